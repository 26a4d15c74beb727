namespace Throughline.Accuracy.Truth;

/// <summary>A number with bounds; the unit of an amount is its currency.</summary>
internal sealed record TruthNumber(decimal? Min, decimal? Max, string? Unit)
{
    /// <summary>True where the number can be the one that was read.</summary>
    public bool CanEqual(decimal? min, decimal? max, string? unit) =>
        (Unit is null || unit is null || Unit.Equals(unit, StringComparison.OrdinalIgnoreCase) || Unit.Length != 3 || unit.Length != 3)
        && (Min ?? decimal.MinValue) <= (max ?? decimal.MaxValue)
        && (min ?? decimal.MinValue) <= (Max ?? decimal.MaxValue);
}
