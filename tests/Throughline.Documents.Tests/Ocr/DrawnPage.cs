using SkiaSharp;

namespace Throughline.Documents.Tests.Ocr;

/// <summary>An A4 page drawn at 200 dots an inch, as a scanner would give it.</summary>
internal static class DrawnPage
{
    public const int Width = 1654;
    public const int Height = 2339;

    /// <summary>Draws lines of text and gives the picture's bytes.</summary>
    /// <param name="lines">The lines, top to bottom; a tab parts what stands in columns.</param>
    /// <param name="degrees">How far the page is turned clockwise.</param>
    /// <param name="stains">How many dark specks lie on the page.</param>
    /// <param name="format">PNG or JPEG.</param>
    public static byte[] Of(string[] lines, double degrees = 0, int stains = 0, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        var isSideways = Math.Abs((Math.Abs(degrees) % 180) - 90) < 1;
        using var bitmap = new SKBitmap(isSideways ? Height : Width, isSideways ? Width : Height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Translate(bitmap.Width / 2f, bitmap.Height / 2f);
        canvas.RotateDegrees((float)degrees);
        canvas.Translate(-Width / 2f, -Height / 2f);
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        var y = 200f;
        foreach (var line in lines)
        {
            var x = 160f;
            foreach (var cell in line.Split('\t'))
            {
                using var font = new SKFont(FontFor(cell), 34);
                canvas.DrawText(cell, x, y, font, paint);
                x += 480;
            }

            y += 62;
        }

        var random = new Random(7);
        for (var i = 0; i < stains; i++)
        {
            canvas.DrawCircle(random.Next(Width), random.Next(Height), 1 + (random.Next(20) / 10f), paint);
        }

        canvas.Flush();
        using var data = bitmap.Encode(format, 70);
        return data.ToArray();
    }

    // The native part of SkiaSharp that we use has no fontconfig: the font with hanzi is opened by its file.
    private static SKTypeface FontFor(string text) =>
        text.Any(c => c > 0x2e80) ? SKTypeface.FromFile(HanFont()) : SKFontManager.Default.MatchCharacter('\u0416') ?? SKTypeface.Default;

    private static string HanFont() =>
        Directory
            .EnumerateFiles("/usr/share/fonts", "NotoS*CJK*Regular*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault()
        ?? throw new InvalidOperationException("needs a font with hanzi; see eng/install-tools.sh");
}
