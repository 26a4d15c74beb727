using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Documents.Tests.Html;

/// <summary>The measure of the public article-extraction benchmark: overlap of four-word shingles, averaged over the pages.</summary>
public partial class ArticleExtractionTests(ITestOutputHelper output)
{
    [Fact]
    public void Articles_are_told_from_their_pages()
    {
        var folder = SharedData.Need("data/documents/article-extraction");
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth.json")));
        var (precision, recall) = (new List<double>(), new List<double>());
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            using var packed = new GZipStream(
                File.OpenRead(Path.Combine(folder, "html", page.Name + ".html.gz")),
                CompressionMode.Decompress
            );
            using var memory = new MemoryStream();
            packed.CopyTo(memory);
            var document = Reading.One(page.Name + ".html", memory.ToArray());
            var found = Shingles(document.Zone(ZoneKind.Body) + document.Zone(ZoneKind.Table));
            var expected = Shingles(page.Value.GetProperty("articleBody").GetString()!);
            var both = expected.Sum(e => Math.Min(e.Value, found.GetValueOrDefault(e.Key)));
            precision.Add((double)both / Math.Max(1, found.Values.Sum()));
            recall.Add((double)both / Math.Max(1, expected.Values.Sum()));
        }

        var (p, r) = (precision.Average(), recall.Average());
        output.WriteLine($"precision {p:0.000} recall {r:0.000} F1 {2 * p * r / (p + r):0.000} over {precision.Count} pages");
        (2 * p * r / (p + r)).ShouldBeGreaterThan(0.97);
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToArray();
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Length - 3); i++)
        {
            var key = string.Join(' ', words.Skip(i).Take(4));
            shingles[key] = shingles.GetValueOrDefault(key) + 1;
        }

        return shingles;
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
