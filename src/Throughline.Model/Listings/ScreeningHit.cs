using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>A watchlist entry that may be the party asked for. A lead about identity; the listings' dates say what was in force.</summary>
/// <param name="EntityId">Id of the listed entity.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Caption">Its main name.</param>
/// <param name="Score">Score in [0, 1].</param>
/// <param name="IsMatch">True at or over the threshold of a match.</param>
/// <param name="Parts">The reasons.</param>
/// <param name="Listings">Its listings.</param>
public sealed record ScreeningHit(
    string EntityId,
    string Schema,
    string Caption,
    double Score,
    bool IsMatch,
    ImmutableArray<ScorePart> Parts,
    ImmutableArray<Listing> Listings
);
