using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Times;

/// <summary>Finds dates, months, quarters, halves, years and intervals in English, Russian and Chinese text.</summary>
/// <remarks>"mid" is May to August and "early", "late" the first and last four or three months of a year, marked approximate.</remarks>
public static partial class TimeGrammar
{
    /// <summary>Every time expression of a stretch, in text order.</summary>
    /// <param name="text">The text layer.</param>
    /// <param name="start">Start in UTF-16 units.</param>
    /// <param name="end">End (exclusive).</param>
    /// <param name="reference">The document's date, for "last year" and "last month"; null: such words mean nothing.</param>
    public static ImmutableArray<TimeSpot> Find(string text, int start, int end, PartialDate? reference = null)
    {
        var span = text.AsSpan(start, end - start);
        var spots = ImmutableArray.CreateBuilder<TimeSpot>();
        foreach (var hit in Form().EnumerateMatches(span))
        {
            var match = Form().Match(text.Substring(start + hit.Index, hit.Length));
            var spot = match.Success ? Read(match, start + hit.Index + match.Index, reference) : null;
            if (spot is not null)
            {
                spots.Add(spot);
            }
        }

        return Joined(text, spots);
    }

    private static TimeSpot? Read(Match match, int start, PartialDate? reference)
    {
        var ambiguous = false;
        var range = Single(match, reference, ref ambiguous);
        if (range is not { } time)
        {
            return null;
        }

        var lead = match.Groups["lead"].Value.Trim().ToLowerInvariant();
        var isSince =
            lead is "since" or "from" or "starting" or "с" or "со" or "начиная с" or "自" or "从" || match.Groups["zhsince"].Success;
        var isUntil = lead is "until" or "till" or "before" or "by" or "до" or "к";
        var isAfter = lead is "after" or "после";
        if (lead is "from")
        {
            // "from" opens an interval only together with its end; Joined sees to it.
            isSince = false;
        }

        var result =
            isSince || isAfter ? TimeRange.Between(time.Start, null)
            : isUntil ? TimeRange.Between(null, time.End)
            : time;
        return new TimeSpot(start, start + match.Length, result, ambiguous);
    }

    private static TimeRange? Single(Match m, PartialDate? reference, ref bool ambiguous)
    {
        bool Has(string group) => m.Groups[group].Success;
        int Int(string group) => int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

        if (Has("iso"))
        {
            return Day(Int("iy"), Int("im"), Int("id"));
        }

        if (Has("num"))
        {
            var (first, second, year) = (Int("n1"), Int("n2"), Int("ny"));
            ambiguous = first <= 12 && second <= 12 && first != second && m.Groups["num"].Value.Contains('/', StringComparison.Ordinal);
            return Day(year, second, first) ?? Day(year, first, second);
        }

        if (Has("zy"))
        {
            return Chinese(m);
        }

        var yearGroup = Has("y") ? (int?)Int("y") : YearWord(m.Groups["yword"].Value, reference);
        if (Has("month"))
        {
            var month = Months.Of(m.Groups["month"].Value);
            var year = yearGroup ?? (reference is { } r && Has("day") ? Nearest(r, month) : null);
            if (month == 0 || year is not { } known)
            {
                return null;
            }

            if (Has("day"))
            {
                var from = PartialDate.OfDayOrNull(known, month, Int("day"));
                var to = Has("day2") ? PartialDate.OfDayOrNull(known, month, Int("day2")) : null;
                return from is not { } f ? null
                    : to is { } t && t.CompareTo(f) > 0 ? TimeRange.Between(f, t)
                    : TimeRange.At(f);
            }

            return TimeRange.At(PartialDate.OfMonth(known, month, Has("part") || Has("about")));
        }

        if (yearGroup is not { } y)
        {
            return null;
        }

        if (Has("quarter"))
        {
            var quarter = Months.Ordinal(m.Groups["quarter"].Value);
            return quarter is >= 1 and <= 4 ? TimeRange.At(PartialDate.OfQuarter(y, quarter)) : null;
        }

        if (Has("half"))
        {
            var half = Months.Ordinal(m.Groups["half"].Value);
            return half is 1 or 2 ? TimeRange.At(PartialDate.OfHalf(y, half)) : null;
        }

        return Has("part") ? Months.PartOf(m.Groups["part"].Value, y) : TimeRange.At(PartialDate.OfYear(y, Has("about")));
    }

    private static TimeRange? Chinese(Match m)
    {
        var year = int.Parse(m.Groups["zy"].ValueSpan, CultureInfo.InvariantCulture);
        if (m.Groups["zd"].Success)
        {
            return Day(year, Months.Digits(m.Groups["zm"].Value), Months.Digits(m.Groups["zd"].Value));
        }

        if (m.Groups["zm"].Success)
        {
            var month = Months.Digits(m.Groups["zm"].Value);
            return month is >= 1 and <= 12 ? TimeRange.At(PartialDate.OfMonth(year, month)) : null;
        }

        if (m.Groups["zq"].Success)
        {
            return TimeRange.At(PartialDate.OfQuarter(year, Months.Ordinal(m.Groups["zq"].Value)));
        }

        if (m.Groups["zh"].Success)
        {
            return TimeRange.At(PartialDate.OfHalf(year, m.Groups["zh"].Value[0] == '上' ? 1 : 2));
        }

        return m.Groups["zp"].Success ? Months.PartOf(m.Groups["zp"].Value, year) : TimeRange.At(PartialDate.OfYear(year));
    }

    // "from March 2024 to May 2024", "2022–2024": two neighbouring times with only a joiner between them are one interval.
    private static ImmutableArray<TimeSpot> Joined(string text, ImmutableArray<TimeSpot>.Builder spots)
    {
        var joined = ImmutableArray.CreateBuilder<TimeSpot>();
        foreach (var spot in spots)
        {
            if (
                joined.Count > 0
                && joined[^1] is var last
                && spot.Start - last.End <= 5
                && text[last.End..spot.Start].Trim() is "to" or "-" or "–" or "—" or "and" or "по" or "до" or "至" or "到" or ""
                && (last.Time.Start is not null && (spot.Time.End ?? spot.Time.Start) is not null)
                && text[last.Start..last.End].TrimStart().StartsWith("between", StringComparison.OrdinalIgnoreCase)
                    | text[last.Start..last.End].TrimStart().StartsWith("from", StringComparison.OrdinalIgnoreCase)
                    | text[last.Start..last.End].TrimStart().StartsWith("с ", StringComparison.OrdinalIgnoreCase)
                    | text[last.End..spot.Start].Trim() is "-" or "–" or "—" or "至" or "到"
                && TimeRange.ParseOrNull($"{last.Time.Start}/{spot.Time.End ?? spot.Time.Start}") is { } interval
            )
            {
                joined[^1] = new TimeSpot(last.Start, spot.End, interval, last.IsAmbiguous || spot.IsAmbiguous);
            }
            else
            {
                joined.Add(spot);
            }
        }

        return joined.ToImmutable();
    }

    private static TimeRange? Day(int year, int month, int day) =>
        PartialDate.OfDayOrNull(year, month, day) is { } date ? TimeRange.At(date) : null;

    private static int? YearWord(string words, PartialDate? reference) =>
        words.Length == 0 || reference is not { } r ? null
        : words.StartsWith("last", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("прошл", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith('去')
            ? r.Year - 1
        : r.Year;

    // A day and month without a year: the latest one not after the document's date.
    private static int? Nearest(PartialDate reference, int month) =>
        month == 0 ? null
        : reference.Precision >= DatePrecision.Month && reference.Earliest.Month < month ? reference.Year - 1
        : reference.Year;

    private const string Year =
        @"(?<y>(19|20)[0-9]{2})(\s?(г\.|года|году|год|гг\.))?|(?<yword>last year|this year|прошлого года|этого года|текущего года)";
    private const string MonthName =
        "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
        + "|январ[яьею]+|феврал[яьею]+|марта?е?|апрел[яьею]+|ма[йяею]|июн[яьею]+|июл[яьею]+|августа?е?|сентябр[яьею]+|октябр[яьею]+|ноябр[яьею]+|декабр[яьею]+";

    [GeneratedRegex(
        @"(\b(?<lead>since|from|starting|until|till|before|by|after|between|начиная с|со?|до|после|к|自|从)\s{0,2})?(\b(?<about>around|about|circa|около|примерно)\s{1,2})?("
            + @"(?<iso>\b(?<iy>(19|20)[0-9]{2})[-./](?<im>0?[1-9]|1[0-2])[-./](?<id>3[01]|[12][0-9]|0?[1-9])\b)"
            + @"|(?<num>\b(?<n1>3[01]|[12][0-9]|0?[1-9])[./-](?<n2>3[01]|[12][0-9]|0?[1-9])[./-](?<ny>(19|20)[0-9]{2})\b)"
            + @"|(?<zy>(19|20)[0-9]{2})\s?年\s?((?<zm>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s?月\s?((?<zd>3[01]|[12][0-9]|0?[1-9]|[一二三四五六七八九十]{1,3})\s?[日号])?|第?(?<zq>[一二三四1-4])季度|(?<zh>上半年|下半年)|(?<zp>年?[初中底末]))?(?<zhsince>以来|起)?"
            + @"|\b((the\s)?(?<day>3[01]|[12][0-9]|0?[1-9])(st|nd|rd|th)?(\s?[-–]\s?(?<day2>3[01]|[12][0-9]|0?[1-9]))?\s(of\s)?(?<month>"
            + MonthName
            + @")\b\.?(,?\s("
            + Year
            + @"))?)"
            + @"|\b((?<part>mid|early|late|beginning of|end of|начал[аео]|середин[аеыу]|кон(ец|ца|це|цу))[-\s](the\s)?)?(?<month>"
            + MonthName
            + @")\b\.?\s((?<day>3[01]|[12][0-9]|0?[1-9])(st|nd|rd|th)?(\s?[-–]\s?(?<day2>3[01]|[12][0-9]|0?[1-9]))?,?\s|of\s)?("
            + Year
            + @")"
            + @"|\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\s(?<day>3[01]|[12][0-9]|0?[1-9])(st|nd|rd|th)?\b"
            + @"|\b(the\s)?(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th|Q[1-4]|[1-4]Q|перв(ый|ого|ом)|втор(ой|ого|ом)|трет(ий|ьего|ьем)|четв[её]рт(ый|ого|ом)|I{1,3}|IV|[1-4]-?(й|го|м))(\s(quarter|квартал[аеу]?))?\s(of\s)?("
            + Year
            + @")"
            + @"|\b(?<y>(19|20)[0-9]{2})[-\s]?(?<quarter>Q[1-4])\b"
            + @"|\b(the\s)?(?<half>first|second|H[12]|перв(ая|ой|ую)|втор(ая|ой|ую))(\s(half|половин[аеуы]))?\s(of\s)?("
            + Year
            + @")"
            + @"|\b(the\s)?((?<part>mid|early|late|beginning of|end of|spring|summer|autumn|fall|winter|начал[аео]|середин[аеыу]|кон(ец|ца|це|цу)|весной|летом|осенью|зимой)[-\s](of\s|the\s)?)?("
            + Year
            + @")\b"
            + @")",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
