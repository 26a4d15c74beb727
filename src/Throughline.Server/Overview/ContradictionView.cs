using System.Collections.Immutable;
using Throughline.Server.Claims;

namespace Throughline.Server.Overview;

/// <summary>Claims that cannot all be true.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">What about.</param>
/// <param name="Text">In plain words.</param>
/// <param name="Claims">Ids of the claims.</param>
/// <param name="Evidence">The quotes.</param>
public sealed record ContradictionView(
    string Id,
    string Kind,
    string Text,
    ImmutableArray<string> Claims,
    ImmutableArray<EvidenceView> Evidence
);
