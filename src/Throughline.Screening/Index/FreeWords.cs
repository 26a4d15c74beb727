using System.Numerics;
using System.Text;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// The highest score of a name once it is known how its words pair with the query's: it reckons with how near the words left over are to each other,
/// which most are not. Not for several threads at once.
/// </summary>
/// <param name="view">The index.</param>
/// <param name="words">The words of the index.</param>
/// <param name="map">Which forms the words of the query can match.</param>
internal sealed unsafe class FreeWords(NameIndexView view, IndexedWords words, FormMap map)
{
    private const int Kept = 1024;
    private const double Telling = 0.5;
    private const double Unknown = -1;

    private readonly uint[] _forms = new uint[Kept];
    private readonly WordAlignment _alignment = new(view, words, map);
    private double[] _nearness = [];
    private PreparedName? _query;

    /// <summary>False for queries that are too long.</summary>
    public bool CanTell { get; private set; }

    /// <summary>True where the pairs of a name have to be found out, whatever its words: the query has an initial.</summary>
    public bool HasInitials { get; private set; }

    /// <summary>Takes a query.</summary>
    public void Set(PreparedName query)
    {
        _query = query;
        CanTell = query.Tokens.Length is > 0 and < QueryWords.Most;
        HasInitials = false;
        foreach (var token in query.Tokens)
        {
            HasInitials |= token.Role == NameTokenRole.Initial;
        }

        _forms.AsSpan().Clear();
        _alignment.Set(query);
        var needed = Kept * query.Tokens.Length;
        if (CanTell && _nearness.Length < needed)
        {
            _nearness = new double[needed];
        }
    }

    /// <summary>The bound of a name.</summary>
    /// <param name="kind">Kind of the pair.</param>
    /// <param name="own">Kind of the name.</param>
    /// <param name="forms">The name's words.</param>
    /// <param name="isPlain">True where each word that can match one of the query does, and matches that one alone.</param>
    public double Bound(NameKind kind, NameKind own, ReadOnlySpan<uint> forms, bool isPlain)
    {
        var tokens = _query!.Tokens.AsSpan();
        if (forms.Length > WordAlignment.Most)
        {
            return 1;
        }

        Span<int> partners = stackalloc int[WordAlignment.Most];
        Span<float> gains = stackalloc float[WordAlignment.Most];
        var areChinese = AreChinese(own, forms);
        if (isPlain && !areChinese)
        {
            _alignment.Read(forms, partners, gains);
        }
        else if (!_alignment.Find(forms, areChinese, partners, gains))
        {
            return 1;
        }

        var free = (1u << tokens.Length) - 1;
        foreach (var partner in partners[..forms.Length])
        {
            free &= partner < 0 ? uint.MaxValue : ~(1u << partner);
        }

        var (gain, full, onRight, nearness, telling) = (0.0, 0.0, 0.0, 0.0, 0);
        for (var i = 0; i < forms.Length; i++)
        {
            var weight = view.Weights[view.Row(forms[i]).Weight];
            if (partners[i] < 0)
            {
                onRight += weight;
                nearness += free == 0 ? 0 : Nearest(forms[i], weight, free);
                continue;
            }

            var mine = tokens[partners[i]].Weight;
            gain += Math.Min(mine, weight) * gains[i];
            full += Math.Min(mine, weight);
            telling += mine >= Telling && weight >= Telling ? 1 : 0;
        }

        var onLeft = 0.0;
        for (var i = 0; i < tokens.Length; i++)
        {
            onLeft += (free & (1u << i)) != 0 ? tokens[i].Weight : 0;
        }

        return NameScore.Bound(kind, (gain, full), (onLeft, onRight), telling, nearness);
    }

    /// <summary>The bound of a name of which it is not known how its words pair: much less work than to find out.</summary>
    /// <param name="kind">Kind of the pair.</param>
    /// <param name="forms">The name's words.</param>
    /// <param name="matched">Words of the query that can find a partner, a bit each.</param>
    /// <param name="pairs">What the pairs are worth and what they weigh, at most.</param>
    /// <param name="free">Weight of the query's and of the name's words that find no partner, at least.</param>
    /// <param name="lighter">Weight of all words of the lighter name.</param>
    /// <param name="telling">How many pairs there are of words that weigh 0.5 or more, at most.</param>
    public double Bound(
        NameKind kind,
        ReadOnlySpan<uint> forms,
        uint matched,
        (double Gain, double Weight) pairs,
        (double Left, double Right) free,
        double lighter,
        int telling
    )
    {
        var all = (1u << _query!.Tokens.Length) - 1;
        var onRight = 0.0;
        Span<double> onLeft = stackalloc double[QueryWords.Most];
        onLeft.Clear();
        foreach (var form in forms)
        {
            ref readonly var slot = ref map.Find(form, out var isFound);
            var weight = view.Weights[view.Row(form).Weight];
            if (!isFound || (slot.Words | slot.JoinedWords) == 0)
            {
                onRight += Nearest(form, weight, all);
            }
            else if (slot.Words == 0)
            {
                onRight += weight;
            }

            for (var rest = all & ~matched; rest != 0; rest &= rest - 1)
            {
                var i = BitOperations.TrailingZeroCount(rest);
                onLeft[i] = Math.Max(onLeft[i], Nearest(form, weight, 1u << i));
            }
        }

        var ofLeft = 0.0;
        foreach (var near in onLeft)
        {
            ofLeft += near;
        }

        return NameScore.Bound(kind, pairs, free, lighter, telling, Math.Max(ofLeft, onRight));
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
        return Names.NearnessAtMost(token, token.Role, (row.Marks & FormMarks.Shared) != FormMarks.None, skeleton[..length]);
    }

    // Words of Chinese persons' names pair by other rules.
    private bool AreChinese(NameKind kind, ReadOnlySpan<uint> forms)
    {
        if (kind != NameKind.Person || !_query!.IsChinesePerson)
        {
            return false;
        }

        var chinese = new ChineseWords();
        foreach (var form in forms)
        {
            ref readonly var row = ref view.Row(form);
            var isFamilyName = (row.Marks & FormMarks.FamilyName) != FormMarks.None;
            if (!chinese.Take((NameTokenRole)row.Role, (row.Marks & FormMarks.Syllables) != FormMarks.None, isFamilyName))
            {
                return false;
            }
        }

        return chinese.AreOfPerson;
    }
}
