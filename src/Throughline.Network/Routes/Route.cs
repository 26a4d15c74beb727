using System.Collections.Immutable;

namespace Throughline.Network;

/// <summary>A route between two nodes.</summary>
/// <param name="Score">Product of the steps' beliefs, lowered for hubs and for times that fit badly, in [0, 1].</param>
/// <param name="Hops">The steps, in order.</param>
/// <param name="Weakest">The step with the least belief.</param>
/// <param name="Breaks">Steps without which the two ends fall apart.</param>
public sealed record Route(double Score, ImmutableArray<RouteHop> Hops, RouteHop Weakest, ImmutableArray<RouteBreak> Breaks);
