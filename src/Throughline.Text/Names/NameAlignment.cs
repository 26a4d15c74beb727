namespace Throughline.Text;

/// <summary>Pairs the words of two names, best pairs first, whatever their order; joins words that one side writes together, and abbreviations.</summary>
internal sealed class NameAlignment
{
    private const double InitialSimilarity = 0.85;
    private const double JoinedLeast = 0.9;
    private const double AbbreviationSimilarity = 0.85;
    private const double TransliteratedSimilarity = 0.9;
    private const double TranscribedSimilarity = 0.8;
    private const int LeastFrame = 4;
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

        alignment.TakeAbbreviations(left, right, alignment.LeftTaken, alignment.RightTaken, isLeft: true);
        alignment.TakeAbbreviations(right, left, alignment.RightTaken, alignment.LeftTaken, isLeft: false);
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
                    candidates.Add(new((i, 1), (j, 1), similarity, (l.Weight + r.Weight) / 2, how));
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

        if (IsHan(left) != IsHan(right) && Frame(left) is { Length: >= LeastFrame } frame && frame == Frame(right))
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

    // Chinese characters write a foreign word syllable by syllable: the consonants stay, with l for r (克德兰: Kedran).
    private static string Frame(NameToken token) =>
        string.Concat(token.Skeleton.Where(c => !"aeiou".Contains(c, StringComparison.Ordinal))).Replace('r', 'l').Replace('v', 'f');

    private static bool IsHan(NameToken token) => token.Surface.Length > 0 && token.Surface[0] is >= '\u4e00' and <= '\u9fff';

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
            : TokenSimilarity.Of(Joined(Left, left), Joined(Right, right));
        if (similarity >= JoinedLeast)
        {
            candidates.Add(new(left, right, similarity, Weight(Left, left, Right, right), "word division"));
        }
    }

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
        var sum = left.Tokens.Skip(l.At).Take(l.Count).Sum(t => t.Weight) + right.Tokens.Skip(r.At).Take(r.Count).Sum(t => t.Weight);
        return sum / 2;
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

    // A word such as IEMZ stands for three or more consecutive words of the other name.
    private void TakeAbbreviations(PreparedName shortSide, PreparedName longSide, bool[] shortTaken, bool[] longTaken, bool isLeft)
    {
        if (longTaken.AsSpan().Count(false) < 2)
        {
            return;
        }

        for (var i = 0; i < shortSide.Tokens.Length; i++)
        {
            var token = shortSide.Tokens[i];
            if (shortTaken[i] || token.Role != NameTokenRole.Distinctive || token.Surface.Length is < 3 or > 6)
            {
                continue;
            }

            var letters = Romanization.Of(token.Surface);
            for (var at = 0; at < longSide.Tokens.Length && !shortTaken[i]; at++)
            {
                var count = Spelled(letters, longSide, longTaken, at);
                if (count >= 2)
                {
                    var (one, many) = ((i, 1), (at, count));
                    var weight = Weight(shortSide, one, longSide, many);
                    TakeIfFree(new(isLeft ? one : many, isLeft ? many : one, AbbreviationSimilarity, weight, "abbreviation"));
                }
            }
        }
    }

    // How many free words from `at` spell the letters: each gives its initial, a compound word may give more (electro-mechanical: e, m).
    private static int Spelled(string letters, PreparedName name, bool[] taken, int at)
    {
        var (words, initials) = Spell(letters, 0, name, taken, at, 0);

        // Most letters must be initials, or anything would be an abbreviation of anything.
        return initials >= 2 && initials * 4 >= letters.Length * 3 ? words : 0;
    }

    private static (int Words, int Initials) Spell(string letters, int next, PreparedName name, bool[] taken, int at, int words)
    {
        if (next == letters.Length)
        {
            return (words, 0);
        }

        if (at >= name.Tokens.Length || taken[at] || name.Tokens[at].Role == NameTokenRole.Number)
        {
            return (0, 0);
        }

        var token = name.Tokens[at];
        var best = (Words: 0, Initials: 0);
        if (NameWords.InitialsOf(token).Contains(letters[next], StringComparison.Ordinal))
        {
            var (used, from) = (next + 1, 1);
            while (true)
            {
                var (reached, initials) = Spell(letters, used, name, taken, at + 1, words + 1);
                if (reached > 0 && initials + 1 > best.Initials)
                {
                    best = (reached, initials + 1);
                }

                var found = used < letters.Length && from < token.Surface.Length ? token.Surface.IndexOf(letters[used], from) : -1;
                if (found < 0)
                {
                    break;
                }

                (used, from) = (used + 1, found + 1);
            }
        }
        else if (token.Role == NameTokenRole.Minor && words > 0)
        {
            return Spell(letters, next, name, taken, at + 1, words + 1);
        }

        return best;
    }
}
