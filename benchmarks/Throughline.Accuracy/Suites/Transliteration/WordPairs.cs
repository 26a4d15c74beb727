using System.Text;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Transliteration;

/// <summary>
/// Words of one script with the Latin words that they write, as units of a <see cref="SoundModel"/>. A tenth of the words, told by a hash, is kept from
/// the training: only these are asked.
/// </summary>
/// <param name="Training">Pairs to learn from.</param>
/// <param name="Queries">Words of the script that were kept back, with the Latin words that are right.</param>
/// <param name="Latin">All Latin words, sorted, once each.</param>
internal sealed record WordPairs(
    IReadOnlyList<(string Units, string Latin)> Training,
    IReadOnlyList<(string Word, string Units, HashSet<string> Right)> Queries,
    string[] Latin
)
{
    private const int Longest = 32;
    private const int KeptBack = 10;

    /// <summary>Reads a file of lines "latin, letters of the script with spaces between, count".</summary>
    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    public static WordPairs Read(string file)
    {
        var pairs = new List<(string, string Latin)>();
        var kept = new SortedDictionary<string, (string Units, HashSet<string> Right)>(StringComparer.Ordinal);
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in LabelledFile.Tabbed(file))
        {
            var latin = SoundUnits.OfLatin(Romanization.Of(row[0].Normalize(NormalizationForm.FormKC)));
            var word = NormalizedText.Fold(row[1].Replace(" ", "", StringComparison.Ordinal));
            var units = SoundUnits.OfScript(word);
            if (latin.Length is <= 2 or > Longest || units.Length is <= 2 or > Longest)
            {
                continue;
            }

            all.Add(latin);
            if (IsKeptBack(units))
            {
                (kept.TryGetValue(word, out var query) ? query : kept[word] = (units, new(StringComparer.Ordinal))).Right.Add(latin);
            }
            else
            {
                pairs.Add((units, latin));
            }
        }

        return new(pairs, [.. kept.Select(k => (k.Key, k.Value.Units, k.Value.Right))], [.. all]);
    }

    // FNV-1a, the same on every machine.
    private static bool IsKeptBack(string word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (hash ^ (hash >> 15)) % KeptBack == 0;
    }
}
