using System.Collections.Immutable;

namespace Throughline.Server.Graph;

/// <summary>A route.</summary>
/// <param name="Score">In [0, 1].</param>
/// <param name="Weakest">Index of the weakest hop.</param>
/// <param name="Breaks">What would break it.</param>
/// <param name="Hops">The steps.</param>
public sealed record RouteView(double Score, int? Weakest, ImmutableArray<string> Breaks, ImmutableArray<HopView> Hops);
