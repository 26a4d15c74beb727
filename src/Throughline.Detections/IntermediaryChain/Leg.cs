using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;

namespace Throughline.Detections;

/// <summary>Goods that went, by all claims taken together, from one party to another in one spell.</summary>
/// <param name="From">Party id of who sent or sold.</param>
/// <param name="To">Party id of who got or bought.</param>
/// <param name="Claims">The claims, in id order.</param>
/// <param name="Goods">Party ids of the goods.</param>
/// <param name="GoodsWords">Words of their names.</param>
/// <param name="References">Contracts, serials, invoices, waybills, folded.</param>
internal sealed record Leg(
    string From,
    string To,
    ImmutableArray<Claim> Claims,
    ImmutableHashSet<string> Goods,
    ImmutableHashSet<string> GoodsWords,
    ImmutableHashSet<string> References
)
{
    /// <summary>First possible day; null where no claim is dated.</summary>
    public LocalDate? Start { get; } = Claims.Where(c => c.Time is not null).Select(c => (LocalDate?)c.Time!.Value.Earliest).Min();

    /// <summary>Last possible day.</summary>
    public LocalDate? End { get; } = Claims.Where(c => c.Time is not null).Select(c => (LocalDate?)c.Time!.Value.Latest).Max();

    /// <summary>How much went: several predicates tell of the same goods, so that the largest sum counts.</summary>
    public decimal? Quantity { get; } =
        Claims
            .Where(c => c.Quantity?.Min is > 0)
            .GroupBy(c => c.Predicate, StringComparer.Ordinal)
            .Select(g => (decimal?)g.Sum(c => c.Quantity!.Min!.Value))
            .Max();

    /// <summary>The value by currency; what was invoiced, else what was paid.</summary>
    public (decimal Sum, string Currency)? Value { get; } =
        Claims
            .Where(c => c.Amount is { Min: > 0, Currency: not null })
            .GroupBy(c => (c.Predicate, c.Amount!.Currency))
            .OrderBy(g =>
                g.Key.Predicate == "invoiced" ? 0
                : g.Key.Predicate == "paid" ? 1
                : 2
            )
            .ThenBy(g => g.Key.Currency, StringComparer.Ordinal)
            .Select(g => ((decimal, string)?)(g.Sum(c => c.Amount!.Min!.Value), g.Key.Currency!))
            .FirstOrDefault();
}
