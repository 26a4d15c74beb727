using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Detections;

/// <summary>Every detection, in the order of the catalogue.</summary>
public static class DetectionCatalog
{
    /// <summary>The detections.</summary>
    public static ImmutableArray<IDetection> All { get; } =
    [
        new ListedPartyDetection(),
        new IntermediaryChainDetection(),
        new InvoiceAggregationDetection(),
        new PresenceAtEventsDetection(),
        new AffiliationDetection(),
    ];

    /// <summary>Runs them all; leads sorted by score, then id.</summary>
    public static ImmutableArray<Lead> Run(DetectionInput input) =>
        [.. All.SelectMany(d => d.Find(input)).OrderByDescending(l => l.Score).ThenBy(l => l.Id, StringComparer.Ordinal)];
}
