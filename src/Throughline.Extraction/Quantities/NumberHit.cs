namespace Throughline.Extraction.Quantities;

/// <summary>A number read from a text.</summary>
/// <param name="End">End of its words or digits (exclusive).</param>
/// <param name="Value">The value.</param>
internal readonly record struct NumberHit(int End, decimal Value)
{
    /// <summary>True where the text says that it is more (十多万, 五百余).</summary>
    public bool IsOver { get; init; }

    /// <summary>A share in per cent rather than a number (百分之五, 九折).</summary>
    public bool IsPercent { get; init; }
}
