using System.Collections.Immutable;

namespace Throughline.Network;

/// <summary>Parallel claims between two nodes with one predicate, drawn as one line.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="From">Node id, in the claims' own direction.</param>
/// <param name="To">Node id.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Verb">Its words.</param>
/// <param name="Kind">Layer: <c>goods</c>, <c>money</c>, <c>people</c>, <c>product</c>, <c>test</c>, <c>ownership</c>, <c>place</c>, <c>sanction</c> or <c>effect</c>.</param>
/// <param name="Style"><c>stated</c>; <c>inferred</c> where every claim is assessed, hedged or no fact; <c>denied</c> where somebody denies one of them.</param>
/// <param name="Origins">Independent origins: the line's width.</param>
/// <param name="Confidence">Belief in [0, 1].</param>
/// <param name="ClaimIds">The claims, in id order.</param>
public sealed record FlowEdge(
    string Id,
    string From,
    string To,
    string Predicate,
    string Verb,
    string Kind,
    string Style,
    int Origins,
    double Confidence,
    ImmutableArray<string> ClaimIds
);
