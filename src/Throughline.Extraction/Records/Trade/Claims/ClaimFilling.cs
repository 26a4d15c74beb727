using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>One deed that two readings of a paper tell: what the one leaves open the other may say.</summary>
internal static class ClaimFilling
{
    /// <summary>The claim with what it lacks from another of the same deed, and the places that say so; what it says stays.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="other">The other.</param>
    /// <param name="isForm">The other is a form's, which tells a carrier from an agent.</param>
    public static Claim Of(Claim claim, Claim other, bool isForm)
    {
        var details = other
            .Qualifiers.Details.Where(d => !claim.Qualifiers.Details.ContainsKey(d.Key))
            .Aggregate(claim.Qualifiers.Details, (all, d) => all.Add(d.Key, d.Value));
        var filled = claim with
        {
            Time = claim.Time ?? other.Time,
            Place = claim.Place ?? other.Place,
            Quantity = claim.Quantity ?? other.Quantity,
            Amount = claim.Amount ?? other.Amount,
            Qualifiers = claim.Qualifiers with
            {
                Concerns = Goods(claim.Qualifiers.Concerns, other.Qualifiers.Concerns),
                Via = isForm ? other.Qualifiers.Via ?? claim.Qualifiers.Via : claim.Qualifiers.Via ?? other.Qualifiers.Via,
                Details = details,
            },
        };
        return filled == claim
            ? claim
            : filled with
            {
                Evidence =
                [
                    .. claim.Evidence,
                    .. other.Evidence.Where(e => !claim.Evidence.Any(o => o.Start <= e.Start && o.End >= e.End)),
                ],
            };
    }

    // A name with codes and remarks behind it gives way to the bare one.
    private static EntityRef? Goods(EntityRef? goods, EntityRef? other) =>
        goods is null ? other
        : other is not null && goods.Name.Length > other.Name.Length && goods.Name.StartsWith(other.Name, StringComparison.Ordinal) ? other
        : goods;
}
