using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>How like two entities are: names, identifiers, dates, countries, addresses.</summary>
/// <param name="Score">0 to 1; at 0.7 and over they can be held to be one. Different registration numbers never reach it, however like the names.</param>
/// <param name="Parts">The reasons.</param>
public sealed record EntityComparison(double Score, ImmutableArray<ScorePart> Parts)
{
    /// <summary>Compares two entities.</summary>
    public static EntityComparison Of(Entity left, Entity right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return EntityScore.Of(ComparableEntity.Of(left), ComparableEntity.Of(right));
    }
}
