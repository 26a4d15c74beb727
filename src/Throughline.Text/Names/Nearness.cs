using System.Numerics;

namespace Throughline.Text;

/// <summary>How much of what two names do not share looks alike all the same.</summary>
internal static class Nearness
{
    private const double LeastAlike = 0.35;
    private const double MostAlike = 0.85;
    private const double OneLetterOfAShortWord = 1;
    private const int ShortWord = 4;
    private const int Longest = 24;

    /// <summary>The weight of the words without a partner, each times how near a word without a partner on the other side is (0 to 1).</summary>
    public static double Of(in NameAlignment alignment)
    {
        var sum = 0.0;
        Span<bool> used = stackalloc bool[NameAlignment.MostWords];
        used.Clear();
        for (var i = 0; i < alignment.LeftTaken.Length; i++)
        {
            if (alignment.LeftTaken[i])
            {
                continue;
            }

            var (best, at) = (0.0, -1);
            for (var j = 0; j < alignment.RightTaken.Length; j++)
            {
                if (alignment.RightTaken[j] || used[j])
                {
                    continue;
                }

                var (l, r) = (alignment.Left.Tokens[i], alignment.Right.Tokens[j]);
                var near = Math.Min(l.Weight, r.Weight) * (alignment.Pairs?.Nearness(i, j) ?? Of(l, r));
                if (near > best)
                {
                    (best, at) = (near, j);
                }
            }

            if (at >= 0)
            {
                used[at] = true;
                sum += best;
            }
        }

        return sum;
    }

    /// <summary>True for numbers of which one character may be a slip: 2007 and 2006, VII and VIII.</summary>
    public static bool OfNumbers(NameToken left, NameToken right) =>
        EditDistance.Of(left.Skeleton, right.Skeleton, 1) >= 0 || EditDistance.Of(left.Surface, right.Surface, 1) >= 0;

    /// <summary>How near two words without a partner are, 0 to 1.</summary>
    public static double Of(NameToken left, NameToken right)
    {
        if (left.Role == NameTokenRole.Number && right.Role == NameTokenRole.Number)
        {
            return OfNumbers(left, right) ? OneLetterOfAShortWord : 0;
        }

        if (left.Role != right.Role || left.Role is NameTokenRole.Initial)
        {
            return 0;
        }

        if (left.Meaning.Length > 0 && right.Meaning.Length > 0)
        {
            return 0;
        }

        return OfSkeletons(left, right.Skeleton, right.Letters);
    }

    /// <summary>What two words without a partner are near at most, told of the one only what an index has.</summary>
    public static double AtMost(NameToken left, NameTokenRole role, bool isShared, ReadOnlySpan<char> right) =>
        left.Role == NameTokenRole.Number && role == NameTokenRole.Number ? OneLetterOfAShortWord
        : left.Role != role || role == NameTokenRole.Initial || (isShared && left.IsShared) ? 0
        : OfSkeletons(left, right, NameToken.LettersOf(right));

    private static double OfSkeletons(NameToken left, ReadOnlySpan<char> r, uint letters)
    {
        var l = left.Skeleton;
        var longest = Math.Max(l.Length, r.Length);
        if (longest is 0 or > Longest)
        {
            return 0;
        }

        // An edit takes away at most one letter that the other lacks.
        var most = longest / 2;
        if (BitOperations.PopCount(left.Letters & ~letters) > most || BitOperations.PopCount(letters & ~left.Letters) > most)
        {
            return 0;
        }

        var edits = EditDistance.Of(l, r, most);
        return edits < 0 ? 0
            : edits == 1 && longest <= ShortWord ? OneLetterOfAShortWord
            : Math.Clamp(
                (1 - ((double)TokenSimilarity.Distance(l, r) / (SoundCosts.Unit * longest)) - LeastAlike) / (MostAlike - LeastAlike),
                0,
                1
            );
    }
}
