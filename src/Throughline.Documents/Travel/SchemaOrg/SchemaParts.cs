using System.Text.Json.Nodes;
using NodaTime;

namespace Throughline.Documents.Travel.SchemaOrg;

/// <summary>The parts that reservations of all kinds share: the booking itself, trips by rail and road, places and times.</summary>
internal static class SchemaParts
{
    /// <summary>Number, status, traveller, ticket, seat and price.</summary>
    public static void Booking(Reservation reservation, JsonObject node)
    {
        Say("pnr", ["reservationNumber"]);
        Say("pnr", ["reservationId"]);
        reservation.Add("status", Status(SchemaNodes.Text(SchemaNodes.At(node, "reservationStatus"))));
        var person = SchemaNodes.At(node, "underName");
        person = person is JsonArray { Count: > 0 } people ? people[0] : person;
        var (given, family) = (
            SchemaNodes.Text(SchemaNodes.At(person, "givenName")),
            SchemaNodes.Text(SchemaNodes.At(person, "familyName"))
        );
        var name = SchemaNodes.Text(person) ?? $"{given} {family}".Trim();
        reservation.Add("passenger", name, PassengerNames.PartsOrNull(name) is { } parts ? PassengerNames.Spoken(parts) : null);
        reservation.Add("passengerEmail", person is JsonObject ? SchemaNodes.Text(SchemaNodes.At(person, "email")) : null);
        Say("ticket", ["reservedTicket", "ticketNumber"]);
        Say("ticket", ["ticketNumber"]);
        Say("seat", ["airplaneSeat"]);
        Say("seat", ["reservedTicket", "ticketedSeat", "seatNumber"]);
        Say("seat", ["seatNumber"]);
        Say("seatSection", ["reservedTicket", "ticketedSeat", "seatSection"]);
        Say("seatRow", ["reservedTicket", "ticketedSeat", "seatRow"]);
        Say("class", ["airplaneSeatClass"]);
        Say("class", ["reservedTicket", "ticketedSeat", "seatingType"]);
        Say("boardingGroup", ["boardingGroup"]);
        Say("sequence", ["passengerSequenceNumber"]);
        foreach (var program in (string[])["programMembershipUsed", "programMembership"])
        {
            Say("frequentFlyer", [program, "membershipNumber"]);
            Say("frequentFlyer", [program, "memberNumber"]);
            Say("frequentFlyerProgram", [program, "programName"]);
            Say("frequentFlyerProgram", [program, "program"]);
        }

        Say("agent", ["bookingAgent"]);
        Say("agent", ["broker"]);
        Time(reservation, "bookingTime", SchemaNodes.At(node, "bookingTime"));
        Say("price", ["totalPrice"]);
        Say("currency", ["priceCurrency"]);

        void Say(string name, ReadOnlySpan<string> path) => reservation.Add(name, SchemaNodes.Text(SchemaNodes.At(node, path)));
    }

    /// <summary>A trip by train, bus or boat.</summary>
    /// <param name="reservation">The reservation.</param>
    /// <param name="trip">The trip.</param>
    /// <param name="stop">What its stops are called: <c>Station</c>, <c>BusStop</c>.</param>
    /// <param name="vehicle">What runs: <c>train</c>, <c>bus</c>, <c>boat</c>.</param>
    public static void Trip(Reservation reservation, JsonNode? trip, string stop, string vehicle)
    {
        reservation.Add(vehicle, SchemaNodes.Text(SchemaNodes.At(trip, vehicle + "Number")));
        reservation.Add("vehicle", SchemaNodes.Text(SchemaNodes.At(trip, vehicle + "Name")));
        reservation.Add("carrier", SchemaNodes.Text(SchemaNodes.At(trip, "provider")));
        foreach (var (name, side) in ((string, string)[])[("departure", "from"), ("arrival", "to")])
        {
            var place =
                SchemaNodes.At(trip, name + stop) ?? SchemaNodes.At(trip, name + "Station") ?? SchemaNodes.At(trip, name + "BusStation");
            reservation.Add(side, SchemaNodes.Text(place));
            reservation.Add(side + "Country", SchemaNodes.Text(SchemaNodes.At(place, "address", "addressCountry")));
            Time(reservation, name, SchemaNodes.At(trip, name + "Time"));
            reservation.Add(side + "Platform", SchemaNodes.Text(SchemaNodes.At(trip, name + "Platform")));
        }

        Day(reservation, SchemaNodes.At(trip, "departureDay"));
    }

    /// <summary>An event: its name, venue and times.</summary>
    public static void Event(Reservation reservation, JsonNode? node)
    {
        reservation.Add("event", SchemaNodes.Text(SchemaNodes.At(node, "name")));
        Place(reservation, SchemaNodes.At(node, "location"), "venue", "");
        Time(reservation, "start", SchemaNodes.At(node, "startDate"));
        Time(reservation, "end", SchemaNodes.At(node, "endDate"));
        Time(reservation, "doors", SchemaNodes.At(node, "doorTime"));
        reservation.Add("organizer", SchemaNodes.Text(SchemaNodes.At(node, "organizer")));
        reservation.Add("description", SchemaNodes.Text(SchemaNodes.At(node, "description")));
    }

    /// <summary>A place with its address in parts.</summary>
    /// <param name="reservation">The reservation.</param>
    /// <param name="place">The place.</param>
    /// <param name="name">The stated name of the place.</param>
    /// <param name="prefix">Prefix of the parts: <c>pickup</c> gives <c>pickupCity</c>.</param>
    public static void Place(Reservation reservation, JsonNode? place, string name, string prefix)
    {
        reservation.Add(name, SchemaNodes.Text(place));
        var page = SchemaNodes.At(place, "mainEntityOfPage");
        var address = SchemaNodes.At(place, "address") ?? SchemaNodes.At(page, "address");
        if (address is JsonValue)
        {
            reservation.Add(Part("Address"), SchemaNodes.Text(address));
        }
        else
        {
            foreach (
                var (field, part) in ((string, string)[])
                    [
                        ("streetAddress", "Street"),
                        ("postalCode", "PostalCode"),
                        ("addressLocality", "City"),
                        ("addressRegion", "Region"),
                        ("addressCountry", "Country"),
                    ]
            )
            {
                reservation.Add(Part(part), SchemaNodes.Text(SchemaNodes.At(address, field)));
            }
        }

        reservation.Add(Part("Phone"), SchemaNodes.Text(SchemaNodes.At(place, "telephone") ?? SchemaNodes.At(page, "telephone")));

        string Part(string part) => prefix.Length == 0 ? char.ToLowerInvariant(part[0]) + part[1..] : prefix + part;
    }

    /// <summary>A time in its normal form; the text as it is where it has none.</summary>
    public static void Time(Reservation reservation, string name, JsonNode? node, DateTimeZone? zone = null)
    {
        if (SchemaNodes.Text(node) is { } text)
        {
            zone ??= TravelTimes.ZoneOrNull(SchemaNodes.Text(SchemaNodes.At(node, "timezone")));
            reservation.Add(name, text, TravelTimes.IsoOrNull(text, zone));
        }
    }

    /// <summary>The day of departure, where the departure has no time.</summary>
    public static void Day(Reservation reservation, JsonNode? node)
    {
        var day = reservation["departure"] is { Length: >= 10 } time ? time[..10] : SchemaNodes.Text(node);
        reservation.Add("departureDate", day);
    }

    private static string Status(string? status) =>
        status is null ? "booked"
        : status.Contains("Cancel", StringComparison.OrdinalIgnoreCase) ? "cancelled"
        : status.Contains("Hold", StringComparison.OrdinalIgnoreCase) || status.Contains("Pending", StringComparison.OrdinalIgnoreCase)
            ? "planned"
        : "booked";
}
