using System.Globalization;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Dates as entities give them: EDTF, the dialects of lists, and ISO days without leading zeros (<c>1969-7-16</c>).</summary>
internal static class EntityDates
{
    // A longer interval says nothing that could be compared.
    private const int MostYears = 20;

    /// <summary>The date; null where it is none.</summary>
    public static PartialDate? ReadOrNull(string text) => ListDates.PartialOrNull(text) ?? UnpaddedOrNull(text);

    /// <summary>The dates of a value: one, none, or the years of an interval (<c>1960/1962</c>, as the UN gives births "between" two years).</summary>
    public static IEnumerable<PartialDate> Read(string text)
    {
        if (
            text.Split('/') is [var first, var last]
            && ReadOrNull(first) is { } from
            && ReadOrNull(last) is { } to
            && to.Year - from.Year is >= 0 and <= MostYears
        )
        {
            return Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(y => PartialDate.OfYear(y));
        }

        return ReadOrNull(text) is { } date ? [date] : [];
    }

    private static PartialDate? UnpaddedOrNull(string text)
    {
        var parts = text.Trim().Split('-');
        if (parts is not { Length: 2 or 3 } || parts[0].Length != 4)
        {
            return null;
        }

        var (year, month, day) = (Number(parts[0]), Number(parts[1]), parts.Length == 3 ? Number(parts[2]) : 0);
        return year < 1 || month is < 1 or > 12 || day < 0 ? null
            : day == 0 ? PartialDate.OfMonth(year, month)
            : PartialDate.OfDayOrNull(year, month, day);
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
