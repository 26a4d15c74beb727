using NodaTime;
using NodaTime.Calendars;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Dates that lists give in another calendar than the Gregorian.</summary>
internal static class CalendarDates
{
    /// <summary>
    /// A date in a calendar that the list names; null where the parts make none. The lunar calendar begins its months by sight, so the day may be
    /// one off: such a date is marked approximate. An unknown calendar is taken for the Gregorian.
    /// </summary>
    /// <param name="calendar">The list's word: <c>GREGORIAN</c>, <c>ISLAMIC</c>, <c>Hijri</c>, <c>PERSIAN</c>, <c>Jalali</c>, …; empty for the Gregorian.</param>
    /// <param name="year">The year.</param>
    /// <param name="month">The month; 0 where it is not known.</param>
    /// <param name="day">The day; 0 where it is not known.</param>
    public static string? TextOrNull(string calendar, int year, int month, int day)
    {
        if (year is < 1 or > 9999)
        {
            return null;
        }

        if (OfOrNull(calendar) is not { } other)
        {
            return (
                month is < 1 or > 12 ? PartialDate.OfYear(year)
                : day == 0 ? PartialDate.OfMonth(year, month)
                : PartialDate.OfDayOrNull(year, month, day)
            )?.ToString();
        }

        if (year < other.MinYear || year > other.MaxYear || month > other.GetMonthsInYear(year))
        {
            return null;
        }

        var (firstMonth, lastMonth) = month > 0 ? (month, month) : (1, other.GetMonthsInYear(year));
        var daysInLast = other.GetDaysInMonth(year, lastMonth);
        if (day > daysInLast)
        {
            return null;
        }

        var (from, to) = (Iso(firstMonth, month > 0 && day > 0 ? day : 1), Iso(lastMonth, month > 0 && day > 0 ? day : daysInLast));
        return ListDates.Interval(from, to);

        PartialDate Iso(int m, int d) =>
            PartialDate.OfDay(new LocalDate(year, m, d, other).WithCalendar(CalendarSystem.Iso), approximate: true);
    }

    private static CalendarSystem? OfOrNull(string calendar) =>
        calendar.ToUpperInvariant() switch
        {
            "ISLAMIC" or "HIJRI" or "HIJRA" or "LUNAR" or "ARABIC" => CalendarSystem.GetIslamicCalendar(
                IslamicLeapYearPattern.Base16,
                IslamicEpoch.Civil
            ),
            "PERSIAN" or "JALALI" or "SOLAR HIJRI" or "IRANIAN" => CalendarSystem.PersianArithmetic,
            _ => null,
        };
}
