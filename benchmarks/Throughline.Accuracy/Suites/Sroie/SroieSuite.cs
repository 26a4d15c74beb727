using System.Globalization;
using System.Text.Json;
using Throughline.Accuracy.Scores;
using Throughline.Documents.Ocr;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Sroie;

/// <summary>Receipts of the ICDAR 2019 contest, read from the boxes given with them: company, date, address, total.</summary>
/// <remarks>
/// The contest counts a field where the strings are equal; "folded" ones are equal in their letters and digits (the labels were typed by
/// hand and differ from the boxes in spaces and signs).
/// </remarks>
internal sealed class SroieSuite : ISuite
{
    public string Name => "sroie";

    public string Description => "scanned receipts from given boxes: company, date, address, total, without templates";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var folder = SuiteOptions.Data("documents/sroie");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "key"), "*.json").Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = Path.GetFileNameWithoutExtension(file);
            using var key = JsonDocument.Parse(File.ReadAllText(file));
            var read = ReadFields.Of(Page(Path.Combine(folder, "box", name + ".csv")));
            Score("company", read?["seller"]);
            Score("date", read?.Quote("date"));
            Score("address", read?["sellerAddress"]);
            Score("total", read?["total"] is { } total ? Money(total) : null);

            void Score(string field, string? found)
            {
                if (!key.RootElement.TryGetProperty(field, out var value) || value.GetString() is not { Length: > 0 } expected)
                {
                    return;
                }

                expected = expected.Trim();
                var isFolded = found is not null && Same(field, expected, found);
                var isEqual = found?.Trim() == (field == "total" ? Money(expected) : expected);
                board[field + ", equal strings"].Add(isEqual);
                board[field + ", folded"].Add(isFolded);
                if (!isEqual)
                {
                    board.Notes.Add($"{name}: {field}{(isFolded ? ", marks alone" : "")}: '{expected}', read '{found}'");
                }
            }
        }

        return Task.CompletedTask;
    }

    private static bool Same(string field, string expected, string found) =>
        field == "total" ? Money(expected) == found : PaperText.Folded(expected) == PaperText.Folded(found);

    private static string Money(string text) =>
        decimal.TryParse(
            string.Concat(text.Where(c => char.IsAsciiDigit(c) || c is '.' or '-')),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value.ToString("0.00", CultureInfo.InvariantCulture)
            : text;

    // Eight corners and the text on each line; a receipt is about 80 mm wide, 500 pixels in these scans.
    private static Document Page(string csv)
    {
        var lines = new List<PlacedLine>();
        foreach (var line in File.ReadLines(csv))
        {
            var parts = line.Split(',', 9);
            if (parts.Length < 9 || string.IsNullOrWhiteSpace(parts[8]))
            {
                continue;
            }

            var at = parts.Take(8).Select(p => double.Parse(p, CultureInfo.InvariantCulture) / 2).ToArray();
            var (left, top) = (Math.Min(at[0], at[6]), Math.Min(at[1], at[3]));
            lines.Add(new(parts[8].Trim(), new(left, top, Math.Max(at[2], at[4]) - left, Math.Max(at[5], at[7]) - top)));
        }

        return PlacedText.Read(
            Path.GetFileName(csv),
            lines,
            lines.Max(l => l.Box.X + l.Box.Width) + 10,
            lines.Max(l => l.Box.Y + l.Box.Height) + 10
        );
    }
}
