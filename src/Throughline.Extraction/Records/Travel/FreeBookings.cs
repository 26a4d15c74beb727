using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Fields and claims of tickets of free form.</summary>
internal static class FreeBookings
{
    /// <summary>Adds the fields; claims only where the readers of labels and tables have found no journey.</summary>
    public static void Read(RecordContext context, List<StatedValue> trips)
    {
        foreach (var value in trips)
        {
            context.Fields.Add(new(value.Name, value.Value, Evidence.In(context.Document, value.Start, value.End, value.Cell)));
        }

        if (!context.Claims.Exists(c => c.Predicate is "travelledTo" or "visited"))
        {
            StatedBookings.Read(context, StatedGroup.Of(new("booking", [.. trips])));
        }
    }
}
