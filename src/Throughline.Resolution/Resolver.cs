using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Resolution;

/// <summary>Claims to parties: candidates, comparison, clusters, human judgements. A pure function of its inputs.</summary>
public sealed class Resolver
{
    /// <summary>Joins the mentions that are one party and says why.</summary>
    /// <param name="claims">All claims of the case that are not rejected.</param>
    /// <param name="judgements">People's decisions, which win over every score.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public ResolvedParties Resolve(IReadOnlyList<Claim> claims, IReadOnlyList<Judgement> judgements, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new([], ImmutableSortedDictionary<string, string>.Empty);
    }
}
