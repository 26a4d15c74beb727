using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>The one gate that every proposed claim passes, whoever proposed it: a record reader, the frame grammar or a model.</summary>
/// <remarks>
/// Anchors, zones and numbers are checked for all. A claim read from prose must also have its arguments, time, trigger and hedges in its quote,
/// must not turn a negated or planned event into a fact, and must not swap who did it to whom.
/// </remarks>
public static class ClaimVerifier
{
    /// <summary>Why the claim is turned away, with the values that clash; null where it passes.</summary>
    public static string? Check(Claim claim, Document document)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(document);
        if (HanScript.Plain(document) is { } plain)
        {
            // The grammar reads simplified characters.
            (claim, document) = (HanScript.Simplified(claim), plain);
        }

        return Anchors(claim, document) ?? (IsRecord(claim) ? ValueSupport.CheckRecord(claim) : Prose(claim, document));
    }

    /// <summary>A record's claim without a sum that its quotes do not say; the same claim where they say it or it tells none.</summary>
    /// <remarks>Who dealt with whom stands in the paper all the same: a misread figure takes away itself and nothing else.</remarks>
    public static Claim WithoutStraySum(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return IsRecord(claim) && ValueSupport.CheckRecord(claim) is not null ? claim with { Amount = null } : claim;
    }

    private static string? Prose(Claim claim, Document document)
    {
        return ArgumentSupport.Check(claim, document)
            ?? ValueSupport.Check(claim, document)
            ?? StatusSupport.Check(claim, document)
            ?? DirectionCheck.Check(claim, document)
            ?? BorrowedValues.Check(claim, document);
    }

    private static string? Anchors(Claim claim, Document document)
    {
        if (claim.Evidence.IsDefaultOrEmpty)
        {
            return "no evidence";
        }

        foreach (var evidence in claim.Evidence)
        {
            if (evidence.Document != document.Id || !evidence.IsFoundIn(document.Text))
            {
                return $"quote '{evidence.Quote}' does not stand at {evidence.Start}";
            }

            if (document.ZoneAt(evidence.Start) == ZoneKind.Quoted && evidence == claim.Evidence[0])
            {
                return $"quote '{evidence.Quote}' repeats the mail that is answered; it counts where it was written";
            }

            if (
                document.ZoneAt(evidence.Start) is var zone and (ZoneKind.Noise or ZoneKind.Byline)
                && !(zone == ZoneKind.Byline && (IsRecord(claim) || evidence != claim.Evidence[0]))
            )
            {
                return $"quote '{evidence.Quote}' stands in page furniture";
            }
        }

        return null;
    }

    private static bool IsRecord(Claim claim) =>
        !claim.Extractor.StartsWith("frames.", StringComparison.Ordinal) && !claim.IsMachineProposed;
}
