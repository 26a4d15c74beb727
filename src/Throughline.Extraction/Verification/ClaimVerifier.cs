using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>The one gate that every proposed claim passes, whoever proposed it.</summary>
public static class ClaimVerifier
{
    /// <summary>Why the claim is turned away, with the values that clash; null where it passes.</summary>
    public static string? Check(Claim claim, Document document)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(document);
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

            if (document.ZoneAt(evidence.Start) is ZoneKind.Noise or ZoneKind.Byline)
            {
                return $"quote '{evidence.Quote}' stands in page furniture";
            }
        }

        return null;
    }
}
