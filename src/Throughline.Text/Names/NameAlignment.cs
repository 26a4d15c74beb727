namespace Throughline.Text;

/// <summary>Pairs the words of two names, best pairs first, whatever their order; joins words that one side writes together, and abbreviations.</summary>
internal sealed class NameAlignment
{
    /// <summary>How like an initial is to a word that begins so.</summary>
    public const double InitialSimilarity = 0.85;
    private const double JoinedLeast = 0.9;
    private const double AbbreviationSimilarity = 0.85;
    private const double TransliteratedSimilarity = 0.9;
    private const double TranscribedSimilarity = 0.8;
    private const string Palladius = "Palladius and pinyin";
    private const int MostJoined = 3;
    private const int MostWords = 24;

    private readonly List<NameMatch> _matches = [];

    private NameAlignment(PreparedName left, PreparedName right)
    {
        Left = left;
        Right = right;
        LeftTaken = new bool[left.Tokens.Length];
        RightTaken = new bool[right.Tokens.Length];
    }

    public PreparedName Left { get; }

    public PreparedName Right { get; }

    public bool[] LeftTaken { get; }

    public bool[] RightTaken { get; }

    public IReadOnlyList<NameMatch> Matches => _matches;

    /// <summary>Pairs the words.</summary>
    public static NameAlignment Of(PreparedName left, PreparedName right)
    {
        var alignment = new NameAlignment(left, right);
        alignment.TakeBest(alignment.Candidates());
        if (alignment.LeftTaken.Contains(false) && alignment.RightTaken.Contains(false))
        {
            alignment.TakeBest(alignment.JoinedCandidates());
        }

        alignment.TakeAcronyms(left, right, alignment.LeftTaken, alignment.RightTaken, isLeft: true);
        alignment.TakeAcronyms(right, left, alignment.RightTaken, alignment.LeftTaken, isLeft: false);
        return alignment;
    }

    private void TakeBest(List<NameMatch> candidates)
    {
        if (candidates.Count > 1)
        {
            candidates.Sort(BestFirst);
        }

        foreach (var candidate in candidates)
        {
            TakeIfFree(candidate);
        }
    }

    private static int BestFirst(NameMatch a, NameMatch b)
    {
        var byValue = (b.Similarity * b.Weight).CompareTo(a.Similarity * a.Weight);
        return byValue != 0 ? byValue : (a.Left.At, a.Right.At).CompareTo((b.Left.At, b.Right.At));
    }

    private List<NameMatch> Candidates()
    {
        var candidates = new List<NameMatch>();
        var areChinese = Left.IsChinesePerson && Right.IsChinesePerson;
        var (n, m) = (Math.Min(Left.Tokens.Length, MostWords), Math.Min(Right.Tokens.Length, MostWords));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                var (l, r) = (Left.Tokens[i], Right.Tokens[j]);
                var (similarity, how) = Compare(l, r, areChinese);
                if (similarity > 0)
                {
                    candidates.Add(new((i, 1), (j, 1), similarity, Math.Min(l.Weight, r.Weight), how));
                }
            }
        }

        return candidates;
    }

    private static (double Similarity, string How) Compare(NameToken left, NameToken right, bool areChinese)
    {
        if (left.Role == NameTokenRole.Number || right.Role == NameTokenRole.Number)
        {
            return left.Skeleton == right.Skeleton ? (1, "") : (0, "");
        }

        if (areChinese && left.Role == NameTokenRole.Distinctive && right.Role == NameTokenRole.Distinctive)
        {
            return CompareChinese(left, right);
        }

        if (IsHangul(left) && IsHangul(right))
        {
            // A block of Hangul is a syllable: another one is another name.
            return left.Surface == right.Surface ? (1, "") : (0, "");
        }

        if (left.Skeleton == right.Skeleton)
        {
            return left.Surface == right.Surface ? (1, "") : (0.99, "transliteration");
        }

        if (left.Role == NameTokenRole.Initial || right.Role == NameTokenRole.Initial)
        {
            var agree = left.Skeleton.Length > 0 && right.Skeleton.Length > 0 && left.Skeleton[0] == right.Skeleton[0];
            return agree ? (InitialSimilarity, "initial") : (0, "");
        }

        if (left.IsCyrillic != right.IsCyrillic && ArePalladius(left, right))
        {
            return (0.99, Palladius);
        }

        if (left.IsHan != right.IsHan && left.Frame.Length >= NameToken.LeastFrame && left.Frame == right.Frame)
        {
            return (TranscribedSimilarity, "Chinese transcription");
        }

        var similarity = TokenSimilarity.AreFar(left, right) ? 0 : TokenSimilarity.Of(left.Skeleton, right.Skeleton);
        return (similarity, similarity > 0 ? "spelling" : "");
    }

    // Of two Chinese names a syllable that differs in one letter is another name; only between scripts a final g can be lost.
    private static (double Similarity, string How) CompareChinese(NameToken left, NameToken right) =>
        left.Pinyin == right.Pinyin
            ? (left.Surface == right.Surface ? (1, "") : (0.99, left.IsCyrillic || right.IsCyrillic ? Palladius : "pinyin"))
        : left.IsCyrillic != right.IsCyrillic && left.Skeleton == right.Skeleton ? (TransliteratedSimilarity, "transliteration")
        : (0, "");

    private static bool IsHangul(NameToken token) => token.Surface.Length > 0 && token.Surface[0] is >= '\uac00' and <= '\ud7a3';

    private static bool ArePalladius(NameToken left, NameToken right)
    {
        var (cyrillic, other) = left.IsCyrillic ? (left, right) : (right, left);
        return cyrillic.Role == NameTokenRole.Distinctive && cyrillic.Pinyin.Length > 0 && cyrillic.Pinyin == other.Pinyin;
    }

    // "plat ono vich" and "platonovich", "yong chun" and "yongchun".
    private List<NameMatch> JoinedCandidates()
    {
        var candidates = new List<NameMatch>();
        for (var i = 0; i < LeftTaken.Length; i++)
        {
            for (var j = 0; j < RightTaken.Length && !LeftTaken[i]; j++)
            {
                for (var count = 2; count <= MostJoined && !RightTaken[j]; count++)
                {
                    AddJoined(candidates, (i, count), (j, 1));
                    AddJoined(candidates, (i, 1), (j, count));
                }
            }
        }

        return candidates;
    }

    private void AddJoined(List<NameMatch> candidates, (int At, int Count) left, (int At, int Count) right)
    {
        if (
            left.At + left.Count > Left.Tokens.Length
            || right.At + right.Count > Right.Tokens.Length
            || !AreFree(LeftTaken, left)
            || !AreFree(RightTaken, right)
        )
        {
            return;
        }

        if (Length(Left, left) is var l && Length(Right, right) is var r && Math.Abs(l - r) > 2)
        {
            return;
        }

        var arePinyin = Pinyin(Left, left) is { Length: > 0 } mine && Pinyin(Right, right) is { Length: > 0 } theirs && mine == theirs;
        var similarity =
            arePinyin ? 0.99
            : Left.IsChinesePerson && Right.IsChinesePerson ? 0
            : Math.Abs(l - r) > 1 ? 0
            : OfJoined(Joined(Left, left), Joined(Right, right));
        if (similarity >= JoinedLeast)
        {
            candidates.Add(new(left, right, similarity, Weight(Left, left, Right, right), "word division"));
        }
    }

    private static double OfJoined(string left, string right) =>
        EditDistance.Of(left, right, Names.PromisedJoinedEdits) < 0 ? 0 : TokenSimilarity.Of(left, right);

    private static int Length(PreparedName name, (int At, int Count) words)
    {
        var length = 0;
        for (var k = 0; k < words.Count; k++)
        {
            length += name.Tokens[words.At + k].Skeleton.Length;
        }

        return length;
    }

    private static string Joined(PreparedName name, (int At, int Count) words) =>
        words.Count == 1
            ? name.Tokens[words.At].Skeleton
            : string.Concat(name.Tokens.Skip(words.At).Take(words.Count).Select(t => t.Skeleton));

    private static string Pinyin(PreparedName name, (int At, int Count) words)
    {
        var pinyin = "";
        for (var k = 0; k < words.Count; k++)
        {
            var token = name.Tokens[words.At + k];
            if (token.Role is not (NameTokenRole.Distinctive or NameTokenRole.Place) || token.Pinyin.Length == 0)
            {
                return "";
            }

            pinyin += token.Pinyin;
        }

        return pinyin;
    }

    private static double Weight(PreparedName left, (int At, int Count) l, PreparedName right, (int At, int Count) r)
    {
        return Math.Min(Weight(left, l), Weight(right, r));
    }

    private static double Weight(PreparedName name, (int At, int Count) words)
    {
        var sum = 0.0;
        for (var k = 0; k < words.Count; k++)
        {
            sum += name.Tokens[words.At + k].Weight;
        }

        return sum;
    }

    private void TakeIfFree(NameMatch match)
    {
        if (AreFree(LeftTaken, match.Left) && AreFree(RightTaken, match.Right))
        {
            LeftTaken.AsSpan(match.Left.At, match.Left.Count).Fill(true);
            RightTaken.AsSpan(match.Right.At, match.Right.Count).Fill(true);
            _matches.Add(match);
        }
    }

    private static bool AreFree(bool[] taken, (int At, int Count) words) => taken.AsSpan(words.At, words.Count).IndexOf(true) < 0;

    // A word such as IEMZ stands for consecutive words of the other name.
    private void TakeAcronyms(PreparedName shortSide, PreparedName longSide, bool[] shortTaken, bool[] longTaken, bool isLeft)
    {
        if (longTaken.AsSpan().Count(false) < 2)
        {
            return;
        }

        for (var i = 0; i < shortSide.Tokens.Length; i++)
        {
            var token = shortSide.Tokens[i];
            if (shortTaken[i] || token.Role != NameTokenRole.Distinctive || !Acronyms.CanBe(token.Surface))
            {
                continue;
            }

            foreach (var (letters, at, count) in longSide.Acronyms)
            {
                if (token.Ascii == letters && AreFree(longTaken, (at, count)))
                {
                    var (one, many) = ((i, 1), (at, count));
                    var weight = Weight(shortSide, one, longSide, many);
                    TakeIfFree(new(isLeft ? one : many, isLeft ? many : one, AbbreviationSimilarity, weight, "abbreviation"));
                    break;
                }
            }
        }
    }
}
