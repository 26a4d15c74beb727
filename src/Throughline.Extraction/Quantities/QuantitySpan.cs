using Throughline.Model;

namespace Throughline.Extraction.Quantities;

/// <summary>A number with what it counts, as it stands in a text.</summary>
/// <param name="Start">Start in UTF-16 units, with the comparator before the number.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Amount">The money it names; null where it names none.</param>
/// <param name="Quantity">The count, measure or share (unit <c>%</c>); null where it names money.</param>
public sealed record QuantitySpan(int Start, int End, Amount? Amount, Quantity? Quantity)
{
    /// <summary>Start of the number or of its currency, behind the comparator.</summary>
    public int ValueStart { get; init; }

    /// <summary>End of the unit or currency, before a comparator that follows.</summary>
    public int ValueEnd { get; init; }

    /// <summary>The value as it is written, before a comparator makes it a bound.</summary>
    public decimal Value { get; init; }
}
