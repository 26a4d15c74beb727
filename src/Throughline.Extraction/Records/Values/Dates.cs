using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>Reads dates as records write them.</summary>
internal static partial class Dates
{
    /// <summary>The first date in a string and its place; null where there is none.</summary>
    public static (PartialDate Date, int Start, int End)? FindOrNull(string text, RecordStyle style)
    {
        text = HanRadicals.Folded(text);
        for (var match = Form().Match(text); match.Success; match = Next(text, match, isDate: false))
        {
            if (Read(match, style) is { } date)
            {
                return (date, match.Index, match.Index + match.Length);
            }
        }

        return null;
    }

    // What looked like a date and was none may hold the first digits of one: "REG #19- 10/03/2018".
    private static Match Next(string text, Match match, bool isDate) =>
        Form().Match(text, isDate ? match.Index + Math.Max(1, match.Length) : match.Index + 1);

    /// <summary>Every date in a string, in order.</summary>
    public static List<(PartialDate Date, int Start, int End)> All(string text, RecordStyle style)
    {
        text = HanRadicals.Folded(text);
        var dates = new List<(PartialDate, int, int)>();
        for (var match = Form().Match(text); match.Success; )
        {
            var date = Read(match, style);
            if (date is { } day)
            {
                dates.Add((day, match.Index, match.Index + match.Length));
            }

            match = Next(text, match, date is not null);
        }

        return dates;
    }

    /// <summary>The date of a string that holds a date and perhaps a time of day, and nothing else; null otherwise.</summary>
    public static PartialDate? WholeOrNull(string text, RecordStyle style)
    {
        if (text.Length > 48 || FindOrNull(text, style) is not { } found)
        {
            return null;
        }

        var rest = TimeOfDay().Replace(text[..found.Start] + " " + text[found.End..], "");
        return rest.AsSpan().Trim(" ,;.()г年日«»\"\u00a0").Length == 0 ? found.Date : null;
    }

    /// <summary>The month, quarter or year of a string that is nothing else (<c>2025-08</c>, <c>август 2025</c>, <c>2025年8月</c>, <c>Q3 2025</c>); null otherwise.</summary>
    public static PartialDate? PartOrNull(string text)
    {
        var match = Part().Match(text.Trim().TrimEnd('.'));
        if (!match.Success)
        {
            return null;
        }

        int Int(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (match.Groups["q"].Success)
        {
            return PartialDate.OfQuarter(Int("yq"), Int("q"));
        }

        if (match.Groups["r"].Success)
        {
            var quarter = match.Groups["r"].Value.TrimStart('第') switch
            {
                "1" or "I" or "一" => 1,
                "2" or "II" or "二" => 2,
                "3" or "III" or "三" => 3,
                _ => 4,
            };
            return PartialDate.OfQuarter(Int("yr"), quarter);
        }

        if (match.Groups["n"].Success)
        {
            return WordLists.Months.TryGetValue(match.Groups["n"].Value.ToLowerInvariant().TrimEnd('.'), out var named)
                ? PartialDate.OfMonth(Int("yn"), named)
                : null;
        }

        return match.Groups["m"].Success
            ? Int("m") is >= 1 and <= 12 and var month
                ? PartialDate.OfMonth(Int("ym"), month)
                : null
            : PartialDate.OfYear(Int("y"));
    }

    /// <summary>The range of a string such as <c>10–14.03.2025</c>, or of its first two dates; null where it holds no date.</summary>
    public static TimeRange? RangeOrNull(string text, RecordStyle style)
    {
        text = HanRadicals.Folded(text);
        if (DayRange().Match(text) is { Success: true } days && Dates.FindOrNull(text[days.Groups["to"].Index..], style) is { } last)
        {
            var first = int.Parse(days.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
            if (PartialDate.OfDayOrNull(last.Date.Year, last.Date.Part, first) is { } start && start.CompareTo(last.Date) <= 0)
            {
                return TimeRange.Between(start, last.Date);
            }
        }

        // "26 June – 2 July 2025": the year is said once.
        if (
            MonthRange().Match(text) is { Success: true } months
            && WordLists.Months.TryGetValue(months.Groups["month"].Value.ToLowerInvariant(), out var month)
            && Dates.FindOrNull(text[months.Groups["to"].Index..], style) is { Start: 0 } until
            && PartialDate.OfDayOrNull(until.Date.Year, month, int.Parse(months.Groups["from"].ValueSpan, CultureInfo.InvariantCulture))
                is { } since
            && since.CompareTo(until.Date) < 0
        )
        {
            return TimeRange.Between(since, until.Date);
        }

        // "2025年4月10日至4月15日": year and month are said once.
        if (HanRange().Match(text) is { Success: true } han)
        {
            int Int(string group, string otherwise) =>
                int.Parse(
                    han.Groups[group].Success ? han.Groups[group].ValueSpan : han.Groups[otherwise].ValueSpan,
                    CultureInfo.InvariantCulture
                );
            if (
                PartialDate.OfDayOrNull(Int("y", "y"), Int("m", "m"), Int("d", "d")) is { } begins
                && PartialDate.OfDayOrNull(Int("y", "y"), Int("tm", "m"), Int("td", "td")) is { } ends
                && begins.CompareTo(ends) < 0
            )
            {
                return TimeRange.Between(begins, ends);
            }
        }

        var dates = All(text, style);
        return dates.Count == 0 ? null
            : dates.Count == 2 && dates[1].Date.CompareTo(dates[0].Date) > 0 ? TimeRange.Between(dates[0].Date, dates[1].Date)
            : TimeRange.At(dates[0].Date);
    }

    [GeneratedRegex(
        @"\b(?<from>[0-9]{1,2})\s?(?<month>\p{L}{3,10})\.?\s{0,2}[-–—]\s{0,2}(?<to>[0-9]{1,2}\s?\p{L}{3,10}\.?,?\s[0-9]{4})\b",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex MonthRange();

    private static PartialDate? Read(Match match, RecordStyle style)
    {
        int Int(string group) =>
            match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.Integer, CultureInfo.InvariantCulture) : 0;
        int Month(string group) =>
            WordLists.Months.GetValueOrDefault(
                match.Groups[group].Value.Replace('İ', 'i').ToLowerInvariant().TrimEnd('.').Replace('ё', 'е')
            );
        static int Century(int year, int digits) =>
            digits > 2 ? year
            : year < 60 ? 2000 + year
            : 1900 + year;

        if (match.Groups["y1"].Success)
        {
            return PartialDate.OfDayOrNull(Int("y1"), Int("m1"), Int("d1"));
        }

        if (match.Groups["y2"].Success)
        {
            if (match.Groups["s2"].Value != match.Groups["s3"].Value)
            {
                return null;
            }

            var year = Century(Int("y2"), match.Groups["y2"].Length);
            var (a, b) = (Int("a2"), Int("b2"));
            // A point parts day and month in every country that writes dates with points.
            var monthFirst = match.Groups["s2"].Value != "." && (b > 12 || (style.MonthFirst && a <= 12));
            return monthFirst ? PartialDate.OfDayOrNull(year, a, b) : PartialDate.OfDayOrNull(year, b, a);
        }

        if (match.Groups["n3"].Success)
        {
            return Month("n3") is > 0 and var month
                ? PartialDate.OfDayOrNull(Century(Int("y3"), match.Groups["y3"].Length), month, Int("d3"))
                : null;
        }

        if (match.Groups["n4"].Success)
        {
            return Month("n4") is > 0 and var month ? PartialDate.OfDayOrNull(Int("y4"), month, Int("d4")) : null;
        }

        if (match.Groups["y5"].Success)
        {
            return PartialDate.OfDayOrNull(Int("y5"), Int("m5"), Int("d5"));
        }

        if (match.Groups["y9"].Success)
        {
            return PartialDate.OfDayOrNull(
                HanNumerals.Digits(match.Groups["y9"].ValueSpan),
                HanNumerals.UpToNinetyNine(match.Groups["m9"].ValueSpan),
                HanNumerals.UpToNinetyNine(match.Groups["d9"].ValueSpan)
            );
        }

        if (match.Groups["n6"].Success)
        {
            // Reservation systems write day and month only; the year is the document's.
            return Month("n6") is > 0 and var month && style.Year is { } year ? PartialDate.OfDayOrNull(year, month, Int("d6")) : null;
        }

        if (match.Groups["d10"].Success)
        {
            return style.Year is { } own ? PartialDate.OfDayOrNull(own, Int("m10"), Int("d10")) : null;
        }

        if (match.Groups["y8"].Success)
        {
            return PartialDate.OfDayOrNull(2000 + Int("y8"), Int("m8"), Int("d8"));
        }

        return match.Groups["y7"].Success ? PartialDate.OfDayOrNull(Int("y7"), Int("m7"), Int("d7")) : null;
    }

    [GeneratedRegex(
        @"^(?:(?<ym>20[0-9]{2})(?:[-/.]|\s?年\s?)(?<m>[0-9]{1,2})(?:\s?月)?|Q(?<q>[1-4])[\s/-](?<yq>20[0-9]{2})|(?<r>[1-4]|I{1,3}|IV|第?[一二三四])\s?(?:-?й\s)?(?:кв(?:артал|\.)?а?|季度)\s?(?<yr>20[0-9]{2})(?:\s?г(?:ода)?)?|(?<yr>20[0-9]{2})\s?年\s?第?(?<r>[一二三四1-4])\s?季度|(?<n>[A-Za-zА-Яа-я]{3,9})\.?[\s-](?<yn>20[0-9]{2})(?:\s?г)?|(?<y>20[0-9]{2})\s?(?:年|г|год)?)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Part();

    [GeneratedRegex(
        @"\b(?<y1>(?:19|20)[0-9]{2})[-/.](?<m1>[0-9]{1,2})[-/.](?<d1>[0-9]{1,2})(?:\b|T)"
            + @"|\b(?<a2>[0-9]{1,2})\s?(?<s2>[-/.])\s?(?<b2>[0-9]{1,2})\s?(?<s3>[-/.])\s?(?:(?<y2>(?:19|20)[0-9]{2})|(?<y2>[0-9]{2})\b)"
            + @"|(?:[«""“]\s?)?\b(?<d3>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s?[»""”])?(?:[\s.,/-]{0,3}|\.?\s(?:de|di|del|of)\s)(?<n3>\p{L}{3,12})\.?(?:[\s.,/'’-]{0,2}|\s(?:de|del|of)\s)(?<y3>(?:19|20)[0-9]{2}|[0-9]{2})\b"
            + @"|\b(?<n4>\p{L}{3,12})\.?\s?(?<d4>[0-9]{1,2})(?:st|nd|rd|th)?,?\s{0,2}(?<y4>(?:19|20)[0-9]{2})\b"
            + @"|(?<y5>(?:19|20)[0-9]{2})\s?年\s?(?<m5>[0-9]{1,2})\s?月\s?(?<d5>[0-9]{1,2})\s?日?"
            + @"|(?<y9>[一二][〇零○Ｏ一二三四五六七八九]{3})\s?年\s?(?<m9>[一二三四五六七八九十]{1,2})\s?月\s?(?<d9>[一二三四五六七八九十廿卅]{1,3})\s?日"
            + @"|\b(?<d6>[0-9]{1,2})\s?(?<n6>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b"
            + @"|\b(?<y7>20[0-9]{2})(?<m7>[01][0-9])(?<d7>[0-3][0-9])\b"
            + @"|^(?<d10>[0-3]?[0-9])\.(?<m10>[01]?[0-9])\.$"
            + @"|^(?<y8>[0-9]{2})(?<m8>[01][0-9])(?<d8>[0-3][0-9])$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        @"T?\b[0-2]?[0-9][:：.][0-5][0-9](?:[:：][0-5][0-9](?:\.[0-9]{1,200})?)?(?:\s?(?:[AaPp][Mm]|Z|UTC|LT|MSK|МСК|[+-][0-9]{2}:?[0-9]{2}))?|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|пн|вт|ср|чт|пт|сб|вс)[a-z]{0,200}\b|года|год|星期."
    )]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\b(?<from>[0-9]{1,2})\s?[-–—]\s?(?<to>[0-9]{1,2})(?:[./]|\s?[A-Za-zА-Яа-я]{3})", RegexOptions.ExplicitCapture)]
    private static partial Regex DayRange();

    [GeneratedRegex(
        @"(?<y>[0-9]{4})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日?\s{0,40}(?:至|到|—|–|-|~)\s{0,40}(?:(?<tm>[0-9]{1,2})月)?(?<td>[0-9]{1,2})日"
    )]
    private static partial Regex HanRange();
}
