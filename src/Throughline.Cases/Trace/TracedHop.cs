using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>A step of a route.</summary>
/// <param name="From">Party id.</param>
/// <param name="To">Party id.</param>
/// <param name="Predicate">The predicate of the best claim.</param>
/// <param name="Claims">Ids of the claims that carry the step, best first.</param>
/// <param name="Score">How strong the step is, in [0, 1].</param>
public sealed record TracedHop(string From, string To, string Predicate, ImmutableArray<string> Claims, double Score);
