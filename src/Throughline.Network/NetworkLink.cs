using Throughline.Model;

namespace Throughline.Network;

/// <summary>A claim as a link between two nodes.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="From">Node id of the start, in the claim's own direction.</param>
/// <param name="To">Node id of the end.</param>
/// <param name="Role">How the link comes out of the claim.</param>
public sealed record NetworkLink(Claim Claim, string From, string To, LinkRole Role)
{
    /// <summary>The claim's predicate.</summary>
    public string Predicate => Claim.Predicate;

    /// <summary>What the predicate is about.</summary>
    public PredicateKind Kind => Predicates.FindOrNull(Claim.Predicate)?.Kind ?? PredicateKind.Statement;
}
