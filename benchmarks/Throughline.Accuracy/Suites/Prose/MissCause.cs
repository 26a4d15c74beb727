using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Prose;

/// <summary>Why an expected claim was not found, told from what was found instead: a count of causes shows where work pays, and shows no text.</summary>
internal static class MissCause
{
    /// <summary>The first cause that fits.</summary>
    /// <param name="expected">The claim that was missed.</param>
    /// <param name="found">What was read of its text.</param>
    public static string Of(ExpectedClaim expected, ExtractionResult found)
    {
        var claims = found.Claims;
        var isKnown = IsKnown(expected.Subject, claims) && IsKnown(expected.Object, claims);
        return found.Rejected.Any(r => ExpectedMatch.IsSame(r.Proposal, expected)) ? "turned away by the verifier"
            : claims.Any(c => IsPredicate(c, expected) && IsSubject(c, expected) && IsObject(c, expected)) ? "a part, hedge or mode differs"
            : claims.Any(c => AreParties(c, expected)) ? "another predicate"
            : claims.Any(c => IsPredicate(c, expected) && IsSubject(c, expected)) ? "another object"
            : claims.Any(c => IsPredicate(c, expected) && IsObject(c, expected)) ? "another subject"
            : isKnown ? "nothing of it, parties known"
            : "nothing of it, a party is in no claim";
    }

    private static bool IsPredicate(Claim claim, ExpectedClaim expected) =>
        expected.Predicate.Contains(claim.Predicate, StringComparer.Ordinal);

    private static bool IsSubject(Claim claim, ExpectedClaim expected) => ExpectedMatch.Is(claim.Subject.Name, expected.Subject);

    private static bool IsObject(Claim claim, ExpectedClaim expected) =>
        ExpectedMatch.Is(claim.ObjectText, expected.Object)
        || (expected.Alternatives("concerns") is { } goods && expected.Object.Contains("-") && ExpectedMatch.Is(claim.ObjectText, goods));

    private static bool AreParties(Claim claim, ExpectedClaim expected) =>
        (IsSubject(claim, expected) && IsObject(claim, expected))
        || (ExpectedMatch.Is(claim.ObjectText, expected.Subject) && ExpectedMatch.Is(claim.Subject.Name, expected.Object));

    private static bool IsKnown(string[] names, IEnumerable<Claim> claims) =>
        names.Contains("-") || claims.Any(c => ExpectedMatch.Is(c.Subject.Name, names) || ExpectedMatch.Is(c.ObjectText, names));
}
