namespace Throughline.Model;

/// <summary>An amount of money with its bounds: "more than 5 million yuan" has a minimum and no maximum.</summary>
/// <param name="Min">The lower bound in units of the currency; null where there is none.</param>
/// <param name="Max">The upper bound; equal to <paramref name="Min"/> for an exact amount; null where there is none.</param>
/// <param name="Currency">ISO 4217 code; null where the source does not name one.</param>
/// <param name="Verbatim">The words of the source.</param>
public sealed record Amount(decimal? Min, decimal? Max, string? Currency, string Verbatim)
{
    /// <summary>An amount stated without a comparator.</summary>
    public static Amount Exactly(decimal value, string? currency, string verbatim) => new(value, value, currency, verbatim);

    /// <summary>True where both bounds are the same.</summary>
    public bool IsExact => Min is not null && Min == Max;

    /// <summary>True where the two amounts can be equal: same or unknown currency, and bounds that meet.</summary>
    public bool CanEqual(Amount other) =>
        (Currency is null || other.Currency is null || Currency == other.Currency)
        && (Min ?? decimal.MinValue) <= (other.Max ?? decimal.MaxValue)
        && (other.Min ?? decimal.MinValue) <= (Max ?? decimal.MaxValue);
}
