using System.Globalization;
using NodaTime;

namespace Throughline.Documents.Travel.Edifact;

/// <summary>Dates and times of the messages.</summary>
internal static class EdifactTimes
{
    /// <summary>The day of <c>YYMMDD</c>, <c>DDMMYY</c> or <c>CCYYMMDD</c> digits; null where they are none.</summary>
    /// <param name="digits">The digits; more may follow.</param>
    /// <param name="isBirth">Two-digit years after the present are of the last century.</param>
    /// <param name="dayFirst">PNRGOV writes the day first.</param>
    public static LocalDate? DayOrNull(string digits, bool isBirth = false, bool dayFirst = false)
    {
        if (digits.Length is 8 or 12 && digits[..2] is "19" or "20")
        {
            return Of(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..8]));
        }

        if (digits.Length < 6)
        {
            return null;
        }

        var (year, month, day) = dayFirst
            ? (Number(digits[4..6]), Number(digits[2..4]), Number(digits[..2]))
            : (Number(digits[..2]), Number(digits[2..4]), Number(digits[4..6]));
        return Of(year + (isBirth && year > 26 ? 1900 : 2000), month, day);
    }

    /// <summary>The time of day of <c>HHMM</c>; null where the text is none.</summary>
    public static LocalTime? ClockOrNull(string digits) =>
        digits.Length == 4 && Number(digits[..2]) is >= 0 and < 24 and var hour && Number(digits[2..]) is >= 0 and < 60 and var minute
            ? new LocalTime(hour, minute)
            : null;

    /// <summary>The day of <c>12JUL64</c> or <c>15MAY</c>; null where the text is none.</summary>
    public static LocalDate? NamedDayOrNull(string text, bool isBirth) =>
        DateTime.TryParseExact(text.ToUpperInvariant(), "ddMMMyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? LocalDate.FromDateTime(day) is var date && isBirth && date.Year > 2026
                ? date.PlusYears(-100)
                : LocalDate.FromDateTime(day)
            : null;

    /// <summary>A day as ISO date.</summary>
    public static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static LocalDate? Of(int year, int month, int day) =>
        year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}
