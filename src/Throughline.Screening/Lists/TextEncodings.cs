using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Screening;

/// <summary>The encoding of a list file, by its byte order mark or its XML declaration.</summary>
internal static partial class TextEncodings
{
    /// <summary>The encoding that a byte order mark tells; null where there is none or it says UTF-8.</summary>
    public static Encoding? OfMarkOrNull(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    /// <summary>The head as text.</summary>
    public static string Head(ReadOnlySpan<byte> head) => (OfMarkOrNull(head) ?? Encoding.UTF8).GetString(head).TrimStart('\uFEFF');

    /// <summary>True where the content should be UTF-8: no other byte order mark, and no XML declaration of another encoding.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> head) =>
        OfMarkOrNull(head) is null
        && (
            Declared().Match(Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)])) is not { Success: true } declared
            || declared.Groups["e"].Value.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        );

    [GeneratedRegex(
        "^[^<]{0,4}<\\?xml[^>]*\\bencoding=[\"'](?<e>[A-Za-z0-9._-]+)[\"']",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Declared();
}
