using NodaTime;
using Throughline.Model;
using W = Throughline.Extraction.Times.TimeWord;

namespace Throughline.Extraction.Times;

/// <summary>Days and months, with or without their year.</summary>
internal static class DateRules
{
    private const W Day = W.Point | W.DayPoint;
    private const W Month = W.Point | W.MonthPoint;

    /// <summary>The rules.</summary>
    public static TimeRule[] All { get; } =
    [
        new(
            "Weekday? Comma? The? Day|Ordinal Dash? Slash? Of? The? Month Dash? Slash? Comma? Of? The? YearPoint?",
            Day,
            m => DayOf(m, W.Day)
        ),
        new("Weekday? Comma? Month Dash? Slash? The? Day Comma? Dash? Of? YearPoint?", Day, m => DayOf(m, W.Day)),
        new("YearPoint Dash? Slash? Comma? Month Dash? Slash? Day|MonthDay Comma? Weekday?", Day, m => DayOf(m, W.Day | W.MonthDay)),
        new("YearPoint Slash Day Slash Month", Day, m => DayOf(m, W.Day)),
        new("Month MonthDay Comma? Weekday?", Day, m => DayOf(m, W.MonthDay)),
        new("RelativeMonth Of? MonthDay", Day, m => DayInMonth(m, m.Value(W.RelativeMonth), W.MonthDay)),
        new("The? Ordinal|Day Unit? Of Relative|The Unit", Day, OrdinalDay),
        new("The? Ordinal Unit Of The? Month YearPoint?", Day, m => m.Unit == TimeUnit.Day ? DayOf(m, W.Ordinal) : null),
        new("(On) The Ordinal", Day, m => NearestDay(m, m.Value(W.Ordinal))),
        new("MonthDay Of? Relative Unit", Day, m => m.Unit == TimeUnit.Month ? DayInMonth(m, m.Value(W.Relative), W.MonthDay) : null),
        new("MonthDay", Day, m => IsWide(m, W.MonthDay, '日') ? NearestDay(m, m.Value(W.MonthDay)) : null),
        new("(On|Until|Since|After|From) DayMonth", Day, m => Slashed(m, m.Value(W.DayMonth))),
        new(
            "DayMonth",
            Day,
            m =>
                m.Value(W.DayMonth) is var pair
                && Math.Max(pair / 100, pair % 100) > 12
                && (m.Previous is not { } before || before.Any(W.Comma))
                && (m.Next is not { } next || next.Any(W.Comma))
                    ? Slashed(m, pair)
                    : null
        ),
        new("Month Comma? Dash? Slash? Of? On? YearPoint", Month, m => MonthOf(m, m.Year)),
        new("YearPoint Dash? Of? Month", Month, m => MonthOf(m, m.Year)),
        new("The? Ordinal Unit Of YearPoint", Month, NthMonth),
        new("YearPoint Of? Ordinal Unit", Month, NthMonth),
        new("Holiday Comma? Of? YearPoint?", Day, m => Holidays.Of(m.Value(W.Holiday), m.Year, m.Clock)),
        new("Holiday Comma? Of? YearPoint? Unit YearPoint?", W.Point, Weekend),
        new("Relative Holiday", Day, m => Holidays.Told(m.Value(W.Holiday), m.Value(W.Relative), m.Clock)),
        new("YearPoint Of? Holiday", Day, m => Holidays.Of(m.Value(W.Holiday), m.Year, m.Clock)),
        new("Relative DayMonth", Day, ToldPair),
        new("Relative Month", Month, RelativeMonth),
        new("RelativeMonth", Month, m => m.Clock.UnitAt(TimeUnit.Month, m.Value(W.RelativeMonth))),
        new("Month", Month, LooseMonth),
    ];

    /// <summary>A day-month pair in digits: month first in an English text of the United States, else day first; whichever can be.</summary>
    public static TimePoint? Slashed(TimeMatch m, int value)
    {
        var (a, b) = (value / 100, value % 100);
        var (day, month) = m.Clock.MonthFirst ? (b, a) : (a, b);
        (day, month) = month > 12 ? (month, day) : (day, month);
        return m.Loose(month, day) is { } point ? point with { IsAmbiguous = a <= 12 && b <= 12 && a != b } : null;
    }

    // "next 5/12", "this 5/12".
    private static TimePoint? ToldPair(TimeMatch m)
    {
        if (Slashed(m, m.Value(W.DayMonth)) is not { IsLoose: true } pair || m.Clock.Today is not { } today)
        {
            return null;
        }

        var day = pair.InYear(today.Year);
        return Math.Sign(m.Value(W.Relative)) switch
        {
            < 0 when day?.Range.Earliest >= today => pair.InYear(today.Year - 1),
            > 0 when day?.Range.Earliest <= today => pair.InYear(today.Year + 1),
            _ => day,
        };
    }

    private static TimePoint? DayOf(TimeMatch m, W dayWord)
    {
        var (month, day) = (m.Value(W.Month), m.Value(dayWord));
        if (day is < 1 or > 31 || IsCountIn(m, dayWord))
        {
            return null;
        }

        if (m.Year is { } year)
        {
            return PartialDate.OfDayOrNull(year, month, day) is { } date ? TimePoint.Of(date) : null;
        }

        // "may 9 people": a month that is also a verb needs its capital letter, or a weekday before it.
        return
            m.Token(W.Month)!.Value.Any(W.Guarded) && !m.IsCapital(W.Month) && !m.Has(W.Weekday) && !m.Token(dayWord)!.Value.Any(W.Ordinal)
            ? null
            : m.Loose(month, day);
    }

    // "the first 20 in April", "ещё 25 — в январе": how many, not which day.
    private static bool IsCountIn(TimeMatch m, W dayWord) =>
        m.Token(W.Of) is { } of
        && m.Token(dayWord) is { } day
        && m.Token(W.Month) is { } month
        && of.Start > day.Start
        && of.Start < month.Start
        && !day.Any(W.Ordinal)
        && m.Clock.Text[of.Start..of.End] is "in" or "в";

    private static TimePoint? MonthOf(TimeMatch m, int? year) =>
        year is { } known ? TimePoint.Of(PartialDate.OfMonth(known, m.Value(W.Month))) : null;

    private static TimePoint? RelativeMonth(TimeMatch m)
    {
        if (m.Clock.Latest is not { } now)
        {
            return null;
        }

        var (month, offset) = (m.Value(W.Month), m.Value(W.Relative));
        if (m.Token(W.Month)!.Value.Any(W.Guarded) && !m.IsCapital(W.Month))
        {
            return null;
        }

        var year = offset switch
        {
            < 0 => (month < now.Month ? now.Year : now.Year - 1) + (offset + 1),
            0 => now.Year,
            _ => month > now.Month ? now.Year : now.Year + 1,
        };
        return TimePoint.Of(PartialDate.OfMonth(year, month));
    }

    // "the Easter weekend": the Saturday and Sunday beside it, with the holiday where it lies next to them.
    private static TimePoint? Weekend(TimeMatch m)
    {
        if (m.Unit != TimeUnit.Weekend || Holidays.Of(m.Value(W.Holiday), m.Year, m.Clock)?.Range.Earliest is not { } day)
        {
            return null;
        }

        var saturday = TimeClock.Monday(day.PlusDays(day.DayOfWeek <= IsoDayOfWeek.Tuesday ? -4 : 0)).PlusDays(5);
        var (first, last) = (LocalDate.Min(saturday, day), LocalDate.Max(saturday.PlusDays(1), day));
        return Period.DaysBetween(first, last) <= 3 ? TimePoint.Of(first, last) : TimePoint.Of(saturday, saturday.PlusDays(1));
    }

    private static TimePoint? LooseMonth(TimeMatch m)
    {
        var guarded = m.Token(W.Month)!.Value.Any(W.Guarded);
        return
            guarded
            && !(m.Previous is { } lead && lead.Any(W.In))
            && !(
                m.IsCapital(W.Month)
                && m.Previous is { } before
                && before.Any(W.On | W.Of | W.Since | W.Until | W.After | W.From | W.To | W.Between | W.And | W.Part | W.Dash)
            )
            ? null
            : m.Loose(m.Value(W.Month), 0);
    }

    // "the 15th day of next month", "26-го числа прошлого месяца".
    private static TimePoint? OrdinalDay(TimeMatch m)
    {
        var isDays =
            m.Token(W.Unit) is { } first
            && m.Token(W.Unit, 1) is { } second
            && first.Value == (int)TimeUnit.Day
            && second.Value == (int)TimeUnit.Month;
        return isDays ? DayInMonth(m, m.Value(W.Relative), W.Ordinal) : null;
    }

    private static TimePoint? NthMonth(TimeMatch m) =>
        m.Unit == TimeUnit.Month && m.Value(W.Ordinal) is >= 1 and <= 12 and var month && m.Year is { } year
            ? TimePoint.Of(PartialDate.OfMonth(year, month))
            : null;

    private static TimePoint? DayInMonth(TimeMatch m, int offset, W word)
    {
        if (m.Clock.UnitAt(TimeUnit.Month, offset) is not { } month)
        {
            return null;
        }

        var date = month.Range.Start!.Value;
        return PartialDate.OfDayOrNull(date.Year, date.Part, m.Value(word)) is { } day ? TimePoint.Of(day) : null;
    }

    // A day of a month not named: the latest month that has it.
    private static TimePoint? NearestDay(TimeMatch m, int day)
    {
        if (
            m.Clock.Today is not { } today
            || day is < 1 or > 31
            || m.Next is { } next && next.Any(W.Unit | W.Century | W.Quarter | W.Half | W.Of | W.Number | W.Later)
        )
        {
            return null;
        }

        for (var (first, tries) = (today.With(DateAdjusters.StartOfMonth), 0); tries < 4; first = first.PlusMonths(-1), tries++)
        {
            if (PartialDate.OfDayOrNull(first.Year, first.Month, day) is { } date && date.Earliest <= today)
            {
                return TimePoint.Of(date);
            }
        }

        return null;
    }

    private static bool IsWide(TimeMatch m, W word, char mark) => m.Token(word) is { } token && m.Clock.Text[token.End - 1] == mark;
}
