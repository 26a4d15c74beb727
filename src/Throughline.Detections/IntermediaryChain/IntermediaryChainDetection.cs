using System.Collections.Immutable;
using System.Globalization;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>D27: goods go from a supplier by one or more intermediaries to an end user who is listed or described as military.</summary>
/// <remarks>Two legs are one flow from a match of 0.6; a source that itself names the intermediary of a deal counts as well.</remarks>
public sealed class IntermediaryChainDetection : IDetection
{
    private const int MostLegs = 5;

    /// <inheritdoc/>
    public string Code => "D27";

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public IEnumerable<Lead> Find(DetectionInput input)
    {
        var standing = new Standing(input.Network);
        var legs = Legs.Of(input.Network);
        var into = legs.ToLookup(l => l.To, StringComparer.Ordinal);
        var chains = legs.Where(l => EndUserOrNull(input, standing, l.To) is not null)
            .Select(l => Extend([l], [], into, input.Network))
            .Where(c => c.Legs.Count > 1)
            .GroupBy(c => string.Join(' ', c.Legs.Select(l => l.From).Append(c.Legs[^1].To)), StringComparer.Ordinal)
            .Select(g => LeadOf(input, standing, [.. g.OrderByDescending(c => c.Score)]));
        return chains
            .Concat(StatedLeads(input, standing))
            .GroupBy(l => (l.Subjects[^2].Id, l.Subjects[^1].Id))
            .SelectMany(MergeStated)
            .OrderByDescending(l => l.Score)
            .ThenBy(l => l.Id, StringComparer.Ordinal);
    }

    /// <summary>What a source states adds to a matched chain of the same intermediary and end user rather than standing beside it.</summary>
    private static IEnumerable<Lead> MergeStated(IEnumerable<Lead> leads)
    {
        var matched = leads.Where(l => l.Parameters["basis"] == "matched legs").ToList();
        var stated = leads.Where(l => l.Parameters["basis"] != "matched legs").ToList();
        return matched.Count == 0 || stated.Count == 0 ? leads : matched.Select(l => WithStated(l, stated[0]));
    }

    private static Lead WithStated(Lead lead, Lead stated)
    {
        ImmutableArray<ScorePart> parts = [.. lead.Parts, new("statedIntermediary", 0.1, stated.Parts[0].Detail)];
        return lead with
        {
            Parts = parts,
            Score = Math.Round(Math.Clamp(parts.Sum(p => p.Weight), 0, 1), 4),
            Claims = [.. lead.Claims.Union(stated.Claims, StringComparer.Ordinal)],
            Evidence = [.. lead.Evidence.Union(stated.Evidence)],
        };
    }

    /// <summary>Follows the goods back from the end user, each time by the leg that matches best.</summary>
    private static Chain Extend(List<Leg> legs, List<LegMatch> matches, ILookup<string, Leg> into, EvidenceNetwork network)
    {
        while (legs.Count < MostLegs)
        {
            var first = legs[0];
            var parties = legs.Select(l => l.From).Append(legs[^1].To).ToHashSet(StringComparer.Ordinal);
            var best = into[first.From]
                .Where(l => !parties.Contains(l.From) && IsParty(network, l.From) && LegMatch.MayMatch(l, first))
                .Select(l => (Leg: l, Match: LegMatch.Of(l, first)))
                .Where(m => m.Match.Score >= LegMatch.Threshold - 1e-9)
                .OrderByDescending(m => m.Match.Score)
                .ThenBy(m => m.Leg.From, StringComparer.Ordinal)
                .ThenBy(m => m.Leg.Claims[0].Id, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.Leg is null)
            {
                break;
            }

            legs.Insert(0, best.Leg);
            matches.Insert(0, best.Match);
        }

        return new(legs, matches);
    }

    private static bool IsParty(EvidenceNetwork network, string id) =>
        network.PartyOrNull(id)?.Schema is not ("Group" or "Address" or "Location" or "BankAccount");

    private static Party? EndUserOrNull(DetectionInput input, Standing standing, string id) =>
        input.Network.PartyOrNull(id) is { } party
        && !standing.IsAuthority(party)
        && (Standing.Matches(party).Any() || standing.DescriptionOrNull(party) is not null)
            ? party
            : null;

    private Lead LeadOf(DetectionInput input, Standing standing, ImmutableArray<Chain> chains)
    {
        var (network, best) = (input.Network, chains[0]);
        var draft = new LeadDraft(this, network);
        var nodes = best.Legs.Select(l => l.From).Append(best.Legs[^1].To).Select(id => network.PartyOrNull(id)!).ToList();
        draft.Subjects.AddRange(nodes);
        draft.Claims.AddRange(best.Legs.Concat(chains.Skip(1).SelectMany(c => c.Legs)).SelectMany(l => l.Claims));
        foreach (var group in best.Matches.SelectMany(m => m.Parts).GroupBy(p => p.Name, StringComparer.Ordinal))
        {
            // Over several intermediaries each part is the mean of its matches.
            draft.Part(group.Key, group.Average(p => p.Weight), string.Join("; then ", group.Select(p => p.Detail)));
        }

        for (var i = 0; i < best.Matches.Count; i++)
        {
            draft.Parameter($"match{(i + 1).ToString(CultureInfo.InvariantCulture)}", (decimal)Math.Round(best.Matches[i].Score, 4));
        }

        draft.Parameter("basis", "matched legs");
        draft.Parameter("deals", chains.Length);
        draft.Parameter("threshold", LegMatch.ThresholdShown);
        var state = AddEndUser(input, standing, draft, nodes[^1], best.Legs[^1].Claims[0]);
        draft.Alternatives.Add("a distributor trades the same goods with many customers: the two legs are separate deals");
        draft.Alternatives.Add("the end user bought for a civil branch, or under a licence");
        draft.RefutedBy.Add("serial numbers that show other goods on the two legs");
        draft.RefutedBy.Add("stock records of the intermediary that show where the goods went instead");
        var steps = best.Legs.Select(l => Step(network, l));
        return draft.ToLead($"{string.Join("; ", steps)}; {state}", [.. nodes.Select(n => n.Mentions[0])]);
    }

    private static string Step(EvidenceNetwork network, Leg leg)
    {
        var claim = leg
            .Claims.OrderBy(c => c.Epistemic)
            .ThenBy(c => c.Qualifiers.Concerns is null)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .First();
        return ClaimSentence.Of(network, claim) + (claim.Time is { } time ? $" ({time})" : "");
    }

    private static string AddEndUser(DetectionInput input, Standing standing, LeadDraft draft, Party endUser, Claim claim)
    {
        var day = Standing.DayOf(claim, input.AsOf);
        var listings = Standing.Listings(endUser).ToList();
        var active = listings.Where(l => l.StateOn(day) == ListingState.Active).ToList();
        foreach (var listing in listings)
        {
            draft.Parameter($"listing:{listing.Authority}:{listing.Instrument}:{listing.EntryId}", Standing.StateText(listing, day));
        }

        if (active.Count > 0)
        {
            return $"{endUser.Caption} was then listed by {Standing.Authorities(active)}";
        }

        if (standing.DescriptionOrNull(endUser) is { } military)
        {
            draft.Claims.Add(military);
            return $"{ClaimSentence.Of(input.Network, military)}";
        }

        draft.Part("listedLater", -0.1, Standing.StateText(listings[0], day));
        return $"{endUser.Caption} was not listed then ({Standing.Authorities(listings)}: {Standing.StateText(listings[0], day)})";
    }

    /// <summary>Chains that a source itself states: "X was the intermediary for Y".</summary>
    private IEnumerable<Lead> StatedLeads(DetectionInput input, Standing standing)
    {
        var network = input.Network;
        var claims = network.Claims.Where(c => c.Predicate == "intermediaryFor" && c.SaysSomething() && c.Modality == Modality.Fact);
        foreach (
            var group in claims
                .GroupBy(c => (Middle: network.NodeOf(c.Subject), End: EndOf(network, standing, input, c)))
                .OrderBy(g => g.Key.Middle, StringComparer.Ordinal)
        )
        {
            if (
                group.Key.End is null
                || network.PartyOrNull(group.Key.Middle) is not { } middle
                || network.PartyOrNull(group.Key.End) is not { } end
                || middle.Id == end.Id
            )
            {
                continue;
            }

            var best = group.OrderByDescending(LinkBundle.Belief).ThenBy(c => c.Id, StringComparer.Ordinal).First();
            var draft = new LeadDraft(this, network);
            draft.Subjects.AddRange([middle, end]);
            draft.Claims.AddRange(group);
            draft.Part(
                "statedIntermediary",
                0.6 * LinkBundle.Belief(best),
                $"a source names the intermediary: {ClaimSentence.Of(network, best)}"
            );
            AddSupply(network, draft, middle.Id, end.Id);
            draft.Parameter("basis", "stated by a source");
            draft.Parameter("origins", EvidenceNetwork.Strength(group));
            var state = AddEndUser(input, standing, draft, end, best);
            draft.Alternatives.Add("the source is wrong about the role, or the intermediary served another customer");
            draft.RefutedBy.Add("records of the deal that name another buyer");
            yield return draft.ToLead($"{ClaimSentence.Of(network, best)}; {state}", "stated", middle.Mentions[0], end.Mentions[0]);
        }
    }

    /// <summary>What the material says of goods that reach the intermediary and the end user adds a little.</summary>
    private static void AddSupply(EvidenceNetwork network, LeadDraft draft, string middle, string end)
    {
        foreach (var (name, id) in ((string, string)[])[("supplyToIntermediary", middle), ("receiptOfEndUser", end)])
        {
            var claims = network
                .Links.Where(l =>
                    l.Role == LinkRole.Direct
                    && (l.From == id || l.To == id)
                    && l.Claim.Predicate is "invoiced" or "shipped" or "supplied" or "delivered" or "received"
                )
                .Where(l => l.From == id || l.To == id)
                .Select(l => l.Claim)
                .DistinctBy(c => c.Id, StringComparer.Ordinal)
                .OrderBy(c => c.Epistemic)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .Take(3)
                .ToList();
            if (claims.Count > 0)
            {
                draft.Claims.AddRange(claims);
                draft.Part(name, 0.1, ClaimSentence.Of(network, claims[0]));
            }
        }
    }

    private static string? EndOf(EvidenceNetwork network, Standing standing, DetectionInput input, Claim claim)
    {
        EntityRef?[] ends = [claim.Qualifiers.To, claim.Object, claim.Qualifiers.Via];
        var subject = network.NodeOf(claim.Subject);
        var named = ends.OfType<EntityRef>()
            .Select(network.NodeOf)
            .FirstOrDefault(id => id != subject && EndUserOrNull(input, standing, id) is not null);
        if (named is not null)
        {
            return named;
        }

        // "acted as intermediary in the deals": the deals are those of the same document, if they have one end user.
        var receivers = network
            .Claims.Where(c => c.Evidence[0].Document == claim.Evidence[0].Document && c.SaysSomething())
            .Select(c =>
                c.Predicate switch
                {
                    "received" => c.Subject,
                    "delivered" or "shipped" or "supplied" => c.Object,
                    _ => null,
                }
            )
            .OfType<EntityRef>()
            .Select(network.NodeOf)
            .Where(id => id != subject && EndUserOrNull(input, standing, id) is not null)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return receivers is [var only] ? only : null;
    }

    private sealed record Chain(List<Leg> Legs, List<LegMatch> Matches)
    {
        public double Score => Matches.Count == 0 ? 0 : Matches.Average(m => m.Score);
    }
}
