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
    private const double MuchSmaller = 0.6;
    private const double InkShare = 0.75;
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

        return new PagePicture(bitmap).Sized();
    }

    /// <summary>The same picture, turned clockwise.</summary>
    public PagePicture Turned(double degrees)
    {
        var isSideways = Math.Abs((Math.Abs(degrees) % 180) - 90) < 1;
        var (width, height) = isSideways ? (Height, Width) : (Width, Height);
        return Drawn(
            width,
            height,
            1,
            canvas =>
            {
                canvas.Translate(width / 2f, height / 2f);
                canvas.RotateDegrees((float)degrees);
                canvas.Translate(-Width / 2f, -Height / 2f);
            }
        );
    }

    /// <summary>Pieces of the picture one below the other on white, each at its own distance from the left edge.</summary>
    /// <param name="pieces">Rectangles within the picture, in pixels.</param>
    /// <param name="gap">White pixels above each.</param>
    public PagePicture Stacked(IReadOnlyList<SKRectI> pieces, int gap)
    {
        var target = new SKBitmap(new SKImageInfo(Width, gap + pieces.Sum(p => p.Height + gap), SKColorType.Gray8, SKAlphaType.Opaque));
        target.GetPixelSpan().Fill(byte.MaxValue);
        var top = gap;
        foreach (var piece in pieces)
        {
            for (var y = 0; y < piece.Height; y++)
            {
                _bitmap
                    .GetPixelSpan()
                    .Slice(((piece.Top + y) * _bitmap.RowBytes) + piece.Left, piece.Width)
                    .CopyTo(target.GetPixelSpan()[(((top + y) * target.RowBytes) + piece.Left)..]);
            }

            top += piece.Height + gap;
        }

        return new(target);
    }

    /// <summary>Shades (0 black to 255 white) in rows of a copy whose longest side has at most so many dots.</summary>
    public (byte[] Shades, int Width, int Height) Shades(int side)
    {
        var scale = Math.Min(1.0, side / (double)Math.Max(Width, Height));
        using var small = scale < 1 ? Scaled(scale) : null;
        var bitmap = small?._bitmap ?? _bitmap;
        var (width, height) = (bitmap.Width, bitmap.Height);
        var shades = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, width).CopyTo(shades.AsSpan(y * width, width));
        }

        return (shades, width, height);
    }

    /// <summary>Ink (1) and paper (0) in rows of a copy whose dots are squares of the picture's, for finding the slope of the lines and the lines.</summary>
    /// <param name="side">The most dots of the copy's longest side.</param>
    public (byte[] Ink, int Width, int Height) Ink(int side)
    {
        var square = ((Math.Max(Width, Height) - 1) / side) + 1;
        var (width, height) = (Math.Max(1, Width / square), Math.Max(1, Height / square));
        var sums = new int[width * height];
        for (var y = 0; y < Math.Min(Height, height * square); y++)
        {
            var row = _bitmap.GetPixelSpan().Slice(y * _bitmap.RowBytes, Width);
            var target = sums.AsSpan(y / square * width, width);
            for (var x = 0; x < target.Length; x++)
            {
                foreach (var shade in row.Slice(x * square, Math.Min(square, Width - (x * square))))
                {
                    target[x] += shade;
                }
            }
        }

        var mean = sums.Average();
        return ([.. sums.Select(s => s < mean * InkShare ? (byte)1 : (byte)0)], width, height);
    }

    public void Dispose() => _bitmap.Dispose();

    private static PagePicture Upright(SKBitmap decoded, SKEncodedOrigin origin)
    {
        var scaled = Grey(decoded).Sized();
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

    // Luma of ITU-R BT.709 on white paper; a drawing of the same picture takes ten times as long.
    private static PagePicture Grey(SKBitmap colours)
    {
        var target = new SKBitmap(new SKImageInfo(colours.Width, colours.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var y = 0; y < colours.Height; y++)
        {
            var row = colours.GetPixelSpan().Slice(y * colours.RowBytes, colours.Width * 4);
            var shades = target.GetPixelSpan().Slice(y * target.RowBytes, colours.Width);
            for (var x = 0; x < shades.Length; x++)
            {
                var (red, green, blue, alpha) = (row[4 * x], row[(4 * x) + 1], row[(4 * x) + 2], row[(4 * x) + 3]);
                shades[x] = (byte)Math.Min(byte.MaxValue, (((54 * red) + (183 * green) + (19 * blue)) >> 8) + byte.MaxValue - alpha);
            }
        }

        return new(target);
    }

    // As large as recognition likes it; this picture is disposed where another takes its place.
    private PagePicture Sized()
    {
        var longest = (double)Math.Max(Width, Height);
        if (longest is >= ShortSide and <= LongestSide)
        {
            return this;
        }

        using (this)
        {
            return Scaled(longest > LongestSide ? LongestSide / longest : 2);
        }
    }

    private PagePicture Scaled(double scale) =>
        Drawn(Math.Max(1, (int)(Width * scale)), Math.Max(1, (int)(Height * scale)), scale, canvas => canvas.Scale((float)scale));

    // Smaller copies in between are made only where dots would be skipped without them: they take longer than all the rest.
    private PagePicture Drawn(int width, int height, double scale, Action<SKCanvas> place)
    {
        var target = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(target);
        canvas.Clear(SKColors.White);
        place(canvas);
        using var image = SKImage.FromBitmap(_bitmap);
        canvas.DrawImage(
            image,
            0,
            0,
            new SKSamplingOptions(SKFilterMode.Linear, scale < MuchSmaller ? SKMipmapMode.Linear : SKMipmapMode.None)
        );
        canvas.Flush();
        return new(target);
    }
}
