using Throughline.Model;

namespace Throughline.Extraction.Records;

internal static partial class BookingClaims
{
    private static List<FlightSegment> Segments(RecordContext context)
    {
        var segments = new List<FlightSegment>();
        Labelled? flight = null,
            from = null,
            to = null,
            route = null,
            date = null,
            status = null;
        foreach (var label in context.Labels)
        {
            var repeats =
                (label.Key == "flight" && flight is not null)
                || (label.Key == "from" && from is not null)
                || (label.Key == "route" && route is not null && flight is null);
            if (repeats)
            {
                Close();
            }

            switch (label.Key)
            {
                case "flight":
                    flight = label;
                    break;
                case "from":
                    from = label;
                    break;
                case "to":
                    to ??= label;
                    break;
                case "route":
                    route ??= label;
                    break;
                case "status":
                    status ??= label;
                    break;
                case "departureDate":
                    // "Departure: Irkutsk, 12 May 2025 08:10" names the place as well.
                    if (Dates.FindOrNull(label.Text, context.Style) is not null)
                    {
                        date ??= label;
                    }

                    from ??= PlaceIn(context, label) is not null ? label : null;
                    break;
                case "arrivalDate":
                    to ??= PlaceIn(context, label) is not null ? label : null;
                    break;
                case "date" when flight is not null || from is not null:
                    date ??= label;
                    break;
            }
        }

        Close();
        return segments;

        void Close()
        {
            var (start, end) = (PlaceIn(context, from), PlaceIn(context, to));
            if (end is null && Places.RouteOrNull(route?.Text) is var (first, last))
            {
                (start, end) = (first, last);
            }

            var day = date ?? context.Label("departureDate", "date");
            if (end is not null && context.Entity(end, "Location") is { } place)
            {
                segments.Add(
                    new(
                        place,
                        start is null ? null : context.Entity(start, "Location"),
                        flight is null ? null : flight.Text,
                        day is null ? null : Dates.FindOrNull(day.Text, context.Style)?.Date,
                        status,
                        [flight, from, to, route, day]
                    )
                );
            }

            (flight, from, to, route, date, status) = (null, null, null, null, null, null);
        }
    }

    private static string? PlaceIn(RecordContext context, Labelled? label) => PlaceIn(context, label?.Text);

    private static string? PlaceIn(RecordContext context, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (Dates.FindOrNull(text, context.Style) is var (_, start, end))
        {
            text = text[..start].Trim(' ', ',').Length > 1 ? text[..start] : text[end..];
        }

        // What is left of a span of days is its other end, no place.
        return Dates.FindOrNull(text, context.Style) is null ? Places.NameOrNull(ClockTime().Replace(text, "")) : null;
    }

    private sealed record FlightSegment(
        EntityRef To,
        EntityRef? From,
        string? Flight,
        PartialDate? Time,
        Labelled? Status,
        Labelled?[] Labels
    );
}
