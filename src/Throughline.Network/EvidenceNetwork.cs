using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>The time-aware graph over claims: parties and things as nodes, claims as links.</summary>
public sealed class EvidenceNetwork
{
    /// <summary>Builds the network.</summary>
    /// <param name="claims">Claims that are not rejected.</param>
    /// <param name="parties">Resolved parties.</param>
    /// <param name="partyOf">Party id by mention id.</param>
    public EvidenceNetwork(IReadOnlyList<Claim> claims, IReadOnlyList<Party> parties, IReadOnlyDictionary<string, string> partyOf)
    {
        Claims = [.. claims];
        Parties = [.. parties];
        PartyOf = partyOf;
    }

    /// <summary>The claims, in id order.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>The parties.</summary>
    public ImmutableArray<Party> Parties { get; }

    /// <summary>Party id by mention id.</summary>
    public IReadOnlyDictionary<string, string> PartyOf { get; }
}
