using System.IO.Compression;
using System.Text;
using Throughline.Documents.Csv;

namespace Throughline.Cli.Files;

/// <summary>A text file of records, plain or gzipped, in whatever encoding it is.</summary>
internal sealed class RecordText : IDisposable
{
    private const int Sample = 1 << 16;

    private readonly FileStream _stored;

    private RecordText(string path, FileStream stored, Stream content, Encoding encoding, string head)
    {
        (Path, _stored, Encoding, Head) = (path, stored, encoding, head);
        Reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, 1 << 16);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Its text from the start, without a byte-order mark.</summary>
    public StreamReader Reader { get; }

    /// <summary>Its encoding.</summary>
    public Encoding Encoding { get; }

    /// <summary>The first lines.</summary>
    public string Head { get; }

    /// <summary>The first character that is no white space; null where there is none.</summary>
    public char? FirstCharacter => Head.AsSpan().TrimStart() is [var first, ..] ? first : null;

    /// <summary>How much of the file was read, 0 to 1.</summary>
    public double Share => _stored.Length == 0 ? 1 : (double)_stored.Position / _stored.Length;

    /// <summary>Opens a file.</summary>
    /// <exception cref="UsageException">It is no text.</exception>
    public static RecordText Open(string path)
    {
        var head = new byte[Sample];
        byte[] telling;
        int length;
        using (var first = Content(Stored(path)))
        {
            length = first.ReadAtLeast(head, Sample, throwOnEndOfStream: false);
            telling = Telling(first, head.AsSpan(0, length));
        }

        var encoding =
            TableText.EncodingOrNull(telling)
            ?? throw new UsageException($"{path}: expected CSV, JSON lines or Parquet, found bytes that are no text; save it as UTF-8");
        var stored = Stored(path);
        var content = Content(stored);
        var mark = MarkLength(head.AsSpan(0, length));
        for (var i = 0; i < mark; i++)
        {
            content.ReadByte();
        }

        // The sample may end inside a character.
        var lenient = Encoding.GetEncoding(encoding.CodePage);
        return new(path, stored, content, encoding, lenient.GetString(head.AsSpan(mark, length - mark)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Reader.Dispose();
        _stored.Dispose();
    }

    private static FileStream Stored(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);

    private static Stream Content(FileStream stored)
    {
        Span<byte> magic = stackalloc byte[2];
        var read = stored.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        stored.Position = 0;
        return read == 2 && magic[0] == 0x1F && magic[1] == 0x8B ? new GZipStream(stored, CompressionMode.Decompress) : stored;
    }

    /// <summary>The bytes that tell the encoding: the head, or where that is plain ASCII, what stands around the first byte that is not.</summary>
    private static byte[] Telling(Stream rest, ReadOnlySpan<byte> head)
    {
        if (head.Length < Sample || head.Contains((byte)0) || head.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0)
        {
            return head.ToArray();
        }

        var block = new byte[4 * Sample];
        while (rest.ReadAtLeast(block, block.Length, throwOnEndOfStream: false) is var read and > 0)
        {
            var at = block.AsSpan(0, read).IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (at >= 0)
            {
                var from = block.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
                return block[from..Math.Min(read, from + Sample)];
            }
        }

        return head.ToArray();
    }

    private static int MarkLength(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => 3,
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => 4,
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => 2,
            _ => 0,
        };
}
