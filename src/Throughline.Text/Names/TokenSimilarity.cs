using System.Numerics;

namespace Throughline.Text;

/// <summary>How like two skeletons are: an edit distance in which sounds that schemes confuse cost less.</summary>
internal static class TokenSimilarity
{
    /// <summary>Words less like than this do not count as the same word.</summary>
    public const double Least = 0.72;

    private const int Longest = 64;
    private const string Vowels = "aeiou";

    /// <summary>True where two words have too many letters that the other lacks to be near each other: each costs half an edit at least.</summary>
    public static bool AreFar(NameToken left, NameToken right)
    {
        var missing = Math.Max(
            BitOperations.PopCount(left.Letters & ~right.Letters),
            BitOperations.PopCount(right.Letters & ~left.Letters)
        );
        return 0.5 * missing > (1 - Least) * Math.Max(left.Skeleton.Length, right.Skeleton.Length);
    }

    /// <summary>1 for equal words, 0 for words that are not near each other.</summary>
    public static double Of(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return 1;
        }

        var longest = Math.Max(left.Length, right.Length);
        if (longest > Longest || Math.Abs(left.Length - right.Length) > 1 + (longest / 4) || left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

        if (EditDistance.Of(left, right, Names.PromisedEdits(Math.Min(left.Length, right.Length))) < 0)
        {
            return 0;
        }

        var similarity = 1 - (Distance(left, right, (1 - Least) * longest) / longest);
        return similarity < Least ? 0 : similarity;
    }

    // Optimal string alignment with weights; three rows are enough.
    private static double Distance(string left, string right, double most)
    {
        var width = right.Length + 1;
        Span<double> rows = stackalloc double[3 * width];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        var leastBefore = 0.0;
        previous[0] = 0;
        for (var j = 1; j < width; j++)
        {
            previous[j] = previous[j - 1] + Insertion(right, j - 1);
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = previous[0] + Insertion(left, i - 1);
            var least = current[0];
            for (var j = 1; j < width; j++)
            {
                var (a, b) = (left[i - 1], right[j - 1]);
                var best = previous[j - 1] + (a == b ? 0 : Substitution(a, b, i == 1 && j == 1));
                best = Math.Min(best, previous[j] + Insertion(left, i - 1));
                best = Math.Min(best, current[j - 1] + Insertion(right, j - 1));
                if (i > 1 && j > 1 && a == right[j - 2] && left[i - 2] == b && a != b)
                {
                    best = Math.Min(best, before[j - 2] + 0.8);
                }

                current[j] = best;
                least = Math.Min(least, best);
            }

            // No later row can be cheaper than the cheapest of two rows (a transposition skips one).
            if (least > most && i > 1 && leastBefore > most)
            {
                return double.PositiveInfinity;
            }

            leastBefore = least;

            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[width - 1];
    }

    private static double Insertion(string word, int at) =>
        word[at] is 'h' or 'i' ? 0.5
        : IsVowel(word[at]) ? 0.6
        : 1;

    // A slip of the pen is rare at the first letter, so a different one costs more.
    private static double Substitution(char a, char b, bool isFirst)
    {
        if (char.IsAsciiDigit(a) || char.IsAsciiDigit(b))
        {
            return 4;
        }

        if (IsVowel(a) && IsVowel(b))
        {
            return 0.5;
        }

        var cost = (a < b ? (a, b) : (b, a)) switch
        {

            ('g', 'h')
            or
            ('h', 'k')
            or
            ('f', 'v')
            or
            ('s', 'z')
            or
            ('S', 's')
            or
            ('C', 'S')
            or
            ('C', 'T')
            or
            ('T', 's')
            or
            ('T', 'z')
            or
            ('b', 'v')
            or ('u', 'v') => 0.5,
            ('d', 't') or ('b', 'p') or ('g', 'k') or ('C', 'k') or ('T', 'k') => 0.7,
            _ => 1,
        };
        return isFirst && cost > 0.9 ? 1.5 : cost;
    }

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);
}
