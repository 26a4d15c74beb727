using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Fields and claims of tickets of free form.</summary>
internal static class FreeBookings
{
    /// <summary>Adds the fields; claims only where the readers of labels and tables have found no journey.</summary>
    /// <remarks>A paper of another kind is a ticket only where every leg has its number and times, and a booking reference or a seat.</remarks>
    public static void Read(RecordContext context)
    {
        var trips = Itinerary.Read(context.Document);
        var isTravel = context.Kind is "booking" or "other" or "mail" or "letter";
        if (trips.Count == 0 || !isTravel && !IsSure(trips))
        {
            return;
        }

        context.Kind = context.Kind is "other" or "article" ? "booking" : context.Kind;
        foreach (var value in trips)
        {
            context.Fields.Add(new(value.Name, value.Value, Evidence.In(context.Document, value.Start, value.End, value.Cell)));
        }

        if (!context.Claims.Exists(c => c.Predicate is "travelledTo" or "visited"))
        {
            StatedBookings.Read(context, StatedGroup.Of(new("booking", [.. trips])));
        }
    }

    private static bool IsSure(List<StatedValue> trips) =>
        StatedGroup
            .Of(new("booking", [.. trips]))
            .Where(g => g.List == "reservations")
            .All(g =>
                g["flight", "train"] is not null
                && g["departure"] is not null
                && (g["pnr", "ticket"] is not null || g["seat"] is not null && g["arrival"] is not null)
            );
}
