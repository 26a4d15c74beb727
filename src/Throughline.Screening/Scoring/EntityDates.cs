using System.Globalization;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Dates as entities give them: EDTF, the dialects of lists, and ISO days without leading zeros (<c>1969-7-16</c>).</summary>
internal static class EntityDates
{
    /// <summary>The date; null where it is none.</summary>
    public static PartialDate? ReadOrNull(string text) => ListDates.PartialOrNull(text) ?? UnpaddedOrNull(text);

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
