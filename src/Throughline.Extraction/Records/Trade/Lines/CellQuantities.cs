using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>A cell that states one quantity in several units, as customs declarations do: <c>1290千克 600台</c>.</summary>
internal static partial class CellQuantities
{
    private static readonly string[] s_weights = ["kg", "g", "t"];

    /// <summary>The count and its unit, pieces before weights; null where the cell does not hold two or more quantities.</summary>
    public static (Found Count, Found Unit)? OrNull(string text, RecordStyle style)
    {
        var all = Quantity().Matches(text);
        if (all.Count < 2)
        {
            return null;
        }

        (Found, Found)? first = null;
        foreach (Match match in all)
        {
            var (number, unit) = (match.Groups["number"], match.Groups["unit"]);
            if (Units.OfOrNull(unit.Value) is not { } known || Figures.WholeOrNull(number.Value, style) is not { } figure)
            {
                return null;
            }

            var read = (
                new Found(Plain.Of(figure.Value), number.Index, number.Index + number.Length, 1),
                new Found(unit.Value, unit.Index, unit.Index + unit.Length, 1)
            );
            if (!s_weights.Contains(known, StringComparer.Ordinal))
            {
                return read;
            }

            first ??= read;
        }

        return first;
    }

    [GeneratedRegex(@"(?<number>[0-9][0-9.,]{0,200})\s?(?<unit>[\p{L}]{1,8}\.?)(?:[\s/;,]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Quantity();
}
