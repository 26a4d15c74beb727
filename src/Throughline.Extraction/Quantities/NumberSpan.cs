namespace Throughline.Extraction.Quantities;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Start">Start in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Value">Its value; for a share in words the number of per cent.</param>
/// <param name="IsPercent">True for a share in words (百分之五).</param>
public sealed record NumberSpan(int Start, int End, decimal Value, bool IsPercent);
