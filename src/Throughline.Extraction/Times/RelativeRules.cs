using NodaTime;
using Throughline.Model;
using W = Throughline.Extraction.Times.TimeWord;

namespace Throughline.Extraction.Times;

/// <summary>Times told from the document's date or from another time: "last week", "two days ago", "3 weeks after 5 May".</summary>
internal static class RelativeRules
{
    private const W Day = W.Point | W.DayPoint;

    /// <summary>The rules that need no other rule's result.</summary>
    public static TimeRule[] All { get; } =
    [
        new("Near", Day, m => m.Clock.UnitAt(TimeUnit.Day, m.Value(W.Near))),
        new("Relative Unit", W.Point, m => Whole(m)),
        new("Relative Number Unit", W.Point, m => Stretch(m)),
        new("Number Relative Unit", W.Point, m => Stretch(m)),
        new("Relative Weekday", Day, m => Weekday(m, m.Value(W.Relative))),
        new("Weekday Of? On? The? Relative Unit", Day, m => m.Unit == TimeUnit.Week ? Weekday(m, m.Value(W.Relative)) : null),
        new("Relative Unit On? Of? Weekday", Day, m => m.Unit == TimeUnit.Week ? Weekday(m, m.Value(W.Relative)) : null),
        new("Weekday Comma? The? Ordinal|Day", Day, WeekdayOfMonth),
        new("Relative? Weekday DayMonth", Day, m => DateRules.Slashed(m, m.Value(W.DayMonth))),
        new("Weekday Comma? DayPoint", Day, m => m.Point(W.DayPoint)),
        new("DayPoint Comma Weekday", Day, m => m.Point(W.DayPoint)),
        new("Weekday", Day, BareWeekday),
        new("ToDate", W.Point, ToDate),
        new("Number Unit And? Number Unit Ago|Later", W.Point, m => Offsets(m, 2)),
        new("Number Unit And? Comma? Number Unit And? Number Unit Ago|Later", W.Point, m => Offsets(m, 3)),
        new("Over Number? Unit Ago", W.Point, m => Bounded(m, Offset(m, -1), m.Clock.UnitAt(TimeUnit.Day, 0))),
        new("Under Number? Unit Ago", W.Point, m => Bounded(m, Offset(m, -1), m.Clock.UnitAt(TimeUnit.Day, 0))),
        new("Number Unit Ago", W.Point, m => Offset(m, -1)),
        new("Number Unit Later", W.Point, m => Offset(m, 1)),
        new("In Number Unit", W.Point, In),
        new("In Unit", W.Point, m => m.Clock.Text[m.Token(W.In)!.Value.Start] is 'ч' or 'Ч' ? Offset(m, 1) : null),
        new(
            "Unit Ago",
            W.Point,
            m =>
                m.Clock.Text[m.Token(W.Unit)!.Value.Start] >= '\u0400' && m.Clock.Text[m.Token(W.Unit)!.Value.Start] < '\u0500'
                    ? Offset(m, -1)
                    : null
        ),
    ];

    /// <summary>The rules that count from a day that another rule has read.</summary>
    public static TimeRule[] Anchored { get; } =
    [
        new("Number Unit After|Later|From Near|DayPoint", W.Point, m => Anchor(m, 1)),
        new("Number Unit From|After DayPoint", W.Point, m => Anchor(m, 1)),
        new("Over|Under Number Unit After DayPoint", W.Point, m => Bounded(m, Anchor(m, 1), m.Point(W.DayPoint))),
        new("Over|Under Number Unit Before DayPoint", W.Point, m => Bounded(m, Anchor(m, -1), m.Point(W.DayPoint))),
        new(
            "Number Unit Comma Later",
            W.Point,
            m => m.Clock.UnitAt(TimeUnit.Day, 0) is { } today && IsFrom(m) ? Stretched(m, today) : null
        ),
        new("Number Unit Comma? Since DayPoint", W.Point, m => Stretched(m)),
        new("Number Unit Comma From DayPoint", W.Point, m => Stretched(m)),
        new(
            "The? Unit Of|Since? DayPoint",
            W.Point,
            m => m.Unit == TimeUnit.Week && m.IsSingularUnit ? TimeClock.Week(TimeClock.Monday(m.Point(W.DayPoint)!.Range.Earliest)) : null
        ),
        new("In? Number Unit After DayPoint", W.Point, m => Anchor(m, 1)),
        new("Number Unit Before DayPoint", W.Point, m => Anchor(m, -1)),
        new("Weekday Comma? DayPoint", Day, m => m.Point(W.DayPoint)),
        new("DayPoint Comma? Weekday", Day, m => m.Point(W.DayPoint)),
    ];

    // "year to date" begins with the year; "to date" has no beginning.
    private static TimePoint? ToDate(TimeMatch m) =>
        m.Clock.Today is not { } today ? null
        : m.Value(W.ToDate) == 0 ? TimePoint.Of(new LocalDate(today.Year, 1, 1), today)
        : m.Next is { } next && next.Any(W.From) ? null
        : new(TimeRange.Between(null, PartialDate.OfDay(today)));

    private static int Count(TimeMatch m) => m.Has(W.Number) ? m.Value(W.Number) : 1;

    private static TimePoint? Whole(TimeMatch m)
    {
        if (m.Unit is TimeUnit.Year || m.Clock.UnitAt(m.Unit, m.Value(W.Relative)) is not { } whole)
        {
            return null;
        }

        return m.Unit == TimeUnit.Week && m.IsWorking ? TimePoint.Of(whole.Range.Earliest, whole.Range.Earliest.PlusDays(4)) : whole;
    }

    // "2 years 3 months ago": as exact as its smallest unit.
    private static TimePoint? Offsets(TimeMatch m, int count)
    {
        if (m.Clock.Today is not { } day)
        {
            return null;
        }

        var sign = m.Has(W.Ago) ? -1 : 1;
        for (var i = 0; i < count; i++)
        {
            var (number, unit) = (m.Value(W.Number, i), (TimeUnit)m.Value(W.Unit, i));
            if (number is < 1 or > 2000 || i > 0 && unit >= (TimeUnit)m.Value(W.Unit, i - 1))
            {
                return null;
            }

            if (i == count - 1)
            {
                return TimeClock.Shifted(day, unit, sign * number);
            }

            day = TimeClock.Moved(day, unit, sign * number);
        }

        return null;
    }

    private static TimePoint? Stretch(TimeMatch m) =>
        Math.Sign(m.Value(W.Relative)) is not 0 and var sign && Count(m) is > 0 and < 2000 and var count
            ? (m.IsWorking && m.Unit == TimeUnit.Day ? m.Clock.WorkingDays(sign * count) : m.Clock.Stretch(m.Unit, sign * count))
            : null;

    private static TimePoint? Weekday(TimeMatch m, int week)
    {
        if (m.Clock.Today is not { } today)
        {
            return null;
        }

        var day = TimeClock.Monday(today).PlusWeeks(week).PlusDays(m.Value(W.Weekday) - 1);
        var words = m.Token(W.Relative) is { } token ? m.Clock.Text.AsSpan(token.Start, token.End - token.Start) : default;
        if (week < 0 && words.EndsWith("past", StringComparison.OrdinalIgnoreCase))
        {
            day = Before(today, m.Value(W.Weekday));
        }
        else if (
            week > 0
            && (
                words.EndsWith("upcoming", StringComparison.OrdinalIgnoreCase)
                || words.EndsWith("coming", StringComparison.OrdinalIgnoreCase)
                || words.StartsWith("ближайш", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            day = Before(today, m.Value(W.Weekday)).PlusWeeks(1);
        }

        return TimePoint.Of(day);
    }

    // The latest such day that is not after the document's.
    private static LocalDate Before(LocalDate today, int weekday) => today.PlusDays(-(((int)today.DayOfWeek - weekday + 7) % 7));

    private static TimePoint? BareWeekday(TimeMatch m)
    {
        var word = m.Token(W.Weekday)!.Value;
        return
            m.Clock.Today is { } today
            && (!word.Any(W.Guarded) || m.IsCapital(W.Weekday) && m.Previous is { } before && before.Any(W.On | W.Until | W.Since))
            ? TimePoint.Of(
                m.IsFuture && Before(today, word.Value) < today ? Before(today, word.Value).PlusWeeks(1) : Before(today, word.Value)
            ) with
            {
                BareWeekday = word.Value,
            }
            : null;
    }

    // "Monday 21": the latest month in which the 21st is a Monday.
    private static TimePoint? WeekdayOfMonth(TimeMatch m)
    {
        if (m.Clock.Today is not { } today || m.Value(W.Day) is not (>= 1 and <= 31 and var day))
        {
            return null;
        }

        var first = today.With(DateAdjusters.StartOfMonth);
        for (var tries = 0; tries < 14; tries++, first = first.PlusMonths(-1))
        {
            if (
                day <= first.Calendar.GetDaysInMonth(first.Year, first.Month)
                && (int)first.PlusDays(day - 1).DayOfWeek == m.Value(W.Weekday)
                && first.PlusDays(day - 1) <= today.PlusDays(31)
            )
            {
                return TimePoint.Of(first.PlusDays(day - 1));
            }
        }

        return null;
    }

    private static TimePoint? Offset(TimeMatch m, int sign) =>
        m.Clock.Today is { } today && Count(m) is > 0 and < 2000 and var count ? TimeClock.Shifted(today, m.Unit, sign * count) : null;

    // "in two weeks" is a time to come only where the sentence speaks of what is to come; else it is how long something took.
    private static TimePoint? In(TimeMatch m)
    {
        var word = m.Token(W.In)!.Value;
        return m.Clock.Text[word.Start] >= '\u0400' || Future.SpeaksAt(m.Clock.Text, word.Start) ? Offset(m, 1) : null;
    }

    // "two weeks starting 20 May".
    private static TimePoint? Stretched(TimeMatch m, TimePoint? from = null) =>
        (from ?? m.Point(W.DayPoint))?.Range is { IsInterval: false } range && Count(m) is > 0 and < 2000 and var count
            ? TimePoint.Of(range.Earliest, TimeClock.Moved(range.Earliest, m.Unit, count).PlusDays(-1))
            : null;

    private static bool IsFrom(TimeMatch m) =>
        m.Token(W.Later) is { } word && string.Compare(m.Clock.Text, word.Start, "from", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;

    // "more than two weeks ago" ends then, "less than a month after 5 May" lies between.
    private static TimePoint? Bounded(TimeMatch m, TimePoint? counted, TimePoint? anchor)
    {
        if (counted?.Range is not { Start: { } then } || anchor?.Range.Start is not { } origin)
        {
            return null;
        }

        var isBack = then.Earliest < origin.Earliest;
        return new(
            m.Has(W.Over) ? (isBack ? TimeRange.Between(null, then) : TimeRange.Between(then, null))
            : isBack ? TimeRange.Between(then, origin)
            : TimeRange.Between(origin, then)
        );
    }

    private static TimePoint? Anchor(TimeMatch m, int sign)
    {
        var anchor = m.Point(W.DayPoint) ?? (m.Has(W.Near) ? m.Clock.UnitAt(TimeUnit.Day, m.Value(W.Near)) : null);
        return anchor?.Range is { IsInterval: false } range && Count(m) is > 0 and < 2000 and var count
            ? TimeClock.Shifted(range.Earliest, m.Unit, sign * count)
            : null;
    }
}
