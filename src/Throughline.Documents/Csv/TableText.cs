using System.Text;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Csv;

/// <summary>What the readers of tables know about encodings and delimiters, for programs that stream a table of any size.</summary>
public static class TableText
{
    /// <summary>The encoding of a sample of a file; null where the bytes are no text.</summary>
    /// <param name="sample">The file's beginning, or a part around its first bytes beyond ASCII; it may end inside a character.</param>
    /// <returns>An encoding that refuses wrong bytes where the sample has none.</returns>
    public static Encoding? EncodingOrNull(ReadOnlySpan<byte> sample)
    {
        // Another line end than the last may be inside a UTF-16 unit; an even number of bytes cannot be.
        var end = sample.LastIndexOf((byte)'\n');
        var whole = sample.Contains((byte)0) ? sample[..(sample.Length & ~1)] : sample[..(end > 0 ? end : sample.Length)];
        return TextDecoding.DecodeOrNull(whole) switch
        {
            null => null,
            { Encoding: "utf-8", Guessed: false } => new UTF8Encoding(false, throwOnInvalidBytes: true),
            var text => CodePages.Of(text.Encoding),
        };
    }

    /// <summary>The delimiter of a table whose first lines are given; a comma where nothing tells.</summary>
    public static char DelimiterOf(string head) => Delimiter.SniffOrNull(head.ReplaceLineEndings("\n"), named: true) ?? ',';
}
