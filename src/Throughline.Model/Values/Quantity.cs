namespace Throughline.Model;

/// <summary>A counted or measured quantity with its bounds: "several" has a minimum of 2 and no maximum.</summary>
/// <param name="Min">The lower bound; null where there is none.</param>
/// <param name="Max">The upper bound; equal to <paramref name="Min"/> for an exact quantity; null where there is none.</param>
/// <param name="Unit">The unit as a short lower-case word (<c>pcs</c>, <c>kg</c>, <c>people</c>, <c>times</c>); null where none is named.</param>
/// <param name="Verbatim">The words of the source.</param>
public sealed record Quantity(decimal? Min, decimal? Max, string? Unit, string Verbatim)
{
    /// <summary>A quantity stated without a comparator.</summary>
    public static Quantity Exactly(decimal value, string? unit, string verbatim) => new(value, value, unit, verbatim);
}
