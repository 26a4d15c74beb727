using System.Text;
using UtfUnknown;

namespace Throughline.Documents.Probing;

/// <summary>Reads bytes as text in whatever encoding they are.</summary>
/// <remarks>Order: byte-order mark, strict UTF-8, UTF-16 by its zero bytes, then the legacy encoding whose reading looks most like writing.</remarks>
internal static class TextDecoding
{
    private const int Sample = 65_536;
    private static readonly string[] s_legacy = ["windows-1251", "koi8-r", "cp866", "gb18030", "big5", "windows-1252"];
    private static readonly UTF8Encoding s_strict = new(false, true);

    /// <summary>Null where the bytes are no text.</summary>
    public static DecodedText? DecodeOrNull(ReadOnlySpan<byte> bytes)
    {
        if (WithMark(bytes) is { } marked)
        {
            return marked;
        }

        if (ZeroBytes(bytes) is { } wide)
        {
            var text = wide.GetString(bytes);
            return TextPlausibility.Of(text, bytes.Length) > 0.3 ? Done(text, wide.WebName, true) : null;
        }

        // A few stray NUL bytes still leave text; many make it binary.
        if (bytes.Count((byte)0) > bytes.Length / 1000 || Controls(bytes) > bytes.Length / 50)
        {
            return null;
        }

        try
        {
            return Done(s_strict.GetString(bytes), "utf-8", false);
        }
        catch (DecoderFallbackException)
        {
            return Legacy(bytes);
        }
    }

    private static DecodedText? Legacy(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)].ToArray();
        var high = sample.Count(b => b >= 0x80);

        // Mostly good UTF-8 with some damage is still UTF-8.
        var damaged = Encoding.UTF8.GetString(sample);
        var broken = damaged.AsSpan().Count('\ufffd');
        if (broken * 12 < high)
        {
            return Done(Encoding.UTF8.GetString(bytes), "utf-8", true);
        }

        var detected = CharsetDetector.DetectFromBytes(sample).Detected;
        var (best, score) = ((Encoding?)null, 0.0);
        foreach (var name in s_legacy.Prepend(detected?.EncodingName).Where(n => n is not null).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (EncodingOrNull(name!) is not { } encoding)
            {
                continue;
            }

            var plausibility = TextPlausibility.OfForeign(encoding.GetString(sample), high);
            if (string.Equals(name, detected?.EncodingName, StringComparison.OrdinalIgnoreCase))
            {
                plausibility += 0.15 * (detected?.Confidence ?? 0);
            }

            if (best is null || plausibility > score)
            {
                (best, score) = (encoding, plausibility);
            }
        }

        return best is null || score < 0.1 ? null : Done(best.GetString(bytes), best.WebName, true);
    }

    private static DecodedText? WithMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xef, 0xbb, 0xbf, .. var rest] => Done(Encoding.UTF8.GetString(rest), "utf-8", false),
            [0xff, 0xfe, 0, 0, .. var rest] when rest.Length % 4 == 0 => Done(Encoding.UTF32.GetString(rest), "utf-32", false),
            [0, 0, 0xfe, 0xff, .. var rest] => Done(new UTF32Encoding(true, false).GetString(rest), "utf-32BE", false),
            [0xff, 0xfe, .. var rest] => Done(Encoding.Unicode.GetString(rest), "utf-16", false),
            [0xfe, 0xff, .. var rest] => Done(Encoding.BigEndianUnicode.GetString(rest), "utf-16BE", false),
            _ => null,
        };

    /// <summary>UTF-16 without a mark: in most languages many units have a zero half (spaces, digits, line ends), all on the same side.</summary>
    private static Encoding? ZeroBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        var length = Math.Min(bytes.Length, Sample) / 2 * 2;
        for (var i = 0; i < length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        var units = length / 2;
        return odd > units / 12 && even * 20 < odd ? Encoding.Unicode
            : even > units / 12 && odd * 20 < even ? Encoding.BigEndianUnicode
            : null;
    }

    private static int Controls(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            count += b < 0x20 && b is not (0x09 or 0x0a or 0x0d or 0x0c or 0x1b) ? 1 : 0;
        }

        return count;
    }

    private static Encoding? EncodingOrNull(string name)
    {
        try
        {
            return CodePages.Of(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static DecodedText Done(string text, string encoding, bool guessed) =>
        new(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\ufffd'), encoding, guessed);
}
