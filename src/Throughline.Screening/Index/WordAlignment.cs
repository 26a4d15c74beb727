using System.Numerics;
using System.Runtime.CompilerServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Which words of a name pair with which of the query, one by one, as scoring pairs them: the best pairs first. What it finds out about a word the
/// map is told, for all names after that have the word. Not for several threads at once.
/// </summary>
/// <param name="view">The index.</param>
/// <param name="words">The words of the index.</param>
/// <param name="map">Which forms the words of the query can match.</param>
internal sealed unsafe class WordAlignment(NameIndexView view, IndexedWords words, FormMap map)
{
    /// <summary>Longer names are not paired.</summary>
    public const int Most = 24;

    private const int Kept = 1024;
    private const int MostPairs = 64;
    private const float Unknown = -1;
    private const int KeptBits = 16;

    private readonly (NameToken? Token, uint Key, float Similarity)[] _kept = new (NameToken?, uint, float)[1 << KeptBits];

    private readonly uint[] _forms = new uint[Kept];
    private readonly (float Similarity, double Value, byte Left, byte Right)[] _pairs = new (float, double, byte, byte)[MostPairs];
    private float[] _similarities = [];
    private (byte, byte)[] _letters = [];
    private PreparedName? _query;

    /// <summary>Takes a query.</summary>
    public void Set(PreparedName query)
    {
        _query = query;
        _forms.AsSpan().Clear();
        var count = query.Tokens.Length;
        if (_letters.Length < count)
        {
            _letters = new (byte, byte)[count];
            _similarities = new float[Kept * count];
        }

        for (var i = 0; i < count; i++)
        {
            _letters[i] = NameInitials.FirstLetters(query.Tokens[i]);
        }
    }

    /// <summary>The partners of words of which each has but one that it can have.</summary>
    /// <param name="forms">The words of a name.</param>
    /// <param name="partners">Takes for each the word of the query, or -1.</param>
    /// <param name="gains">Takes what it is worth at most, of its weight.</param>
    public void Read(ReadOnlySpan<uint> forms, Span<int> partners, Span<float> gains)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            ref readonly var slot = ref map.Find(forms[i], out var isFound);
            var hasPartner = isFound && slot.Words != 0;
            partners[i] = hasPartner ? BitOperations.TrailingZeroCount(slot.Words) : -1;
            gains[i] = hasPartner ? slot.Gain : 0;
        }
    }

    /// <summary>The partners of words; false where words written together, or an acronym, can pair too, or it takes too many pairs to tell.</summary>
    /// <param name="forms">The words of a name.</param>
    /// <param name="areChinese">True where both names are Chinese persons'.</param>
    /// <param name="partners">Takes for each the word of the query, or -1.</param>
    /// <param name="gains">Takes what it is worth, of its weight.</param>
    public bool Find(ReadOnlySpan<uint> forms, bool areChinese, Span<int> partners, Span<float> gains)
    {
        var count = 0;
        for (var i = 0; i < forms.Length; i++)
        {
            partners[i] = -1;
            if (!AddPairs(forms[i], i, areChinese, ref count))
            {
                return false;
            }
        }

        Take(_pairs.AsSpan(0, count), partners, gains, out var taken);
        return !CanJoin(forms, partners, taken);
    }

    private bool AddPairs(uint form, int at, bool areChinese, ref int count)
    {
        var tokens = _query!.Tokens.AsSpan();
        ref readonly var row = ref view.Row(form);
        var weight = view.Weights[row.Weight];
        ref readonly var slot = ref map.Find(form, out var isFound);
        var isMatched = isFound && slot.Words != 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            // What nothing was found for can still be a word that an initial of the query begins.
            var similarity =
                isMatched && ((slot.Words & (1u << i)) != 0 || CanBeInitial(tokens[i], i, form)) ? Similarity(form, i, areChinese)
                : !isMatched && IsInitial(tokens[i], i, form, (NameTokenRole)row.Role) ? Names.InitialSimilarity
                : 0;
            if (similarity <= 0)
            {
                continue;
            }

            if (count == MostPairs)
            {
                return false;
            }

            _pairs[count++] = (similarity, similarity * Math.Min(tokens[i].Weight, weight), (byte)i, (byte)at);
        }

        return true;
    }

    private bool CanBeInitial(NameToken token, int at, uint form) =>
        token.Role == NameTokenRole.Initial && (token.Skeleton.Length == 0 || view.BeginsWith(form, _letters[at]));

    private bool IsInitial(NameToken token, int at, uint form, NameTokenRole role) =>
        token.Role == NameTokenRole.Initial
        && role is not (NameTokenRole.Initial or NameTokenRole.Minor or NameTokenRole.Number)
        && view.BeginsWith(form, _letters[at]);

    private float Similarity(uint form, int word, bool areChinese)
    {
        var key = (form << 1) | (areChinese ? 1u : 0);
        var tokens = _query!.Tokens.AsSpan();
        var at = (int)(key & (Kept - 1));
        var known = _similarities.AsSpan(at * tokens.Length, tokens.Length);
        if (_forms[at] != key + 1)
        {
            _forms[at] = key + 1;
            known.Fill(Unknown);
        }

        if (known[word] < 0)
        {
            known[word] = Remembered(tokens[word], form, areChinese);
            if (!_query.IsChinesePerson)
            {
                map.Settle(form, 1u << word, (float)NameScore.GainOf(known[word]));
            }
        }

        return known[word];
    }

    // Words of queries come back: the reader of names gives one token for each.
    private float Remembered(NameToken token, uint form, bool areChinese)
    {
        var key = (form << 1) | (areChinese ? 1u : 0);
        var hash = (key * 0x9E3779B1) ^ ((uint)RuntimeHelpers.GetHashCode(token) * 0x85EBCA6B);
        ref var kept = ref _kept[hash >> (32 - KeptBits)];
        if (kept.Key != key || !ReferenceEquals(kept.Token, token))
        {
            kept = (token, key, Names.WordSimilarity(token, words.At(form), areChinese));
        }

        return kept.Similarity;
    }

    private static void Take(
        Span<(float Similarity, double Value, byte Left, byte Right)> pairs,
        Span<int> partners,
        Span<float> gains,
        out uint taken
    )
    {
        taken = 0;
        while (true)
        {
            var best = -1;
            for (var i = 0; i < pairs.Length; i++)
            {
                var isFree = (taken & (1u << pairs[i].Left)) == 0 && partners[pairs[i].Right] < 0;
                best = isFree && (best < 0 || IsBefore(pairs[i], pairs[best])) ? i : best;
            }

            if (best < 0)
            {
                return;
            }

            taken |= 1u << pairs[best].Left;
            partners[pairs[best].Right] = pairs[best].Left;
            gains[pairs[best].Right] = (float)NameScore.GainOf(pairs[best].Similarity);
        }
    }

    private static bool IsBefore(
        in (float Similarity, double Value, byte Left, byte Right) a,
        in (float Similarity, double Value, byte Left, byte Right) b
    )
    {
        var (placeOfA, placeOfB) = (a.Left + a.Right, b.Left + b.Right);
        return a.Value > b.Value || (a.Value.Equals(b.Value) && (placeOfA < placeOfB || (placeOfA == placeOfB && a.Left < b.Left)));
    }

    private bool CanJoin(ReadOnlySpan<uint> forms, ReadOnlySpan<int> partners, uint taken)
    {
        var before = 0u;
        for (var i = 0; i < forms.Length; i++)
        {
            ref readonly var slot = ref map.Find(forms[i], out var isFound);
            if (!isFound || partners[i] >= 0)
            {
                before = 0;
                continue;
            }

            var together = slot.Together & ~taken;
            if ((slot.JoinedWords & before & ~taken) != 0 || (together & (together - 1)) != 0)
            {
                return true;
            }

            before = slot.JoinedWords;
        }

        return false;
    }
}
