using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>What the case holds after an ingest.</summary>
/// <param name="Documents">Documents read (without duplicates, quarantined files, and the statements of reasons that its lists gave).</param>
/// <param name="Claims">Claims in use.</param>
/// <param name="Entities">Resolved parties and things.</param>
/// <param name="Leads">Leads.</param>
/// <param name="Contradictions">Contradictions.</param>
/// <param name="Unknowns">Open questions.</param>
/// <param name="Quarantined">Files that could not be read, sorted by path.</param>
/// <param name="ListProblems">Files and rows of watchlists that could not be read, one line each.</param>
/// <param name="Seconds">How long this run took.</param>
public sealed record IngestSummary(
    int Documents,
    int Claims,
    int Entities,
    int Leads,
    int Contradictions,
    int Unknowns,
    ImmutableArray<Quarantined> Quarantined,
    ImmutableArray<string> ListProblems,
    double Seconds
);
