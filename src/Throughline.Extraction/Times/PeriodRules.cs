using NodaTime;
using Throughline.Model;
using W = Throughline.Extraction.Times.TimeWord;

namespace Throughline.Extraction.Times;

/// <summary>Parts of years and months: quarters, halves, seasons, "early", "mid", "late", weeks, decades.</summary>
internal static class PeriodRules
{
    // The values of the words for a month's first and second half.
    private const int HalfMonths = 4;

    /// <summary>The rules.</summary>
    public static TimeRule[] All { get; } =
    [
        new("The? Ordinal|Number Quarter Of? The? YearPoint?", W.Point, m => Quarter(m, m.Value(W.Ordinal | W.Number), m.Has(W.Ordinal))),
        new("QuarterNumber Of? Dash? YearPoint?", W.Point, m => Quarter(m, m.Value(W.QuarterNumber), m.Has(W.YearPoint))),
        new("YearPoint Possessive? Of? Dash? Ordinal|Number Quarter", W.Point, m => Quarter(m, m.Value(W.Ordinal | W.Number), true)),
        new("YearPoint Of? Dash? QuarterNumber", W.Point, m => Quarter(m, m.Value(W.QuarterNumber), true)),
        new(
            "From? QuarterNumber Dash|To QuarterNumber Of? YearPoint",
            W.Point,
            m => Quarters(m, m.Value(W.QuarterNumber), m.Value(W.QuarterNumber, 1))
        ),
        new("YearPoint Number Dash|To Number Quarter", W.Point, m => Quarters(m, m.Value(W.Number), m.Value(W.Number, 1))),
        new("Edge Number Quarter", W.Point, FirstQuarters),
        new("The? Part Dash? Of? The? Decade", W.Point, PartOfDecade),
        new("The? Ordinal Half Of? The? YearPoint?", W.Point, m => Half(m, m.Value(W.Ordinal))),
        new("HalfNumber Of? Dash? YearPoint?", W.Point, m => Half(m, m.Value(W.HalfNumber))),
        new("YearPoint Of? Dash? HalfNumber", W.Point, m => Half(m, m.Value(W.HalfNumber))),
        new("YearPoint Possessive? Of? Ordinal Half", W.Point, m => Half(m, m.Value(W.Ordinal))),
        new("The? Ordinal Half Of? The? MonthPoint", W.Point, m => HalfMonth(m.Point(W.MonthPoint)!, m.Value(W.Ordinal))),
        new("The? Part Dash? Of? The? MonthPoint", W.Point, m => PartOf(m, m.Point(W.MonthPoint)!)),
        new("The? Part Dash? Of? The? YearPoint", W.Point, m => PartOf(m, m.Point(W.YearPoint)!)),
        new("The? Part Dash? Of? The? Relative? Unit", W.Point, PartOfUnit),
        new("MonthPoint Part", W.Point, m => PartOf(m, m.Point(W.MonthPoint)!)),
        new(
            "Part",
            W.Point,
            m => m.Value(W.Part) >= HalfMonths && m.Clock.UnitAt(TimeUnit.Month, 0) is { } month ? PartOf(m, month) : null
        ),
        new("YearPoint Part", W.Point, m => PartOf(m, m.Point(W.YearPoint)!)),
        new("The? Season Of? The? YearPoint", W.Point, m => Season(m, m.Year)),
        new("YearPoint Of? Season", W.Point, m => Season(m, m.Year)),
        new("Relative Season", W.Point, RelativeSeason),
        new("(On) The? Season", W.Point, LooseSeason),
        new("The? Ordinal|Edge Unit Of? The? MonthPoint|YearPoint", W.Point, m => NthWeek(m, m.Point(W.MonthPoint | W.YearPoint)!)),
        new("MonthPoint|YearPoint Of? Ordinal|Edge Unit", W.Point, m => NthWeek(m, m.Point(W.MonthPoint | W.YearPoint)!)),
        new("The? Ordinal|Edge Unit Of Relative Unit", W.Point, NthWeekOfMonth),
        new("The? Edge Number Unit Of? YearPoint|MonthPoint", W.Point, m => EdgeOf(m, m.Point(W.YearPoint | W.MonthPoint)!)),
        new("YearPoint|MonthPoint Of? Edge Number Unit", W.Point, m => EdgeOf(m, m.Point(W.YearPoint | W.MonthPoint)!)),
        new("Unit Number Of? YearPoint?", W.Point, WeekNumber),
        new(
            "The? Unit After|Before|Ago Relative",
            W.Point,
            m => m.IsSingularUnit && m.Value(W.Relative) is not 0 and var at ? m.Clock.UnitAt(m.Unit, at * 2) : null
        ),
        new("Later|Ago Relative Unit", W.Point, RestOf),
        new("Later|Ago The Unit", W.Point, RestOf),
        new("The? Ordinal|Edge Weekday Of? The? MonthPoint", W.Point | W.DayPoint, NthWeekday),
        new("MonthPoint Of? Ordinal|Edge Weekday", W.Point | W.DayPoint, NthWeekday),
        new("The? Decade Unit?", W.Point, m => TimeClock.Years(m.Value(W.Decade), 10)),
        new("Number|ShortYear Unit", W.Point, ChineseDecade),
        new("Ordinal Century", W.Point, Century),
    ];

    private static TimePoint? Quarter(TimeMatch m, int quarter, bool sure)
    {
        if (quarter is < 1 or > 4)
        {
            return null;
        }

        if (m.Year is { } year)
        {
            return TimePoint.Of(PartialDate.OfQuarter(year, quarter));
        }

        // "a quarter" counts, "two quarters" too; only an ordinal or 第 names one.
        if (!sure || m.Clock.Latest is not { } now)
        {
            return null;
        }

        var current = (now.Month - 1) / 3 + 1;
        var ofYear =
            m.IsFuture ? (quarter >= current ? now.Year : now.Year + 1)
            : quarter <= current ? now.Year
            : now.Year - 1;
        return TimePoint.Of(PartialDate.OfQuarter(ofYear, quarter));
    }

    private static TimePoint? Quarters(TimeMatch m, int first, int last) =>
        m.Year is { } year && first >= 1 && first < last && last <= 4
            ? new(TimeRange.Between(PartialDate.OfQuarter(year, first), PartialDate.OfQuarter(year, last)))
            : null;

    // 前三季度: the first three quarters of the document's year; a year that is named leads them.
    private static TimePoint? FirstQuarters(TimeMatch m)
    {
        var count = m.Value(W.Number);
        var year = m.Previous is { } before && before.Any(W.YearPoint) ? null : m.Clock.ThisYear;
        return year is { } known && count is 2 or 3 && m.Clock.Text[m.Token(W.Edge)!.Value.Start] == '前'
            ? new(TimeRange.Between(PartialDate.OfQuarter(known, 1), PartialDate.OfQuarter(known, count)))
            : null;
    }

    // Four, three and three years of ten.
    private static TimePoint? PartOfDecade(TimeMatch m)
    {
        var (first, part) = (m.Value(W.Decade), m.Value(W.Part));
        var (from, to) =
            part == 1 ? (0, 3)
            : part == 2 ? (4, 6)
            : (7, 9);
        return part < HalfMonths
            ? new(TimeRange.Between(PartialDate.OfYear(first + from, approximate: true), PartialDate.OfYear(first + to, approximate: true)))
            : null;
    }

    private static TimePoint? Half(TimeMatch m, int half)
    {
        if (half is < 1 or > 2)
        {
            return null;
        }

        if (m.Year is { } year)
        {
            return TimePoint.Of(PartialDate.OfHalf(year, half));
        }

        var named =
            m.Has(W.HalfNumber)
            || m.Token(W.Half) is { } word
                && m.Clock.Text[word.Start] is 'п'
                && word.End - word.Start > 7
                && m.Clock.Text[word.Start + 3] == 'у';
        return named && m.Clock.Latest is { } now
            ? TimePoint.Of(PartialDate.OfHalf(half == 2 && now.Month < 7 ? now.Year - 1 : now.Year, half))
            : null;
    }

    // "later this month": from the document's day to the month's end; "earlier this month": from its start to that day.
    private static TimePoint? RestOf(TimeMatch m)
    {
        if (m.Clock.Today is not { } today || m.Value(W.Relative) != 0 || m.Clock.UnitAt(m.Unit, 0) is not { } whole)
        {
            return null;
        }

        return m.Has(W.Later)
            ? TimePoint.Of(today, whole.Range.Latest, approximate: true)
            : TimePoint.Of(whole.Range.Earliest, today, approximate: true);
    }

    private static TimePoint? HalfMonth(TimePoint month, int half)
    {
        var (first, last) = (month.Range.Earliest, month.Range.Latest);
        return half switch
        {
            1 => TimePoint.Of(first, first.PlusDays(14)),
            2 => TimePoint.Of(first.PlusDays(15), last),
            _ => null,
        };
    }

    // Early, mid and late: ten days of a month; three months, the middle month, three months of a year (of late years: October to December).
    private static TimePoint? PartOf(TimeMatch m, TimePoint whole)
    {
        var part = m.Value(W.Part);
        var (first, last) = (whole.Range.Earliest, whole.Range.Latest);
        if (whole.Range.Start is not { } start)
        {
            return null;
        }

        if (part >= HalfMonths)
        {
            return start.Precision == DatePrecision.Month ? HalfMonth(whole, part - HalfMonths + 1) : null;
        }

        if (start.Precision == DatePrecision.Month)
        {
            return part switch
            {
                1 => TimePoint.Of(first, first.PlusDays(9), approximate: true),
                2 => TimePoint.Of(first.PlusDays(10), first.PlusDays(19), approximate: true),
                _ => TimePoint.Of(first.PlusDays(20), last, approximate: true),
            };
        }

        PartialDate Month(int month) => PartialDate.OfMonth(start.Year, month, approximate: true);
        return part switch
        {
            1 => new(TimeRange.Between(Month(1), Month(3))),
            2 => new(TimeRange.At(Month(6))),
            _ => new(TimeRange.Between(Month(10), Month(12))),
        };
    }

    private static TimePoint? PartOfUnit(TimeMatch m)
    {
        if (m.Unit is TimeUnit.Month && (m.Has(W.Relative) || m.Value(W.Part) != 2))
        {
            return m.Clock.UnitAt(TimeUnit.Month, m.Value(W.Relative)) is { } month ? PartOf(m, month) : null;
        }

        if (m.Unit is TimeUnit.Year && m.Has(W.Relative))
        {
            return m.Clock.UnitAt(TimeUnit.Year, m.Value(W.Relative)) is { } year ? PartOf(m, year) : null;
        }

        if (m.Unit is not TimeUnit.Week || !m.Has(W.Relative) || m.Clock.UnitAt(TimeUnit.Week, m.Value(W.Relative)) is not { } week)
        {
            return null;
        }

        var monday = week.Range.Earliest;
        return m.Value(W.Part) switch
        {
            1 => TimePoint.Of(monday, monday.PlusDays(2), approximate: true),
            2 => TimePoint.Of(monday.PlusDays(2), monday.PlusDays(3), approximate: true),
            _ => TimePoint.Of(monday.PlusDays(3), monday.PlusDays(6), approximate: true),
        };
    }

    private static TimePoint? Season(TimeMatch m, int? year)
    {
        if (year is not { } known || m.Value(W.Season) is not (>= 1 and <= 4 and var season))
        {
            return null;
        }

        PartialDate Month(int of, int month) => PartialDate.OfMonth(of, month, approximate: true);
        return season == 4
            ? new(TimeRange.Between(Month(known, 1), Month(known, 2)))
            : new(TimeRange.Between(Month(known, season * 3), Month(known, season * 3 + 2)));
    }

    private static TimePoint? RelativeSeason(TimeMatch m)
    {
        if (m.Clock.Latest is not { } now)
        {
            return null;
        }

        var offset = m.Value(W.Relative);
        var first = m.Value(W.Season) == 4 ? 1 : m.Value(W.Season) * 3;
        var year =
            offset < 0 ? (first + 3 <= now.Month ? now.Year : now.Year - 1)
            : offset == 0 ? now.Year
            : now.Month < first ? now.Year
            : now.Year + 1;
        return Season(m, year);
    }

    private static TimePoint? LooseSeason(TimeMatch m)
    {
        if (m.Clock.Latest is not { } now || m.Token(W.Season) is not { } word || m.Next is { } next && next.Any(W.Of))
        {
            return null;
        }

        var russian = m.Clock.Text[word.Start] > '\u0400';
        if (russian ? m.Clock.Text[word.End - 1] is not ('й' or 'м' or 'ю') : !m.Has(W.The) && m.Token(W.On) is null)
        {
            return null;
        }

        var first = m.Value(W.Season) == 4 ? 1 : m.Value(W.Season) * 3;
        return Season(m, first <= now.Month ? now.Year : now.Year - 1);
    }

    // The first week of a month holds its first Thursday, as ISO weeks of a year do; the last one holds its last day of four.
    private static TimePoint? NthWeek(TimeMatch m, TimePoint whole)
    {
        if (m.Unit is not (TimeUnit.Week or TimeUnit.Weekend) || whole.Range.Start is null || whole.Range.End is null)
        {
            return null;
        }

        var (first, last) = (whole.Range.Earliest, whole.Range.Latest);
        var number = m.Value(W.Ordinal | W.Edge);
        var monday =
            number > 0
                ? TimeClock.Monday(first.PlusDays(3)).PlusWeeks(number - 1) is var found && TimeClock.Monday(first.PlusDays(3)) is var start
                    ? (start.PlusDays(3) < first ? found.PlusWeeks(1) : found)
                    : default
                : TimeClock.Monday(last.PlusDays(-3));
        if (number > 5 && whole.Range.Start.Value.Precision == DatePrecision.Month)
        {
            return null;
        }

        return m.Unit == TimeUnit.Week ? TimeClock.Week(monday) : TimePoint.Of(monday.PlusDays(5), monday.PlusDays(6));
    }

    // "the last Monday of April".
    private static TimePoint? NthWeekday(TimeMatch m)
    {
        var (first, last) = (m.Point(W.MonthPoint)!.Range.Earliest, m.Point(W.MonthPoint)!.Range.Latest);
        var (number, weekday) = (m.Value(W.Ordinal | W.Edge), (IsoDayOfWeek)m.Value(W.Weekday));
        var day =
            number > 0
                ? first.PlusDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (number - 1))
                : last.PlusDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
        return number <= 5 && day <= last ? TimePoint.Of(day) : null;
    }

    private static TimePoint? NthWeekOfMonth(TimeMatch m) =>
        m.Token(W.Unit, 1) is { } outer
        && m.Clock.UnitAt((TimeUnit)outer.Value, m.Value(W.Relative)) is { } whole
        && (TimeUnit)outer.Value is TimeUnit.Month or TimeUnit.Quarter
            ? NthWeek(m, whole)
            : null;

    private static TimePoint? EdgeOf(TimeMatch m, TimePoint whole)
    {
        var (count, token) = (m.Value(W.Number), m.Token(W.Edge)!.Value);
        var isFirst = token.Value > 0 || m.Clock.Text[token.Start] == '前';
        var (first, last) = (whole.Range.Earliest, whole.Range.Latest);
        if (count is < 1 or > 400 || m.Unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter))
        {
            return null;
        }

        if (m.Unit == TimeUnit.Quarter)
        {
            return m.Year is { } year && count <= 4
                ? new(
                    TimeRange.Between(
                        PartialDate.OfQuarter(year, isFirst ? 1 : 5 - count),
                        PartialDate.OfQuarter(year, isFirst ? count : 4)
                    )
                )
                : null;
        }

        if (m.Unit == TimeUnit.Week)
        {
            var edge = isFirst ? TimeClock.Monday(first.PlusDays(3)) : TimeClock.Monday(last.PlusDays(-3));
            return isFirst ? TimePoint.Of(edge, edge.PlusDays(7 * count - 1)) : TimePoint.Of(edge.PlusWeeks(1 - count), edge.PlusDays(6));
        }

        return isFirst
            ? TimePoint.Of(first, TimeClock.Moved(first, m.Unit, count).PlusDays(-1))
            : TimePoint.Of(TimeClock.Moved(last.PlusDays(1), m.Unit, -count), last);
    }

    private static TimePoint? WeekNumber(TimeMatch m)
    {
        var number = m.Value(W.Number);
        if (m.Unit != TimeUnit.Week || number is < 1 or > 53 || (m.Year ?? m.Clock.ThisYear) is not { } year || !m.IsSingularUnit)
        {
            return null;
        }

        return TimeClock.Week(TimeClock.Monday(new LocalDate(year, 1, 4)).PlusWeeks(number - 1));
    }

    private static TimePoint? ChineseDecade(TimeMatch m)
    {
        var token = m.Token(W.Unit)!.Value;
        var value = m.Value(W.Number | W.ShortYear);
        return
            m.Unit == TimeUnit.Decade
            && m.Clock.Text[token.Start] == '年'
            && token.End - token.Start == 2
            && value is >= 10 and <= 90
            && value % 10 == 0
            ? TimeClock.Years(value >= 30 ? 1900 + value : 2000 + value, 10)
            : null;
    }

    private static TimePoint? Century(TimeMatch m) =>
        m.Value(W.Ordinal) is >= 2 and <= 21 and var number ? TimeClock.Years((number - 1) * 100, 100) : null;
}
