using System.Globalization;
using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.Kitinerary;

/// <summary>The dump of a boarding pass's fields that lies beside it: names and values as the resolution has them.</summary>
internal static class BoardingPassDump
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["airlineDesignatorOfBoardingPassIssuer"] = "issuer",
        ["baggageTagLicensePlateNumber1"] = "bagTag",
        ["baggageTagLicensePlateNumber2"] = "bagTag2",
        ["baggageTagLicensePlateNumber3"] = "bagTag3",
        ["Date of issue"] = "issueDate",
        ["operatingCarrierPNRCode"] = "pnr",
        ["fromCityAirportCode"] = "fromCode",
        ["toCityAirportCode"] = "toCode",
        ["operatingCarrierDesignator"] = "carrierCode",
        ["compartmentCode"] = "class",
        ["seatNumber"] = "seat",
        ["checkinSequenceNumber"] = "sequence",
        ["marketingCarrierDesignator"] = "marketingCarrierCode",
        ["frequentFlyerAirlineDesignator"] = "frequentFlyerProgram",
        ["frequenFlyerNumber"] = "frequentFlyer",
        ["freeBaggageAllowance"] = "baggage",
        ["Date of flight"] = "departureDate",
    };

    /// <summary>Scores the values of each leg; what stands before the first leg is the whole pass's.</summary>
    public static void Score(string path, List<Dictionary<string, string>> read, Scoreboard board)
    {
        var leg = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("Leg ", StringComparison.Ordinal))
            {
                leg = int.Parse(line.AsSpan(4), CultureInfo.InvariantCulture) - 1;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (
                colon < 0
                || !s_names.TryGetValue(line[..colon].Trim(), out var name)
                || line[(colon + 1)..].Trim() is not { Length: > 0 } value
            )
            {
                continue;
            }

            var own = read.ElementAtOrDefault(leg);
            var isHit = own is not null && FieldValues.Same(name, value, own);
            board["bcbp, fields of the resolution"].Add(isHit);
            if (!isHit)
            {
                board.Notes.Add(
                    $"{Path.GetFileName(path)}: leg {leg + 1}: {name}: expected '{value}', read '{own?.GetValueOrDefault(name)}'"
                );
            }
        }
    }
}
