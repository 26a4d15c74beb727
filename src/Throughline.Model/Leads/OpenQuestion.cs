using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>What the material does not say, withholds, or leaves without a document.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind"><c>unknown</c>, <c>withheld</c>, <c>unnamedParty</c>, <c>noResponse</c>, <c>missingDocument</c> or <c>noDate</c>.</param>
/// <param name="Claims">Ids of the claims that raise it.</param>
/// <param name="Text">The question, in plain words.</param>
/// <param name="Evidence">The quotes that raise it.</param>
/// <param name="AnsweredBy">Ids of the claims that answer it; empty while it is open.</param>
public sealed record OpenQuestion(
    string Id,
    string Kind,
    ImmutableArray<string> Claims,
    string Text,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<string> AnsweredBy
);
