using System.Globalization;
using Throughline.Documents.External;
using Throughline.Documents.Layers;
using Throughline.Documents.Layout;
using Throughline.Documents.Ocr;
using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf;

/// <summary>Pages of a PDF that are pictures: drawn by <c>pdftoppm</c>, or taken as the picture that fills the page, and recognised.</summary>
internal sealed class PdfScans(ReadOnlyMemory<byte> content, Budget budget) : IDisposable
{
    private const int Dpi = 250;
    private const int FewLetters = 24;
    private const double MuchOfPage = 0.5;
    private static readonly TimeSpan s_drawing = TimeSpan.FromSeconds(30);
    private readonly Lazy<string> _file = new(() =>
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, content.Span);
        return path;
    });

    /// <summary>Programs that are missing, in words; null where scans can be read.</summary>
    public static string? MissingOrNull => Tesseract.InstalledOrNull is null ? "tesseract" : null;

    /// <summary>True for a page without text, or with only a few letters (a stamp, a page number) over a picture that fills it.</summary>
    public static bool IsScan(Page page)
    {
        var letters = page.Letters.Count(l => !string.IsNullOrWhiteSpace(l.Value));
        return letters <= FewLetters
            && page.GetImages().Any(i => Math.Abs(i.BoundingBox.Width * i.BoundingBox.Height) > MuchOfPage * page.Width * page.Height);
    }

    /// <summary>The words of a page that is a picture, in points; empty where it cannot be recognised.</summary>
    public List<LayoutWord> Words(Page page, Layer layer)
    {
        if (Tesseract.InstalledOrNull is not { } tesseract)
        {
            return [];
        }

        // Recognition takes its own time, beyond what reading a document may take.
        budget.Extend();
        using var picture = PictureOrNull(page);
        var recognition = new Recognition(tesseract);
        if (picture is null || recognition.ReadOrNull(picture, Dpi, budget.Token) is not { Words.Count: > 0 } recognised)
        {
            return [];
        }

        RecognisedText.Note(layer, page.Number, recognised, recognition.Name);
        var isTurned = recognised.Width > recognised.Height != page.Width > page.Height;
        return RecognisedText.Words(recognised.Words, recognised.Width * 72 / (isTurned ? page.Height : page.Width));
    }

    public void Dispose()
    {
        if (_file.IsValueCreated)
        {
            File.Delete(_file.Value);
        }
    }

    private PagePicture? PictureOrNull(Page page)
    {
        if (ExternalProgram.FindOrNull("pdftoppm") is { } program)
        {
            var number = page.Number.ToString(CultureInfo.InvariantCulture);
            string[] arguments = ["-r", Dpi.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, "-gray", _file.Value];
            var drawn = ExternalProgram.Run(program, arguments, default, s_drawing, budget.Token);
            if (drawn.IsDone && PagePicture.OfPgmOrNull(drawn.Output) is { } picture)
            {
                return picture;
            }
        }

        // Without it, the picture itself: scanners put one on each page.
        var largest = page.GetImages().MaxBy(i => (long)i.WidthInSamples * i.HeightInSamples);
        return largest is null ? null
            : largest.TryGetPng(out var png) ? PagePicture.OpenOrNull(png)
            : PagePicture.OpenOrNull(largest.RawMemory);
    }
}
