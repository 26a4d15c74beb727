using Throughline.Documents.Layers;

namespace Throughline.Documents.Travel.Edifact;

/// <summary>PNRGOV: whole reservations as the airline holds them; every traveller on every flight of each (IATA PNRGOV implementation guide).</summary>
internal sealed class PnrgovMessage(Layer layer, int first)
{
    /// <summary>States the message.</summary>
    /// <returns>How many travellers on flights it has.</returns>
    public int State(List<EdifactSegment> segments)
    {
        var count = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Tag == "SRC")
            {
                var end = segments.FindIndex(i + 1, s => s.Tag is "SRC" or "UNT");
                count += Reservation(segments.GetRange(i, (end < 0 ? segments.Count : end) - i), first + count);
            }
        }

        return count;
    }

    private int Reservation(List<EdifactSegment> own, int number)
    {
        var locator = own.Find(s => s.Tag == "RCI")?[0, 1];
        var issued = own.Find(s => s.Tag == "DAT" && s.Text(0) == "700")?[0, 1];
        var flights = own.Where(s => s.Tag == "TVL" && s[1] is not null && s[2] is not null && s.Text(4).Any(char.IsAsciiDigit)).ToList();
        var travellers = own.Where(s => s.Tag == "TIF").ToList();
        var count = 0;
        foreach (var flight in flights)
        {
            var status = Behind(own, flight, "RPI")?[1];
            foreach (var traveller in travellers)
            {
                var fields = new PassengerFields(layer, number + count++);
                fields.Say("type", flight[3] ?? flight[1], "flight");
                fields.Say("pnr", locator);
                if (issued is not null && EdifactTimes.DayOrNull(issued.Text, dayFirst: true) is { } day)
                {
                    fields.Say("issueDate", issued, EdifactTimes.Iso(day));
                }

                fields.Name(traveller[0], traveller[1]);
                Flight(fields, flight);
                fields.Say("status", status ?? flight[1], StatusOf(status?.Text));
                Documents(fields, own, traveller);
            }
        }

        return count;
    }

    private static void Flight(PassengerFields fields, EdifactSegment flight)
    {
        var (carrier, number) = (flight[3], flight[4]);
        fields.Say("carrierCode", carrier);
        fields.Say("flight", number, carrier?.Text + number!.Text.TrimStart('0'));
        fields.Say("class", flight[4, 1]);
        fields.Airport("from", flight[1]);
        fields.Airport("to", flight[2]);
        Time("departure", 0, flight.Text(1));
        Time("arrival", 2, flight.Text(2));

        void Time(string name, int at, string airport)
        {
            if (flight[0, at] is not { } part || EdifactTimes.DayOrNull(part.Text, dayFirst: true) is not { } day)
            {
                return;
            }

            if (name == "departure")
            {
                fields.Say("departureDate", part, EdifactTimes.Iso(day));
            }

            if (flight[0, at + 1] is { } time && EdifactTimes.ClockOrNull(time.Text) is { } clock)
            {
                fields.Say(name, time, TravelTimes.Of(day + clock, TravelTimes.ZoneOfAirport(airport)));
            }
        }
    }

    // What stands between a traveller and the next one is that traveller's; documents are named by his name.
    private static void Documents(PassengerFields fields, List<EdifactSegment> own, EdifactSegment traveller)
    {
        for (var i = own.IndexOf(traveller) + 1; i < own.Count && own[i].Tag is not ("TIF" or "TVL"); i++)
        {
            var segment = own[i];
            if (segment.Tag == "TKT")
            {
                fields.Say("ticket", segment[0]);
            }
            else if (
                segment.Tag == "SSR"
                && segment.Text(0) == "DOCS"
                && segment.Elements[0].LastOrDefault(p => p.Text.Contains('/', StringComparison.Ordinal)) is { } docs
            )
            {
                Passport(fields, docs);
            }
        }
    }

    // P/GBR/123456789/GBR/12JUL64/M/23AUG19/BARRETT/JACK
    private static void Passport(PassengerFields fields, EdifactPart docs)
    {
        var at = docs.Start;
        var parts = docs
            .Text.Split('/')
            .Select(t =>
            {
                var part = new EdifactPart(t, at, at + t.Length);
                at += t.Length + 1;
                return part;
            })
            .ToList();
        var lead = parts.FindIndex(p => p.Text.Length > 0);
        EdifactPart? Part(int number) => lead + number < parts.Count && parts[lead + number].Text.Length > 0 ? parts[lead + number] : null;
        fields.Say("passportCountry", Part(1));
        fields.Say("passport", Part(2));
        fields.Say("nationality", Part(3));
        if (Part(4) is { } birth && EdifactTimes.NamedDayOrNull(birth.Text, isBirth: true) is { } day)
        {
            fields.Say("birthDate", birth, EdifactTimes.Iso(day));
        }

        fields.Say("gender", Part(5));
        if (Part(6) is { } expiry && EdifactTimes.NamedDayOrNull(expiry.Text, isBirth: false) is { } end)
        {
            fields.Say("passportExpiry", expiry, EdifactTimes.Iso(end));
        }
    }

    private static EdifactSegment? Behind(List<EdifactSegment> own, EdifactSegment flight, string tag)
    {
        for (var i = own.IndexOf(flight) + 1; i < own.Count && own[i].Tag != "TVL"; i++)
        {
            if (own[i].Tag == tag)
            {
                return own[i];
            }
        }

        return null;
    }

    // Status codes of segments: AIRIMP, section 3.
    private static string StatusOf(string? code) =>
        code switch
        {
            "HX" or "UN" or "UC" or "XX" or "NO" => "cancelled",
            "HL" or "LL" or "NN" or "HN" or "PN" => "planned",
            "FL" => "flown",
            _ => "booked",
        };
}
