using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>Parallel links between two nodes with one predicate, taken together.</summary>
/// <param name="From">Node id of the start, in the claims' own direction.</param>
/// <param name="To">Node id of the end.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Claims">The claims, in id order.</param>
/// <param name="Role">The most direct role that a claim has in it.</param>
public sealed record LinkBundle(string From, string To, string Predicate, ImmutableArray<Claim> Claims, LinkRole Role)
{
    /// <summary>How many independent origins stand behind the bundle.</summary>
    public int Origins { get; } = EvidenceNetwork.Strength(Claims);

    /// <summary>Belief in [0, 1] that at least one claim holds: claims of one origin count once, by the best of them.</summary>
    public double Confidence { get; } =
        1
        - Claims
            .GroupBy(EvidenceNetwork.OriginOf, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Aggregate(1.0, (rest, g) => rest * (1 - g.Max(Belief)));

    /// <summary>What the predicate is about.</summary>
    public PredicateKind Kind => Predicates.FindOrNull(Predicate)?.Kind ?? PredicateKind.Statement;

    /// <summary>Bundles of links, sorted by start, end, predicate.</summary>
    public static IEnumerable<LinkBundle> Of(IEnumerable<NetworkLink> links) =>
        links
            .GroupBy(l => (l.From, l.To, l.Predicate))
            .OrderBy(g => g.Key.From, StringComparer.Ordinal)
            .ThenBy(g => g.Key.To, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Predicate, StringComparer.Ordinal)
            .Select(g => new LinkBundle(
                g.Key.From,
                g.Key.To,
                g.Key.Predicate,
                [.. g.Select(l => l.Claim).DistinctBy(c => c.Id, StringComparer.Ordinal).OrderBy(c => c.Id, StringComparer.Ordinal)],
                g.Min(l => l.Role)
            ));

    /// <summary>How far one claim is to be believed: its extraction's confidence, weighed by what it rests on and its mode of speech.</summary>
    public static double Belief(Claim claim)
    {
        var basis = claim.Epistemic switch
        {
            Epistemic.Documented => 0.95,
            Epistemic.Reported => 0.85,
            Epistemic.Assessed => 0.7,
            _ => 0.65,
        };
        var mode = claim.Modality switch
        {
            Modality.Fact => 1.0,
            Modality.Plan => 0.6,
            _ => 0.5,
        };
        return Math.Clamp(claim.Confidence * basis * mode * (claim.Hedges.IsEmpty ? 1 : 0.7), 0, 0.99);
    }
}
