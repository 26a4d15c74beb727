using SkiaSharp;

namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>Draws made papers: as a PDF with a text layer, or as a scan that has been turned, blurred, speckled and squeezed.</summary>
internal static class MadeCanvas
{
    private const float Width = 595;
    private const float Height = 842;
    private const float Scale = 200f / 72;
    private static readonly SKTypeface s_plain = Font("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    private static readonly SKTypeface s_bold = Font("/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf");
    private static readonly SKTypeface s_serif = Font("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf");
    private static readonly SKTypeface s_han = Font("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");

    /// <summary>The paper as a PDF.</summary>
    public static byte[] Pdf(MadePaper paper)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            foreach (var page in paper.Pages)
            {
                Draw(document.BeginPage(Width, Height), page, paper);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>The first page as a photograph in JPEG.</summary>
    public static byte[] Scan(MadePaper paper, Random random)
    {
        using var clean = new SKBitmap((int)(Width * Scale), (int)(Height * Scale));
        using (var canvas = new SKCanvas(clean))
        {
            canvas.Clear(SKColors.White);
            canvas.Translate(Width * Scale / 2, Height * Scale / 2);
            canvas.RotateDegrees((float)((random.NextDouble() - 0.5) * 3));
            canvas.Translate(-Width * Scale / 2, -Height * Scale / 2);
            canvas.Scale(Scale);
            Draw(canvas, paper.Pages[0], paper);
        }

        using var blurred = new SKBitmap(clean.Width, clean.Height);
        using (var canvas = new SKCanvas(blurred))
        {
            canvas.Clear(SKColors.White);
            using var image = SKImage.FromBitmap(clean);
            using var blur = SKImageFilter.CreateBlur(0.7f, 0.7f);
            using var paint = new SKPaint { ImageFilter = blur };
            canvas.DrawImage(image, 0, 0, paint);
        }

        var pixels = blurred.Pixels;
        for (var i = 0; i < pixels.Length; i++)
        {
            var shade = (byte)Math.Clamp(pixels[i].Red - 8 + (int)((random.NextDouble() - 0.5) * 44), 0, 255);
            pixels[i] = new SKColor(shade, shade, shade);
        }

        blurred.Pixels = pixels;
        using var encoded = blurred.Encode(SKEncodedImageFormat.Jpeg, random.Next(45, 75));
        return encoded.ToArray();
    }

    /// <summary>The width of a text in points.</summary>
    public static double Measure(string text, double size, string language)
    {
        using var font = new SKFont(language == "zh" ? s_han : s_plain, (float)size);
        return font.MeasureText(text);
    }

    private static void Draw(SKCanvas canvas, IReadOnlyList<MadeMark> page, MadePaper paper)
    {
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        var face =
            paper.Language == "zh" ? s_han
            : paper.Design.Contains("serif", StringComparison.Ordinal) ? s_serif
            : s_plain;
        foreach (var mark in page)
        {
            if (mark.Text.Length == 0)
            {
                canvas.DrawRect((float)mark.X, (float)mark.Y, (float)mark.Size, 0.5f, paint);
                continue;
            }

            var isHan = mark.Text.Any(c => c > '\u2e80');
            using var font = new SKFont(
                isHan ? s_han
                    : mark.IsBold && paper.Language != "zh" ? s_bold
                    : face,
                (float)mark.Size
            );
            canvas.DrawText(mark.Text, (float)mark.X, (float)mark.Y, mark.IsRight ? SKTextAlign.Right : SKTextAlign.Left, font, paint);
        }
    }

    private static SKTypeface Font(string path) =>
        SKTypeface.FromFile(path)
        ?? throw new FileNotFoundException(
            $"font '{path}': expected for drawing the made papers; install fonts-dejavu-core and fonts-noto-cjk"
        );
}
