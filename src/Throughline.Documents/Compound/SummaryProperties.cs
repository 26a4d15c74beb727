using System.Buffers.Binary;
using System.Text;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Compound;

/// <summary>Title, author and times of an Office file, from its summary stream ([MS-OLEPS], [MS-OSHARED] 2.3.3.2).</summary>
internal static class SummaryProperties
{
    private const int MostProperties = 100;

    /// <summary>Adds what the summary says; a damaged summary says nothing.</summary>
    public static void Add(CompoundFile file, Layer layer)
    {
        if (file.ReadOrNull(file.Root, "\u0005SummaryInformation") is not { Length: > 48 } bytes)
        {
            return;
        }

        var start = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(44)), int.MaxValue);
        var encoding = CodePages.Of(1252);
        var count = Number(bytes, start + 4, 0);
        for (var i = 0; i < Math.Min(count, MostProperties); i++)
        {
            var (id, at) = (Number(bytes, start + 8 + 8 * i, -1), start + Number(bytes, start + 12 + 8 * i, -1));
            if (at < start || at + 8 > bytes.Length)
            {
                continue;
            }

            switch (id)
            {
                case 1:
                    encoding = EncodingOf(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 4))) ?? encoding;
                    break;
                case 2:
                    layer.Title ??= Text(bytes, at, encoding);
                    break;
                case 4:
                    layer.Author = Text(bytes, at, encoding);
                    layer.Property("creator", layer.Author);
                    break;
                case 8:
                    layer.Property("lastModifiedBy", Text(bytes, at, encoding));
                    break;
                case 12
                or 13 when at + 12 <= bytes.Length && TimeOrNull(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at + 4))) is { } time:
                    layer.Property(id == 12 ? "created" : "modified", time);
                    break;
            }
        }
    }

    /// <summary>A Windows file time as ISO time in UTC; null where it is none.</summary>
    public static string? TimeOrNull(long ticks) =>
        ticks > 0 && ticks < 2_650_467_744_000_000_000
            ? DateTime.FromFileTimeUtc(ticks).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>The encoding of a code page; null where there is none.</summary>
    public static Encoding? EncodingOf(int codePage)
    {
        try
        {
            return codePage is 1200 ? Encoding.Unicode
                : codePage > 0 ? CodePages.Of(codePage)
                : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? Text(byte[] bytes, int at, Encoding encoding)
    {
        var length = Number(bytes, at + 4, 0);
        return length is > 0 and < 4_096 && at + 8 + length <= bytes.Length
            ? encoding.GetString(bytes, at + 8, length).TrimEnd('\0', ' ') is { Length: > 0 } text
                ? text
                : null
            : null;
    }

    private static int Number(byte[] bytes, int at, int other) =>
        at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) : other;
}
