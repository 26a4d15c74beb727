using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Documents.Layout;
using Throughline.Documents.Probing;
using Throughline.Documents.Travel.Barcodes;

namespace Throughline.Documents.Ocr;

/// <summary>Pictures of pages: photos, scans, screenshots. Their text is recognised; a TIFF may hold several pages.</summary>
internal sealed class ImageReader : IFormatReader
{
    /// <summary>The property that says by how many degrees clockwise the picture was turned: places of words are of the turned one.</summary>
    public const string TurnedProperty = "turned";

    private const int Dpi = 300;
    private const double PageInches = 11.7;
    private static readonly string[] s_languages = ["chi_sim", "rus", "eng"];

    public string Name => "image 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        var isTiff = source.Format == Format.Tiff;
        using var picture = isTiff ? null : PagePicture.OpenOrNull(source.Content);
        if (picture is null && !isTiff)
        {
            return "expected a picture; it is damaged, of too many pixels or of a kind that cannot be decoded; save it as PNG and add that";
        }

        var codes = picture is null ? [] : PictureCodes.Read(picture);
        var refusal = Text(source, picture, layer, budget);
        if (codes.Count == 0)
        {
            return refusal;
        }

        if (refusal is not null)
        {
            layer.Warn("only the bar codes of the picture were read: " + refusal);
        }

        PictureCodes.Add(codes, layer, source.Sent);
        return null;
    }

    private static string? Text(Source source, PagePicture? picture, Layer layer, Budget budget)
    {
        if (Tesseract.InstalledOrNull is not { } tesseract)
        {
            return "a picture; its text is recognised by the program tesseract, which this machine lacks; install it ('throughline doctor' says how) and add the file again";
        }

        var recognition = new Recognition(tesseract);
        if (picture is null)
        {
            return Tiff(source, layer, budget, tesseract, recognition);
        }

        if (recognition.ReadOrNull(picture, Dpi, budget.Token) is not { } page)
        {
            return "the picture could not be read: the recognition program failed on it; save it as PNG and add that";
        }

        Add(layer, 1, page, page.Words, recognition.Name);
        return layer.TextSoFar().AsSpan().Trim().IsEmpty
            ? "a picture in which no text was recognised; add a description if it matters"
            : null;
    }

    private static string? Tiff(Source source, Layer layer, Budget budget, Tesseract tesseract, Recognition recognition)
    {
        var languages = string.Join('+', s_languages.Where(l => tesseract.Languages.Contains(l)));
        if (tesseract.ReadOrNull(source.Content, languages, Dpi, budget.Token) is not { } words)
        {
            return "expected a TIFF; the recognition program could not read it; save its pages as PNG or PDF and add those";
        }

        foreach (var group in words.Where(TesseractTable.IsSound).GroupBy(w => w.Page).OrderBy(g => g.Key))
        {
            budget.Check();
            List<RecognisedWord> ofPage = [.. group];
            var (width, height) = (ofPage.Max(w => w.Left + w.Width), ofPage.Max(w => w.Top + w.Height));
            Add(layer, group.Key, new(ofPage, languages, width, height), ofPage, recognition.Name);
        }

        return !words.Any(TesseractTable.IsSound) ? "a picture in which no text was recognised; add a description if it matters" : null;
    }

    // A picture says little about its size; it is taken to be as tall as a page.
    private static void Add(Layer layer, int number, RecognisedPage page, IReadOnlyList<RecognisedWord> words, string program)
    {
        var pixelsAnInch = Math.Max(page.Width, page.Height) / PageInches;
        layer.BeginPage(page.Width * 72 / pixelsAnInch, page.Height * 72 / pixelsAnInch);
        new PageText(layer, number, new RunningLines(), PageRules.None).Add(RecognisedText.Words(words, pixelsAnInch), null);
        layer.EndPage();
        if (page.Turned != 0)
        {
            layer.Property(TurnedProperty, page.Turned.ToString("0.##", CultureInfo.InvariantCulture));
        }

        if (words.Count > 0)
        {
            RecognisedText.Note(layer, number, page, program);
        }
    }
}
