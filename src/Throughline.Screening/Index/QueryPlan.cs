using System.Numerics;
using System.Runtime.InteropServices;
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

    /// <summary>Which initials find a partner among words that no word of the other name matches.</summary>
    public enum Initials
    {
        /// <summary>None.</summary>
        None,

        /// <summary>Those of the query.</summary>
        OfQuery,

        /// <summary>Those of the name (<see cref="RecordClass.BehindNames"/>), where the query has none.</summary>
        OfName,
    }

    private readonly List<Probe> _probes = [];
    private readonly List<int> _order = [];

    /// <summary>Records of a group in which a word is to be looked up.</summary>
    /// <param name="Words">The words, a bit each; a look-up of neighbours written together is needed where it shares a bit.</param>
    /// <param name="From">First record.</param>
    /// <param name="To">After the last record.</param>
    /// <param name="Also">Words one of which a name must match beside these, one by one or written together; 0 where it need not.</param>
    /// <param name="Letters">
    /// In names with initials, the letters of those that can stand for one of those words. In others, the letters of the query's initials, one of which must
    /// begin a word of the name where none of those words matches. 0 where there are none.
    /// </param>
    public readonly record struct Probe(uint Words, uint From, uint To, uint Also, uint Letters = 0);

    /// <summary>What to look up.</summary>
    public ReadOnlySpan<Probe> Probes => CollectionsMarshal.AsSpan(_probes);

    /// <summary>Makes the plan for a group; false where no choice of words is enough, so that all its records must be looked at.</summary>
    public bool Add(QueryWords words, RecordGroup group, NameKind kind, double limit)
    {
        if (
            group.Zone == RecordClass.BehindNames
            && words.Initials == 0
            && limit > NameScore.InitialAstray
            && AddBehind(words, group, kind, limit)
        )
        {
            return true;
        }

        if (Rest(words, kind, limit) is not { } without)
        {
            return false;
        }

        if (group.Zone > 0)
        {
            // An initial of a name can stand for any word, so that no word may be left out.
            for (var i = 0; i < words.Count; i++)
            {
                var also = Also(words, 1u << i, words.All, kind, limit);

                // Initials that are idle beside a word without a partner do find one in an equal initial.
                _probes.Add(new(1u << i, group.Start, group.End, also, also == 0 ? 0 : words.LettersOf(also | words.Behind)));
            }

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
                Add(words, 1u << word, left, (from, to), group, kind, limit);
            }

            // An initial can stand for other words all the same.
            left &= ~(1u << word) | words.Initials;
        }

        return true;
    }

    // "Kenneth Jones" among names such as "Lily K. Jones": that K is not for Kenneth as long as Lily is nobody of the query. Which words a name matches
    // otherwise does not tell what its initials match, so that the whole group is looked through.
    private bool AddBehind(QueryWords words, RecordGroup group, NameKind kind, double limit)
    {
        if (Rest(words, kind, limit, Initials.OfName) is not { } without)
        {
            return false;
        }

        Order(words, words.All & ~without);
        var left = words.All;
        foreach (var word in _order)
        {
            _probes.Add(new(1u << word, group.Start, group.End, Also(words, 1u << word, left, kind, limit, Initials.OfName)));
            left &= ~(1u << word);
        }

        return true;
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

    // Beside initials, which can stand for many words, another word must be matched too, but in names too short to have further words.
    private void Add(QueryWords words, uint word, uint left, (uint From, uint To) range, RecordGroup group, NameKind kind, double limit)
    {
        var also = Also(words, word, left, kind, limit);
        var canReachAlone = !StaysBelow(words, word, kind, limit, Initials.None);
        if (also != 0 || canReachAlone || (words.Initials & ~word) == 0 || words.Overflow != 0)
        {
            _probes.Add(new(word, range.From, range.To, also));
            return;
        }

        var others = Also(words, word, left & ~words.Initials, kind, limit, Initials.None);
        var alone = left & ~(others | words.Initials);
        var telling = words.Of(alone | words.Initials).Telling;
        var count = BitOperations.PopCount(alone | words.Initials);
        var full = alone | words.WholeInitials;
        var weights = (words.Of(full).Weight, words.Of(words.Initials & ~full).Weight, words.Total);
        var end = Math.Clamp(group.EndOfShort(weights, count, telling, kind, limit), range.From, range.To);
        if (range.From < end)
        {
            _probes.Add(new(word, range.From, end, others, words.LettersOf(words.Initials & ~word)));
        }

        if (end < range.To && others != 0)
        {
            _probes.Add(new(word, end, range.To, others));
        }
    }

    /// <summary>Empties the plan.</summary>
    public void Clear() => _probes.Clear();

    /// <summary>
    /// The words one of which a name must match beside a word to reach a limit; 0 where it need not. Without them it could match all others
    /// that are left, the costliest, and stay below the limit.
    /// </summary>
    /// <param name="words">The words of the query.</param>
    /// <param name="word">The bit of the word.</param>
    /// <param name="left">The words that a name can match at all, itself among them.</param>
    /// <param name="kind">Kind of the pair.</param>
    /// <param name="limit">The least bound that counts.</param>
    /// <param name="with">The initials that find a partner.</param>
    public static uint Also(QueryWords words, uint word, uint left, NameKind kind, double limit, Initials with = Initials.OfQuery)
    {
        var initials = with == Initials.None ? 0 : words.Initials;
        var without = word | initials | words.Overflow;
        if (!StaysBelow(words, without & left, kind, limit, with))
        {
            return 0;
        }

        var others = left & ~without;
        for (var tried = others; tried != 0; )
        {
            var costliest = Costliest(words, tried);
            tried &= ~costliest;
            without |= StaysBelow(words, (without | costliest) & left, kind, limit, with) ? costliest : 0;
        }

        return others & ~without;
    }

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
    private uint? Rest(QueryWords words, NameKind kind, double limit, Initials with = Initials.OfQuery)
    {
        var free = words.Overflow;
        if (!StaysBelow(words, free, kind, limit, with))
        {
            return null;
        }

        if (words.Count > MostTried)
        {
            return Greedy(words, free, kind, limit, with);
        }

        var (best, bestCost) = (free, -1L);
        for (var chosen = 0u; chosen < 1u << words.Count; chosen++)
        {
            if ((chosen & free) != free || !StaysBelow(words, chosen, kind, limit, with))
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

    private static uint Greedy(QueryWords words, uint free, NameKind kind, double limit, Initials with)
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
            chosen |= StaysBelow(words, chosen | (1u << costliest), kind, limit, with) ? 1u << costliest : 0;
        }

        return chosen;
    }

    // "Sofia I. Townsley": where a name has no Townsley, what begins with I lifts no name over the limit.
    private static bool AreIdle(QueryWords words, uint matched, NameKind kind, double limit) =>
        kind == NameKind.Person
        && limit > NameScore.InitialAstray
        && words.Behind != 0
        && words.Overflow == 0
        && (words.OwnNames & ~matched) != 0
        && words.Of(matched & ~words.Initials).Telling <= 1;

    private static bool StaysBelow(QueryWords words, uint matched, NameKind kind, double limit, Initials with = Initials.OfQuery)
    {
        if (with == Initials.OfName)
        {
            // Names that have two words for one of the query are looked at anyway, so that beside one word a name is left over.
            var areIdle = words.Overflow == 0 && BitOperations.PopCount(matched) <= 1;
            var stands = words.All & ~matched & (areIdle ? words.Light : uint.MaxValue);
            return NameScore.Bound(kind, words.Of(matched).Weight, words.Of(stands).Weight, words.Total, words.Of(matched | stands).Telling)
                < limit;
        }

        var initials = with == Initials.None ? 0 : words.Initials;
        if (AreIdle(words, matched, kind, limit))
        {
            // Written together with the word, or with a word of little weight, they agree all the same; more than that word they do not tell.
            var idle = words.Behind & initials;
            var tells = words.Of((matched | initials) & ~words.Behind).Telling;
            var others = words.Of(initials & ~matched & ~idle).Weight;
            return NameScore.Bound(kind, words.Of(matched | idle).Weight, others, words.Total, tells) < limit;
        }

        var weight = words.Of(matched).Weight;
        var telling = words.Of(matched | initials).Telling;
        return NameScore.Bound(kind, weight, words.Of(initials & ~matched).Weight, words.Total, telling) < limit;
    }
}
