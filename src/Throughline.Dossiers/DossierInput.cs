using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Dossiers;

/// <summary>What a dossier is made of.</summary>
/// <param name="Title">The case's name.</param>
/// <param name="AsOf">The day for which listings and roles are given.</param>
/// <param name="Network">Claims and parties.</param>
/// <param name="Documents">The documents with their text layers.</param>
/// <param name="Leads">The leads.</param>
/// <param name="Contradictions">The contradictions.</param>
/// <param name="Questions">The open questions.</param>
/// <param name="Timeline">Dated events.</param>
/// <param name="Lists">The watchlist files that were used.</param>
public sealed record DossierInput(
    string Title,
    LocalDate AsOf,
    EvidenceNetwork Network,
    ImmutableArray<Document> Documents,
    ImmutableArray<Lead> Leads,
    ImmutableArray<Contradiction> Contradictions,
    ImmutableArray<OpenQuestion> Questions,
    ImmutableArray<TimelineEvent> Timeline,
    ImmutableArray<ListSource> Lists
);
