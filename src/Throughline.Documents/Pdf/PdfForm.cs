using Throughline.Documents.Layers;
using Throughline.Documents.Layout;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Throughline.Documents.Pdf;

/// <summary>What somebody filled into a PDF's form (ISO 32000-1, 12.7): a viewer shows it on the page, but it is not among the page's letters.</summary>
internal sealed class PdfForm
{
    private const int MostFields = 5000;
    private const double UsualSize = 10;
    private readonly ILookup<int, (string Text, PdfRectangle Bounds)> _values;

    private PdfForm(ILookup<int, (string Text, PdfRectangle Bounds)> values) => _values = values;

    /// <summary>The filled fields of a PDF; a form that is damaged has none and is warned of.</summary>
    public static PdfForm Of(PdfDocument pdf, Layer layer)
    {
        var values = new List<(int Page, string Text, PdfRectangle Bounds)>();
        try
        {
            if (pdf.TryGetForm(out AcroForm? form) && form is not null)
            {
                values.AddRange(
                    form.GetFields()
                        .Take(MostFields)
                        .Select(f => (Page: f.PageNumber ?? 1, Text: Layer.OneLine(ValueOf(f)).Trim(), f.Bounds))
                        .Where(f => f.Text.Length > 0 && f.Bounds is not null)
                        .Select(f => (f.Page, f.Text, f.Bounds!.Value))
                );
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            layer.Warn("the PDF has a form whose filled-in values cannot be read; print it to PDF and add that");
        }

        return new(values.ToLookup(v => v.Page, v => (v.Text, v.Bounds)));
    }

    /// <summary>The words that stand in a page's fields. A field whose place holds letters already was drawn onto the page and is left out.</summary>
    public IEnumerable<LayoutWord> Words(int number, Page page, IReadOnlyCollection<LayoutWord> drawn)
    {
        foreach (var (text, bounds) in _values[number])
        {
            var (left, right) = (Math.Min(bounds.Left, bounds.Right), Math.Max(bounds.Left, bounds.Right));
            var (top, bottom) = (page.Height - Math.Max(bounds.Top, bounds.Bottom), page.Height - Math.Min(bounds.Top, bounds.Bottom));
            var isDrawn = drawn.Any(w => w.Left < right && left < w.Right && w.Middle > top && w.Middle < bottom);
            if (isDrawn || !double.IsFinite(left + right + top + bottom))
            {
                continue;
            }

            // The place of each word inside the field is a guess; the field itself is not.
            var size = Math.Clamp((bottom - top) * 0.7, 4, UsualSize);
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var advance = Math.Min(size * 0.5, (right - left) / Math.Max(1, text.Length));
            var at = left + 1;
            foreach (var word in words)
            {
                var end = at + (word.Length * advance);
                yield return new(word, at, top, Math.Max(at + 0.1, end), Math.Max(bottom, top + 0.1), size);
                at = end + advance;
            }
        }
    }

    private static string ValueOf(AcroFieldBase field) =>
        field switch
        {
            AcroTextField text => text.Value ?? "",
            AcroComboBoxField combo => string.Join(", ", combo.SelectedOptions),
            AcroListBoxField list => string.Join(", ", list.SelectedOptions),
            AcroCheckboxField { IsChecked: true } => "☒",
            AcroRadioButtonField { IsSelected: true } => "☒",
            _ => "",
        };
}
