using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>The dated claims and listings as events.</summary>
public static class Timeline
{
    /// <summary>The events by first possible day, then lane and text. Claims that say the same of one time are one event.</summary>
    public static ImmutableArray<TimelineEvent> Of(EvidenceNetwork network)
    {
        var said = network
            .Claims.Where(c =>
                c.Time is not null && c.Knowledge != Knowledge.Unknown && c.Disclosure == Disclosure.Open && LaneOf(c) is not null
            )
            .GroupBy(c => (Time: c.Time!.Value.ToString(), Lane: LaneOf(c)!, Text: ClaimSentence.Of(network, c)))
            .Select(g => new TimelineEvent(
                g.First().Time!.Value,
                g.Key.Lane,
                g.Key.Text,
                [.. g.SelectMany(c => EntitiesOf(network, c)).Distinct(StringComparer.Ordinal).OrderBy(e => e, StringComparer.Ordinal)],
                [.. g.Select(c => c.Id).OrderBy(c => c, StringComparer.Ordinal)]
            ));
        return
        [
            .. said.Concat(ListingsOf(network))
                .OrderBy(e => e.Time.Earliest)
                .ThenBy(e => e.Time.Latest)
                .ThenBy(e => e.Kind, StringComparer.Ordinal)
                .ThenBy(e => e.Text, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<TimelineEvent> ListingsOf(EvidenceNetwork network) =>
        network
            .Parties.SelectMany(p =>
                p.Hits.Where(h => h.IsMatch).SelectMany(h => h.Listings).Where(l => l.From is not null).Select(l => (Party: p, Listing: l))
            )
            .Select(l => new TimelineEvent(
                TimeRange.At(l.Listing.From!.Value),
                "sanctions",
                $"{l.Party.Caption} listed by {l.Listing.Authority} ({l.Listing.Instrument})",
                [l.Party.Id],
                []
            ))
            .DistinctBy(e => (e.Time.ToString(), e.Text));

    private static string? LaneOf(Claim claim) =>
        Predicates.FindOrNull(claim.Predicate)?.Kind switch
        {
            PredicateKind.Goods => "goods",
            PredicateKind.Money => "money",
            PredicateKind.People => "people",
            PredicateKind.Test => "tests",
            PredicateKind.Sanction => "sanctions",
            PredicateKind.Identity or PredicateKind.Place or null => null,
            _ => "other",
        };

    private static IEnumerable<string> EntitiesOf(EvidenceNetwork network, Claim claim) =>
        new[] { claim.Subject, claim.Object, claim.Qualifiers.Concerns, claim.Qualifiers.From, claim.Qualifiers.To, claim.Qualifiers.Via }
            .OfType<EntityRef>()
            .Select(network.NodeOf);
}
