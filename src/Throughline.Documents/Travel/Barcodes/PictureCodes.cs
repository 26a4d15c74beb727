using SkiaSharp;
using Throughline.Documents.Layers;
using Throughline.Documents.Travel.BoardingPasses;
using Throughline.Documents.Travel.Rail;
using ZXing;
using ZXing.Common;

namespace Throughline.Documents.Travel.Barcodes;

/// <summary>Bar codes in pictures (Aztec, QR, PDF417, Data Matrix): their text, and the boarding pass or railway ticket that it may be.</summary>
internal static class PictureCodes
{
    private const long MostPixels = 40_000_000;
    private const int LongestSide = 1_800;
    private const int LongestText = 4_000;

    /// <summary>Kind and text of the code in a picture, the plainest one where there are several; none where there is no code.</summary>
    public static List<(string Kind, string Text)> Read(ReadOnlyMemory<byte> content)
    {
        using var data = SKData.CreateCopy(content.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height is <= 0 or > MostPixels)
        {
            return [];
        }

        using var picture = SKBitmap.Decode(
            codec,
            new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul)
        );
        if (picture is null)
        {
            return [];
        }

        // More dots only cost time: a code that fills a tenth of a page still has some dots to each of its squares.
        var scale = Math.Min(1, (float)LongestSide / Math.Max(picture.Width, picture.Height));
        using var page = new SKBitmap(
            new SKImageInfo(
                Math.Max(1, (int)(picture.Width * scale)),
                Math.Max(1, (int)(picture.Height * scale)),
                SKColorType.Rgba8888,
                SKAlphaType.Opaque
            )
        );
        using (var canvas = new SKCanvas(page))
        using (var image = SKImage.FromBitmap(picture))
        {
            canvas.Clear(SKColors.White);
            canvas.DrawImage(
                image,
                new SKRect(0, 0, page.Width, page.Height),
                new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
            );
        }

        return Decode(page.Bytes, page.Width, page.Height);
    }

    /// <summary>Writes the codes behind the text of a picture and states a boarding pass or a railway ticket.</summary>
    public static void Add(List<(string Kind, string Text)> codes, Layer layer, NodaTime.LocalDate? sent)
    {
        var sheet = new ReservationSheet(layer);
        foreach (var (kind, text) in codes.Where(c => c.Text.Length <= LongestText))
        {
            if (RailCode.OfTextOrNull(text, sent) is { } ticket)
            {
                layer.Line($"Bar code ({kind}): railway ticket");
                RailCodeReader.Write(ticket, layer, sheet);
                continue;
            }

            var start = layer.Add($"Bar code ({kind}): ") + $"Bar code ({kind}): ".Length;
            var shown = Layer.OneLine(text);
            layer.Line(shown);
            if (BoardingPass.Fits(shown))
            {
                BoardingPass.State(layer, start, shown, sheet.NextPrefix, sent);
                layer.RecordKind = "booking";
            }
        }
    }

    private static List<(string Kind, string Text)> Decode(byte[] pixels, int width, int height)
    {
        var reader = new BarcodeReaderGeneric
        {
            AutoRotate = true,
            Options = new DecodingOptions
            {
                TryHarder = true,
                PossibleFormats = [BarcodeFormat.AZTEC, BarcodeFormat.QR_CODE, BarcodeFormat.PDF_417, BarcodeFormat.DATA_MATRIX],
            },
        };
        try
        {
            var source = new RGBLuminanceSource(pixels, width, height, RGBLuminanceSource.BitmapFormat.RGBA32);
            return reader.Decode(source) is { } found && !string.IsNullOrWhiteSpace(found.Text)
                ? [(found.BarcodeFormat.ToString(), found.Text)]
                : [];
        }
        catch (Exception e) when (e is ReaderException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            return []; // what looks like a code and is none
        }
    }
}
