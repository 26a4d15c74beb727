namespace Throughline.Extraction.Records;

/// <summary>Numbers in the Chinese characters of dates: years digit by digit, months and days with tens.</summary>
internal static class HanNumerals
{
    private const string Ones = "〇一二三四五六七八九";

    /// <summary>The value of digits in a row: 二〇二五 is 2025.</summary>
    public static int Digits(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var c in text)
        {
            value = (value * 10) + Math.Max(0, Ones.IndexOf(c, StringComparison.Ordinal));
        }

        return value;
    }

    /// <summary>The value of a number with tens: 二十一 is 21, 廿三 is 23; 0 where it is none.</summary>
    public static int UpToNinetyNine(ReadOnlySpan<char> text)
    {
        var (value, digit) = (0, 0);
        foreach (var c in text)
        {
            if (c is '十' or '廿' or '卅')
            {
                value +=
                    (
                        c == '廿' ? 2
                        : c == '卅' ? 3
                        : Math.Max(1, digit)
                    ) * 10;
                digit = 0;
            }
            else
            {
                digit = Ones.IndexOf(c, StringComparison.Ordinal);
            }
        }

        return value + Math.Max(0, digit);
    }
}
