using System.Collections.Immutable;
using Throughline.Server.Claims;

namespace Throughline.Server.Overview;

/// <summary>What the material does not say.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">What kind of gap.</param>
/// <param name="Text">The question.</param>
/// <param name="Claims">Ids of the claims that raise it.</param>
/// <param name="Evidence">The quotes.</param>
/// <param name="AnsweredBy">Ids of the claims that answer it.</param>
public sealed record QuestionView(
    string Id,
    string Kind,
    string Text,
    ImmutableArray<string> Claims,
    ImmutableArray<EvidenceView> Evidence,
    ImmutableArray<string> AnsweredBy
);
