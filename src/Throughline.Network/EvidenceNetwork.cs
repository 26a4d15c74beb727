using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>The time-aware graph over claims: parties and things as nodes, claims as links.</summary>
public sealed class EvidenceNetwork
{
    private readonly FrozenDictionary<string, Claim> _claims;
    private readonly FrozenDictionary<string, Party> _parties;
    private readonly FrozenDictionary<string, ImmutableArray<Claim>> _responses;

    /// <summary>Builds the network.</summary>
    /// <param name="claims">Claims that are not rejected.</param>
    /// <param name="parties">Resolved parties.</param>
    /// <param name="partyOf">Party id by mention id.</param>
    public EvidenceNetwork(IReadOnlyList<Claim> claims, IReadOnlyList<Party> parties, IReadOnlyDictionary<string, string> partyOf)
    {
        var superseded = claims.Select(c => c.Supersedes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Claims =
        [
            .. claims
                .Where(c => !superseded.Contains(c.Id))
                .DistinctBy(c => c.Id, StringComparer.Ordinal)
                .OrderBy(c => c.Id, StringComparer.Ordinal),
        ];
        Parties = [.. parties.OrderBy(p => p.Id, StringComparer.Ordinal)];
        PartyOf = partyOf;
        _claims = Claims.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);
        _parties = Parties.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        _responses = Claims
            .Where(c => c.Predicate == "responded")
            .SelectMany(c => c.Answers.Select(a => (Answered: a, Response: c)))
            .GroupBy(r => r.Answered, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => r.Response).ToImmutableArray(), StringComparer.Ordinal);
        Links = [.. Claims.SelectMany(LinksOf)];
    }

    /// <summary>The claims, in id order; what another claim supersedes is left out.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>The parties, in id order.</summary>
    public ImmutableArray<Party> Parties { get; }

    /// <summary>Party id by mention id.</summary>
    public IReadOnlyDictionary<string, string> PartyOf { get; }

    /// <summary>The links of all claims that say something known and open, in claim order. Responses are no links, see <see cref="ResponsesTo"/>.</summary>
    public ImmutableArray<NetworkLink> Links { get; }

    /// <summary>The network as of a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="confidenceFloor">Least confidence of a claim, in [0, 1].</param>
    public NetworkView AsOf(LocalDate day, double confidenceFloor) => new(this, day, confidenceFloor);

    /// <summary>The party of an id; null where there is none.</summary>
    public Party? PartyOrNull(string id) => _parties.GetValueOrDefault(id);

    /// <summary>The party that a mention belongs to; null where it was not resolved.</summary>
    public Party? PartyOrNull(EntityRef? mention) =>
        mention is not null && PartyOf.TryGetValue(mention.Id, out var id) ? PartyOrNull(id) : null;

    /// <summary>The node id of a mention; the mention's own id where it was not resolved.</summary>
    public string NodeOf(EntityRef mention) => PartyOf.TryGetValue(mention.Id, out var id) ? id : mention.Id;

    /// <summary>The claim of an id; null where there is none.</summary>
    public Claim? ClaimOrNull(string id) => _claims.GetValueOrDefault(id);

    /// <summary>The <c>responded</c> claims that answer a claim.</summary>
    public ImmutableArray<Claim> ResponsesTo(string claimId) => _responses.GetValueOrDefault(claimId, []);

    /// <summary>The name shown for a mention: its party's caption.</summary>
    public string NameOf(EntityRef mention) => PartyOrNull(mention)?.Caption ?? mention.Name;

    /// <summary>How many independent origins stand behind claims; a claim without an origin counts as its document's.</summary>
    public static int Strength(IEnumerable<Claim> claims) => claims.Select(OriginOf).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The origin of a claim; its document where no origin is assigned.</summary>
    public static string OriginOf(Claim claim) => claim.Origin.Length > 0 ? claim.Origin : claim.Evidence[0].Document;

    private IEnumerable<NetworkLink> LinksOf(Claim claim)
    {
        if (claim.Knowledge == Knowledge.Unknown || claim.Disclosure != Disclosure.Open || claim.Predicate == "responded")
        {
            yield break;
        }

        var subject = NodeOf(claim.Subject);
        var target = claim.Object is { } o ? NodeOf(o) : null;
        if (target is not null && target != subject)
        {
            yield return new(claim, subject, target, LinkRole.Direct);
        }

        if (Predicates.FindOrNull(claim.Predicate)?.Kind is PredicateKind.Identity or PredicateKind.Statement)
        {
            yield break;
        }

        if (claim.Qualifiers.Concerns is { } concerns && NodeOf(concerns) is var goods && goods != subject && goods != target)
        {
            yield return new(claim, subject, goods, LinkRole.Goods);
            if (target is not null)
            {
                yield return new(claim, goods, target, LinkRole.Goods);
            }
        }

        if (claim.Qualifiers.Via is { } via && NodeOf(via) is var middle && middle != subject && middle != target)
        {
            yield return new(claim, subject, middle, LinkRole.Via);
            if (target is not null)
            {
                yield return new(claim, middle, target, LinkRole.Via);
            }
        }

        if (
            claim.Predicate == "intermediaryFor"
            || Predicates.FindOrNull(claim.Predicate)?.Kind is PredicateKind.Goods or PredicateKind.Money
        )
        {
            // An intermediary stands between the parties of the deal; a supplier's "to" and a receiver's "from" are the other end.
            if (claim.Qualifiers.From is { } from && NodeOf(from) is var source && source != subject && source != target)
            {
                yield return new(claim, source, subject, LinkRole.Via);
            }

            if (claim.Qualifiers.To is { } to && NodeOf(to) is var end && end != subject && end != target)
            {
                yield return new(claim, subject, end, LinkRole.Via);
            }
        }
    }
}
