using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>The date dialects of official lists.</summary>
internal static partial class ListDates
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>A day: <c>2024-12-16</c> (also with a time after it), <c>16.12.2024</c>, <c>16/12/2024</c>; null where it is none.</summary>
    public static LocalDate? DayOrNull(string text) => PartialOrNull(text) is { Precision: DatePrecision.Day } date ? date.Earliest : null;

    /// <summary>A date of any precision: the days above, <c>12.2024</c>, <c>2024</c>, <c>11 Oct 1979</c>, <c>1 Jul. 2015</c>, <c>Oct 1979</c>, each also with "circa".</summary>
    public static PartialDate? PartialOrNull(string text)
    {
        var value = text.Trim();
        var circa =
            value.StartsWith("circa", StringComparison.OrdinalIgnoreCase) || value.StartsWith("c.", StringComparison.OrdinalIgnoreCase);
        value = circa ? value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim() : value;
        if (value.Length > 10 && value[10] is 'T' or ' ' && PartialDate.ParseOrNull(value[..10]) is { } stamped)
        {
            return stamped;
        }

        var date = PartialDate.ParseOrNull(value) ?? Numeric(value) ?? Worded(value);
        return circa ? date?.AsApproximate() : date;
    }

    private static PartialDate? Numeric(string value)
    {
        var match = DayMonthYear().Match(value);
        if (!match.Success)
        {
            return null;
        }

        var (year, month) = (Number(match, "y"), Number(match, "m"));
        if (match.Groups["d"].Success)
        {
            return PartialDate.OfDayOrNull(year, month, Number(match, "d"));
        }

        return month is >= 1 and <= 12 ? PartialDate.OfMonth(year, month) : null;
    }

    private static PartialDate? Worded(string value)
    {
        var match = DayWordYear().Match(value);
        if (!match.Success)
        {
            return null;
        }

        var month = Array.IndexOf(s_months, match.Groups["m"].Value.ToLowerInvariant()[..3]) + 1;
        if (month == 0)
        {
            return null;
        }

        return match.Groups["d"].Success
            ? PartialDate.OfDayOrNull(Number(match, "y"), month, Number(match, "d"))
            : PartialDate.OfMonth(Number(match, "y"), month);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^((?<d>[0-9]{1,2})[./-])?(?<m>[0-9]{1,2})[./-](?<y>[1-9][0-9]{3})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(
        "^((?<d>[0-9]{1,2}) )?(?<m>[A-Za-z]{3,9})[.]? (?<y>[1-9][0-9]{3})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DayWordYear();
}
