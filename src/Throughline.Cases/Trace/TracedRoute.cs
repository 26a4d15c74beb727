using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>A route through the evidence.</summary>
/// <param name="Score">In [0, 1].</param>
/// <param name="Hops">From the start to the end.</param>
/// <param name="Weakest">Index of the weakest hop, from 0; null for a route without hops.</param>
/// <param name="Breaks">Where the evidence does not hold together, in words.</param>
public sealed record TracedRoute(double Score, ImmutableArray<TracedHop> Hops, int? Weakest, ImmutableArray<string> Breaks);
