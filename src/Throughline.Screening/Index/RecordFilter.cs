using System.Numerics;
using System.Runtime.CompilerServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Tells for a query whether the name of a record can reach the threshold, from the numbers of its words alone: what of the query and what of the
/// name can find a partner, and the highest score that allows. Not for several threads at once.
/// </summary>
internal sealed unsafe class RecordFilter(NameIndexView view, RecordGroup[] groups, IndexedWords indexed, NameInitials listed, FormMap map)
{
    // Weights are summed in single precision.
    private const double Slack = 1e-4;

    private readonly FormMap _map = map;
    private readonly FreeWords _free = new(view, indexed, map);
    private readonly List<((byte Sound, byte Letter) Initial, uint Word)> _initials = [];
    private QueryWords? _words;
    private RecordGroup _group = groups.Length > 0 ? groups[0] : null!;
    private NameKind _kind;
    private double _limit;

    /// <summary>The least bound that counts: a little less than the threshold.</summary>
    public double Limit => _limit;

    /// <summary>Takes a query.</summary>
    public void Set(PreparedName query, QueryWords words, double threshold)
    {
        (_words, _kind, _limit) = (words, query.Kind, threshold - Slack);
        _map.Clear(FormsOf(words));
        _initials.Clear();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is { } expansion)
            {
                Add(expansion, 1u << i);
                foreach (var form in expansion.JoinedForms)
                {
                    _map.Add(form, view.WeightOf(form), 1, 0, 1u << i);
                }
            }
        }

        foreach (var (expansion, joined) in words.Joined)
        {
            Add(expansion, joined, joined);
        }

        if (words.Acronyms is { } acronyms)
        {
            Add(acronyms, words.All, words.All);
        }

        AddInitials(query);
        _free.Set(query);
    }

    /// <summary>True where the name of a record can reach the threshold.</summary>
    /// <param name="record">The record.</param>
    /// <param name="acronyms">Words of the query that can be an acronym of words of the name.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool CanReach(uint record, uint acronyms = 0)
    {
        var forms = view.FormsOf(record);
        var found = new Found();
        var (joinedBefore, weightBefore) = (0u, 0f);
        for (var i = 0; i < forms.Length; i++)
        {
            if (!_map.MayHave(forms[i]))
            {
                joinedBefore = 0;
                continue;
            }

            ref readonly var slot = ref _map.Find(forms[i], out var isFound);
            if (!isFound)
            {
                joinedBefore = 0;
                continue;
            }

            var words = slot.Words;
            var weight = words != 0 ? slot.Weight : 0;
            found.Gain += weight * slot.Gain;
            if ((slot.JoinedWords & joinedBefore) is not 0 and var joined)
            {
                found.Words |= joined;
                found.IsManifold = true;
                found.Matched += weightBefore;
                found.Gain += weightBefore + slot.Weight - (weight * slot.Gain);
                weight = slot.Weight;
            }

            // Two ways to pair a word: then no sum over the pairs is known.
            found.IsManifold |= (words & (words - 1)) != 0 || (words & found.Words) != 0;
            if (words != 0)
            {
                var least = Math.Min(slot.Weight, _words!.WeightOf(words));
                found.IsUnsure |= !slot.IsSure;
                found.Pairs += least;
                found.PairGain += least * slot.Gain;
            }

            found.Words |= words;
            found.Matched += weight;
            weightBefore = slot.Weight - weight;
            joinedBefore = slot.JoinedWords;
        }

        if (acronyms != 0)
        {
            found.Words |= acronyms;
            found.IsManifold = true;
            found.Matched = found.Gain = NameRecord.Weight(view.Records[record + 1]) + 1;
        }

        var head = view.Records[record + 1];
        return (found.Words != 0 || _initials.Count > 0 || _words!.Overflow != 0)
            && Bound(record, head, forms, found) >= _limit
            && (acronyms != 0 || !_free.CanTell || CanReach(head, forms, found));
    }

    private bool CanReach(uint head, ReadOnlySpan<uint> forms, in Found found)
    {
        var isPlain = !found.IsManifold && !found.IsUnsure && !_free.HasInitials;
        return (isPlain || _free.HasInitials || LooseBound(head, forms, found) >= _limit)
            && _free.Bound(PairKind(head), NameRecord.Kind(head), forms, isPlain) >= _limit;
    }

    private double LooseBound(uint head, ReadOnlySpan<uint> forms, in Found found)
    {
        var total = (double)NameRecord.Weight(head);
        var (weight, telling) = _words!.Of(found.Words);
        return _free.Bound(
            PairKind(head),
            forms,
            found.Words,
            (Math.Min(weight, found.Gain), Math.Min(weight, found.Matched)),
            (_words.Total - weight, total - found.Matched),
            Math.Min(_words.Total, total),
            telling
        );
    }

    private NameKind PairKind(uint head) =>
        _kind == NameKind.Person || NameRecord.Kind(head) == NameKind.Person ? NameKind.Person : NameKind.Organization;

    private double Bound(uint record, uint head, ReadOnlySpan<uint> forms, Found found)
    {
        var total = (double)NameRecord.Weight(head);
        if (_initials.Count == 0 && _words!.Overflow == 0)
        {
            return Bound(head, found, total);
        }

        found.IsManifold = true;
        if (_initials.Count > 0)
        {
            // Most names fall even if all initials found a word, each the heaviest there can be.
            var initials = BitOperations.PopCount(_words!.Initials) * MostWeight(record);
            var hopeful = found;
            hopeful.Words |= _words.Initials;
            hopeful.Matched += initials;
            hopeful.Gain += initials;
            var most = Bound(head, hopeful, total);
            if (most < _limit)
            {
                return most;
            }

            MatchInitials(forms, ref found);
        }

        if (_words!.Overflow != 0)
        {
            found.Words |= _words.Overflow;
            found.Matched = found.Gain = (float)total + 1;
        }

        return Bound(head, found, total);
    }

    private double Bound(uint head, in Found found, double total)
    {
        var (weight, telling) = _words!.Of(found.Words);
        var most = Math.Min(weight, found.Gain);
        return NameScore.Bound(
            PairKind(head),
            (weight, _words.Total),
            (found.Matched, total),
            found.IsManifold ? (most, most) : (found.PairGain, found.Pairs),
            telling
        );
    }

    /// <summary>What of a name and of the query can find a partner.</summary>
    private struct Found
    {
        /// <summary>Words of the query.</summary>
        public uint Words;

        /// <summary>Weight of the name's words.</summary>
        public float Matched;

        /// <summary>The same, each times what it is worth.</summary>
        public float Gain;

        /// <summary>Sum of the lesser weights of the pairs.</summary>
        public float Pairs;

        /// <summary>The same, each times what it is worth.</summary>
        public float PairGain;

        /// <summary>True where a word can pair in more than one way.</summary>
        public bool IsManifold;

        /// <summary>True where a word may not pair with the one that it can pair with.</summary>
        public bool IsUnsure;
    }

    // What a word of a name weighs at most. Records come in their order for the most part, so that the group is seldom another.
    private float MostWeight(uint record)
    {
        for (var i = 0; record < _group.Start || record >= _group.End; i++)
        {
            _group = groups[i];
        }

        return (float)_group.MostWeight;
    }

    // An initial of the query can stand for a word that begins so, whatever else that can match. It takes the whole word, which may weigh more than one.
    private void MatchInitials(ReadOnlySpan<uint> forms, ref Found found)
    {
        var (unmatched, heaviest) = (0, 1f);
        foreach (var form in forms)
        {
            var isInitial = false;
            foreach (var (initial, word) in _initials)
            {
                if (view.BeginsWith(form, initial))
                {
                    found.Words |= word;
                    isInitial = true;
                }
            }

            if (!isInitial)
            {
                continue;
            }

            ref readonly var slot = ref _map.Find(form, out var isFound);
            var isMatched = isFound && slot.Words != 0;
            (unmatched, heaviest) = isMatched ? (unmatched, heaviest) : (unmatched + 1, Math.Max(heaviest, view.WeightOf(form)));
            found.Gain += isMatched ? slot.Weight * (1 - slot.Gain) : 0;
        }

        var initials = Math.Min(unmatched, BitOperations.PopCount(_words!.Initials)) * heaviest;
        found.Matched += initials;
        found.Gain += initials;
    }

    private static int FormsOf(QueryWords words)
    {
        var forms = words.Acronyms?.Forms.Length ?? 0;
        for (var i = 0; i < words.Count; i++)
        {
            forms += words[i] is { } expansion ? expansion.Forms.Length + expansion.JoinedForms.Length : 0;
        }

        foreach (var (expansion, _) in words.Joined)
        {
            forms += expansion.Forms.Length;
        }

        return forms;
    }

    private void Add(TokenExpansion expansion, uint words, uint together = 0)
    {
        foreach (ref readonly var form in expansion.Forms)
        {
            _map.Add(form.Form, form.Weight, form.Gain, words, 0, form.IsSure, together);
        }
    }

    private void AddInitials(PreparedName query)
    {
        for (var i = 0; i < query.Tokens.Length; i++)
        {
            var (sound, letter) = NameInitials.FirstLetters(query.Tokens[i]);
            var word = 1u << Math.Min(i, QueryWords.Most - 1);
            AddInitials(listed.OfSound(sound), word);
            AddInitials(listed.OfLetter(letter), word);
        }

        for (var i = 0; i < query.Tokens.Length; i++)
        {
            if (query.Tokens[i].Role == NameTokenRole.Initial)
            {
                _initials.Add((NameInitials.FirstLetters(query.Tokens[i]), 1u << Math.Min(i, QueryWords.Most - 1)));
            }
        }
    }

    private void AddInitials(ReadOnlySpan<uint> forms, uint word)
    {
        foreach (var form in forms)
        {
            _map.Add(form, view.WeightOf(form), 1, word, 0);
        }
    }
}
