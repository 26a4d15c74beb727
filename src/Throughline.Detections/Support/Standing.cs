using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>Who is listed on a day, who is described as a military end user, and who is an authority and so no subject of a lead.</summary>
internal sealed class Standing
{
    private static readonly ImmutableArray<string> s_military = [.. Table.Lines("military-words.txt")];
    private readonly HashSet<string> _authorities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> _sanctioned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> _military = new(StringComparer.Ordinal);

    public Standing(EvidenceNetwork network)
    {
        foreach (var claim in network.Claims)
        {
            if (claim is { Predicate: "sanctionedBy", Object: { } authority })
            {
                _authorities.Add(network.NodeOf(authority));
                if (claim.SaysSomething() && claim.Modality == Modality.Fact)
                {
                    _sanctioned.TryAdd(network.NodeOf(claim.Subject), claim);
                }
            }
            else if (claim is { Predicate: "hasAttribute" } && claim.SaysSomething() && IsMilitary(claim.ObjectText))
            {
                _military.TryAdd(network.NodeOf(claim.Subject), claim);
            }
        }
    }

    /// <summary>True for who issues listings: an authority is no party to a deal.</summary>
    public bool IsAuthority(Party party) => _authorities.Contains(party.Id);

    /// <summary>The claim that describes a party as military, else one that says it is under sanctions; null where none does.</summary>
    public Claim? DescriptionOrNull(Party party) => _military.GetValueOrDefault(party.Id) ?? _sanctioned.GetValueOrDefault(party.Id);

    /// <summary>True where a list or a description makes the party one to look at.</summary>
    public bool IsOfConcern(Party party) => !IsAuthority(party) && (Matches(party).Any() || DescriptionOrNull(party) is not null);

    /// <summary>The hits that count as matches, best first.</summary>
    public static IEnumerable<ScreeningHit> Matches(Party party) =>
        party
            .Hits.Where(h => h.IsMatch && !h.Listings.IsEmpty)
            .OrderByDescending(h => h.Score)
            .ThenBy(h => h.EntityId, StringComparer.Ordinal);

    /// <summary>All listings of the matches, in a fixed order.</summary>
    public static IEnumerable<Listing> Listings(Party party) =>
        Matches(party)
            .SelectMany(h => h.Listings)
            .OrderBy(l => l.Authority, StringComparer.Ordinal)
            .ThenBy(l => l.Instrument, StringComparer.Ordinal)
            .ThenBy(l => l.EntryId, StringComparer.Ordinal);

    /// <summary>A listing's state on a day in words: "active", "listed later (+12 d)", "delisted".</summary>
    public static string StateText(Listing listing, LocalDate day) =>
        listing.StateOn(day) switch
        {
            ListingState.Active => "active",
            ListingState.Delisted => "delisted",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"listed later (+{Period.DaysBetween(day, (listing.From ?? listing.SeenFrom)!.Value)} d)"
            ),
        };

    /// <summary>The day on which a claim is held against the lists: its last possible day, but no later than the case's day.</summary>
    public static LocalDate DayOf(Claim claim, LocalDate asOf) => claim.Time is { } time && time.Latest < asOf ? time.Latest : asOf;

    /// <summary>Authorities in force, sorted: "EU, OFAC".</summary>
    public static string Authorities(IEnumerable<Listing> listings) =>
        string.Join(", ", listings.Select(l => l.Authority).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static bool IsMilitary(string text)
    {
        var lower = text.ToLowerInvariant();
        return s_military.Any(stem =>
        {
            for (
                var at = lower.IndexOf(stem, StringComparison.Ordinal);
                at >= 0;
                at = lower.IndexOf(stem, at + 1, StringComparison.Ordinal)
            )
            {
                if (at == 0 || !char.IsLetter(lower[at - 1]) || stem[0] > '\u4dff')
                {
                    return true;
                }
            }

            return false;
        });
    }
}
