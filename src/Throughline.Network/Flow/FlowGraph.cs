using System.Collections.Immutable;

namespace Throughline.Network;

/// <summary>The flow picture: stages left to right, layers top to bottom.</summary>
/// <param name="Nodes">The nodes, by id.</param>
/// <param name="Edges">The edges, by start, end, predicate.</param>
/// <param name="Stages">Headings with the x of their middle.</param>
/// <param name="Note">What was left out; null where everything is shown.</param>
public sealed record FlowGraph(
    ImmutableArray<FlowNode> Nodes,
    ImmutableArray<FlowEdge> Edges,
    ImmutableArray<FlowStage> Stages,
    string? Note
);
