using System.Collections.Immutable;

namespace Throughline.Network;

/// <summary>A step without which nothing in the material connects the two ends.</summary>
/// <param name="From">Node id.</param>
/// <param name="To">Node id.</param>
/// <param name="ClaimIds">The claims that all would have to fall.</param>
/// <param name="Text">The same in words.</param>
public sealed record RouteBreak(string From, string To, ImmutableArray<string> ClaimIds, string Text);
