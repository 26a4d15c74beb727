using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.Documents.Archives;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Model;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Throughline.Documents.Docx;

/// <summary>Word documents: page headers, paragraphs and tables in order, notes, page footers. Deleted text of tracked changes is left out.</summary>
internal sealed class DocxReader : IFormatReader
{
    private int _tables;

    public string Name => "docx 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        if (PackageGuard.Check(source, budget) is { } reason)
        {
            return reason;
        }

        try
        {
            using var stream = source.Open();
            using var package = WordprocessingDocument.Open(stream, false, new OpenSettings { AutoSave = false });
            return new DocxReader().Read(package, layer, budget);
        }
        catch (Exception e) when (PackageGuard.IsDamage(e))
        {
            return PackageGuard.Damaged(layer, "a Word document", "Word");
        }
    }

    private string? Read(WordprocessingDocument package, Layer layer, Budget budget)
    {
        if (package.MainDocumentPart?.Document?.Body is not { } body)
        {
            return "expected a Word document with a body; found none; open it in Word, save it again and add that";
        }

        layer.MayBeNews = !body.Descendants<WordTable>().Any();
        layer.BeginPage();
        foreach (var header in package.MainDocumentPart.HeaderParts.Select(p => p.Header).OfType<Header>().DistinctBy(h => h.InnerText))
        {
            Blocks(header, layer, budget);
        }

        Blocks(body, layer, budget);
        foreach (var note in package.MainDocumentPart.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
        {
            Blocks(note, layer, budget);
        }

        foreach (var footer in package.MainDocumentPart.FooterParts.Select(p => p.Footer).OfType<Footer>().DistinctBy(f => f.InnerText))
        {
            Blocks(footer, layer, budget);
        }

        var properties = package.PackageProperties;
        layer.Title ??= string.IsNullOrWhiteSpace(properties.Title) ? null : properties.Title;
        layer.Author = string.IsNullOrWhiteSpace(properties.Creator) ? null : properties.Creator;
        layer.Property("creator", properties.Creator);
        layer.Property("lastModifiedBy", properties.LastModifiedBy);
        if (properties.Created is { } created)
        {
            layer.Property("created", created.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        }

        return layer.TextSoFar().AsSpan().Trim().IsEmpty
            ? "the Word document has no text; if it holds pictures, run text recognition (OCR) on them"
            : null;
    }

    private void Blocks(OpenXmlElement parent, Layer layer, Budget budget)
    {
        foreach (var child in parent.ChildElements)
        {
            budget.Check();
            switch (child)
            {
                case Paragraph paragraph:
                    Add(paragraph, layer);
                    break;
                case WordTable table:
                    Add(table, layer, budget);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    Blocks(child, layer, budget);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Add(Paragraph paragraph, Layer layer)
    {
        var text = Text(paragraph);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        var title = layer.Title is null && (style is "Title" || style is "Heading1" && layer.Length < 400);
        layer.Title = title ? text : layer.Title;
        foreach (var line in text.Split('\n'))
        {
            layer.Line(line.TrimEnd(), title ? ZoneKind.Title : null);
        }
    }

    private void Add(WordTable table, Layer layer, Budget budget)
    {
        var number = ++_tables;
        var rows = table
            .Descendants<TableRow>()
            .Where(r => r.Ancestors<WordTable>().First() == table)
            .Select(r =>
                r.Elements<TableCell>().Concat(r.Elements<SdtCell>().SelectMany(s => s.Descendants<TableCell>())).Select(Text).ToArray()
            )
            .ToList();
        if (PlacedBlocks.Is(rows))
        {
            PlacedBlocks.Write(rows, layer);
            return;
        }

        layer.BeginTable();
        var row = 0;
        foreach (var cells in rows)
        {
            budget.Check();
            row++;
            var at = row;
            if (cells.Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                layer.Row(
                    cells.Length,
                    column => cells[column].Trim(),
                    column => string.Create(CultureInfo.InvariantCulture, $"table {number}, row {at}, column {column + 1}")
                );
            }
        }

        layer.EndTable();
    }

    private static string Text(OpenXmlElement element)
    {
        var text = new StringBuilder();
        foreach (var part in element.Descendants())
        {
            switch (part)
            {
                // The fallback of a drawing repeats its text.
                case DocumentFormat.OpenXml.Wordprocessing.Text run when !part.Ancestors<AlternateContentFallback>().Any():
                    text.Append(run.Text);
                    break;
                case TabChar:
                    text.Append('\t');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('\u2011');
                    break;
                case Paragraph when text.Length > 0:
                    text.Append('\n');
                    break;
                default:
                    break;
            }
        }

        return text.ToString();
    }
}
