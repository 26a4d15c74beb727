using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Throughline.Documents.Archives;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Model;
using D = DocumentFormat.OpenXml.Drawing;

namespace Throughline.Documents.PowerPoint;

/// <summary>PowerPoint presentations: each slide a page, its texts, tables and the speaker's notes.</summary>
internal sealed class PptxReader : IFormatReader
{
    public string Name => "pptx 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        if (PackageGuard.Check(source, budget) is { } reason)
        {
            return reason;
        }

        try
        {
            using var stream = source.Open();
            using var package = PresentationDocument.Open(stream, false);
            Slides(package, layer, budget);
        }
        catch (Exception e) when (PackageGuard.IsDamage(e))
        {
            return PackageGuard.Damaged(layer, "a presentation", "PowerPoint");
        }

        return layer.Length == 0 ? "the presentation has no text; if its slides are pictures, save it as PDF and add that" : null;
    }

    private static void Slides(PresentationDocument package, Layer layer, Budget budget)
    {
        var ids = package.PresentationPart?.Presentation?.SlideIdList?.Elements<SlideId>() ?? [];
        foreach (var id in ids)
        {
            budget.Check();
            if (
                id.RelationshipId?.Value is not { } relation
                || package.PresentationPart!.GetPartById(relation) is not SlidePart part
                || layer.IsFull
            )
            {
                continue;
            }

            layer.BeginPage();
            Shapes(part.Slide, layer);
            if (part.NotesSlidePart?.NotesSlide is { } notes)
            {
                Notes(notes, layer);
            }

            layer.EndPage();
        }
    }

    private static void Shapes(Slide? slide, Layer layer)
    {
        var tables = 0;
        foreach (var shape in slide?.CommonSlideData?.ShapeTree?.Descendants() ?? [])
        {
            switch (shape)
            {
                case Shape text:
                    Lines(text, layer);
                    break;
                case D.Table table:
                    Table(table, layer, layer.PageCount + 1, ++tables);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Lines(Shape shape, Layer layer)
    {
        var isTitle =
            shape.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.PlaceholderShape?.Type?.Value is { } type
            && (type == PlaceholderValues.Title || type == PlaceholderValues.CenteredTitle);
        var lines = shape.TextBody?.Elements<D.Paragraph>().Select(p => p.InnerText.Trim()).Where(t => t.Length > 0).ToList() ?? [];
        foreach (var line in lines)
        {
            layer.Line(Layer.OneLine(line), isTitle && layer.Title is null ? ZoneKind.Title : null);
        }

        if (isTitle && lines.Count > 0)
        {
            layer.Title ??= Layer.OneLine(string.Join(' ', lines));
        }

        if (lines.Count > 0)
        {
            layer.Line("");
        }
    }

    private static void Table(D.Table table, Layer layer, int slide, int number)
    {
        layer.BeginTable();
        var at = 0;
        foreach (var row in table.Elements<D.TableRow>())
        {
            at++;
            var cells = row.Elements<D.TableCell>().Select(c => Layer.OneLine(c.InnerText).Trim()).ToArray();
            layer.Row(
                cells.Length,
                column => cells[column],
                column => string.Create(CultureInfo.InvariantCulture, $"slide {slide} table {number} row {at}, column {column + 1}")
            );
        }

        layer.EndTable();
    }

    private static void Notes(NotesSlide notes, Layer layer)
    {
        foreach (
            var paragraph in notes
                .Descendants<D.Paragraph>()
                .Select(p => p.InnerText.Trim())
                .Where(t => t.Length > 0 && !t.All(char.IsDigit))
        )
        {
            layer.Line(Layer.OneLine(paragraph));
        }
    }
}
