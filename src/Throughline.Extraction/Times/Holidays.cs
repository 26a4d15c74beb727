using System.Globalization;
using NodaTime;
using Throughline.Model;

namespace Throughline.Extraction.Times;

/// <summary>The days of holidays that texts date by. Fixed days are month × 100 + day; those above 10000 follow a rule.</summary>
internal static class Holidays
{
    private const int Easter = 10001;
    private const int Thanksgiving = 10002;
    private const int DayAfterThanksgiving = 10003;
    private const int LaborDay = 10004;
    private const int OrthodoxEaster = 10005;

    // From here on: month × 100 + day of the Chinese calendar.
    private const int Lunar = 20000;

    private static readonly ChineseLunisolarCalendar s_lunar = new();

    /// <summary>The holiday in a year, or without one the nearest to the document's date.</summary>
    public static TimePoint? Of(int holiday, int? year, TimeClock clock)
    {
        if (year is { } known)
        {
            return In(holiday, known) is { } day ? TimePoint.Of(day) : null;
        }

        if (clock.Latest is not { } now)
        {
            return null;
        }

        // The nearest one: "before Christmas" in November is that of the same year.
        var found = Enumerable
            .Range(now.Year - 1, 3)
            .Select(y => In(holiday, y))
            .Where(d => d is not null)
            .MinBy(d => Math.Abs(Period.DaysBetween(d!.Value, now)));
        return found is { } at ? TimePoint.Of(at) : null;
    }

    /// <summary>The holiday told from the document's date: "last Easter", "next Easter".</summary>
    public static TimePoint? Told(int holiday, int offset, TimeClock clock)
    {
        if (clock.Today is not { } today || In(holiday, today.Year) is not { } same)
        {
            return null;
        }

        var year =
            offset == 0 ? today.Year
            : offset < 0 ? (same < today ? today.Year : today.Year - 1)
            : same > today ? today.Year
            : today.Year + 1;
        return In(holiday, year) is { } day ? TimePoint.Of(day) : null;
    }

    private static LocalDate? In(int holiday, int year)
    {
        if (year is < 1902 or > 2099)
        {
            return null;
        }

        return holiday switch
        {
            Easter => Gregorian(year),
            OrthodoxEaster => Julian(year),
            Thanksgiving => Nth(year, 11, IsoDayOfWeek.Thursday, 4),
            DayAfterThanksgiving => Nth(year, 11, IsoDayOfWeek.Thursday, 4).PlusDays(1),
            LaborDay => Nth(year, 9, IsoDayOfWeek.Monday, 1),
            >= Lunar => FromLunar(year, (holiday - Lunar) / 100, (holiday - Lunar) % 100),
            _ => PartialDate.OfDayOrNull(year, holiday / 100, holiday % 100)?.Earliest,
        };
    }

    private static LocalDate Nth(int year, int month, IsoDayOfWeek weekday, int number)
    {
        var first = new LocalDate(year, month, 1);
        return first.PlusDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (number - 1));
    }

    // The Gregorian computus in its anonymous form (Nature, 1876).
    private static LocalDate Gregorian(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }

    // Meeus's Julian rule; the calendars lie 13 days apart from 1900 to 2099.
    private static LocalDate Julian(int year)
    {
        var d = (19 * (year % 19) + 15) % 30;
        var e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        return new LocalDate(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1).PlusDays(13);
    }

    private static LocalDate? FromLunar(int year, int month, int day)
    {
        var leap = s_lunar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        return LocalDate.FromDateTime(s_lunar.ToDateTime(year, index, day, 0, 0, 0, 0));
    }
}
