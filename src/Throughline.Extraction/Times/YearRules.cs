using Throughline.Model;
using W = Throughline.Extraction.Times.TimeWord;

namespace Throughline.Extraction.Times;

/// <summary>Years, and the Chinese numbers of months and days, which later rules build on.</summary>
internal static class YearRules
{
    /// <summary>The rules.</summary>
    public static TimeRule[] All { get; } =
    [
        new("Year YearWord", W.YearPoint | W.Point, m => Written(m, m.Value(W.Year), bare: false)),
        new("The? YearWord Of? Year", W.YearPoint | W.Point, m => Written(m, m.Value(W.Year), bare: false)),
        new("YearWord ShortYear", W.YearPoint | W.Point, m => IsGlued(m) ? Written(m, 2000 + m.Value(W.ShortYear), false) : null),
        new("The? YearWord? Of? Year Slash|Dash ShortYear YearWord?", W.Point, m => Straddling(m, m.Value(W.Year), m.Value(W.ShortYear))),
        new(
            "YearWord ShortYear Slash|Dash ShortYear",
            W.Point,
            m => IsGlued(m) ? Straddling(m, 2000 + m.Value(W.ShortYear), m.Value(W.ShortYear, 1)) : null
        ),
        new("Era Number YearWord", W.YearPoint | W.Point, m => Written(m, m.Value(W.Era) + m.Value(W.Number), false)),
        new(
            "ShortYear YearWord (Number) (MonthMark)",
            W.YearPoint | W.Point,
            m => IsWide(m) ? Written(m, 2000 + m.Value(W.ShortYear), false) : null
        ),
        new("Year", W.YearPoint | W.Point, m => Written(m, m.Value(W.Year), bare: true)),
        new("RelativeYear", W.YearPoint | W.Point, m => Told(m, m.Value(W.RelativeYear))),
        new(
            "Relative Unit",
            W.YearPoint | W.Point,
            m => m.Unit == TimeUnit.Year && !(m.Previous is { } count && count.Any(W.Number)) ? Told(m, m.Value(W.Relative)) : null
        ),
        new(
            "(Of) The Unit",
            W.YearPoint | W.Point,
            m => m.Unit == TimeUnit.Year && !(m.Next is { } next && next.Any(W.Of | W.Year | W.After | W.Before | W.To)) ? Told(m, 0) : null
        ),
        new(
            "(Month) (Of) ShortYear",
            W.YearPoint | W.Point,
            m => Written(m, m.Value(W.ShortYear) < 40 ? 2000 + m.Value(W.ShortYear) : 1900 + m.Value(W.ShortYear), false)
        ),
        new("Number MonthMark", W.Month, m => Numbered(m, W.Number, 12)),
        new("Number DayMark", W.MonthDay, m => Numbered(m, W.Number, 31)),
        new("Day DayMark (Month)", W.Day, m => Numbered(m, W.Day, 31)),
    ];

    // A number keeps its place among the tokens; its point says nothing yet.
    private static TimePoint? Numbered(TimeMatch m, W word, int most)
    {
        m.ResultValue = m.Value(word);
        return m.ResultValue >= 1 && m.ResultValue <= most ? new TimePoint(default(TimeRange)) : null;
    }

    // "FY24", "cy18".
    private static bool IsGlued(TimeMatch m) => m.Token(W.YearWord)!.Value.End == m.Token(W.ShortYear)!.Value.Start;

    // "2022/23": two years that follow each other.
    private static TimePoint? Straddling(TimeMatch m, int first, int last) =>
        (first + 1) % 100 == last
            ? new(TimeRange.Between(PartialDate.OfYear(first, IsFiscal(m)), PartialDate.OfYear(first + 1, IsFiscal(m))))
            : null;

    // A fiscal year begins in different months in different countries: only about the calendar's year.
    private static bool IsFiscal(TimeMatch m) => m.Value(W.YearWord) == 1;

    private static bool IsWide(TimeMatch m) => m.Token(W.YearWord) is { } mark && m.Clock.Text[mark.Start] == '年';

    private static TimePoint Written(TimeMatch m, int year, bool bare)
    {
        m.ResultValue = year;
        return TimePoint.Of(PartialDate.OfYear(year, IsFiscal(m))) with { IsBareYear = bare };
    }

    private static TimePoint? Told(TimeMatch m, int offset)
    {
        if (m.Clock.UnitAt(TimeUnit.Year, offset) is not { } point)
        {
            return null;
        }

        m.ResultValue = point.Range.Start!.Value.Year;
        return point;
    }
}
