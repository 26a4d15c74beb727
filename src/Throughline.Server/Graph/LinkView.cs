using System.Collections.Immutable;

namespace Throughline.Server.Graph;

/// <summary>A line of the picture: claims of one predicate between two nodes.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="From">Party id.</param>
/// <param name="To">Party id.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Verb">Its words.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Style"><c>stated</c>, <c>inferred</c> or <c>denied</c>.</param>
/// <param name="Claims">Ids of the claims.</param>
/// <param name="Origins">Independent origins.</param>
/// <param name="Confidence">In [0, 1].</param>
/// <param name="Time">When, EDTF; null where no claim says or where they differ.</param>
public sealed record LinkView(
    string Id,
    string From,
    string To,
    string Predicate,
    string Verb,
    string Kind,
    string Style,
    ImmutableArray<string> Claims,
    int Origins,
    double Confidence,
    string? Time
);
