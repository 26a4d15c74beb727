using Throughline.Model;

namespace Throughline.Extraction.Prose.Roles;

/// <summary>Compares a claim that the model would tell with those that are told already.</summary>
internal static class ToldClaims
{
    /// <summary>True where a claim is told already, or less than what is told: who supplied needs not have shipped, too.</summary>
    public static bool Say(Claim told, Claim claim)
    {
        var (kin, other) = (KinOf(claim.Predicate), KinOf(told.Predicate));
        if (told.Subject.Id == claim.Subject.Id && kin == other && told.Response == claim.Response)
        {
            return claim.Response is not null
                || claim.Object is null
                || claim.Object.Id == claim.Qualifiers.Concerns?.Id
                || claim.Object.Id == told.Object?.Id
                || told.ObjectText is { } text
                    && (
                        text.Contains(claim.Object.Name, StringComparison.OrdinalIgnoreCase)
                        || claim.Object.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                    );
        }

        var isTurned = told.Object?.Id == claim.Subject.Id && claim.Object?.Id == told.Subject.Id;
        return isTurned
            && (
                (kin, other) is ("supplied", "received") or ("received", "supplied")
                || kin == other && kin is "metWith" or "contractedWith" or "relatedTo" or "contacted"
            );
    }

    // Predicates that say nearly the same of the same two.
    private static string KinOf(string predicate) =>
        predicate switch
        {
            "supplied" or "shipped" or "delivered" or "plannedDelivery" => "supplied",
            "received" or "ordered" => "received",
            "directs" or "employedBy" or "represents" => "directs",
            "visited" or "travelledTo" => "travelledTo",
            _ => predicate,
        };

    /// <summary>True for two claims of the same two parties, either way round: one event between two is told once.</summary>
    public static bool AreOfOnePair(Claim claim, Claim told) =>
        told.Object is { } target
        && (
            claim.Subject.Id == told.Subject.Id && (claim.Object is null || claim.Object.Id == target.Id)
            || claim.Subject.Id == target.Id && (claim.Object is null || claim.Object.Id == told.Subject.Id)
        );
}
