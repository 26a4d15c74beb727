using NodaTime;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>Reads stays from journeys, visits and attendances.</summary>
internal static class Stays
{
    /// <summary>A journey whose return is not known counts for this long.</summary>
    public const int UnknownStayDays = 4;

    /// <summary>A stay longer than this between two journeys is not assumed.</summary>
    public const int LongestStayDays = 45;

    /// <summary>The stays of every person. A cancelled journey is none, nor is one that is only booked (flown or without status counts).</summary>
    public static List<Stay> Of(EvidenceNetwork network)
    {
        var stays = new List<Stay>();
        var claims = network
            .Claims.Where(c => c.SaysSomething() && c.Modality == Modality.Fact && c.Time is { } t && IsBounded(t))
            .ToList();
        foreach (var person in claims.GroupBy(c => network.NodeOf(c.Subject)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var journeys = person
                .Where(c => c is { Predicate: "travelledTo", Object: not null } && HasTravelled(c))
                .OrderBy(c => c.Time!.Value.Earliest)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .ToList();
            for (var i = 0; i < journeys.Count; i++)
            {
                stays.Add(StayOf(network, person.Key, journeys[i], i + 1 < journeys.Count ? journeys[i + 1] : null));
            }

            stays.AddRange(Confirmed(network, person.Key, [.. person]));
            stays.AddRange(
                person
                    .Where(c => c is { Predicate: "visited", Object: not null })
                    .Select(c => new Stay(
                        person.Key,
                        c.Time!.Value.Earliest,
                        c.Time.Value.Latest,
                        c.Place?.Name ?? c.Object!.Name,
                        IsPlace(c.Object!) ? null : network.NodeOf(c.Object!),
                        c,
                        true
                    ))
            );
        }

        return stays;
    }

    // A booking alone is no presence; a visit on a day between the booked arrival and departure says that the journey was made.
    private static IEnumerable<Stay> Confirmed(EvidenceNetwork network, string person, List<Claim> claims)
    {
        var booked = claims
            .Where(c => c is { Predicate: "travelledTo", Object: not null } && !HasTravelled(c) && IsBooked(c))
            .OrderBy(c => c.Time!.Value.Earliest)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var arrival in booked)
        {
            var departure = booked.Find(c =>
                c.Time!.Value.Earliest > arrival.Time!.Value.Latest && network.NodeOf(c.Object!) != network.NodeOf(arrival.Object!)
            );
            if (departure is null || Period.DaysBetween(arrival.Time!.Value.Latest, departure.Time!.Value.Earliest) > LongestStayDays)
            {
                continue;
            }

            var visit = claims.Find(c =>
                c is { Predicate: "visited", Object: not null }
                && c.Time!.Value.Earliest >= arrival.Time.Value.Earliest
                && c.Time.Value.Latest <= departure.Time.Value.Latest
            );
            if (visit is not null)
            {
                yield return new(
                    person,
                    arrival.Time.Value.Earliest,
                    departure.Time.Value.Earliest,
                    arrival.Object!.Name,
                    IsPlace(visit.Object!) ? null : network.NodeOf(visit.Object!),
                    arrival,
                    true
                );
            }
        }
    }

    private static bool IsBooked(Claim claim) => claim.DetailOrNull("status")?.ToLowerInvariant() is "booked" or "confirmed" or "ticketed";

    /// <summary>True for a place rather than a party.</summary>
    public static bool IsPlace(EntityRef entity) => entity.Schema is "Address" or "Location";

    private static Stay StayOf(EvidenceNetwork network, string person, Claim journey, Claim? next)
    {
        var arrived = journey.Time!.Value.Latest;
        var known = next is not null && Period.DaysBetween(arrived, next.Time!.Value.Earliest) is >= 0 and <= LongestStayDays;
        return new(
            person,
            journey.Time.Value.Earliest,
            known ? next!.Time!.Value.Earliest : arrived.PlusDays(UnknownStayDays),
            journey.Object!.Name,
            IsPlace(journey.Object) ? null : network.NodeOf(journey.Object),
            journey,
            known
        );
    }

    private static bool HasTravelled(Claim claim) =>
        claim.DetailOrNull("status")?.ToLowerInvariant() is null or "flown" or "boarded" or "used" or "travelled";

    private static bool IsBounded(TimeRange time) => time is { Start: not null, End: not null };
}
