using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>A tie prepared for comparison: whom it ties, in which role, from when to when.</summary>
/// <param name="Ends">Ids of the tied entities, one set for each property of the model that names one.</param>
/// <param name="Starts">First days.</param>
/// <param name="Stops">Last days.</param>
internal sealed record ComparableLink(
    ImmutableArray<(string Property, ImmutableArray<string> Ids)> Ends,
    PartialDate[] Starts,
    PartialDate[] Stops
)
{
    /// <summary>Reads a tie.</summary>
    public static ComparableLink Of(Entity entity)
    {
        var ends = entity
            .Properties.Where(p => p.Key != "proof" && Schemata.PropertyOrNull(entity.Schema, p.Key)?.Type == "entity")
            .Select(p => (p.Key, p.Value));
        return new([.. ends], EntityReading.Dates(entity, "startDate"), EntityReading.Dates(entity, "endDate"));
    }
}
