using System.Numerics;
using System.Text;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// The highest score of a name of which it is known for sure how its words pair with the query's: it reckons with how near the words left over are to
/// each other, which most are not. Not for several threads at once.
/// </summary>
/// <param name="view">The index.</param>
/// <param name="map">Which forms the words of the query can match.</param>
internal sealed unsafe class FreeWords(NameIndexView view, FormMap map)
{
    private const int Kept = 1024;
    private const double Telling = 0.5;
    private const double Unknown = -1;

    private readonly uint[] _forms = new uint[Kept];
    private double[] _nearness = [];
    private PreparedName? _query;

    /// <summary>False for queries whose pairs depend on more than the words: with initials, of Chinese syllables, or very long.</summary>
    public bool CanTell { get; private set; }

    /// <summary>Takes a query.</summary>
    public void Set(PreparedName query)
    {
        _query = query;
        CanTell = query.Tokens.Length is > 0 and < QueryWords.Most && !MayBeChinese(query);
        foreach (var token in query.Tokens)
        {
            CanTell &= token.Role != NameTokenRole.Initial;
        }

        _forms.AsSpan().Clear();
        var needed = Kept * query.Tokens.Length;
        if (CanTell && _nearness.Length < needed)
        {
            _nearness = new double[needed];
        }
    }

    /// <summary>The bound of a name.</summary>
    /// <param name="kind">Kind of the pair.</param>
    /// <param name="forms">The name's words; each that can match one of the query matches that one, and no two the same.</param>
    /// <param name="matched">The words of the query that are matched.</param>
    public double Bound(NameKind kind, ReadOnlySpan<uint> forms, uint matched)
    {
        var tokens = _query!.Tokens.AsSpan();
        var (gain, full, onRight, nearness, telling) = (0.0, 0.0, 0.0, 0.0, 0);
        var free = ((1u << tokens.Length) - 1) & ~matched;
        foreach (var form in forms)
        {
            var weight = view.Weights[view.Row(form).Weight];
            ref readonly var slot = ref map.Find(form, out var isFound);
            if (isFound && slot.Words != 0)
            {
                var mine = tokens[BitOperations.TrailingZeroCount(slot.Words)].Weight;
                gain += Math.Min(mine, weight) * slot.Gain;
                full += Math.Min(mine, weight);
                telling += mine >= Telling && weight >= Telling ? 1 : 0;
            }
            else
            {
                onRight += weight;
                nearness += free == 0 ? 0 : Nearest(form, weight, free);
            }
        }

        var onLeft = 0.0;
        for (var i = 0; i < tokens.Length; i++)
        {
            onLeft += (free & (1u << i)) != 0 ? tokens[i].Weight : 0;
        }

        return NameScore.Bound(kind, (gain, full), (onLeft, onRight), telling, nearness);
    }

    private double Nearest(uint form, double weight, uint free)
    {
        var tokens = _query!.Tokens.AsSpan();
        var at = (int)(form & (Kept - 1));
        var known = _nearness.AsSpan(at * tokens.Length, tokens.Length);
        if (_forms[at] != form + 1)
        {
            _forms[at] = form + 1;
            known.Fill(Unknown);
        }

        var best = 0.0;
        for (; free != 0; free &= free - 1)
        {
            var i = BitOperations.TrailingZeroCount(free);
            known[i] = known[i] >= 0 ? known[i] : Nearness(tokens[i], form);
            best = Math.Max(best, known[i] * Math.Min(weight, tokens[i].Weight));
        }

        return best;
    }

    private double Nearness(NameToken token, uint form)
    {
        ref readonly var row = ref view.Row(form);
        if (token.Role != (NameTokenRole)row.Role)
        {
            return 0;
        }

        var letters = view.Skeleton(row.Skeleton);
        if (letters.Length > SkeletonPattern.Longest)
        {
            return token.Role == NameTokenRole.Number ? 1 : 0;
        }

        Span<char> skeleton = stackalloc char[SkeletonPattern.Longest];
        Ascii.ToUtf16(letters, skeleton, out var length);
        return Names.NearnessAtMost(token, token.Role, (row.Marks & FormMarks.Shared) != 0, skeleton[..length]);
    }

    private static bool MayBeChinese(PreparedName query)
    {
        if (query.Kind != NameKind.Person)
        {
            return false;
        }

        foreach (var token in query.Tokens)
        {
            if (token.Role != NameTokenRole.Minor && token.Pinyin.Length == 0)
            {
                return false;
            }
        }

        return true;
    }
}
