using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>The network as of a day: what could be said by then, and who was listed then.</summary>
public sealed class NetworkView
{
    private static readonly string[] s_roles = ["employedBy", "directs", "represents", "owns"];

    internal NetworkView(EvidenceNetwork network, LocalDate day, double confidenceFloor)
    {
        (Network, Day, ConfidenceFloor) = (network, day, confidenceFloor);
        Claims = [.. network.Claims.Where(c => Counts(c, day, confidenceFloor))];
        Links = [.. network.Links.Where(l => Counts(l.Claim, day, confidenceFloor))];
    }

    /// <summary>The whole network.</summary>
    public EvidenceNetwork Network { get; }

    /// <summary>The day.</summary>
    public LocalDate Day { get; }

    /// <summary>Least confidence of a claim.</summary>
    public double ConfidenceFloor { get; }

    /// <summary>The claims that count on the day, in id order.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>The links that count on the day.</summary>
    public ImmutableArray<NetworkLink> Links { get; }

    /// <summary>The listings of a party's matches that are in force on the day.</summary>
    public IEnumerable<Listing> ActiveListings(Party party) =>
        party
            .Hits.Where(h => h.IsMatch)
            .SelectMany(h => h.Listings)
            .Where(l => l.StateOn(Day) == ListingState.Active)
            .OrderBy(l => l.Authority, StringComparer.Ordinal)
            .ThenBy(l => l.Instrument, StringComparer.Ordinal)
            .ThenBy(l => l.EntryId, StringComparer.Ordinal);

    /// <summary>The authorities that list a party on the day, sorted.</summary>
    public ImmutableArray<string> ListedBy(Party party) =>
        [.. ActiveListings(party).Select(l => l.Authority).Distinct(StringComparer.Ordinal)];

    // An event counts from the first day on which it can have happened; a role with an end counts while it can have lasted.
    private static bool Counts(Claim claim, LocalDate day, double floor)
    {
        if (claim.Confidence < floor)
        {
            return false;
        }

        if (claim.Time is not { } time)
        {
            return true;
        }

        return time.Earliest <= day && (!time.IsInterval || !s_roles.Contains(claim.Predicate) || day <= time.Latest);
    }
}
