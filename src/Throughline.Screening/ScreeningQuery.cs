using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Whom to look for, and what to show.</summary>
/// <param name="Entity">Names and what else is known; schema <c>LegalEntity</c> where the kind is unknown.</param>
/// <param name="Threshold">Score at and over which a hit counts as a match, in [0, 1].</param>
/// <param name="Limit">Most hits to return.</param>
public sealed record ScreeningQuery(Entity Entity, double Threshold = 0.7, int Limit = 10)
{
    /// <summary>Lowest score of a hit that is returned, in [0, 1]; a threshold below it counts instead. No hit at or over it is missed.</summary>
    public double Least { get; init; } = 0.5;

    /// <summary>Authorities whose listings count, in any case of letters; all where it is empty.</summary>
    public ImmutableArray<string> Authorities { get; init; } = [];

    /// <summary>Leaves out listings that were not in force on this day, and entries without any other; null keeps all.</summary>
    public LocalDate? ActiveOn { get; init; }
}
