using System.Text.RegularExpressions;

namespace Throughline.Accuracy.Suites.Articles;

/// <summary>The benchmark's measure (evaluate.py): overlap of the multisets of four-word shingles of two texts.</summary>
internal static partial class Shingles
{
    private const int Width = 4;

    /// <summary>Precision and recall of one page; both 1 where nothing is wrong.</summary>
    public static (double Precision, double Recall) Compare(string truth, string found)
    {
        var (expected, produced) = (Of(truth), Of(found));
        var both = expected.Sum(e => Math.Min(e.Value, produced.GetValueOrDefault(e.Key)));
        return (Share(both, produced.Values.Sum()), Share(both, expected.Values.Sum()));
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static Dictionary<string, int> Of(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToArray();
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Length - Width + 1); i++)
        {
            var key = string.Join(' ', words.Skip(i).Take(Width));
            if (key.Length > 0)
            {
                shingles[key] = shingles.GetValueOrDefault(key) + 1;
            }
        }

        return shingles;
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
