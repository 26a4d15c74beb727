using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>D42: people were near a test when it took place, more often than chance explains.</summary>
/// <remarks>
/// Near is within 200 km, or at the party that tested; never by a name alone. At least two events, or p under 0.01. The people's own
/// employer's tests are no coincidence, and a booked or cancelled journey is no presence.
/// </remarks>
public sealed class PresenceAtEventsDetection : IDetection
{
    private const double CatchmentKm = 200;
    private const int ShortLagDays = 5;
    private const int ShortestWindowDays = 180;
    private const double RareEnough = 0.01;
    private const double FarFromRare = 0.05;

    /// <inheritdoc/>
    public string Code => "D42";

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public IEnumerable<Lead> Find(DetectionInput input)
    {
        var network = input.Network;
        var events = DatedEvent.Of(network);
        var stays = Stays.Of(network);
        if (events.Count == 0 || stays.Count == 0)
        {
            return [];
        }

        var observed = Observed(stays, events);
        var employers = network
            .Links.Where(l => l is { Predicate: "employedBy", Role: LinkRole.Direct } && l.Claim.Qualifiers.Basis != "declared")
            .ToLookup(l => l.From, l => l.To, StringComparer.Ordinal);
        var points = new Dictionary<string, (double, double)?>(StringComparer.Ordinal);
        var found = stays
            .GroupBy(s => s.Person, StringComparer.Ordinal)
            .Where(g => network.PartyOrNull(g.Key)?.Schema is "Person" or "Group")
            .Select(g => CoincidencesOrNull([.. g], events, observed, employers, points))
            .OfType<Coincidences>()
            .ToList();

        // People with the same events are one lead: a delegation, not so many findings.
        return found
            .GroupBy(c => string.Join(' ', c.Hits.Select(h => h.Event.Claim.Id)), StringComparer.Ordinal)
            .Select(g => LeadOf(network, [.. g.OrderBy(c => c.Person, StringComparer.Ordinal)], observed))
            .OrderByDescending(l => l.Score)
            .ThenBy(l => l.Id, StringComparer.Ordinal);
    }

    private static int Observed(List<Stay> stays, List<DatedEvent> events)
    {
        var first = stays.Select(s => s.First).Concat(events.Select(e => e.First)).Min();
        var last = stays.Select(s => s.Last).Concat(events.Select(e => e.Last)).Max();
        return Math.Max(ShortestWindowDays, Period.DaysBetween(first, last) + 1);
    }

    private static Coincidences? CoincidencesOrNull(
        List<Stay> stays,
        List<DatedEvent> events,
        int observed,
        ILookup<string, string> employers,
        Dictionary<string, (double, double)?> points
    )
    {
        var person = stays[0].Person;
        var foreign = events.Where(e => !employers[person].Contains(e.By, StringComparer.Ordinal)).ToList();
        var hits = new List<Hit>();
        var chances = new List<double>();
        foreach (var dated in foreign)
        {
            var near = stays.Where(s => IsNear(s, dated, points)).ToList();
            if (near.Count == 0)
            {
                // Where nobody of the group ever goes, there is nothing to compare.
                continue;
            }

            var days = near.SelectMany(s =>
                    Enumerable.Range(0, Math.Min(400, Period.DaysBetween(s.First, s.Last) + 1)).Select(s.First.PlusDays)
                )
                .Distinct()
                .Count();
            chances.Add(Chance.Touch(days, near.Count, dated.Days, observed));
            var touching = near.Where(s => s.First <= dated.Last && dated.First <= s.Last)
                .OrderBy(s => s.First)
                .ThenBy(s => s.Claim.Id, StringComparer.Ordinal)
                .ToList();
            if (touching.Count > 0)
            {
                hits.Add(new(dated, touching[0]));
            }
        }

        if (hits.Count == 0)
        {
            return null;
        }

        var p = Chance.AtLeast(hits.Count, chances);
        var distinctDays = hits.Select(h => (h.Event.First, h.Event.Last)).Distinct().Count();
        return p < RareEnough || (distinctDays >= 2 && p < FarFromRare) ? new(person, [.. hits], p, chances.Count) : null;
    }

    private static bool IsNear(Stay stay, DatedEvent dated, Dictionary<string, (double, double)?> points)
    {
        if (stay.Party is { } visited && visited == dated.By)
        {
            return true;
        }

        if (dated.PlaceName is not null && Words.Fold(stay.PlaceName) == Words.Fold(dated.PlaceName))
        {
            return true;
        }

        if (dated.Point is not { } point)
        {
            return false;
        }

        if (!points.TryGetValue(stay.PlaceName, out var at))
        {
            points[stay.PlaceName] = at = stay.Claim.Place is { } place
                ? PlaceTable.PointOrNull(place) ?? PlaceTable.PointOrNull(stay.PlaceName)
                : PlaceTable.PointOrNull(stay.PlaceName);
        }

        return at is { } known && PlaceTable.KilometresBetween(known, point) <= CatchmentKm;
    }

    private Lead LeadOf(EvidenceNetwork network, ImmutableArray<Coincidences> group, int observed)
    {
        var best = group.MinBy(c => c.P)!;
        var draft = new LeadDraft(this, network);
        var people = group.Select(c => network.PartyOrNull(c.Person)!).ToList();
        draft.Subjects.AddRange(people);
        draft.Subjects.AddRange(best.Hits.Select(h => network.PartyOrNull(h.Event.By)).OfType<Party>());
        draft.Claims.AddRange(best.Hits.Select(h => h.Event.Claim));
        draft.Claims.AddRange(group.SelectMany(c => c.Hits.Select(h => h.Stay.Claim)));
        var rarity = -Math.Log10(best.P);
        draft.Part(
            "coincidence",
            Math.Min(0.5, 0.15 * rarity),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{best.Hits.Length} of {best.Events} events within reach; by chance p = {best.P:0.0000} (-log10 p = {rarity:0.0})"
            )
        );
        var lags = best.Hits.Where(h => h.Stay.EndKnown).Select(h => Period.DaysBetween(h.Event.Last, h.Stay.Last)).ToList();
        var isShort = lags.Count > 0 && lags.TrueForAll(l => Math.Abs(l) <= ShortLagDays);
        draft.Part(
            "departureLag",
            isShort ? 0.15 : 0,
            lags.Count == 0
                ? "departure not known"
                : string.Create(CultureInfo.InvariantCulture, $"left {string.Join(", ", lags)} d after the event")
        );
        draft.Part(
            "group",
            group.Length > 1 ? 0.1 : 0,
            string.Create(CultureInfo.InvariantCulture, $"{group.Length} people with the same events")
        );
        draft.Part("records", group.All(c => c.Hits.All(h => h.Stay.Claim.IsRecord())) ? 0.1 : 0, "the presence rests on records");
        draft.Parameter("p", best.P.ToString("0.000000", CultureInfo.InvariantCulture));
        draft.Parameter("minusLog10P", rarity.ToString("0.00", CultureInfo.InvariantCulture));
        draft.Parameter("observedDays", observed);
        draft.Parameter("catchmentKm", 200m);
        draft.Alternatives.Add("they live or work there, attended another event, or only changed planes");
        draft.Alternatives.Add("the material was gathered because of these people: chance is then larger than computed");
        draft.RefutedBy.Add("attendance lists or reports of the test without them, or papers that show where they were on the day");
        var one = best.Hits[0];
        var more = best.Hits.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $" and at {best.Hits.Length - 1} more") : "";
        var who = Words.List([.. people.Select(p => p.Caption)]);
        return draft.ToLead(
            $"{who} {ClaimSentence.VerbOf(one.Stay.Claim.Predicate)} {one.Stay.PlaceName} ({one.Stay.Claim.Time}) when {ClaimSentence.Of(network, one.Event.Claim)} ({one.Event.Claim.Time}){more}",
            [.. group.Select(c => network.PartyOrNull(c.Person)!.Mentions[0]), .. best.Hits.Select(h => h.Event.Claim.Id)]
        );
    }

    private sealed record Hit(DatedEvent Event, Stay Stay);

    private sealed record Coincidences(string Person, ImmutableArray<Hit> Hits, double P, int Events);
}
