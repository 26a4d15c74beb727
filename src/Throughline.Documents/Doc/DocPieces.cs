using System.Buffers.Binary;
using System.Text;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Doc;

/// <summary>The text of a Word 97 to 2003 document, put together of the pieces that its table names ([MS-DOC] 2.4.1, 2.9.177).</summary>
internal static class DocPieces
{
    private const int MostPieces = 1_000_000;

    /// <summary>The characters of a document in their order.</summary>
    /// <param name="word">The stream <c>WordDocument</c>.</param>
    /// <param name="table">The table stream that it names.</param>
    /// <param name="most">The most characters to read.</param>
    /// <returns>Null where the table of pieces is missing or damaged.</returns>
    public static string? ReadOrNull(ReadOnlySpan<byte> word, ReadOnlySpan<byte> table, int most)
    {
        if (word.Length < 0x1aa)
        {
            return null;
        }

        var (start, length) = (
            BinaryPrimitives.ReadUInt32LittleEndian(word[0x1a2..]),
            BinaryPrimitives.ReadUInt32LittleEndian(word[0x1a6..])
        );
        if (length == 0 || (long)start + length > table.Length || Plc(table.Slice((int)start, (int)length)) is not (var at, var size))
        {
            return null;
        }

        var plc = table.Slice((int)start + at, size);
        var count = (plc.Length - 4) / 12;
        if (count is < 1 or > MostPieces)
        {
            return null;
        }

        var text = new StringBuilder();
        var windows = CodePages.Of(1252);
        for (var i = 0; i < count && text.Length < most; i++)
        {
            var (from, to) = (
                BinaryPrimitives.ReadUInt32LittleEndian(plc[(4 * i)..]),
                BinaryPrimitives.ReadUInt32LittleEndian(plc[(4 * i + 4)..])
            );
            var place = BinaryPrimitives.ReadUInt32LittleEndian(plc[(4 * (count + 1) + 8 * i + 2)..]);
            if (to <= from)
            {
                continue;
            }

            // Bit 30 marks a piece of one byte a character, whose place is then given doubled.
            var isNarrow = (place & 0x40000000) != 0;
            var offset = isNarrow ? (place & 0x3fffffff) / 2 : place & 0x3fffffff;
            var bytes = Math.Min((long)(to - from) * (isNarrow ? 1 : 2), Math.Max(0, word.Length - (long)offset));
            bytes = Math.Min(bytes, (long)(most - text.Length) * (isNarrow ? 1 : 2));
            text.Append(
                (isNarrow ? windows : Encoding.Unicode).GetString(word.Slice((int)Math.Min(offset, (uint)word.Length), (int)bytes))
            );
        }

        return text.ToString();
    }

    // Property runs stand in front of the table of pieces.
    private static (int At, int Size)? Plc(ReadOnlySpan<byte> clx)
    {
        var at = 0;
        while (at + 5 <= clx.Length)
        {
            if (clx[at] == 1)
            {
                at += 3 + BinaryPrimitives.ReadUInt16LittleEndian(clx[(at + 1)..]);
            }
            else if (clx[at] == 2)
            {
                var size = BinaryPrimitives.ReadUInt32LittleEndian(clx[(at + 1)..]);
                return size <= clx.Length - at - 5 ? (at + 5, (int)size) : null;
            }
            else
            {
                return null;
            }
        }

        return null;
    }
}
