using System.Collections.Immutable;
using Throughline.Server.Claims;

namespace Throughline.Server.Graph;

/// <summary>The answer to "how is A connected to B".</summary>
/// <param name="From">What the start may mean; one where it is clear.</param>
/// <param name="To">What the end may mean.</param>
/// <param name="Routes">Best first.</param>
public sealed record TraceView(ImmutableArray<PartyRef> From, ImmutableArray<PartyRef> To, ImmutableArray<RouteView> Routes);
