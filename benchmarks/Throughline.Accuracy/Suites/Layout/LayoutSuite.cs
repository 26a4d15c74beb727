using System.Globalization;
using System.Xml.Linq;
using Throughline.Accuracy.Scores;
using Throughline.Documents;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Layout;

/// <summary>Hybrid invoices (ZUGFeRD, Factur-X) read as plain PDFs: what their embedded XML says is the truth, and the reader never sees it.</summary>
/// <remarks>Only what the pages print can be read off them; what the XML says and no page shows is counted apart.</remarks>
internal sealed class LayoutSuite : ISuite
{
    public string Name => "zugferd-layout";

    public string Description =>
        "hybrid invoices read as plain PDFs, without their XML: head, parties and what is theirs, totals, line cells";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var corpus = SuiteOptions.Data("documents/zugferd-corpus");
        foreach (var file in Directory.EnumerateFiles(corpus, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var documents = new DocumentReader(new ReadLimits()).Read(file, File.ReadAllBytes(file), cancellationToken).Documents;
            if (
                documents.FirstOrDefault(d => d.Container is null)?.Document is not { } document
                || documents.FirstOrDefault(d =>
                    d.Container is not null && d.Document.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                )
                    is not { } xml
                || RootOrNull(xml.Original.ToArray()) is not { } root
                || HybridTruth.Of(root) is not { } truth
            )
            {
                continue;
            }

            var visible = Visible(document);
            Score(Path.GetFileName(file), truth, visible, board);
            PartyFactScore.Add(Path.GetFileName(file), root, visible, board);
        }

        return Task.CompletedTask;
    }

    // The reader writes the XML as a page without size behind the printed ones; the suite takes it away with all that rests on it.
    private static Document Visible(Document document)
    {
        var end = document.Pages.Where(p => p.Width is null).Select(p => p.Start).DefaultIfEmpty(document.Text.Length).Min();
        var text = document.Text[..end];
        return document with
        {
            Stated = null,
            Text = text,
            Title = null,
            Language = Languages.Of(text),
            Pages = [.. document.Pages.Where(p => p.Width is not null)],
            Tables = [.. document.Tables.Where(t => t.End <= end)],
            Words = [.. document.Words.Where(w => w.End <= end)],
            Zones = [.. document.Zones.Where(z => z.End <= end)],
            Warnings = [],
            Properties = document.Properties.Clear(),
        };
    }

    private static void Score(string name, HybridTruth truth, Document document, Scoreboard board)
    {
        var read = ReadFields.Of(document);
        var printed = PaperText.Folded(document.Text);
        var numbers = PaperText.Numbers(document.Text);
        foreach (var (field, expected) in truth.Head)
        {
            var found = read?[field];
            var isAmount = field is "total" or "tax" or "net";
            var isPrinted =
                isAmount ? numbers.Contains(decimal.Parse(expected, CultureInfo.InvariantCulture))
                : field == "date" ? IsDayPrinted(document.Text, expected)
                : field == "currency" || printed.Contains(PaperText.Folded(expected), StringComparison.Ordinal);
            var isHit =
                field is "seller" or "buyer" ? PaperText.SameName(expected, found)
                : isAmount ? ReadFields.Same(expected, found)
                : found is not null && PaperText.Folded(expected) == PaperText.Folded(found);
            Count(field, isPrinted, isHit, expected, found);
            if (isPrinted)
            {
                board["head fields"].Add(isHit);
            }
        }

        var used = new HashSet<int>();
        var count = read?.Count("lines") ?? 0;
        foreach (var line in truth.Lines)
        {
            var best = Enumerable
                .Range(0, count)
                .Where(i => !used.Contains(i))
                .OrderByDescending(i => line.Count(c => Fits(c, Cell(read, i, c.Field))))
                .Cast<int?>()
                .FirstOrDefault();
            if (best is { } taken)
            {
                used.Add(taken);
            }

            foreach (var cell in line)
            {
                var isPrinted =
                    cell.Field == "description"
                        ? printed.Contains(PaperText.Folded(cell.Value), StringComparison.Ordinal)
                        : numbers.Contains(decimal.Parse(cell.Value, CultureInfo.InvariantCulture));
                var found = best is { } at ? Cell(read, at, cell.Field) : null;
                Count("line " + cell.Field, isPrinted, Fits(cell, found), cell.Value, found);
                if (isPrinted)
                {
                    board["line cells"].Add(Fits(cell, found));
                }
            }
        }

        void Count(string field, bool isPrinted, bool isHit, string expected, string? found)
        {
            board["printed on the pages"].Add(isPrinted);
            if (isPrinted)
            {
                board[field].Add(isHit);
                if (!isHit)
                {
                    board.Notes.Add($"{name}: {field}: the XML says '{expected}', read '{found}' ({read?.Kind})");
                }
            }
        }
    }

    // Day, month (as number or word) and year near each other, in any order.
    private static bool IsDayPrinted(string text, string day)
    {
        var digits = string.Concat(day.Where(char.IsAsciiDigit));
        if (digits.Length != 8)
        {
            return false;
        }

        var (year, month, date) = (digits[..4], digits[4..6], digits[6..]);
        string Loose(string number) => number[0] == '0' ? $"0?{number[1]}" : number;
        return System.Text.RegularExpressions.Regex.IsMatch(
            text,
            $@"\b{Loose(date)}\D{{1,14}}(?:{Loose(month)}\D{{1,3}})?(?:{year}|{year[2..]})\b|\b{year}\D{{1,3}}{Loose(month)}\D{{1,3}}{Loose(date)}\b|\b{Loose(month)}\D{{1,3}}{Loose(date)}\D{{1,3}}{year}\b|\b{digits}\b",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
    }

    private static string? Cell(ReadFields? read, int line, string field) =>
        read?[string.Create(CultureInfo.InvariantCulture, $"lines[{line}].{field}")];

    private static bool Fits((string Field, string Value) cell, string? found) =>
        cell.Field == "description" ? PaperText.SameName(cell.Value, found) : ReadFields.Same(cell.Value, found);

    private static XElement? RootOrNull(byte[] xml)
    {
        try
        {
            using var stream = new MemoryStream(xml);
            return XDocument.Load(stream).Root;
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }
}
