using System.Globalization;
using System.Text;

namespace Throughline.Documents.Rtf;

/// <summary>A control word.</summary>
/// <param name="Word">Its letters.</param>
/// <param name="Number">The number behind them; null where there is none.</param>
/// <param name="Length">The bytes that it takes, with its backslash and the blank that ends it.</param>
internal readonly record struct RtfWord(string Word, int? Number, int Length)
{
    // "A control word's name can't be longer than 32 letters" (Rich Text Format Specification 1.9.1).
    private const int LongestWord = 32;
    private const int LongestNumber = 11;

    /// <summary>The control word at the start of the bytes, which begin with a backslash and a letter.</summary>
    public static RtfWord Read(ReadOnlySpan<byte> rtf)
    {
        var end = 1;
        while (end < rtf.Length && end <= LongestWord && char.IsAsciiLetter((char)rtf[end]))
        {
            end++;
        }

        var digits = end;
        if (digits < rtf.Length && rtf[digits] == '-')
        {
            digits++;
        }

        while (digits < rtf.Length && digits - end < LongestNumber && char.IsAsciiDigit((char)rtf[digits]))
        {
            digits++;
        }

        int? number = int.TryParse(rtf[end..digits], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
        var taken = number is null ? end : digits;
        taken += taken < rtf.Length && rtf[taken] == ' ' ? 1 : 0;
        return new(Encoding.ASCII.GetString(rtf[1..end]), number, taken);
    }
}
