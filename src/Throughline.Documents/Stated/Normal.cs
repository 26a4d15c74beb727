using System.Globalization;

namespace Throughline.Documents.Stated;

/// <summary>Numbers and dates of machine formats, to the normal forms of stated values.</summary>
internal static class Normal
{
    /// <summary>The number a machine format writes: <c>1234,5</c>, <c>1234.50</c>, <c>+12</c>; a lone comma or point is the decimal mark. Null where it is none.</summary>
    public static decimal? NumberOrNull(string? text)
    {
        var digits = text?.Trim().Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (digits.Length is 0 or > 40)
        {
            return null;
        }

        // Where both signs occur the last one is the decimal mark, and the other one groups digits.
        var (comma, point) = (digits.LastIndexOf(','), digits.LastIndexOf('.'));
        digits =
            comma > point
                ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
                : digits.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(
            digits.TrimEnd('.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
    }

    /// <summary>A decimal as it is written in JSON and claims; the scale of the source stays.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The normal form of a number in a text; null where it is none.</summary>
    public static string? OrNull(string? text) => NumberOrNull(text) is { } value ? Of(value) : null;

    /// <summary>The ISO date in a text that begins with <c>2025-04-30</c>, <c>20250430</c>, <c>30.04.2025</c>; null where it is none.</summary>
    public static string? DateOrNull(string? text)
    {
        var start = text?.Trim() ?? "";
        foreach (var (length, format) in s_dates)
        {
            if (
                start.Length >= length
                && (start.Length == length || !char.IsAsciiDigit(start[length]) || format == "yyyyMMdd")
                && DateOnly.TryParseExact(start[..length], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            )
            {
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>The day of a six-digit date <c>YYMMDD</c>; years from 80 are of the last century, as SWIFT's user handbook has it.</summary>
    /// <remarks>Interest is reckoned in months of 30 days, so banks write 30 February; it is the month's last day.</remarks>
    public static DateOnly? ShortDayOrNull(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 6 || digits.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return null;
        }

        var (year, month, day) = (Pair(digits, 0), Pair(digits, 2), Pair(digits, 4));
        year += year < 80 ? 2000 : 1900;
        return month is < 1 or > 12 || day > 31 ? null : DayOrNull(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
    }

    private static int Pair(ReadOnlySpan<char> digits, int at) => (digits[at] - '0') * 10 + (digits[at + 1] - '0');

    /// <summary>A day of the calendar; null where there is no such day.</summary>
    public static DateOnly? DayOrNull(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>A day as ISO date.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static readonly (int Length, string Format)[] s_dates =
    [
        (10, "yyyy-MM-dd"),
        (10, "dd.MM.yyyy"),
        (10, "yyyy/MM/dd"),
        (8, "yyyyMMdd"),
    ];
}
