using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Accuracy.Scores;
using Throughline.Documents;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Articles;

/// <summary>The public article-extraction benchmark: the article's text in pages of news, measured by shingles of four words.</summary>
/// <remarks>
/// <c>--output FILE</c> writes the predictions in the form that the benchmark's own <c>evaluate.py</c> reads (as <c>output/throughline.json</c> beside it).
/// </remarks>
internal sealed class ArticlesSuite : ISuite
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "articles";

    public string Description => "article text of saved news pages, by the article-extraction benchmark's measure";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var folder = SuiteOptions.Data("documents/article-extraction");
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth.json")));
        var reader = new DocumentReader(new ReadLimits());
        var predictions = new SortedDictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var (precisions, recalls) = (new List<double>(), new List<double>());
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            var outcome = reader.Read(
                page.Name + ".html",
                Unpacked(Path.Combine(folder, "html", page.Name + ".html.gz")),
                cancellationToken
            );
            var document = outcome.Documents[0].Document;
            var body = string.Concat(
                document
                    .Zones.Where(z => z.Kind is ZoneKind.Body or ZoneKind.Table)
                    .OrderBy(z => z.Start)
                    .Select(z => document.Text[z.Start..z.End] + "\n")
            );
            predictions[page.Name] = new(StringComparer.Ordinal) { ["articleBody"] = body };
            var (precision, recall) = Shingles.Compare(page.Value.GetProperty("articleBody").GetString()!, body);
            precisions.Add(precision);
            recalls.Add(recall);
            board["pages with a title"].Add(!string.IsNullOrWhiteSpace(document.Title));
            board["pages with a date"].Add(document.Published is not null);
            board["pages with an author"].Add(!string.IsNullOrWhiteSpace(document.Author));
            if (precision < 0.97 || recall < 0.97)
            {
                board.Notes.Add(
                    $"{page.Name[..12]} precision {precision:0.000} recall {recall:0.000} {page.Value.GetProperty("url").GetString()}"
                );
            }
        }

        var (p, r) = (precisions.Average(), recalls.Average());
        board.Measure("precision", p);
        board.Measure("recall", r);
        board.Measure("F1", 2 * p * r / (p + r));
        if (options.ValueOrNull("--output") is { } file)
        {
            File.WriteAllText(file, JsonSerializer.Serialize(predictions, s_plain));
        }

        return Task.CompletedTask;
    }

    private static byte[] Unpacked(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        packed.CopyTo(memory);
        return memory.ToArray();
    }
}
