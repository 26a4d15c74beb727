using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Whom to look for.</summary>
/// <param name="Entity">Names and what else is known; schema <c>LegalEntity</c> where the kind is unknown.</param>
/// <param name="Threshold">Score at and over which a hit counts as a match, in [0, 1].</param>
/// <param name="Limit">Most hits to return.</param>
public sealed record ScreeningQuery(Entity Entity, double Threshold = 0.7, int Limit = 10);
