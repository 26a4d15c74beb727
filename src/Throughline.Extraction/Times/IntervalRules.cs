using Throughline.Model;
using W = Throughline.Extraction.Times.TimeWord;

namespace Throughline.Extraction.Times;

/// <summary>Intervals between two times, and times with an open side.</summary>
internal static class IntervalRules
{
    /// <summary>Intervals that share their month: "3 to 12 May", "May 3–12, 2024".</summary>
    public static TimeRule[] Days { get; } =
    [
        new(
            "Between? From? The? Day|Ordinal Dash|To|And The? Day|Ordinal Of? The? Month Comma? Of? YearPoint?",
            W.Point | W.Interval,
            m => DaysOf(m, W.Day)
        ),
        new("Between? From? Month The? Day Dash|To|And The? Day Comma? YearPoint?", W.Point | W.Interval, m => DaysOf(m, W.Day)),
        new("From? YearPoint? Month MonthDay|Day Dash|To|And MonthDay", W.Point | W.Interval, m => DaysOf(m, W.MonthDay)),
        new("From? YearPoint? Number Dash|To Month", W.Point | W.Interval, MonthsOf),
        new("From? DayMonth Dash|To|And DayMonth Comma? YearPoint?", W.Point | W.Interval, Slashes),
        new("From? DayMonth Dash|To|And DayPoint", W.Point | W.Interval, SlashToDay),
    ];

    /// <summary>Intervals of two times.</summary>
    public static TimeRule[] Pairs { get; } =
    [
        new(
            "The? Number? Unit To MonthPoint|DayPoint",
            W.Point | W.Interval,
            m => Ended(m, m.Unit, m.Has(W.Number) ? m.Value(W.Number) : 1)
        ),
        new("The? YearWord To MonthPoint|DayPoint", W.Point | W.Interval, m => Ended(m, TimeUnit.Year, 1)),
        new("From? DayPoint Dash|To Month MonthDay|Day", W.Point | W.Interval, ToLooseDay),
        new("From? DayPoint Dash|To The? Day|Ordinal Of? Month", W.Point | W.Interval, ToLooseDay),
        new("Between|From The? Day|Ordinal Of? Month And|Dash|To|Until DayPoint", W.Point | W.Interval, FromLooseDay),
        new("Between|From Month The? Day|Ordinal And|Dash|To|Until DayPoint", W.Point | W.Interval, FromLooseDay),
        new("Between Month And|Dash|To MonthPoint", W.Point | W.Interval, ToMonth),
        new("From Month To|Dash|Until MonthPoint", W.Point | W.Interval, ToMonth),
        new("Between Point And|Dash|To Point", W.Point | W.Interval, m => Joined(m)),
        new("From|Since Point To|Dash|Until Point Amid?", W.Point | W.Interval, m => Joined(m)),
        new("From|Since? Point To|Dash Now", W.Point | W.Interval, m => ToNow(m)),
        new("Between Point And Now", W.Point | W.Interval, m => ToNow(m)),
        new("Between Now And Point", W.Point | W.Interval, FromNow),
        new("Point Dash|To Point Amid?", W.Point | W.Interval, m => Joined(m)),
        new("Point And Point Amid", W.Point | W.Interval, m => Joined(m)),
    ];

    /// <summary>Times with an open side.</summary>
    public static TimeRule[] Open { get; } =
    [
        new("Since Point Onward?", W.Point | W.Interval, m => From(m)),
        new("From Point Onward", W.Point | W.Interval, m => From(m)),
        new("Point Onward", W.Point | W.Interval, m => IsFollowed(m) ? null : From(m)),
        new("Until|Before Point", W.Point | W.Interval, m => To(m)),
        new("Until? Point Backward", W.Point | W.Interval, m => IsFollowed(m) ? null : To(m)),
        new("After Point Onward?", W.Point | W.Interval, m => Past(m)),
        new("Point Thereafter", W.Point | W.Interval, m => Past(m)),
        new("About On? Point", W.Point, AboutPoint),
        new("Point About", W.Point, m => m.Clock.Text[m.Token(W.About)!.Value.Start] > '\u2E80' ? About(m.Point()!) : null),
    ];

    // "2018 or before 2000": the words belong to the next time.
    private static bool IsFollowed(TimeMatch m) => m.Next is { } next && next.Any(W.Point) && m.Clock.Text[next.Start] < '\u2E80';

    // 2025年9月1日至9月10日 in a text of unknown date: the second day is in the first one's year or the next.
    private static TimePoint? ToLooseDay(TimeMatch m)
    {
        if (m.Point(W.DayPoint) is not { IsLoose: false, Range: { IsInterval: false, Start: { } first } } left)
        {
            return null;
        }

        var loose = new TimePoint(default(TimeRange)) { LooseMonth = m.Value(W.Month), LooseDay = m.Value(W.MonthDay | W.Day | W.Ordinal) };
        return loose.LooseMonth is >= 1 and <= 12 && loose.LooseDay is >= 1 and <= 31 && loose.InYear(first.Year) is { } same
            ? Interval(left, same.Range.Latest >= first.Earliest ? same : loose.InYear(first.Year + 1) ?? same)
            : null;
    }

    // "from 3 January to 12 April 2023".
    private static TimePoint? FromLooseDay(TimeMatch m)
    {
        var loose = new TimePoint(default(TimeRange)) { LooseMonth = m.Value(W.Month), LooseDay = m.Value(W.Day | W.Ordinal) };
        return
            loose.LooseMonth is >= 1 and <= 12
            && loose.LooseDay is >= 1 and <= 31
            && m.Point(W.DayPoint) is { IsLoose: false, Range: { IsInterval: false, Start: not null } } right
            ? Interval(loose, right)
            : null;
    }

    // "between January and April 2023", "from November to January 2024": the year of the end, or the one before it.
    private static TimePoint? ToMonth(TimeMatch m) =>
        m.Value(W.Month) is >= 1 and <= 12 and var first
        && m.Point(W.MonthPoint)?.Range is { IsInterval: false, Start: { Precision: DatePrecision.Month } end }
            ? new(TimeRange.Between(PartialDate.OfMonth(first <= end.Earliest.Month ? end.Year : end.Year - 1, first), end))
            : null;

    // "the year to March 2025", "the three months ended 30 June 2025": the units that end with the time.
    private static TimePoint? Ended(TimeMatch m, TimeUnit unit, int count)
    {
        var word = m.Token(W.To)!.Value;
        if (
            m.Point(W.MonthPoint | W.DayPoint)?.Range is not { IsInterval: false, Start: { } end }
            || m.Clock.Text[word.Start] >= '\u0400'
            || count is < 1 or > 100
            || m.Previous is { } before && before.Any(W.From | W.Since | W.Between)
        )
        {
            return null;
        }

        var first = TimeClock.Moved(end.Latest.PlusDays(1), unit, -count);
        return end.Precision == DatePrecision.Month && unit >= TimeUnit.Month
                ? new(TimeRange.Between(PartialDate.OfMonth(first.Year, first.Month), end))
            : end.Precision == DatePrecision.Day ? TimePoint.Of(first, end.Latest)
            : null;
    }

    private static TimePoint? AboutPoint(TimeMatch m)
    {
        if (m.Point() is not { } point)
        {
            return null;
        }

        m.ResultValue = point.IsBareYear ? m.Value(W.Point) : 0;
        return About(point);
    }

    // 2025年1至8月.
    private static TimePoint? MonthsOf(TimeMatch m) =>
        m.Clock.Text[m.Token(W.Month)!.Value.End - 1] is '月' or '份'
        && m.Value(W.Number) is >= 1 and var first
        && m.Value(W.Month) is >= 1 and <= 12 and var last
        && first < last
        && (m.Year ?? m.Loose(last, 0)?.Range.Start?.Year) is { } year
            ? new(TimeRange.Between(PartialDate.OfMonth(year, first), PartialDate.OfMonth(year, last)))
            : null;

    private static TimePoint? DaysOf(TimeMatch m, W word)
    {
        var (first, last) =
            word == W.MonthDay ? (m.Value(W.MonthDay | W.Day), m.Value(W.MonthDay, 1)) : (m.Value(W.Day), m.Value(W.Day, 1));
        var month = m.Value(W.Month);
        if (
            last <= first
            || month is < 1 or > 12
            || m.Has(W.And) && !m.Has(W.Between) && last != first + 1 && m.Clock.Text[m.Token(W.And)!.Value.Start] < '\u2E80'
        )
        {
            return null;
        }

        var year = m.Year ?? m.Loose(month, last)?.Range.Start?.Year;
        return
            year is { } known
            && PartialDate.OfDayOrNull(known, month, first) is { } from
            && PartialDate.OfDayOrNull(known, month, last) is { } to
            ? new(TimeRange.Between(from, to))
            : null;
    }

    private static TimePoint? Slashes(TimeMatch m)
    {
        var (left, right) = (DateRules.Slashed(m, m.Value(W.DayMonth)), DateRules.Slashed(m, m.Value(W.DayMonth, 1)));
        if (left is null || right is null)
        {
            return null;
        }

        if (m.Year is { } year)
        {
            (left, right) = (left.InYear(year), right.InYear(year));
        }

        return left is null || right is null ? null : Interval(left, right);
    }

    private static TimePoint? SlashToDay(TimeMatch m) =>
        DateRules.Slashed(m, m.Value(W.DayMonth)) is { } left
        && m.Point(W.DayPoint) is { Range.Start: { } day } right
        && left.InYear(day.Year) is { } placed
            ? Interval(placed, right)
            : null;

    private static TimePoint? ToNow(TimeMatch m) =>
        m.Clock.Today is { } today && m.Point() is { Range.Start: { } start } && start.Earliest <= today
            ? new(TimeRange.Between(start, PartialDate.OfDay(today)))
        : m.Point() is { Range.Start: { } only } ? new(TimeRange.Between(only, null))
        : null;

    private static TimePoint? FromNow(TimeMatch m)
    {
        if (m.Clock.Today is not { } today || m.Point() is not { } point)
        {
            return null;
        }

        var end = point.IsLoose && point.Range.Latest < today ? point.InYear(point.Range.Start!.Value.Year + 1) : point;
        return end is { Range.End: { } last } && last.Latest >= today ? new(TimeRange.Between(PartialDate.OfDay(today), last)) : null;
    }

    private static TimePoint? Joined(TimeMatch m)
    {
        var (left, right) = (m.Point(), m.Point(W.Point, 1));
        if (
            left is null
            || right is null
            || left.Range.IsInterval && left.Range.End is null
            || right.Range.IsInterval && right.Range.Start is null
        )
        {
            return null;
        }

        return Interval(left, right);
    }

    // The year of one side is the other side's too, or the one before or after it.
    private static TimePoint? Interval(TimePoint left, TimePoint right)
    {
        var (from, to) = (left, right);
        if (left.IsLoose && !right.IsLoose && right.Range.End is { } end && !right.IsBareYear)
        {
            from = left.InYear(end.Year) is { } same && same.Range.Earliest <= end.Latest ? same : left.InYear(end.Year - 1);
        }
        else if (left.IsLoose && right.IsLoose && right.Range.End is { } anchor)
        {
            from = left.InYear(anchor.Year) is { } same && same.Range.Earliest <= anchor.Latest ? same : left.InYear(anchor.Year - 1);
            (from, to) = from is null && left.Range.Start is { } leap ? (left, right.InYear(leap.Year)) : (from, to);
        }
        else if (right.IsLoose && left.Range.Start is { } start)
        {
            to = right.InYear(start.Year) is { } same && same.Range.Latest >= start.Earliest ? same : right.InYear(start.Year + 1);
        }

        if (from?.Range.Start is not { } first || (to?.Range.End ?? to?.Range.Start) is not { } last || last.Latest < first.Earliest)
        {
            return null;
        }

        return new(TimeRange.Between(first, last)) { IsAmbiguous = left.IsAmbiguous || right.IsAmbiguous };
    }

    private static TimePoint? From(TimeMatch m) =>
        m.Point() is { } point && point.Range.Start is { } start
            ? point with
            {
                Range = TimeRange.Between(start, null),
                IsBareYear = false,
            }
            : null;

    // "after" a time begins with that time's end.
    private static TimePoint? Past(TimeMatch m) =>
        m.Point() is { } point && point.Range.End is { } end
            ? point with
            {
                Range = TimeRange.Between(end, null),
                IsBareYear = false,
            }
            : null;

    private static TimePoint? To(TimeMatch m) =>
        m.Point() is { } point && point.Range.End is { } end
            ? point with
            {
                Range = TimeRange.Between(null, end),
                IsBareYear = false,
            }
            : null;

    private static TimePoint About(TimePoint point)
    {
        var range = point.Range;
        return range.IsInterval
            ? point with
            {
                Range = TimeRange.Between(range.Start?.AsApproximate(), range.End?.AsApproximate()),
                IsAbout = true,
            }
            : point with
            {
                Range = TimeRange.At(range.Start!.Value.AsApproximate()),
                IsAbout = true,
            };
    }
}
