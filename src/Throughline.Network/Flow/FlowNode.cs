using System.Collections.Immutable;

namespace Throughline.Network;

/// <summary>A node of the flow picture.</summary>
/// <param name="Id">Party id.</param>
/// <param name="Label">Its caption.</param>
/// <param name="Kind"><c>organization</c>, <c>person</c>, <c>group</c>, <c>place</c>, <c>product</c>, <c>component</c>, <c>event</c>, <c>account</c>, <c>vehicle</c>, <c>document</c> or <c>thing</c>.</param>
/// <param name="X">Left to right by stage, in pixels at scale 1.</param>
/// <param name="Y">Top to bottom by lane.</param>
/// <param name="Stage"><c>Makers</c>, <c>Movement</c>, <c>Intermediary</c>, <c>End user</c> or <c>Use</c>.</param>
/// <param name="Lane"><c>goods</c>, <c>money</c> or <c>people</c>.</param>
/// <param name="ListedBy">Authorities that list it on the day, sorted.</param>
public sealed record FlowNode(
    string Id,
    string Label,
    string Kind,
    double X,
    double Y,
    string Stage,
    string Lane,
    ImmutableArray<string> ListedBy
);
