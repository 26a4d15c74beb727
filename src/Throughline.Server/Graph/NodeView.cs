using System.Collections.Immutable;

namespace Throughline.Server.Graph;

/// <summary>A node of the picture.</summary>
/// <param name="Id">Party id.</param>
/// <param name="Name">The name shown, in Latin script where it has one.</param>
/// <param name="Original">A name in another script, where it has one.</param>
/// <param name="Schema">Schema name.</param>
/// <param name="X">Left to right.</param>
/// <param name="Y">Top to bottom.</param>
/// <param name="Stage">Column.</param>
/// <param name="Authorities">Authorities that list it on the day.</param>
/// <param name="Links">How many links it has.</param>
public sealed record NodeView(
    string Id,
    string Name,
    string? Original,
    string Schema,
    double X,
    double Y,
    string Stage,
    ImmutableArray<string> Authorities,
    int Links
);
