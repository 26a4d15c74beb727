using NodaTime;
using Throughline.Model;

namespace Throughline.Extraction.Times;

/// <summary>The document's date and the arithmetic of units from it.</summary>
internal sealed class TimeClock(string text, PartialDate? reference)
{
    private const int NearDays = 30;

    /// <summary>The text that is read.</summary>
    public string Text => text;

    /// <summary>True where 5/12 is 12 May.</summary>
    public bool MonthFirst { get; init; }

    /// <summary>The day that the story has reached at a place of the text; null where no story is told.</summary>
    public Func<int, LocalDate?>? Story { get; init; }

    /// <summary>The document's day; null where its date is coarser or unknown.</summary>
    public LocalDate? Today { get; } = reference is { Precision: DatePrecision.Day } day ? day.Earliest : null;

    /// <summary>The document's year; null where unknown.</summary>
    public int? ThisYear { get; } = reference?.Year;

    /// <summary>The last day that the document can be of, where at least its month is known.</summary>
    public LocalDate? Latest { get; } = reference is { Precision: >= DatePrecision.Month } date ? date.Latest : null;

    /// <summary>The unit that lies <paramref name="offset"/> units from the one that holds the document's date; null where its date is too coarse.</summary>
    public TimePoint? UnitAt(TimeUnit unit, int offset)
    {
        if (unit == TimeUnit.Year)
        {
            return ThisYear is { } year ? TimePoint.Of(PartialDate.OfYear(year + offset)) : null;
        }

        if (unit == TimeUnit.Decade)
        {
            return ThisYear is { } year ? Years((year / 10 + offset) * 10, 10) : null;
        }

        if (unit == TimeUnit.Century)
        {
            return ThisYear is { } year ? Years((year / 100 + offset) * 100, 100) : null;
        }

        if (Latest is not { } now)
        {
            return null;
        }

        if (unit is TimeUnit.Month)
        {
            var month = now.With(DateAdjusters.StartOfMonth).PlusMonths(offset);
            return TimePoint.Of(PartialDate.OfMonth(month.Year, month.Month));
        }

        if (unit is TimeUnit.Quarter or TimeUnit.Half)
        {
            var length = unit == TimeUnit.Quarter ? 3 : 6;
            var index = now.Year * (12 / length) + (now.Month - 1) / length + offset;
            var (year, part) = (index / (12 / length), index % (12 / length) + 1);
            return TimePoint.Of(unit == TimeUnit.Quarter ? PartialDate.OfQuarter(year, part) : PartialDate.OfHalf(year, part));
        }

        if (Today is not { } today)
        {
            return null;
        }

        var monday = Monday(today);
        return unit switch
        {
            TimeUnit.Day => TimePoint.Of(today.PlusDays(offset)),
            TimeUnit.Week => Week(monday.PlusWeeks(offset)),
            TimeUnit.Weekend => TimePoint.Of(monday.PlusWeeks(offset).PlusDays(5), monday.PlusWeeks(offset).PlusDays(6)),
            TimeUnit.Fortnight => TimePoint.Of(monday.PlusWeeks(2 * offset), monday.PlusWeeks(2 * offset).PlusDays(13)),
            _ => null,
        };
    }

    /// <summary>A week from its Monday.</summary>
    public static TimePoint Week(LocalDate monday) => TimePoint.Of(monday, monday.PlusDays(6));

    /// <summary>The Monday of a day's week.</summary>
    public static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>A row of whole years.</summary>
    public static TimePoint Years(int first, int count) =>
        new(TimeRange.Between(PartialDate.OfYear(first), PartialDate.OfYear(first + count - 1)));

    /// <summary>A day moved by units; months and years keep only their own precision and are marked approximate.</summary>
    public static TimePoint Shifted(LocalDate day, TimeUnit unit, int count)
    {
        var moved = Moved(day, unit, count);
        return unit switch
        {
            TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half => TimePoint.Of(
                PartialDate.OfMonth(moved.Year, moved.Month, approximate: true)
            ),
            TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => TimePoint.Of(PartialDate.OfYear(moved.Year, approximate: true)),
            _ => TimePoint.Of(moved),
        };
    }

    /// <summary>A day moved by whole units.</summary>
    public static LocalDate Moved(LocalDate day, TimeUnit unit, int count) =>
        unit switch
        {
            TimeUnit.Day => day.PlusDays(count),
            TimeUnit.Week or TimeUnit.Weekend => day.PlusWeeks(count),
            TimeUnit.Fortnight => day.PlusWeeks(2 * count),
            TimeUnit.Month => day.PlusMonths(count),
            TimeUnit.Quarter => day.PlusMonths(3 * count),
            TimeUnit.Half => day.PlusMonths(6 * count),
            TimeUnit.Decade => day.PlusYears(10 * count),
            TimeUnit.Century => day.PlusYears(100 * count),
            _ => day.PlusYears(count),
        };

    /// <summary>The stretch of a count of units up to (negative) or from (positive) the document's date.</summary>
    public TimePoint? Stretch(TimeUnit unit, int count)
    {
        if (unit is TimeUnit.Quarter && Latest is not null)
        {
            var (near, far) = (UnitAt(unit, Math.Sign(count)), UnitAt(unit, count));
            var (first, last) = count < 0 ? (far, near) : (near, far);
            return new(TimeRange.Between(first!.Range.Start, last!.Range.End));
        }

        if (Today is not { } today || Math.Abs(count) > 5000)
        {
            return null;
        }

        return count < 0
            ? TimePoint.Of(Moved(today, unit, count), today.PlusDays(-1))
            : TimePoint.Of(today.PlusDays(1), Moved(today, unit, count));
    }

    /// <summary>A count of working days (Monday to Friday) before (negative) or after the document's date; holidays are not left out.</summary>
    public TimePoint? WorkingDays(int count)
    {
        if (Today is not { } today || Math.Abs(count) > 500)
        {
            return null;
        }

        var (day, left, step) = (today, Math.Abs(count), Math.Sign(count));
        while (left > 0)
        {
            day = day.PlusDays(step);
            left -= (int)day.DayOfWeek <= 5 ? 1 : 0;
        }

        return step < 0 ? TimePoint.Of(day, today.PlusDays(-1)) : TimePoint.Of(today.PlusDays(1), day);
    }

    /// <summary>
    /// A day and month without a year: of the story that is told at the place; else the latest one that lies at most a month after the document's date, or
    /// the next one.
    /// </summary>
    public TimePoint? Loose(int month, int day, int at, bool future = false)
    {
        if (!future && month is >= 1 and <= 12 && Story?.Invoke(at) is { } reached && InStory(month, day, reached) is { } told)
        {
            return told;
        }

        if (Latest is not { } now || month is < 1 or > 12)
        {
            return ThisYear is { } only && day > 0
                ? new TimePoint(default(TimeRange)) { LooseMonth = month, LooseDay = day }.InYear(only)
                : null;
        }

        var loose = new TimePoint(default(TimeRange)) { LooseMonth = month, LooseDay = day };
        for (var year = now.Year; future && year < now.Year + 9; year++)
        {
            if (loose.InYear(year) is { } placed && placed.Range.Latest >= (Today ?? now))
            {
                return placed with { LooseMonth = month, LooseDay = day };
            }
        }

        // A letter of 12 June that names 20 June means the day to come.
        var limit = day > 0 ? now.PlusDays(NearDays) : now;
        for (var year = limit.Year; year > now.Year - 9; year--)
        {
            if (loose.InYear(year) is { } placed && placed.Range.Earliest <= limit)
            {
                return placed with { LooseMonth = month, LooseDay = day };
            }
        }

        return null;
    }

    // A story goes on from the day that it has reached, and seldom back by more than a month.
    private static TimePoint? InStory(int month, int day, LocalDate reached)
    {
        var loose = new TimePoint(default(TimeRange)) { LooseMonth = month, LooseDay = day };
        return Enumerable
            .Range(reached.Year - 1, 3)
            .Select(loose.InYear)
            .OfType<TimePoint>()
            .Where(p => p.Range.Latest >= reached.PlusDays(-NearDays) && p.Range.Earliest <= reached.PlusMonths(10))
            .Select(p => p with { LooseMonth = month, LooseDay = day })
            .FirstOrDefault();
    }
}
