using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Throughline.Model;

/// <summary>A date of which the year, and perhaps the half, quarter, month or day, is known.</summary>
/// <remarks>
/// The text form is EDTF (ISO 8601-2) with two readable extensions, <c>2025-Q2</c> and <c>2025-H1</c>;
/// a trailing <c>~</c> marks an approximate date and <c>?</c> an uncertain one.
/// </remarks>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly partial record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int part, int day, DatePrecision precision, bool approximate, bool uncertain)
    {
        Year = year;
        Part = part;
        Day = day;
        Precision = precision;
        IsApproximate = approximate;
        IsUncertain = uncertain;
    }

    /// <summary>The calendar year (1 to 9999).</summary>
    public int Year { get; }

    /// <summary>The half (1, 2), quarter (1 to 4) or month (1 to 12), as <see cref="Precision"/> says; 0 for a bare year.</summary>
    public int Part { get; }

    /// <summary>The day of the month; 0 unless the precision is a day.</summary>
    public int Day { get; }

    /// <summary>What is known of the date.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The source gives the date as approximate ("around", "mid-2024").</summary>
    public bool IsApproximate { get; }

    /// <summary>The source doubts the date.</summary>
    public bool IsUncertain { get; }

    /// <summary>The first day that the date can mean.</summary>
    public LocalDate Earliest =>
        Precision switch
        {
            DatePrecision.Year => new LocalDate(Year, 1, 1),
            DatePrecision.Half => new LocalDate(Year, (Part - 1) * 6 + 1, 1),
            DatePrecision.Quarter => new LocalDate(Year, (Part - 1) * 3 + 1, 1),
            DatePrecision.Month => new LocalDate(Year, Part, 1),
            _ => new LocalDate(Year, Part, Day),
        };

    /// <summary>The last day that the date can mean.</summary>
    public LocalDate Latest =>
        Precision switch
        {
            DatePrecision.Year => new LocalDate(Year, 12, 31),
            DatePrecision.Half => Earliest.PlusMonths(6).PlusDays(-1),
            DatePrecision.Quarter => Earliest.PlusMonths(3).PlusDays(-1),
            DatePrecision.Month => Earliest.PlusMonths(1).PlusDays(-1),
            _ => Earliest,
        };

    /// <summary>A year.</summary>
    public static PartialDate OfYear(int year, bool approximate = false) => new(year, 0, 0, DatePrecision.Year, approximate, false);

    /// <summary>A half (1 or 2) of a year.</summary>
    public static PartialDate OfHalf(int year, int half, bool approximate = false) =>
        new(year, half, 0, DatePrecision.Half, approximate, false);

    /// <summary>A quarter (1 to 4) of a year.</summary>
    public static PartialDate OfQuarter(int year, int quarter, bool approximate = false) =>
        new(year, quarter, 0, DatePrecision.Quarter, approximate, false);

    /// <summary>A month of a year.</summary>
    public static PartialDate OfMonth(int year, int month, bool approximate = false) =>
        new(year, month, 0, DatePrecision.Month, approximate, false);

    /// <summary>A calendar day.</summary>
    public static PartialDate OfDay(LocalDate day, bool approximate = false) =>
        new(day.Year, day.Month, day.Day, DatePrecision.Day, approximate, false);

    /// <summary>A calendar day, or null where the three numbers make none (31 April).</summary>
    public static PartialDate? OfDayOrNull(int year, int month, int day, bool approximate = false) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new(year, month, day, DatePrecision.Day, approximate, false)
            : null;

    /// <summary>The same date marked approximate.</summary>
    public PartialDate AsApproximate() => new(Year, Part, Day, Precision, true, IsUncertain);

    /// <summary>Reads the text form; null where it is none.</summary>
    public static PartialDate? ParseOrNull(string? text)
    {
        if (text is not null && PlainOrNull(text) is { } plain)
        {
            return plain;
        }

        var match = Form().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return null;
        }

        var year = Number(match, "y");
        var mark = match.Groups["m"].Value;
        var (approximate, uncertain) = (mark.AsSpan().IndexOfAny('~', '%') >= 0, mark.AsSpan().IndexOfAny('?', '%') >= 0);
        if (year == 0)
        {
            return null;
        }

        if (match.Groups["q"].Success)
        {
            return new(year, Number(match, "q"), 0, DatePrecision.Quarter, approximate, uncertain);
        }

        if (match.Groups["h"].Success)
        {
            return new(year, Number(match, "h"), 0, DatePrecision.Half, approximate, uncertain);
        }

        var (month, day) = (Number(match, "mo"), Number(match, "d"));
        if (month is 0 or > 12)
        {
            return month == 0 ? new(year, 0, 0, DatePrecision.Year, approximate, uncertain) : null;
        }

        if (day == 0)
        {
            return new(year, month, 0, DatePrecision.Month, approximate, uncertain);
        }

        return day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new(year, month, day, DatePrecision.Day, approximate, uncertain)
            : null;
    }

    // The bare forms 2024, 2024-12 and 2024-12-05, which are most of the dates there are.
    private static PartialDate? PlainOrNull(ReadOnlySpan<char> text)
    {
        if (text.Length is not (4 or 7 or 10) || Digits(text[..4]) is not (> 0 and var year))
        {
            return null;
        }

        if (text.Length == 4)
        {
            return new(year, 0, 0, DatePrecision.Year, false, false);
        }

        if (text[4] != '-' || Digits(text[5..7]) is not (>= 1 and <= 12 and var month))
        {
            return null;
        }

        if (text.Length == 7)
        {
            return new(year, month, 0, DatePrecision.Month, false, false);
        }

        return text[7] == '-' && Digits(text[8..]) is > 0 and var day ? OfDayOrNull(year, month, day) : null;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            number = number * 10 + (c - '0');
        }

        return number;
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other)
    {
        var first = Earliest.CompareTo(other.Earliest);
        return first != 0 ? first : Latest.CompareTo(other.Latest);
    }

    /// <summary>The text form, such as <c>2024</c>, <c>2025-Q2</c>, <c>2024-06~</c> or <c>2024-12-05</c>.</summary>
    public override string ToString()
    {
        var mark = (IsApproximate, IsUncertain) switch
        {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            _ => "",
        };
        var text = Precision switch
        {
            DatePrecision.Year => $"{Year:0000}",
            DatePrecision.Half => $"{Year:0000}-H{Part}",
            DatePrecision.Quarter => $"{Year:0000}-Q{Part}",
            DatePrecision.Month => $"{Year:0000}-{Part:00}",
            _ => $"{Year:0000}-{Part:00}-{Day:00}",
        };
        return text + mark;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        "^(?<y>[0-9]{4})(-(Q(?<q>[1-4])|H(?<h>[12])|(?<mo>0[1-9]|1[0-2])(-(?<d>0[1-9]|[12][0-9]|3[01]))?))?(?<m>[~?%]?)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
