using System.Text.Json;

namespace Throughline.Documents.Travel.Wallet;

/// <summary>The semantic tags of a pass: values whose meaning the format itself fixes.</summary>
internal static class PassSemantics
{
    private static readonly (string Tag, string Name)[] s_texts =
    [
        ("eventName", "event"),
        ("venueName", "venue"),
        ("venueRoom", "room"),
        ("venueEntrance", "entrance"),
        ("airlineCode", "carrierCode"),
        ("confirmationNumber", "pnr"),
        ("departureAirportCode", "fromCode"),
        ("departureAirportName", "from"),
        ("departureStationName", "from"),
        ("departureLocationDescription", "from"),
        ("departureGate", "gate"),
        ("departureTerminal", "terminal"),
        ("departurePlatform", "fromPlatform"),
        ("destinationAirportCode", "toCode"),
        ("destinationAirportName", "to"),
        ("destinationStationName", "to"),
        ("destinationLocationDescription", "to"),
        ("destinationGate", "toGate"),
        ("destinationTerminal", "toTerminal"),
        ("destinationPlatform", "toPlatform"),
        ("boardingGroup", "boardingGroup"),
        ("boardingSequenceNumber", "sequence"),
        ("vehicleNumber", "train"),
        ("vehicleName", "vehicle"),
        ("flightCode", "flight"),
        ("membershipProgramNumber", "frequentFlyer"),
        ("membershipProgramName", "frequentFlyerProgram"),
        ("transitProvider", "carrier"),
        ("admissionLevel", "admission"),
    ];

    private static readonly (string Tag, string Name)[] s_times =
    [
        ("eventStartDate", "start"),
        ("eventStartDateInfo", "start"),
        ("eventEndDate", "end"),
        ("eventEndDateInfo", "end"),
        ("originalDepartureDate", "departure"),
        ("currentDepartureDate", "departure"),
        ("originalArrivalDate", "arrival"),
        ("currentArrivalDate", "arrival"),
        ("originalBoardingDate", "boarding"),
        ("currentBoardingDate", "boarding"),
    ];

    /// <summary>Adds what the tags say.</summary>
    public static void Add(Reservation reservation, JsonElement semantics)
    {
        foreach (var (tag, name) in s_texts)
        {
            reservation.Add(name, PassReading.Text(semantics, tag));
        }

        foreach (var (tag, name) in s_times)
        {
            var text =
                PassReading.Text(semantics, tag)
                ?? (
                    semantics.ValueKind == JsonValueKind.Object && semantics.TryGetProperty(tag, out var info)
                        ? PassReading.Text(info, "date")
                        : null
                );
            reservation.Add(name, text, TravelTimes.IsoOrNull(text));
        }

        if (semantics.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (semantics.TryGetProperty("passengerName", out var person))
        {
            reservation.Add("passenger", $"{PassReading.Text(person, "givenName")} {PassReading.Text(person, "familyName")}".Trim());
        }

        if (semantics.TryGetProperty("seats", out var seats) && seats.ValueKind == JsonValueKind.Array)
        {
            foreach (var seat in seats.EnumerateArray().Take(1))
            {
                reservation.Add("seat", PassReading.Text(seat, "seatNumber") ?? PassReading.Text(seat, "seatIdentifier"));
                reservation.Add("seatRow", PassReading.Text(seat, "seatRow"));
                reservation.Add("seatSection", PassReading.Text(seat, "seatSection"));
            }
        }
    }
}
