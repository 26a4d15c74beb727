using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Server.Claims;

namespace Throughline.Server.Overview;

/// <summary>A lead with its reasons.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Detection">The detection's code.</param>
/// <param name="Title">One sentence.</param>
/// <param name="Score">In [0, 1].</param>
/// <param name="Subjects">The parties concerned.</param>
/// <param name="Claims">Ids of the claims it rests on.</param>
/// <param name="Evidence">Its quotes.</param>
/// <param name="Parts">The score's parts.</param>
/// <param name="Alternatives">Innocent explanations.</param>
/// <param name="RefutedBy">What would refute it.</param>
public sealed record LeadView(
    string Id,
    string Detection,
    string Title,
    double Score,
    ImmutableArray<LeadSubject> Subjects,
    ImmutableArray<string> Claims,
    ImmutableArray<EvidenceView> Evidence,
    ImmutableArray<ScorePart> Parts,
    ImmutableArray<string> Alternatives,
    ImmutableArray<string> RefutedBy
);
