using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Throughline.Extraction.Records;

/// <summary>A day in a ticket; tickets often leave out the year.</summary>
/// <param name="Year">The year; 0 where it is left out.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Start">Where it starts in the document.</param>
/// <param name="End">Where it ends.</param>
internal readonly partial record struct TravelDay(int Year, int Month, int Day, int Start, int End)
{
    /// <summary>The days of a line: <c>5 Nov 2017</c>, <c>07APR</c>, <c>12.09.</c>, <c>2025-05-12</c>, <c>5月12日</c>, <c>15/07</c>.</summary>
    public static List<TravelDay> Find(string line, int offset)
    {
        var days = new List<TravelDay>();
        foreach (Match match in Form().Matches(line))
        {
            var groups = match.Groups;
            var (year, month, day) =
                groups["iy"].Success ? (Number("iy"), Number("im"), Number("id"))
                : groups["zm"].Success ? (Number("zy"), Number("zm"), Number("zd"))
                : groups["wd"].Success ? (Number("wy"), TravelWords.MonthOf(groups["wm"].Value), Number("wd"))
                : groups["ud"].Success ? (Number("uy"), TravelWords.MonthOf(groups["um"].Value), Number("ud"))
                : (Number("ny"), Number("nm"), Number("nd"));
            // A slash may stand between month and day as Americans write it; only an impossible month says so.
            (month, day) = month > 12 && day <= 12 ? (day, month) : (month, day);
            year = year is > 0 and < 100 ? year + 2000 : year;
            if (month is >= 1 and <= 12 && day is >= 1 and <= 31 && year is 0 or (> 1900 and < 2200))
            {
                days.Add(new(year, month, day, offset + match.Index, offset + match.Index + match.Length));
            }

            int Number(string name) =>
                int.TryParse(groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        return days;
    }

    /// <summary>The day itself; a day without a year is the first one on or after the day before the reference.</summary>
    public LocalDate? OnOrAfter(LocalDate? reference)
    {
        if (Year > 0)
        {
            return Of(Year);
        }

        if (reference is not { } from)
        {
            return null;
        }

        var earliest = from.PlusDays(-1);
        return Of(earliest.Year) is { } day && day >= earliest ? day : Of(earliest.Year + 1);
    }

    private LocalDate? Of(int year) => Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month) ? new LocalDate(year, Month, Day) : null;

    [GeneratedRegex(
        @"(?<!\d)(?:(?<iy>20\d\d|19\d\d)[-/.](?<im>\d\d?)[-/.](?<id>\d\d?)(?!\d)|(?:(?<zy>20\d\d)年)?(?<zm>\d\d?)月(?<zd>\d\d?)日|(?<wd>\d\d?)(?:st|nd|rd|th|\.)?[ \-]?(?<wm>\p{L}{3,9})\.?(?:[ \-,]{0,2}(?<wy>20\d\d|19\d\d|\d\d(?![\d:hH])))?(?!\p{L})|(?<um>\p{Lu}\p{L}{2,8})\.? (?<ud>\d\d?)(?:st|nd|rd|th)?,? (?<uy>20\d\d)|(?<nd>\d\d?)(?:[./](?<nm>\d\d?)(?:[./](?<ny>20\d\d|19\d\d|\d\d)(?![\d:])|\.(?!\d)|(?=[ \t]*(?:à|$|[0-2]?\d[:hH]))))(?!\d))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        5000
    )]
    private static partial Regex Form();
}
