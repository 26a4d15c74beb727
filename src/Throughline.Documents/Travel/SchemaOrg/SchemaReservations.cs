using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Throughline.Documents.Layers;
using Throughline.Text;

namespace Throughline.Documents.Travel.SchemaOrg;

/// <summary>Reservations, events and venues that a mail or a page describes with schema.org, written below its text.</summary>
internal static class SchemaReservations
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["FlightReservation"] = "flight",
        ["TrainReservation"] = "train",
        ["BusReservation"] = "bus",
        ["BoatReservation"] = "boat",
        ["LodgingReservation"] = "lodging",
        ["EventReservation"] = "event",
        ["FoodEstablishmentReservation"] = "food",
        ["RentalCarReservation"] = "rentalCar",
        ["TaxiReservation"] = "taxi",
    };

    private static readonly HashSet<string> s_venues = new(StringComparer.Ordinal)
    {
        "FoodEstablishment",
        "Restaurant",
        "CafeOrCoffeeShop",
        "BarOrPub",
        "Bakery",
        "FastFoodRestaurant",
        "Hotel",
        "Hostel",
        "Motel",
        "Resort",
        "LodgingBusiness",
        "BedAndBreakfast",
        "Campground",
    };

    /// <summary>Appends what a parsed page describes.</summary>
    public static void Append(IHtmlDocument document, Layer layer) => Append(SchemaNodes.Of(document), new(layer));

    /// <summary>Appends the reservations among things, and the events and venues that are no part of one.</summary>
    public static void Append(List<JsonObject> nodes, ReservationSheet sheet)
    {
        // On a page with an article an event or a venue is a matter of the article, or of an advertisement.
        var isArticle = nodes.Exists(n =>
            SchemaNodes.TypeOf(n) is var t
            && (t.EndsWith("Article", StringComparison.Ordinal) || t.EndsWith("Posting", StringComparison.Ordinal))
        );
        foreach (var node in nodes)
        {
            var type = SchemaNodes.TypeOf(node);
            if (s_types.TryGetValue(type, out var kind))
            {
                sheet.Add(Reservation(node, kind));
            }
            else if (!isArticle && type.EndsWith("Event", StringComparison.Ordinal))
            {
                sheet.AddThing(Event(node));
            }
            else if (!isArticle && s_venues.Contains(type))
            {
                var venue = new Reservation(
                    type.EndsWith("Hotel", StringComparison.Ordinal) || type is "LodgingBusiness" ? "lodging" : "food"
                );
                SchemaParts.Place(venue, node, "place", "");
                venue.Add("description", SchemaNodes.Text(SchemaNodes.At(node, "description")));
                sheet.AddThing(venue);
            }
        }
    }

    private static Reservation Event(JsonObject node)
    {
        var reservation = new Reservation("event");
        SchemaParts.Event(reservation, node);
        return reservation;
    }

    private static Reservation Reservation(JsonObject node, string kind)
    {
        var reservation = new Reservation(kind);
        var subject = SchemaNodes.At(node, "reservationFor");
        SchemaParts.Booking(reservation, node);
        switch (kind)
        {
            case "flight":
                Flight(reservation, subject);
                break;
            case "train":
                SchemaParts.Trip(reservation, subject, "Station", "train");
                break;
            case "bus":
                SchemaParts.Trip(reservation, subject, "BusStop", "bus");
                break;
            case "boat":
                SchemaParts.Trip(reservation, subject, "BoatTerminal", "boat");
                break;
            case "lodging":
                SchemaParts.Place(reservation, subject, "place", "");
                SchemaParts.Time(reservation, "checkIn", SchemaNodes.At(node, "checkinTime") ?? SchemaNodes.At(node, "checkinDate"));
                SchemaParts.Time(reservation, "checkOut", SchemaNodes.At(node, "checkoutTime") ?? SchemaNodes.At(node, "checkoutDate"));
                break;
            case "event":
                SchemaParts.Event(reservation, subject);
                break;
            case "food":
                SchemaParts.Place(reservation, subject, "place", "");
                SchemaParts.Time(reservation, "start", SchemaNodes.At(node, "startTime"));
                SchemaParts.Time(reservation, "end", SchemaNodes.At(node, "endTime"));
                reservation.Add("partySize", SchemaNodes.Text(SchemaNodes.At(node, "partySize")));
                break;
            default:
                Hired(reservation, node, subject);
                break;
        }

        return reservation;
    }

    private static void Flight(Reservation reservation, JsonNode? flight)
    {
        var airline = SchemaNodes.At(flight, "airline") ?? SchemaNodes.At(flight, "provider") ?? SchemaNodes.At(flight, "seller");
        var code = SchemaNodes.Text(SchemaNodes.At(airline, "iataCode"));
        var number = SchemaNodes.Text(SchemaNodes.At(flight, "flightNumber"))?.Replace(" ", "", StringComparison.Ordinal);
        if (number is not null)
        {
            var bare = code is not null && number.StartsWith(code, StringComparison.Ordinal) ? number[code.Length..] : number;
            reservation.Add("flight", code + bare, code + (bare.TrimStart('0') is { Length: > 0 } short0 ? short0 : bare));
        }

        reservation.Add("carrier", airline is JsonObject ? SchemaNodes.Text(SchemaNodes.At(airline, "name")) : SchemaNodes.Text(airline));
        reservation.Add("carrierCode", code);
        reservation.Add("operator", SchemaNodes.Text(SchemaNodes.At(flight, "operatedBy")));
        foreach (var (name, side) in ((string, string)[])[("departure", "from"), ("arrival", "to")])
        {
            var airport = SchemaNodes.At(flight, name + "Airport");
            var iata = SchemaNodes.Text(SchemaNodes.At(airport, "iataCode"));
            var known = Airports.OfCodeOrNull(iata);
            reservation.Add(
                side,
                SchemaNodes.Text(SchemaNodes.At(airport, "name")) ?? (airport is JsonValue ? SchemaNodes.Text(airport) : known?.City)
            );
            reservation.Add(side + "Code", iata);
            reservation.Add(side + "Country", known?.Country);
            SchemaParts.Time(reservation, name, SchemaNodes.At(flight, name + "Time"), TravelTimes.ZoneOfAirport(iata));
            reservation.Add(side == "from" ? "terminal" : "toTerminal", SchemaNodes.Text(SchemaNodes.At(flight, name + "Terminal")));
            reservation.Add(side == "from" ? "gate" : "toGate", SchemaNodes.Text(SchemaNodes.At(flight, name + "Gate")));
        }

        SchemaParts.Time(
            reservation,
            "boarding",
            SchemaNodes.At(flight, "boardingTime"),
            TravelTimes.ZoneOfAirport(reservation["fromCode"])
        );
        SchemaParts.Day(reservation, SchemaNodes.At(flight, "departureDay"));
    }

    private static void Hired(Reservation reservation, JsonObject node, JsonNode? car)
    {
        reservation.Add("car", SchemaNodes.Text(SchemaNodes.At(car, "name")));
        reservation.Add("model", SchemaNodes.Text(SchemaNodes.At(car, "model")));
        reservation.Add("brand", SchemaNodes.Text(SchemaNodes.At(car, "brand")));
        reservation.Add(
            "carrier",
            SchemaNodes.Text(SchemaNodes.At(car, "rentalCompany")) ?? SchemaNodes.Text(SchemaNodes.At(car, "provider"))
        );
        SchemaParts.Place(reservation, SchemaNodes.At(node, "pickupLocation"), "pickup", "pickup");
        SchemaParts.Time(reservation, "pickupTime", SchemaNodes.At(node, "pickupTime"));
        SchemaParts.Place(reservation, SchemaNodes.At(node, "dropoffLocation"), "dropoff", "dropoff");
        SchemaParts.Time(reservation, "dropoffTime", SchemaNodes.At(node, "dropoffTime"));
    }
}
