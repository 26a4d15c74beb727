using System.Collections.Immutable;
using Throughline.Network;

namespace Throughline.Server.Graph;

/// <summary>The network laid out as a flow.</summary>
/// <param name="AsOf">The day, ISO.</param>
/// <param name="Floor">Least confidence.</param>
/// <param name="Stages">Columns.</param>
/// <param name="Nodes">Nodes.</param>
/// <param name="Edges">Lines.</param>
/// <param name="Note">What was left out.</param>
public sealed record NetworkPicture(
    string AsOf,
    double Floor,
    ImmutableArray<FlowStage> Stages,
    ImmutableArray<NodeView> Nodes,
    ImmutableArray<LinkView> Edges,
    string? Note
);
