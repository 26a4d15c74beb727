using System.Collections.Immutable;

namespace Throughline.Server.Overview;

/// <summary>The case in numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="AsOf">The day for which listings and leads were computed, ISO.</param>
/// <param name="Documents">Files taken in, quarantined ones included.</param>
/// <param name="Quarantined">Files that could not be read.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Entities">Parties and things.</param>
/// <param name="Leads">Leads.</param>
/// <param name="Contradictions">Contradictions.</param>
/// <param name="Questions">Questions that are still open.</param>
/// <param name="Lists">The watchlists in use.</param>
public sealed record CaseView(
    string Name,
    string AsOf,
    int Documents,
    int Quarantined,
    int Claims,
    int Entities,
    int Leads,
    int Contradictions,
    int Questions,
    ImmutableArray<ListView> Lists
);
