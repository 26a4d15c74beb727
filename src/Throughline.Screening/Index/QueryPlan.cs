using System.Numerics;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Which words of a query to look up in which group of records. A name that reaches the threshold must match one of them, because what the others
/// weigh cannot lift any name so high (<see cref="NameScore.Bound(NameKind, double, double, int)"/>). Of all such choices that with the fewest
/// records is taken; the second word then need only be looked up among names light enough to do without the first, and so on.
/// </summary>
internal sealed class QueryPlan
{
    private const int MostTried = 10;

    private readonly List<Probe> _probes = [];
    private readonly List<int> _order = [];

    /// <summary>Records of a group in which a word is to be looked up.</summary>
    /// <param name="Words">The words, a bit each; a look-up of neighbours written together is needed where it shares a bit.</param>
    /// <param name="From">First record.</param>
    /// <param name="To">After the last record.</param>
    /// <param name="Also">Words one of which a name must match beside these, one by one or written together; 0 where it need not.</param>
    public readonly record struct Probe(uint Words, uint From, uint To, uint Also);

    /// <summary>What to look up.</summary>
    public IReadOnlyList<Probe> Probes => _probes;

    /// <summary>Makes the plan for a group; false where no choice of words is enough, so that all its records must be looked at.</summary>
    public bool Add(QueryWords words, RecordGroup group, NameKind kind, double limit)
    {
        var rest = Rest(words, kind, limit);
        if (rest is not { } without)
        {
            return false;
        }

        if (group.Zone > 0)
        {
            // An initial of a name can stand for any word, so that no word may be left out; such names are few.
            _probes.Add(new(words.All, group.Start, group.End, 0));
            return true;
        }

        Order(words, words.All & ~without);
        var left = words.All;
        foreach (var word in _order)
        {
            var (weight, telling) = words.Of(left);
            var count = words.Overflow != 0 ? int.MaxValue : BitOperations.PopCount(left);
            var (from, to) = group.Within((weight, words.Total), count, telling, kind, limit);
            if (from < to)
            {
                _probes.Add(new(1u << word, from, to, Also(words, 1u << word, left, kind, limit)));
            }

            // An initial can stand for other words all the same.
            left &= ~(1u << word) | words.Initials;
        }

        return true;
    }

    // A name that of all words left matches these alone, or with the costliest others, stays below the limit.
    private static uint Also(QueryWords words, uint word, uint left, NameKind kind, double limit)
    {
        var without = word | words.Initials | words.Overflow;
        if (!StaysBelow(words, without & left, kind, limit))
        {
            return 0;
        }

        var others = left & ~without;
        for (var tried = others; tried != 0; )
        {
            var costliest = Costliest(words, tried);
            tried &= ~costliest;
            without |= StaysBelow(words, (without | costliest) & left, kind, limit) ? costliest : 0;
        }

        return others & ~without;
    }

    private static uint Costliest(QueryWords words, uint of)
    {
        var (costliest, postings) = (0u, -1L);
        for (var rest = of; rest != 0; rest &= rest - 1)
        {
            var i = BitOperations.TrailingZeroCount(rest);
            if (words[i]!.Postings > postings)
            {
                (costliest, postings) = (1u << i, words[i]!.Postings);
            }
        }

        return costliest;
    }

    /// <summary>Empties the plan.</summary>
    public void Clear() => _probes.Clear();

    // Rarest first.
    private void Order(QueryWords words, uint chosen)
    {
        _order.Clear();
        for (var i = 0; i < words.Count; i++)
        {
            if ((chosen & (1u << i)) != 0)
            {
                var at = _order.Count;
                while (at > 0 && words[_order[at - 1]]!.Postings > words[i]!.Postings)
                {
                    at--;
                }

                _order.Insert(at, i);
            }
        }
    }

    // The words that need not be looked up: the costliest that together stay below the limit.
    private uint? Rest(QueryWords words, NameKind kind, double limit)
    {
        var free = words.Overflow;
        if (!StaysBelow(words, free, kind, limit))
        {
            return null;
        }

        if (words.Count > MostTried)
        {
            return Greedy(words, free, kind, limit);
        }

        var (best, bestCost) = (free, -1L);
        for (var chosen = 0u; chosen < 1u << words.Count; chosen++)
        {
            if ((chosen & free) != free || !StaysBelow(words, chosen, kind, limit))
            {
                continue;
            }

            var cost = 0L;
            for (var i = 0; i < words.Count; i++)
            {
                cost += (chosen & (1u << i)) != 0 ? words[i]?.Postings ?? 0 : 0;
            }

            (best, bestCost) = cost > bestCost ? (chosen, cost) : (best, bestCost);
        }

        return best;
    }

    private static uint Greedy(QueryWords words, uint free, NameKind kind, double limit)
    {
        var chosen = free;
        var tried = free;
        while (tried != words.All)
        {
            var costliest = -1;
            for (var i = 0; i < words.Count; i++)
            {
                if ((tried & (1u << i)) == 0 && (costliest < 0 || words[i]!.Postings > words[costliest]!.Postings))
                {
                    costliest = i;
                }
            }

            tried |= 1u << costliest;
            chosen |= StaysBelow(words, chosen | (1u << costliest), kind, limit) ? 1u << costliest : 0;
        }

        return chosen;
    }

    private static bool StaysBelow(QueryWords words, uint matched, NameKind kind, double limit)
    {
        var weight = words.Of(matched).Weight;
        var initials = words.Of(words.Initials & ~matched).Weight;
        var telling = words.Of(matched | words.Initials).Telling;
        return NameScore.Bound(kind, weight, initials, words.Total, telling) < limit;
    }
}
