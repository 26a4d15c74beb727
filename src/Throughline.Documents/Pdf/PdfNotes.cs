using Throughline.Documents.Layers;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf;

/// <summary>Remarks that readers of a PDF left on it (ISO 32000-1, 12.5): notes, comments on marked text, typed lines. They follow the page's own text.</summary>
internal static class PdfNotes
{
    private const int MostNotes = 500;

    /// <summary>Adds the remarks of a page to its text.</summary>
    public static void Add(Page page, Layer layer)
    {
        var notes = page.GetAnnotations()
            .Where(a =>
                a.Type is not (AnnotationType.Widget or AnnotationType.Link or AnnotationType.Popup)
                && !a.Flags.HasFlag(AnnotationFlags.Hidden)
            )
            .Select(a => (Text: Layer.OneLine(a.Content ?? "").Trim(), Author: Layer.OneLine(AuthorOf(a)).Trim()))
            .Where(a => a.Text.Length > 0)
            .Distinct()
            .Take(MostNotes);
        foreach (var (text, author) in notes)
        {
            layer.Add(author.Length > 0 ? $"[{author}] {text}\n" : $"{text}\n");
        }
    }

    private static string AuthorOf(Annotation annotation) =>
        annotation.AnnotationDictionary.TryGet(UglyToad.PdfPig.Tokens.NameToken.T, out UglyToad.PdfPig.Tokens.IToken token)
            ? token switch
            {
                UglyToad.PdfPig.Tokens.StringToken s => s.Data,
                UglyToad.PdfPig.Tokens.HexToken h => h.Data,
                _ => "",
            }
            : "";
}
