using System.Globalization;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>The date dialects of official lists. No regular expressions: lists of a hundred thousand dates are read while somebody waits.</summary>
internal static class ListDates
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] s_about = ["circa ", "approximately ", "about ", "ca. ", "c. ", "c."];

    /// <summary>A day: <c>2024-12-16</c> (also with a time after it), <c>16.12.2024</c>, <c>16/12/2024</c>, <c>16 Dec 2024</c>; null where it is none.</summary>
    public static LocalDate? DayOrNull(string text) => PartialOrNull(text) is { Precision: DatePrecision.Day } date ? date.Earliest : null;

    /// <summary>
    /// A date of any precision: the days above, <c>12.2024</c>, <c>2024</c>, <c>11 Oct 1979</c>, <c>1 Jul. 2015</c>, <c>Oct 1979</c>,
    /// <c>March 12, 2021</c>, <c>18-Jul-2025</c>, <c>dd/mm/1945</c>, <c>00/05/1970</c>, each also with "circa".
    /// </summary>
    public static PartialDate? PartialOrNull(ReadOnlySpan<char> text)
    {
        var value = text.Trim();
        foreach (var about in s_about)
        {
            if (value.StartsWith(about, StringComparison.OrdinalIgnoreCase))
            {
                return PartialOrNull(value[about.Length..])?.AsApproximate();
            }
        }

        if (value.Length > 10 && value[10] is 'T' or ' ' && value[4] == '-')
        {
            value = value[..10];
        }

        return Known(value) ?? PartialDate.ParseOrNull(value.ToString());
    }

    /// <summary>
    /// A date or an interval in its text form (<c>1979-10-11</c>, <c>1965~</c>, <c>1960/1962</c>): besides the dates above
    /// <c>1960 to 1962</c>, <c>between 1960 and 1962</c>, <c>1960-1962</c>, <c>circa 1969 to circa 1970</c>; null where it is none.
    /// </summary>
    public static string? TextOrNull(ReadOnlySpan<char> text)
    {
        var value = text.Trim().TrimEnd('.');
        if (PartialOrNull(value) is { } date)
        {
            return date.ToString();
        }

        if (value.StartsWith("between ", StringComparison.OrdinalIgnoreCase))
        {
            value = value[8..];
        }

        foreach (var joint in (ReadOnlySpan<string>)[" to ", " and ", " - ", "-", "–", "/"])
        {
            var at = value.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && PartialOrNull(value[..at]) is { } from && PartialOrNull(value[(at + joint.Length)..]) is { } to)
            {
                return Interval(from, to);
            }
        }

        return null;
    }

    /// <summary>An interval's text form; the single date where both ends are the same.</summary>
    public static string Interval(PartialDate from, PartialDate to) =>
        from == to ? from.ToString()
        : to.Latest < from.Earliest ? TimeRange.Between(to, from).ToString()
        : TimeRange.Between(from, to).ToString();

    private static PartialDate? Known(ReadOnlySpan<char> value)
    {
        Span<Range> parts = stackalloc Range[4];
        var count = value.SplitAny(parts, " ./-,", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return count switch
        {
            1 when value.Length == 4 && Number(value) is > 0 and var year => PartialDate.OfYear(year),
            2 => OfMonth(value[parts[0]], value[parts[1]]),
            3 => OfDay(value[parts[0]], value[parts[1]], value[parts[2]]),
            _ => null,
        };
    }

    // "12.2024", "2024-12", "Oct 1979"
    private static PartialDate? OfMonth(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.Length == 4 && Number(first) is > 0 and var isoYear)
        {
            return second.Length == 2 && Number(second) is >= 1 and <= 12 and var isoMonth ? PartialDate.OfMonth(isoYear, isoMonth) : null;
        }

        var month = Month(first);
        return second.Length == 4 && Number(second) is > 0 and var year && month is >= 1 and <= 12
            ? PartialDate.OfMonth(year, month)
            : null;
    }

    private static PartialDate? OfDay(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third)
    {
        if (first.Length == 4 && Number(first) is > 0 and var isoYear)
        {
            return PartialDate.OfDayOrNull(isoYear, Number(second), Number(third));
        }

        if (third.Length != 4 || Number(third) is not (> 0 and var year))
        {
            return null;
        }

        // "March 12, 2021"
        if (char.IsAsciiLetter(first[0]) && Word(first) is > 0 and var worded && char.IsAsciiDigit(second[0]))
        {
            return PartialDate.OfDayOrNull(year, worded, Number(second));
        }

        // "dd/mm/1945", "00/05/1970": the letters and noughts stand for what is not known.
        var month = Month(second);
        if (month == 0 && IsUnknown(second))
        {
            return IsUnknown(first) ? PartialDate.OfYear(year) : null;
        }

        if (month is < 1 or > 12)
        {
            return null;
        }

        return IsUnknown(first) ? PartialDate.OfMonth(year, month) : PartialDate.OfDayOrNull(year, month, Number(first));
    }

    private static bool IsUnknown(ReadOnlySpan<char> part) =>
        part is "00" or "0"
        || part.Equals("dd", StringComparison.OrdinalIgnoreCase)
        || part.Equals("mm", StringComparison.OrdinalIgnoreCase);

    private static int Month(ReadOnlySpan<char> text) => Number(text) is >= 0 and var number ? number : Word(text);

    private static int Word(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > 9)
        {
            return 0;
        }

        for (var i = 0; i < s_months.Length; i++)
        {
            if (text.StartsWith(s_months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    // -1 where it is none.
    private static int Number(ReadOnlySpan<char> text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
