namespace Throughline.Samples.Truth;

/// <summary>A number with bounds; <paramref name="Unit"/> is a currency for amounts.</summary>
internal sealed record ExpectedNumber(decimal? Min, decimal? Max, string? Unit)
{
    public static ExpectedNumber Exactly(decimal value, string? unit = null) => new(value, value, unit);
}
