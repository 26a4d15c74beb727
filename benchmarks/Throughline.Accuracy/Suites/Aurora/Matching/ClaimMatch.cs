using Throughline.Accuracy.Truth;
using Throughline.Model;

namespace Throughline.Accuracy.Matching;

/// <summary>Compares a produced claim with an expected one.</summary>
internal sealed class ClaimMatch(PartyIndex parties)
{
    private static readonly string[] s_forward = ["supplied", "shipped", "delivered"];
    private static readonly string[] s_backward = ["received", "ordered"];

    /// <summary>True where the produced claim says the expected thing and contradicts none of its parts. Parts that it leaves out count in <see cref="SlotsOf"/>.</summary>
    public bool IsSame(Claim claim, TruthClaim expected)
    {
        var predicates = expected.AlsoPredicates.Append(expected.Predicate).ToList();
        var straight =
            predicates.Contains(claim.Predicate, StringComparer.Ordinal) && Ends(claim.Subject, claim.Object, claim.Value, expected);
        var turned =
            claim.Object is not null
            && expected.Object is not null
            && Turned(claim.Predicate, predicates)
            && Ends(claim.Object, claim.Subject, null, expected);
        return (straight || turned) && Agrees(claim, expected);
    }

    /// <summary>How many parts the truth has, and how many of them the produced claim carries.</summary>
    public (int Expected, int Kept) SlotsOf(Claim claim, TruthClaim expected)
    {
        var (total, kept) = (0, 0);
        void Slot(bool isExpected, bool isKept)
        {
            total += isExpected ? 1 : 0;
            kept += isExpected && isKept ? 1 : 0;
        }

        Slot(expected.Time is not null, claim.Time is not null);
        Slot(expected.Amount is not null, claim.Amount is not null);
        Slot(expected.Quantity is not null, claim.Quantity is not null);
        Slot(expected.Concerns is not null, expected.Concerns is { } goods && parties.Is(claim.Qualifiers.Concerns, goods));
        Slot(expected.Place is not null, claim.Place is not null);
        Slot(expected.Percent is not null, claim.Qualifiers.Percent == expected.Percent);
        Slot(expected.Basis is not null, claim.Qualifiers.Basis == expected.Basis);
        Slot(expected.Hedges.Length > 0, !claim.Hedges.IsEmpty);
        Slot(expected.Via is not null, expected.Via is { } via && parties.Is(claim.Qualifiers.Via, via));
        return (total, kept);
    }

    private bool Ends(EntityRef subject, EntityRef? target, string? value, TruthClaim expected) =>
        parties.Is(subject, expected.Subject)
        && (
            expected.Object is null
            || parties.Is(target, expected.Object)
            || (value is not null && PartyIndex.IsText(value, expected.Object))
        );

    private static bool Turned(string predicate, List<string> expected) =>
        (s_forward.Contains(predicate, StringComparer.Ordinal) && expected.Intersect(s_backward, StringComparer.Ordinal).Any())
        || (s_backward.Contains(predicate, StringComparer.Ordinal) && expected.Intersect(s_forward, StringComparer.Ordinal).Any());

    private static bool Agrees(Claim claim, TruthClaim expected)
    {
        if (
            expected.Time is not null
            && claim.Time is { } time
            && TimeRange.ParseOrNull(expected.Time) is { } truth
            && !time.CanOverlap(truth)
        )
        {
            return false;
        }

        if (expected.Amount is { } amount && claim.Amount is { } read && !amount.CanEqual(read.Min, read.Max, read.Currency))
        {
            return false;
        }

        if (expected.Quantity is { } quantity && claim.Quantity is { } count && !quantity.CanEqual(count.Min, count.Max, null))
        {
            return false;
        }

        // A plan that is told as a fact is wrong, whatever else is right, and so is a fact told as a plan; a booking may be either.
        var isPlan = expected.Modality is "plan" or "forecast";
        return (!isPlan || claim.Modality != Modality.Fact || claim.Predicate == "plannedDelivery")
            && (
                expected.Modality is not null
                || expected.Status is "booked" or "cancelled"
                || claim.Modality is Modality.Fact or Modality.Opinion
            )
            && Same(expected.Response, claim.Response?.ToString())
            && Same(expected.Disclosure, claim.Disclosure.ToString())
            && Same(expected.Knowledge, claim.Knowledge.ToString())
            && (
                expected.Status is null
                || claim.Qualifiers.Details.GetValueOrDefault("status") is not { } status
                || status == expected.Status
            );
    }

    private static bool Same(string? expected, string? found) =>
        expected is null || string.Equals(expected, found, StringComparison.OrdinalIgnoreCase);
}
