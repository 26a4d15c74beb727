using Throughline.Documents.Layers;
using Throughline.Documents.Ocr;
using Throughline.Documents.Travel.BoardingPasses;
using Throughline.Documents.Travel.Rail;
using ZXing;
using ZXing.Common;

namespace Throughline.Documents.Travel.Barcodes;

/// <summary>Bar codes in pictures (Aztec, QR, PDF417, Data Matrix): their text, and the boarding pass or railway ticket that it may be.</summary>
internal static class PictureCodes
{
    private const int LongestSide = 1_800;
    private const int LongestText = 4_000;
    private const int SmallPicture = 900;
    private const int Square = 24;
    private const double InkShare = 0.75;
    private const int LeastInk = Square * Square * 3 / 10;
    private const int MostInk = Square * Square * 3 / 4;

    /// <summary>Kind and text of the code in a picture, the plainest one where there are several; none where there is no code.</summary>
    public static List<(string Kind, string Text)> Read(PagePicture picture)
    {
        // More dots only cost time: a code that fills a tenth of a page still has some dots to each of its squares.
        var (shades, width, height) = picture.Shades(LongestSide);
        return MayHoldCode(shades, width, height) ? Decode(shades, width, height) : [];
    }

    // A code is half ink wherever one looks; letters cover a fifth of their paper. To look for codes on a page of text takes longer than all else.
    private static bool MayHoldCode(byte[] shades, int width, int height)
    {
        if (Math.Max(width, height) < SmallPicture)
        {
            return true;
        }

        var paper = shades.Average(s => (double)s);
        var (columns, rows) = (width / Square, height / Square);
        var isHalf = new bool[columns * rows];
        for (var at = 0; at < isHalf.Length; at++)
        {
            var ink = 0;
            for (var y = 0; y < Square; y++)
            {
                foreach (var shade in shades.AsSpan((((at / columns * Square) + y) * width) + (at % columns * Square), Square))
                {
                    ink += shade < paper * InkShare ? 1 : 0;
                }
            }

            isHalf[at] = ink is > LeastInk and < MostInk;
            if (at > columns && at % columns > 0 && isHalf[at] && isHalf[at - 1] && isHalf[at - columns] && isHalf[at - columns - 1])
            {
                return true;
            }
        }

        return false;
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

    private static List<(string Kind, string Text)> Decode(byte[] shades, int width, int height)
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
            var source = new RGBLuminanceSource(shades, width, height, RGBLuminanceSource.BitmapFormat.Gray8);
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
