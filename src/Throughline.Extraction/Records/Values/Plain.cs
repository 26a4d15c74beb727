using System.Globalization;

namespace Throughline.Extraction.Records;

/// <summary>Plain decimals for fields and messages.</summary>
internal static class Plain
{
    /// <summary>The number with a point and without trailing zeros beyond two places: <c>1234.50</c>, <c>7</c>.</summary>
    public static string Of(decimal value) =>
        value == decimal.Truncate(value)
            ? decimal.Truncate(value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("0.00##########", CultureInfo.InvariantCulture);

    /// <summary>The number of such a text; null where it is none.</summary>
    public static decimal? NumberOrNull(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;
}
