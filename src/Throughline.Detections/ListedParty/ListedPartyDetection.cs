using System.Globalization;
using NodaTime;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>D01: a party that matches a watchlist entry takes part in a dealing; each listing is held against the day of the dealing.</summary>
/// <remarks>A match alone is no lead: the material must show a dealing (goods, money, people, tests or ownership), not just a mention.</remarks>
public sealed class ListedPartyDetection : IDetection
{
    /// <inheritdoc/>
    public string Code => "D01";

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public IEnumerable<Lead> Find(DetectionInput input)
    {
        var standing = new Standing(input.Network);
        var dealings = DealingsByParty(input.Network);
        return input
            .Network.Parties.Where(p => !standing.IsAuthority(p) && Standing.Matches(p).Any() && dealings.ContainsKey(p.Id))
            .Select(p => LeadOf(input, p, dealings[p.Id]))
            .OrderByDescending(l => l.Score)
            .ThenBy(l => l.Id, StringComparer.Ordinal);
    }

    private static Dictionary<string, List<Claim>> DealingsByParty(EvidenceNetwork network)
    {
        var dealings = new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
        foreach (var claim in network.Claims.Where(c => c.SaysSomething() && IsDealing(c)))
        {
            EntityRef?[] sides = [claim.Subject, claim.Object, claim.Qualifiers.From, claim.Qualifiers.To, claim.Qualifiers.Via];
            foreach (var id in sides.OfType<EntityRef>().Select(network.NodeOf).Distinct(StringComparer.Ordinal))
            {
                if (!dealings.TryGetValue(id, out var list))
                {
                    dealings[id] = list = [];
                }

                list.Add(claim);
            }
        }

        return dealings;
    }

    private static bool IsDealing(Claim claim) =>
        Predicates.FindOrNull(claim.Predicate)?.Kind
            is PredicateKind.Goods
                or PredicateKind.Money
                or PredicateKind.People
                or PredicateKind.Test
                or PredicateKind.Ownership
        || claim.Predicate is "produces" or "collaboratedOn";

    private Lead LeadOf(DetectionInput input, Party party, List<Claim> dealings)
    {
        var listings = Standing.Listings(party).ToList();
        var ranked = dealings
            .Select(c => (Claim: c, Day: Standing.DayOf(c, input.AsOf)))
            .Select(d => (d.Claim, d.Day, Active: listings.Where(l => l.StateOn(d.Day) == ListingState.Active).ToList()))
            .OrderByDescending(d => d.Active.Count > 0)
            .ThenBy(d => d.Claim.Epistemic)
            .ThenByDescending(d => d.Claim.Time is not null)
            .ThenByDescending(d => d.Day)
            .ThenBy(d => d.Claim.Id, StringComparer.Ordinal)
            .ToList();
        var (claim, day, active) = ranked[0];
        var best = Standing.Matches(party).First();
        var draft = new LeadDraft(this, input.Network);
        draft.Subjects.Add(party);
        draft.Claims.AddRange(ranked.Select(d => d.Claim));
        draft.Part("identity", 0.6 * best.Score, $"{party.Caption} ~ {best.Caption} ({best.EntityId}): {Reasons(best)}");
        AddState(draft, listings, active, day);
        draft.Part("dealing", claim.IsRecord() ? 0.1 : 0.05, claim.IsRecord() ? "a record in the material says it" : "a source reports it");
        AddListings(draft, listings, ranked.Select(d => d.Day));
        draft.Parameter("dealings", dealings.Count);
        draft.Parameter("asOf", input.AsOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        draft.Alternatives.Add("the listed party is a namesake: compare identifiers, address and country with the entry");
        if (active.Count == 0)
        {
            draft.Alternatives.Add("no listing was in force on the day of the dealing");
        }

        draft.RefutedBy.Add("an identifier, birth date or registration of the party that differs from the entry's");
        draft.RefutedBy.Add("a licence or exemption that covers the dealing");
        return draft.ToLead(Title(input.Network, party, claim, active, listings, day, dealings.Count), party.Mentions[0]);
    }

    private static string Title(
        EvidenceNetwork network,
        Party party,
        Claim claim,
        List<Listing> active,
        List<Listing> listings,
        LocalDate day,
        int dealings
    )
    {
        var more = dealings > 1 ? string.Create(CultureInfo.InvariantCulture, $" (and {dealings - 1} more)") : "";
        var when = claim.Time is { } time ? $" ({time})" : "";
        var state =
            active.Count > 0
                ? $"{party.Caption}, then listed by {Standing.Authorities(active)}"
                : $"{party.Caption}, matched to entries of {Standing.Authorities(listings)}, none in force then ({Standing.StateText(listings[0], day)})";
        return $"{state}: {ClaimSentence.Of(network, claim)}{when}{more}";
    }

    private static void AddState(LeadDraft draft, List<Listing> listings, List<Listing> active, LocalDate day)
    {
        var on = day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        if (active.Count > 0)
        {
            draft.Part("listing", 0.3, $"in force on {on}: {string.Join("; ", active.Select(l => $"{l.Authority} {l.Instrument}"))}");
        }
        else if (listings.Any(l => l.StateOn(day) == ListingState.ListedLater))
        {
            draft.Part(
                "listing",
                0.1,
                $"{Standing.StateText(listings.First(l => l.StateOn(day) == ListingState.ListedLater), day)} after {on}"
            );
        }
        else
        {
            draft.Part("listing", 0.05, $"delisted before {on}");
        }
    }

    private static void AddListings(LeadDraft draft, List<Listing> listings, IEnumerable<LocalDate> days)
    {
        var sorted = days.Distinct().Order().ToList();
        foreach (var listing in listings)
        {
            var from = (listing.From ?? listing.SeenFrom)?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "unknown";
            var to = listing.To?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "..";
            var states = sorted
                .Select(d => $"{d.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)} {Standing.StateText(listing, d)}")
                .Take(12);
            draft.Parameter(
                $"listing:{listing.Authority}:{listing.Instrument}:{listing.EntryId}",
                $"{from}/{to}; {string.Join("; ", states)}; {listing.SourceFile} line {listing.Line.ToString(CultureInfo.InvariantCulture)}"
            );
        }
    }

    private static string Reasons(ScreeningHit hit) =>
        hit.Parts.IsEmpty
            ? string.Create(CultureInfo.InvariantCulture, $"score {hit.Score:0.00}")
            : string.Join("; ", hit.Parts.Select(p => $"{p.Name} {p.Detail}"));
}
