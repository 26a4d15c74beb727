using Throughline.Model;

namespace Throughline.Extraction.Quantities;

/// <summary>A number with what it counts, as it stands in a text.</summary>
/// <param name="Start">Start in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Amount">The money it names; null where it names none.</param>
/// <param name="Quantity">The count, measure or share (unit <c>%</c>); null where it names money.</param>
public sealed record QuantitySpan(int Start, int End, Amount? Amount, Quantity? Quantity);
