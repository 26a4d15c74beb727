using System.Collections.Immutable;

namespace Throughline.Server.Parties;

/// <summary>A party with everything that the case knows of it.</summary>
/// <param name="Id">Party id.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Schema">Schema name.</param>
/// <param name="Names">Every name, verbatim.</param>
/// <param name="Identifiers">Identifiers.</param>
/// <param name="Countries">ISO 3166-1 alpha-2, lower case.</param>
/// <param name="Addresses">Addresses, verbatim.</param>
/// <param name="BirthDates">Birth dates, EDTF.</param>
/// <param name="Claims">Ids of the claims that name it.</param>
/// <param name="Merges">Why its mentions are one.</param>
/// <param name="KeptApart">Look-alikes that were kept apart.</param>
/// <param name="Hits">Watchlist entries that may be it.</param>
public sealed record PartyView(
    string Id,
    string Name,
    string Schema,
    ImmutableArray<string> Names,
    ImmutableArray<IdentifierView> Identifiers,
    ImmutableArray<string> Countries,
    ImmutableArray<string> Addresses,
    ImmutableArray<string> BirthDates,
    ImmutableArray<string> Claims,
    ImmutableArray<MergeView> Merges,
    ImmutableArray<MergeView> KeptApart,
    ImmutableArray<HitView> Hits
);
