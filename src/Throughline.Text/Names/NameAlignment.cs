using System.Numerics;

namespace Throughline.Text;

/// <summary>Pairs the words of two names, best pairs first, whatever their order; joins words that one side writes together, and acronyms.</summary>
/// <remarks>Works in memory that the caller lends, so that a comparison allocates nothing.</remarks>
internal ref struct NameAlignment
{
    /// <summary>A name has no more words than this.</summary>
    public const int MostWords = 32;

    /// <summary>Words written together less like than this are not held to be the other word.</summary>
    public const float JoinedLeast = 0.9f;

    private const float AcronymSimilarity = 0.85f;
    private const float SameSyllables = 0.985f;
    private const int MostJoined = 3;
    private const int LongAcronym = 4;
    private const int LongestJoined = 64;

    private readonly Span<NameMatch> _matches;

    private NameAlignment(PreparedName left, PreparedName right, WordPairs? pairs, Span<NameMatch> matches, Span<bool> taken)
    {
        Left = left;
        Right = right;
        Pairs = pairs;
        _matches = matches;
        LeftTaken = taken[..left.Tokens.Length];
        RightTaken = taken.Slice(left.Tokens.Length, right.Tokens.Length);
    }

    public PreparedName Left { get; }

    public PreparedName Right { get; }

    /// <summary>What is known already about pairs of words; null where nothing is.</summary>
    public WordPairs? Pairs { get; }

    public Span<bool> LeftTaken { get; }

    public Span<bool> RightTaken { get; }

    /// <summary>How many matches there are.</summary>
    public int Count { get; private set; }

    public readonly ReadOnlySpan<NameMatch> Matches => _matches[..Count];

    /// <summary>True where a word of four letters or more stands for words of the other name: the words are common, their letters are not.</summary>
    public readonly bool HasLongAcronym
    {
        get
        {
            foreach (var match in Matches)
            {
                if (
                    match.How == MatchHow.Acronym
                    && (match.LeftCount == 1 ? Left.Tokens[match.LeftAt] : Right.Tokens[match.RightAt]).Surface.Length >= LongAcronym
                )
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Pairs the words.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another.</param>
    /// <param name="matches">Room for <see cref="MostWords"/> matches.</param>
    /// <param name="taken">Room for the words of both, all false.</param>
    /// <param name="pairs">What is known about pairs of their words; how these match is then not told.</param>
    /// <param name="canHaveAcronyms">False where no word of either is an acronym of words of the other.</param>
    public static NameAlignment Of(
        PreparedName left,
        PreparedName right,
        Span<NameMatch> matches,
        Span<bool> taken,
        WordPairs? pairs = null,
        bool canHaveAcronyms = true
    )
    {
        var alignment = new NameAlignment(left, right, pairs, matches, taken);
        alignment.TakeSingle();
        if (!alignment.LeftTaken.Contains(false) || !alignment.RightTaken.Contains(false))
        {
            return alignment;
        }

        alignment.TakeJoined();
        if (canHaveAcronyms)
        {
            alignment.TakeAcronyms(left, right, alignment.LeftTaken, alignment.RightTaken, isLeft: true);
            alignment.TakeAcronyms(right, left, alignment.RightTaken, alignment.LeftTaken, isLeft: false);
        }

        return alignment;
    }

    private void TakeSingle()
    {
        var left = Left.Tokens.AsSpan();
        var right = Right.Tokens.AsSpan();
        Span<NameMatch> candidates = stackalloc NameMatch[left.Length * right.Length];
        var count = 0;
        var areChinese = Left.IsChinesePerson && Right.IsChinesePerson;
        for (var i = 0; i < left.Length; i++)
        {
            var l = left[i];
            for (var j = 0; j < right.Length; j++)
            {
                var r = right[j];
                var how = MatchHow.Equal;
                var similarity = Pairs is { } pairs ? pairs.Similarity(i, j) : TokenSimilarity.Of(l, r, areChinese, out how);
                if (similarity > 0)
                {
                    candidates[count++] = new((byte)i, 1, (byte)j, 1, similarity, Math.Min(l.Weight, r.Weight), how);
                }
            }
        }

        TakeBest(candidates[..count]);
    }

    private void TakeBest(scoped Span<NameMatch> candidates)
    {
        // Few: an insertion sort needs no comparer and no calls.
        for (var i = 1; i < candidates.Length; i++)
        {
            var candidate = candidates[i];
            var at = i - 1;
            for (; at >= 0 && BestFirst(candidate, candidates[at]) < 0; at--)
            {
                candidates[at + 1] = candidates[at];
            }

            candidates[at + 1] = candidate;
        }

        foreach (var candidate in candidates)
        {
            TakeIfFree(candidate);
        }
    }

    private static int BestFirst(in NameMatch a, in NameMatch b)
    {
        var byValue = b.Value.CompareTo(a.Value);
        if (byValue != 0)
        {
            return byValue;
        }

        var byPlace = (a.LeftAt + a.RightAt).CompareTo(b.LeftAt + b.RightAt);
        return byPlace != 0 ? byPlace : a.LeftAt.CompareTo(b.LeftAt);
    }

    // "plat ono vich" and "platonovich", "yong chun" and "yongchun".
    private void TakeJoined()
    {
        Span<NameMatch> candidates = stackalloc NameMatch[4 * MostWords];
        var count = 0;
        for (var i = 0; i < LeftTaken.Length; i++)
        {
            for (var j = 0; j < RightTaken.Length && !LeftTaken[i]; j++)
            {
                for (var joined = 2; joined <= MostJoined && !RightTaken[j] && count + 2 <= candidates.Length; joined++)
                {
                    count += TryJoin(i, joined, j, 1, ref candidates[count]) ? 1 : 0;
                    count += TryJoin(i, 1, j, joined, ref candidates[count]) ? 1 : 0;
                }
            }
        }

        TakeBest(candidates[..count]);
    }

    private readonly bool TryJoin(int l, int lCount, int r, int rCount, ref NameMatch match)
    {
        if (!AreFree(LeftTaken, l, lCount) || !AreFree(RightTaken, r, rCount))
        {
            return false;
        }

        var (leftLength, rightLength) = (Length(Left, l, lCount), Length(Right, r, rCount));
        var arePinyin = ArePinyin(Left, l, lCount, Right, r, rCount);
        if (
            !arePinyin
            && (Math.Abs(leftLength - rightLength) > 2 || Math.Max(leftLength, rightLength) > LongestJoined || AreFar(l, lCount, r, rCount))
        )
        {
            return false;
        }

        Span<char> left = stackalloc char[LongestJoined];
        Span<char> right = stackalloc char[LongestJoined];
        if (!arePinyin)
        {
            Join(Left, l, lCount, left);
            Join(Right, r, rCount, right);
        }

        var similarity =
            arePinyin ? SameSyllables
            : Left.IsChinesePerson && Right.IsChinesePerson ? 0
            : EditDistance.Of(left[..leftLength], right[..rightLength], Names.PromisedJoinedEdits) < 0 ? 0
            : TokenSimilarity.OfSkeletons(left[..leftLength], right[..rightLength]);
        if (similarity < (HasNumber(Left, l, lCount) || HasNumber(Right, r, rCount) ? 1 : JoinedLeast))
        {
            return false;
        }

        var weight = Math.Min(Weight(Left, l, lCount), Weight(Right, r, rCount));
        match = new((byte)l, (byte)lCount, (byte)r, (byte)rCount, Math.Min(similarity, SameSyllables), weight, MatchHow.Division);
        return true;
    }

    // An edit takes away at most one letter that the other lacks, and two are promised at most.
    private readonly bool AreFar(int l, int lCount, int r, int rCount)
    {
        var (left, right) = (Letters(Left, l, lCount), Letters(Right, r, rCount));
        return BitOperations.PopCount(left & ~right) > 2 || BitOperations.PopCount(right & ~left) > 2;
    }

    private static uint Letters(PreparedName name, int at, int count)
    {
        var letters = 0u;
        for (var k = 0; k < count; k++)
        {
            letters |= name.Tokens[at + k].Letters;
        }

        return letters;
    }

    private static int Length(PreparedName name, int at, int count)
    {
        var length = 0;
        for (var k = 0; k < count; k++)
        {
            length += name.Tokens[at + k].Skeleton.Length;
        }

        return length;
    }

    private static void Join(PreparedName name, int at, int count, Span<char> into)
    {
        for (var k = 0; k < count; k++)
        {
            name.Tokens[at + k].Skeleton.CopyTo(into);
            into = into[name.Tokens[at + k].Skeleton.Length..];
        }
    }

    private static bool HasNumber(PreparedName name, int at, int count)
    {
        for (var k = 0; k < count; k++)
        {
            if (name.Tokens[at + k].Role == NameTokenRole.Number)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ArePinyin(PreparedName left, int l, int lCount, PreparedName right, int r, int rCount) =>
        Pinyin(left, l, lCount) is { Length: > 0 } mine
        && Pinyin(right, r, rCount) is { Length: > 0 } theirs
        && string.Equals(mine, theirs, StringComparison.Ordinal);

    private static string Pinyin(PreparedName name, int at, int count)
    {
        for (var k = 0; k < count; k++)
        {
            if (name.Tokens[at + k] is not { Role: NameTokenRole.Distinctive or NameTokenRole.Place, Pinyin.Length: > 0 })
            {
                return "";
            }
        }

        return count switch
        {
            1 => name.Tokens[at].Pinyin,
            2 => name.Tokens[at].Pinyin + name.Tokens[at + 1].Pinyin,
            _ => string.Concat(name.Tokens[at].Pinyin, name.Tokens[at + 1].Pinyin, name.Tokens[at + 2].Pinyin),
        };
    }

    private static double Weight(PreparedName name, int at, int count)
    {
        var sum = 0.0;
        for (var k = 0; k < count; k++)
        {
            sum += name.Tokens[at + k].Weight;
        }

        return sum;
    }

    private void TakeIfFree(NameMatch match)
    {
        if (AreFree(LeftTaken, match.LeftAt, match.LeftCount) && AreFree(RightTaken, match.RightAt, match.RightCount))
        {
            LeftTaken.Slice(match.LeftAt, match.LeftCount).Fill(true);
            RightTaken.Slice(match.RightAt, match.RightCount).Fill(true);
            _matches[Count++] = match;
        }
    }

    private static bool AreFree(ReadOnlySpan<bool> taken, int at, int count) =>
        at + count <= taken.Length && !taken.Slice(at, count).Contains(true);

    // A word such as IEMZ stands for consecutive words of the other name.
    private void TakeAcronyms(
        PreparedName shortSide,
        PreparedName longSide,
        ReadOnlySpan<bool> shortTaken,
        ReadOnlySpan<bool> longTaken,
        bool isLeft
    )
    {
        for (var i = 0; i < shortTaken.Length && longTaken.Count(false) >= 2; i++)
        {
            var token = shortSide.Tokens[i];
            if (
                shortTaken[i]
                || token.Role != NameTokenRole.Distinctive
                || !Acronyms.CanBe(token.Surface)
                || !longSide.MayHaveAcronym(token.Ascii)
            )
            {
                continue;
            }

            foreach (var (letters, at, count) in longSide.Acronyms)
            {
                if (AreFree(longTaken, at, count) && string.Equals(token.Ascii, letters, StringComparison.Ordinal))
                {
                    var weight = Math.Min(token.Weight, Weight(longSide, at, count));
                    var (one, many, length) = ((byte)i, (byte)at, (byte)count);
                    TakeIfFree(
                        isLeft
                            ? new(one, 1, many, length, AcronymSimilarity, weight, MatchHow.Acronym)
                            : new(many, length, one, 1, AcronymSimilarity, weight, MatchHow.Acronym)
                    );
                    break;
                }
            }
        }
    }
}
