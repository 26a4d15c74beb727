using System.Buffers.Text;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Throughline.Documents.Ocr;

/// <summary>A picture of a page in shades of grey, and what is done to it before it is read.</summary>
internal sealed class PagePicture : IDisposable
{
    // An A4 page at 300 dots an inch is 3,508 high; more only costs time. Small pictures are enlarged: letters need about 20 pixels.
    private const int LongestSide = 3_600;
    private const int ShortSide = 1_500;
    private const long MostPixels = 200_000_000;
    private readonly SKBitmap _bitmap;

    private PagePicture(SKBitmap bitmap) => _bitmap = bitmap;

    public int Width => _bitmap.Width;

    public int Height => _bitmap.Height;

    /// <summary>Decodes a picture, upright as its camera says; null where it is none, damaged, or of too many pixels.</summary>
    public static PagePicture? OpenOrNull(ReadOnlyMemory<byte> content)
    {
        using var data = SKData.CreateCopy(content.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height is <= 0 or > MostPixels)
        {
            return null;
        }

        using var decoded = SKBitmap.Decode(
            codec,
            new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul)
        );
        return decoded is null ? null : Upright(decoded, codec.EncodedOrigin);
    }

    /// <summary>The picture as a portable grey map (P5): to squeeze and unsqueeze a page takes longer than to hand it over as it is.</summary>
    public byte[] ToPgm()
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n"));
        var content = new byte[head.Length + (Width * Height)];
        head.CopyTo(content, 0);
        for (var y = 0; y < Height; y++)
        {
            _bitmap.GetPixelSpan().Slice(y * _bitmap.RowBytes, Width).CopyTo(content.AsSpan(head.Length + (y * Width)));
        }

        return content;
    }

    /// <summary>A picture that a program has drawn as a portable grey map; null where it is none.</summary>
    public static PagePicture? OfPgmOrNull(ReadOnlySpan<byte> content)
    {
        Span<int> numbers = stackalloc int[3];
        if (!content.StartsWith("P5"u8))
        {
            return null;
        }

        var at = 2;
        foreach (ref var number in numbers)
        {
            while (at < content.Length && content[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                at++;
            }

            if (at >= content.Length || !Utf8Parser.TryParse(content[at..], out number, out var length) || number <= 0)
            {
                return null;
            }

            at += length;
        }

        var (width, height) = (numbers[0], numbers[1]);
        var pixels = content[Math.Min(at + 1, content.Length)..];
        if (numbers[2] != byte.MaxValue || (long)width * height > MostPixels || pixels.Length < (long)width * height)
        {
            return null;
        }

        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var y = 0; y < height; y++)
        {
            pixels.Slice(y * width, width).CopyTo(bitmap.GetPixelSpan()[(y * bitmap.RowBytes)..]);
        }

        using var raw = new PagePicture(bitmap);
        return raw.Sized();
    }

    /// <summary>The same picture, turned clockwise.</summary>
    public PagePicture Turned(double degrees)
    {
        var isSideways = Math.Abs((Math.Abs(degrees) % 180) - 90) < 1;
        var (width, height) = isSideways ? (Height, Width) : (Width, Height);
        return Drawn(
            width,
            height,
            canvas =>
            {
                canvas.Translate(width / 2f, height / 2f);
                canvas.RotateDegrees((float)degrees);
                canvas.Translate(-Width / 2f, -Height / 2f);
            }
        );
    }

    /// <summary>Ink (1) and paper (0) in rows of a small copy, for finding the slope of the lines.</summary>
    public (byte[] Ink, int Width, int Height) Ink(int side)
    {
        var scale = Math.Min(1.0, side / (double)Math.Max(Width, Height));
        using var small = Scaled(scale);
        var (width, height) = (small.Width, small.Height);
        var shades = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            small._bitmap.GetPixelSpan().Slice(y * small._bitmap.RowBytes, width).CopyTo(shades.AsSpan(y * width, width));
        }

        var mean = shades.Average(s => (double)s);
        var ink = new byte[shades.Length];
        for (var i = 0; i < shades.Length; i++)
        {
            ink[i] = shades[i] < mean * 0.75 ? (byte)1 : (byte)0;
        }

        return (ink, width, height);
    }

    public void Dispose() => _bitmap.Dispose();

    private static PagePicture Upright(SKBitmap decoded, SKEncodedOrigin origin)
    {
        using var raw = new PagePicture(decoded.Copy());
        var scaled = raw.Sized();
        var turn = origin switch
        {
            SKEncodedOrigin.BottomRight => 180,
            SKEncodedOrigin.RightTop => 90,
            SKEncodedOrigin.LeftBottom => 270,
            _ => 0,
        };
        if (turn == 0)
        {
            return scaled;
        }

        using (scaled)
        {
            return scaled.Turned(turn);
        }
    }

    // As large as recognition likes it, and in grey.
    private PagePicture Sized()
    {
        var longest = (double)Math.Max(Width, Height);
        return Scaled(
            longest > LongestSide ? LongestSide / longest
            : longest < ShortSide ? 2
            : 1
        );
    }

    private PagePicture Scaled(double scale) =>
        Drawn(Math.Max(1, (int)(Width * scale)), Math.Max(1, (int)(Height * scale)), canvas => canvas.Scale((float)scale));

    private PagePicture Drawn(int width, int height, Action<SKCanvas> place)
    {
        var target = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(target);
        canvas.Clear(SKColors.White);
        place(canvas);
        using var image = SKImage.FromBitmap(_bitmap);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        canvas.Flush();
        return new(target);
    }
}
