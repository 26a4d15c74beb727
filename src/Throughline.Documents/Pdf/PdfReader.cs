using System.Globalization;
using Throughline.Documents.Invoices;
using Throughline.Documents.Layers;
using Throughline.Documents.Layout;
using Throughline.Documents.Probing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Throughline.Documents.Pdf;

/// <summary>PDF files with a text layer: words with boxes, lines in reading order, tables; files embedded in the PDF are files of their own.</summary>
internal sealed class PdfReader : IFormatReader
{
    public string Name => "pdf 2";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        PdfDocument pdf;
        try
        {
            pdf = PdfDocument.Open(source.Content.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            return "the PDF is encrypted with a password; open it with the password, save it without one and add that";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library meets damage with exceptions of many types, NullReference among them.
            return "expected a PDF; its structure is cut short or damaged; open it in a viewer, print it to PDF again and add that";
        }

        using (pdf)
        {
            using var scans = new PdfScans(source.Content, budget);
            Pages(pdf, scans, layer, budget);
            Embedded(pdf, layer, budget);
            HybridInvoice.Add(layer, budget);
            var information = pdf.Information;
            layer.Title = Sensible(information.Title) ?? layer.Title;
            layer.Author = Sensible(information.Author);
            layer.Property("creator", information.Creator);
            layer.Property("producer", information.Producer);
            layer.Property("created", information.CreationDate);
        }

        return layer.TextSoFar().AsSpan().Trim().IsEmpty
            ? PdfScans.MissingOrNull is { } program
                ? $"the PDF has pages but no text layer (a scan or a drawing); its text is recognised by the program {program}, which this machine lacks; install it ('throughline doctor' says how) and add the file again"
                : "the PDF has pages but no text layer, and none was recognised in its pictures (a drawing, or a scan too poor); add a better scan"
            : null;
    }

    private static void Pages(PdfDocument pdf, PdfScans scans, Layer layer, Budget budget)
    {
        var empty = new List<int>();
        var broken = new List<int>();
        var running = new RunningLines();
        var form = PdfForm.Of(pdf, layer);
        for (var number = 1; number <= pdf.NumberOfPages && !layer.IsFull; number++)
        {
            budget.Check();
            if (number > budget.Limits.MaxPages)
            {
                layer.Warn(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"only the first {budget.Limits.MaxPages} of {pdf.NumberOfPages} pages were read: the limit on pages"
                    )
                );
                break;
            }

            try
            {
                var page = pdf.GetPage(number);
                var words = PdfScans.IsScan(page) && scans.Words(page, layer) is { Count: > 0 } recognised ? recognised : Words(page);
                words.AddRange(form.Words(number, page, words).ToList());
                var turn = PageTurn.Of(page.Letters);
                words = PageTurn.Upright(words, turn, page.Width, page.Height);
                layer.BeginPage(page.Width, page.Height);
                var title = number == 1 ? TitleOrNull(words) : null;
                layer.Title ??= title is null ? null : string.Join(' ', title.Words.Select(w => w.Text));
                new PageText(layer, number, running, turn == TextOrientation.Horizontal ? PdfRules.Of(page) : PageRules.None).Add(
                    words,
                    title
                );
                PdfNotes.Add(page, layer);
                if (words.Count == 0)
                {
                    empty.Add(number);
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
            {
                // One broken page must not lose the others; see Read about the types.
                broken.Add(number);
                layer.EndTable();
                layer.BeginPage();
            }

            layer.EndPage();
        }

        running.Mark(layer, pdf.NumberOfPages);
        Note(layer, empty, "no text was found on");
        Note(layer, broken, "damaged and could not be read whole: print again");
    }

    private static void Note(Layer layer, List<int> pages, string what)
    {
        if (pages.Count > 0)
        {
            var list =
                string.Join(", ", pages.Take(10))
                + (pages.Count > 10 ? string.Create(CultureInfo.InvariantCulture, $" and {pages.Count - 10} more") : "");
            layer.Warn($"{what} page {list}");
        }
    }

    private static List<LayoutWord> Words(UglyToad.PdfPig.Content.Page page)
    {
        var words = new List<LayoutWord>();
        foreach (var word in PdfWords.Of(page.Letters))
        {
            var text = Layer.OneLine(word.Text).Replace("\0", "", StringComparison.Ordinal).Trim();
            if (text.Length == 0)
            {
                continue;
            }

            var box = word.BoundingBox;
            var size = word.Letters.Max(l => l.PointSize);

            // Ink heights differ from word to word; the line's height comes from its letters' size where that fits the ink.
            var (left, right) = (Within(Math.Min(box.Left, box.Right), page.Width), Within(Math.Max(box.Left, box.Right), page.Width));
            var (low, high) = (Math.Min(box.Bottom, box.Top), Math.Max(box.Bottom, box.Top));
            if (word.TextOrientation == TextOrientation.Horizontal && size is > 2 and < 200 && high - low < 1.3 * size)
            {
                var line = word.Letters.Min(l => l.StartBaseLine.Y);
                (low, high) = (line - 0.2 * size, line + 0.75 * size);
            }
            else if (
                word.TextOrientation is TextOrientation.Rotate90 or TextOrientation.Rotate270
                && size is > 2 and < 200
                && right - left < 1.3 * size
            )
            {
                // Running up, the tops of the letters are on the left.
                var line = word.Letters.Average(l => l.StartBaseLine.X);
                var (over, under) = word.TextOrientation == TextOrientation.Rotate270 ? (-0.75, 0.2) : (-0.2, 0.75);
                (left, right) = (Within(line + over * size, page.Width), Within(line + under * size, page.Width));
            }

            var (top, bottom) = (Within(page.Height - high, page.Height), Within(page.Height - low, page.Height));
            if (double.IsFinite(left + right + top + bottom))
            {
                words.Add(new(text, left, top, right, Math.Max(bottom, top + 0.1), size));
            }
        }

        return words;
    }

    private static double Within(double value, double size) => Math.Clamp(value, 0, Math.Max(0, size));

    /// <summary>The largest line of the first page's upper part, if it stands out.</summary>
    private static LayoutLine? TitleOrNull(List<LayoutWord> words)
    {
        if (words.Count < 8)
        {
            return null;
        }

        var usual = words.Select(w => w.Size).Order().ElementAt(words.Count / 2);
        var lines = LayoutLine.Of(words);
        var largest = lines.Take(Math.Max(3, lines.Count / 3)).OrderByDescending(l => l.Words.Max(w => w.Size)).ThenBy(l => l.Top).First();
        return largest.Words.Max(w => w.Size) > usual * 1.25 && largest.Segments.Count == 1 && largest.Segments[0].Letters is > 3 and < 160
            ? largest
            : null;
    }

    private static void Embedded(PdfDocument pdf, Layer layer, Budget budget)
    {
        try
        {
            if (!pdf.Advanced.TryGetEmbeddedFiles(out var files))
            {
                return;
            }

            var names = new MemberNames();
            foreach (var file in files)
            {
                budget.Check();
                layer.Members.Add(new(names.Clean(file.Name, "embedded"), file.Memory.ToArray()));
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            layer.Warn("files are embedded in the PDF but cannot be taken out; save them in a viewer and add them");
        }
    }

    private static string? Sensible(string? value) =>
        string.IsNullOrWhiteSpace(value)
        || value.Trim() is { Length: < 3 }
        || value.Contains("untitled", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("Microsoft Word", StringComparison.Ordinal)
            ? null
            : value.Trim();
}
