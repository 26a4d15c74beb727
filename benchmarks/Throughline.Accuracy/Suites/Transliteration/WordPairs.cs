using System.Text;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Transliteration;

/// <summary>Words of one script with the Latin words that they write.</summary>
/// <param name="Pairs">Sounds of the word in the script and of the Latin word, one for each line of the file.</param>
/// <param name="Queries">Words of the script, with the sounds of the Latin words that are right.</param>
/// <param name="Latin">The sounds of all Latin words, sorted, once each.</param>
internal sealed record WordPairs(
    IReadOnlyList<(string Script, string Latin)> Pairs,
    IReadOnlyList<(string Word, string Sounds, HashSet<string> Right)> Queries,
    string[] Latin
)
{
    /// <summary>Reads a file of lines "latin, letters of the script with spaces between, count".</summary>
    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    public static WordPairs Read(string file)
    {
        var pairs = new List<(string, string)>();
        var right = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in LabelledFile.Tabbed(file))
        {
            var latin = Sounds.Of(Romanization.Of(row[0].Normalize(NormalizationForm.FormKC)));
            var word = NormalizedText.Fold(row[1].Replace(" ", "", StringComparison.Ordinal));
            if (latin.Length == 0 || word.Length == 0)
            {
                continue;
            }

            pairs.Add((Of(word), latin));
            (right.TryGetValue(word, out var words) ? words : right[word] = new(StringComparer.Ordinal)).Add(latin);
        }

        var queries = right.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, Of(r.Key), r.Value)).ToList();
        return new(pairs, queries, [.. pairs.Select(p => p.Item2).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static string Of(string word) => Sounds.Of(Romanization.Of(word));
}
