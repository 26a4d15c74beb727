using System.Text.Json;

namespace Throughline.Accuracy.Suites.Kitinerary;

/// <summary>The expected JSON as values under our names, one set a reservation.</summary>
/// <remarks>
/// Left out: addresses of web pages and pictures, actions, the bar code itself (it is the input), pass serial numbers, the modification time
/// (it is the context's), the reservation status (always confirmed), and coordinates and identifiers that kitinerary takes from its own tables of stations.
/// Countries of railway stations come from those tables as well and are left out; countries of airports are compared.
/// </remarks>
internal static class ExpectedFields
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["reservationNumber"] = "pnr",
        ["airplaneSeat"] = "seat",
        ["airplaneSeatClass.name"] = "class",
        ["boardingGroup"] = "boardingGroup",
        ["passengerSequenceNumber"] = "sequence",
        ["programMembershipUsed.membershipNumber"] = "frequentFlyer",
        ["programMembershipUsed.programName"] = "frequentFlyerProgram",
        ["reservedTicket.ticketNumber"] = "ticket",
        ["ticketNumber"] = "ticket",
        ["reservedTicket.ticketedSeat.seatNumber"] = "seat",
        ["reservedTicket.ticketedSeat.seatSection"] = "seatSection",
        ["reservedTicket.ticketedSeat.seatRow"] = "seatRow",
        ["reservedTicket.ticketedSeat.seatingType"] = "class",
        ["reservedTicket.name"] = "ticketName",
        ["underName.email"] = "passengerEmail",
        ["totalPrice"] = "price",
        ["priceCurrency"] = "currency",
        ["reservationFor.flightNumber"] = "flight",
        ["reservationFor.airline.iataCode"] = "carrierCode",
        ["reservationFor.airline.name"] = "carrier",
        ["reservationFor.departureAirport.iataCode"] = "fromCode",
        ["reservationFor.departureAirport.name"] = "from",
        ["reservationFor.departureAirport.address.addressCountry"] = "fromCountry",
        ["reservationFor.arrivalAirport.iataCode"] = "toCode",
        ["reservationFor.arrivalAirport.name"] = "to",
        ["reservationFor.arrivalAirport.address.addressCountry"] = "toCountry",
        ["reservationFor.departureStation.name"] = "from",
        ["reservationFor.arrivalStation.name"] = "to",
        ["reservationFor.departureBusStop.name"] = "from",
        ["reservationFor.arrivalBusStop.name"] = "to",
        ["reservationFor.departureTime"] = "departure",
        ["reservationFor.departureDay"] = "departureDate",
        ["reservationFor.arrivalTime"] = "arrival",
        ["reservationFor.boardingTime"] = "boarding",
        ["reservationFor.departureGate"] = "gate",
        ["reservationFor.arrivalGate"] = "toGate",
        ["reservationFor.departureTerminal"] = "terminal",
        ["reservationFor.arrivalTerminal"] = "toTerminal",
        ["reservationFor.departurePlatform"] = "fromPlatform",
        ["reservationFor.arrivalPlatform"] = "toPlatform",
        ["reservationFor.trainNumber"] = "train",
        ["reservationFor.trainName"] = "vehicle",
        ["reservationFor.busNumber"] = "bus",
        ["reservationFor.busName"] = "vehicle",
        ["reservationFor.provider.name"] = "carrier",
        ["reservationFor.name"] = "event",
        ["reservationFor.startDate"] = "start",
        ["reservationFor.endDate"] = "end",
        ["reservationFor.model"] = "model",
        ["reservationFor.brand.name"] = "brand",
        ["reservationFor.rentalCompany.name"] = "carrier",
        ["pickupTime"] = "pickupTime",
        ["dropoffTime"] = "dropoffTime",
        ["name"] = "event",
        ["startDate"] = "start",
        ["endDate"] = "end",
        ["doorTime"] = "doors",
        ["description"] = "description",
        ["telephone"] = "phone",
        ["boardingGroupNumber"] = "boardingGroup",
    };

    private static readonly (string Path, string Prefix)[] s_places =
    [
        ("reservationFor.location.", "venue"),
        ("location.", "venue"),
        ("pickupLocation.", "pickup"),
        ("dropoffLocation.", "dropoff"),
        ("", "place"),
    ];

    private static readonly Dictionary<string, string> s_address = new(StringComparer.Ordinal)
    {
        ["address.streetAddress"] = "street",
        ["address.postalCode"] = "postalCode",
        ["address.addressLocality"] = "city",
        ["address.addressRegion"] = "region",
        ["address.addressCountry"] = "country",
    };

    /// <summary>The values of one reservation; the name of its traveller is put together of its parts.</summary>
    public static Dictionary<string, string> Of(JsonElement reservation)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(reservation, "", fields);
        if (reservation.TryGetProperty("underName", out var person))
        {
            fields["passenger"] = Text(person, "name") ?? $"{Text(person, "givenName")} {Text(person, "familyName")}".Trim();
        }

        var type = Text(reservation, "@type") ?? "";
        if (type is "RentalCarReservation" && fields.Remove("event", out var car))
        {
            fields["car"] = car;
        }

        if (type is "Ticket" && fields.Remove("event", out var ticket))
        {
            fields["ticketName"] = ticket;
        }

        if (type is "FoodEstablishment" or "Hotel" or "Restaurant" && fields.Remove("event", out var place))
        {
            fields["place"] = place;
        }

        return fields;
    }

    private static void Walk(JsonElement element, string path, Dictionary<string, string> fields)
    {
        foreach (var property in element.EnumerateObject())
        {
            var at = path + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                if (property.Value.TryGetProperty("@value", out var value))
                {
                    Add(at, value);
                }
                else
                {
                    Walk(property.Value, at + ".", fields);
                }
            }
            else
            {
                Add(at, property.Value);
            }
        }

        void Add(string at, JsonElement value)
        {
            var text = value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString().Trim() : "";
            if (text.Length > 0 && NameOf(at) is { } name)
            {
                fields.TryAdd(name, text);
            }
        }
    }

    private static string? NameOf(string path)
    {
        if (s_names.TryGetValue(path, out var name))
        {
            return name;
        }

        foreach (var (place, prefix) in s_places)
        {
            if (path.StartsWith(place, StringComparison.Ordinal))
            {
                var rest = path[place.Length..];
                if (rest == "name" && place.Length > 0)
                {
                    return prefix;
                }

                if (s_address.TryGetValue(rest, out var part))
                {
                    return prefix is "pickup" or "dropoff" ? prefix + char.ToUpperInvariant(part[0]) + part[1..] : part;
                }
            }
        }

        return null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
