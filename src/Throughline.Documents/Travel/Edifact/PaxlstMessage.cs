using Throughline.Documents.Layers;

namespace Throughline.Documents.Travel.Edifact;

/// <summary>PAXLST: the passengers or the crew of a flight, with their travel documents (WCO/IATA/ICAO guidelines on advance passenger information).</summary>
/// <remarks>A list says who is expected; only the flight-close message of those on board says that they boarded.</remarks>
internal sealed class PaxlstMessage(Layer layer, int first)
{
    private readonly List<(EdifactPart From, EdifactPart? Day)> _departures = [];
    private readonly List<(EdifactPart To, EdifactPart? Day)> _arrivals = [];
    private EdifactPart? _flight;
    private EdifactPart? _carrier;
    private EdifactPart? _kind;
    private string _status = "booked";

    /// <summary>States the message.</summary>
    /// <returns>How many travellers it has.</returns>
    public int State(List<EdifactSegment> segments)
    {
        var count = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            switch (segment.Tag)
            {
                case "BGM":
                    _kind = segment[0];
                    // 266 closes a flight: CLOB lists who is on board, CLNB who is not; XR cancels.
                    _status = segment.Text(1) switch
                    {
                        "CLOB" => "boarded",
                        "CLNB" => "notBoarded",
                        "XR" => "cancelled",
                        _ => "booked",
                    };
                    break;
                case "TDT":
                    (_flight, _carrier) = (segment[1] ?? _flight, segment[4] ?? _carrier);
                    break;
                case "LOC" when count == 0 && segment.Text(0) is "125" or "87" && segment[1] is { } place:
                    var day = i + 1 < segments.Count && segments[i + 1].Tag == "DTM" ? segments[i + 1][0, 1] : null;
                    if (segment.Text(0) == "125")
                    {
                        _departures.Add((place, day));
                    }
                    else
                    {
                        _arrivals.Add((place, day));
                    }

                    break;
                case "NAD" when segment.Text(0) is "FL" or "FM" or "DDU" or "DDT":
                    var end = i + 1;
                    while (end < segments.Count && segments[end].Tag is not ("NAD" or "CNT" or "UNT"))
                    {
                        end++;
                    }

                    Traveller(segments.GetRange(i, end - i), first + count++);
                    break;
            }
        }

        return count;
    }

    private void Traveller(List<EdifactSegment> own, int number)
    {
        var fields = new PassengerFields(layer, number);
        fields.Say("type", own[0][0], "flight");
        fields.Say(
            "role",
            own[0][0],
            own[0].Text(0) == "FM" ? "crew"
                : own[0].Text(0) == "FL" ? "passenger"
                : "transit"
        );
        fields.Say("status", _kind, _status);
        fields.Name(own[0][3], own[0][3, 1], own[0][3, 2]);
        if (_flight is { } flight)
        {
            var carrier = _carrier?.Text ?? "";
            var bare = flight.Text.StartsWith(carrier, StringComparison.Ordinal) ? flight.Text[carrier.Length..] : flight.Text;
            fields.Say("flight", flight, carrier + bare.TrimStart('0'));
            fields.Say("carrierCode", _carrier);
        }

        Route(own, fields);
        var isPassport = true;
        foreach (var segment in own)
        {
            switch (segment.Tag)
            {
                case "ATT" when segment.Text(0) == "2":
                    fields.Say("gender", segment[2] ?? segment[1]);
                    break;
                case "DTM" when segment.Text(0) == "329" && EdifactTimes.DayOrNull(segment.Text(0, 1), isBirth: true) is { } birth:
                    fields.Say("birthDate", segment[0, 1], EdifactTimes.Iso(birth));
                    break;
                case "DTM" when segment.Text(0) == "36" && isPassport && EdifactTimes.DayOrNull(segment.Text(0, 1)) is { } expiry:
                    fields.Say("passportExpiry", segment[0, 1], EdifactTimes.Iso(expiry));
                    break;
                case "NAT":
                    fields.Say("nationality", segment[1]);
                    break;
                case "RFF" when segment.Text(0) == "AVF":
                    fields.Say("pnr", segment[0, 1]);
                    break;
                case "RFF" when segment.Text(0) is "SEA":
                    fields.Say("seat", segment[0, 1]);
                    break;
                case "DOC":
                    isPassport = segment.Text(0) is "P" or "I";
                    fields.Say(
                        isPassport ? "passport"
                            : segment.Text(0) == "V" ? "visa"
                            : "document",
                        segment[1]
                    );
                    break;
                case "LOC" when segment.Text(0) == "91" && isPassport:
                    fields.Say("passportCountry", segment[1]);
                    break;
                case "LOC" when segment.Text(0) == "174":
                    fields.Say("residence", segment[1]);
                    break;
            }
        }
    }

    // Where this traveller embarks and debarks, else the flight's last airport before the border and the first behind it.
    private void Route(List<EdifactSegment> own, PassengerFields fields)
    {
        var on = own.Find(s => s.Tag == "LOC" && s.Text(0) == "178")?[1];
        var off = own.Find(s => s.Tag == "LOC" && s.Text(0) == "179")?[1];
        var from = _departures.Find(d => d.From.Text == on?.Text);
        var to = _arrivals.Find(a => a.To.Text == off?.Text);
        from = from.From is null && _departures.Count > 0 ? _departures[^1] : from;
        to = to.To is null && _arrivals.Count > 0 ? _arrivals[0] : to;
        fields.Airport("from", on ?? from.From);
        fields.Airport("to", off ?? to.To);
        Time("departure", from.Day, (on ?? from.From)?.Text);
        Time("arrival", to.Day, (off ?? to.To)?.Text);

        void Time(string name, EdifactPart? part, string? airport)
        {
            if (part is null || EdifactTimes.DayOrNull(part.Text) is not { } day)
            {
                return;
            }

            if (name == "departure")
            {
                fields.Say("departureDate", part, EdifactTimes.Iso(day));
            }

            var rest = part.Text.Length is 10 or 12 ? part.Text[^4..] : "";
            if (EdifactTimes.ClockOrNull(rest) is { } clock)
            {
                fields.Say(name, part, TravelTimes.Of(day + clock, TravelTimes.ZoneOfAirport(airport)));
            }
        }
    }
}
