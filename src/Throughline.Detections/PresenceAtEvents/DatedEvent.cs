using NodaTime;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Detections;

/// <summary>A dated test or evaluation.</summary>
/// <param name="First">First possible day.</param>
/// <param name="Last">Last possible day.</param>
/// <param name="PlaceName">Where; null where no claim says.</param>
/// <param name="Point">Its point; null where none is known.</param>
/// <param name="By">Party id of who tested.</param>
/// <param name="Claim">The main claim.</param>
internal sealed record DatedEvent(LocalDate First, LocalDate Last, string? PlaceName, (double, double)? Point, string By, Claim Claim)
{
    /// <summary>Days that the event can have been on.</summary>
    public int Days => Period.DaysBetween(First, Last) + 1;

    /// <summary>The dated tests, one for each time and place.</summary>
    public static List<DatedEvent> Of(EvidenceNetwork network) =>
        [
            .. network
                .Claims.Where(c =>
                    c.Predicate is "tested" or "evaluated"
                    && c.SaysSomething()
                    && c.Modality == Modality.Fact
                    && c.Time is { Start: not null, End: not null }
                )
                .Select(c => (Claim: c, Place: PlaceOf(c)))
                .Select(e => new DatedEvent(
                    e.Claim.Time!.Value.Earliest,
                    e.Claim.Time.Value.Latest,
                    e.Place?.Name,
                    e.Place is null ? null : PlaceTable.PointOrNull(e.Place),
                    network.NodeOf(e.Claim.Subject),
                    e.Claim
                ))
                .OrderBy(e => e.First)
                .ThenBy(e => e.Last)
                .ThenBy(e => e.Claim.Id, StringComparer.Ordinal)
                .DistinctBy(e => (e.First, e.Last, e.Point, e.By)),
        ];

    private static Place? PlaceOf(Claim claim) =>
        claim.Place
        ?? (claim.Object is { } o && Stays.IsPlace(o) ? new Place(o.Name) : null)
        ?? (claim.Qualifiers.To is { } to && Stays.IsPlace(to) ? new Place(to.Name) : null)
        ?? (claim.DetailOrNull("place") is { } name ? new Place(name) : null);
}
