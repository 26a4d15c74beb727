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
        var clusters = Clustering.Of(MentionRecords.Of(claims), new Judged(judgements), cancellationToken);
        ImmutableArray<Party> parties = [.. clusters.Select(PartyBuilder.Of).OrderBy(p => p.Id, StringComparer.Ordinal)];
        var partyOf = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var party in parties)
        {
            foreach (var mention in party.Mentions)
            {
                partyOf[mention] = party.Id;
            }
        }

        return new(parties, partyOf.ToImmutable());
    }
}
