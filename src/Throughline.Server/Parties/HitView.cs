using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Server.Parties;

/// <summary>A watchlist entry that may be the party.</summary>
/// <param name="Entity">Id in the list.</param>
/// <param name="Name">Its main name.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Score">In [0, 1].</param>
/// <param name="Match">At or over the threshold.</param>
/// <param name="Parts">The reasons.</param>
/// <param name="Listings">Its listings.</param>
public sealed record HitView(
    string Entity,
    string Name,
    string Schema,
    double Score,
    bool Match,
    ImmutableArray<ScorePart> Parts,
    ImmutableArray<ListingView> Listings
);
