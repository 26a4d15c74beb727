using System.Globalization;
using NodaTime;

namespace Throughline.Documents.Travel.Rail;

/// <summary>The flexible content of a rail ticket as reservations: one a train that it names, else one for the whole.</summary>
internal sealed class FlexibleContent
{
    private readonly UperNode _issue;
    private readonly LocalDate _issued;
    private readonly List<string> _travellers;

    private FlexibleContent(UperNode ticket)
    {
        _issue = ticket["issuingDetail"]!;
        _issued = new LocalDate(_issue.NumberOf("issuingYear") ?? 1, 1, 1).PlusDays((_issue.NumberOf("issuingDay") ?? 1) - 1);
        _travellers =
        [
            .. (ticket["travelerDetail"]?["traveler"]?.Items ?? [])
                .Select(t =>
                    string.Join(' ', new[] { t.TextOf("firstName"), t.TextOf("secondName"), t.TextOf("lastName") }.OfType<string>())
                )
                .Where(n => n.Length > 0),
        ];
    }

    /// <summary>Reads a message of a version: 1 (1.3), 2 or 3.</summary>
    public static List<Reservation> Read(ReadOnlyMemory<byte> message, int version)
    {
        var ticket = UperSchema.Of(version).ReadUpTo("Ticket", "transportDocument", message);
        var content = new FlexibleContent(ticket);
        var documents = ticket["transportDocument"]?.Items ?? [];
        return documents.Count == 0 ? [content.Ticket(new(""))] : [.. documents.SelectMany(d => content.Of(d["ticket"]!))];
    }

    private IEnumerable<Reservation> Of(UperNode choice)
    {
        if (choice["reservation"] is { } reserved)
        {
            yield return Reserved(reserved);
        }
        else if (choice["customerCard"] is { } card)
        {
            yield return Card(card);
        }
        else if (choice["openTicket"] is { } open)
        {
            var back = open["returnDescription"];
            var trains = Trains(open["validRegion"]).Select(t => Train(open, t, open, false));
            var returns = Trains(back?["validReturnRegion"])
                .Select(t => Train(open, t, back?.TextOf("fromStationNameUTF8") is null ? open : back, true));
            var all = trains.Concat(returns).ToList();
            foreach (var train in all.Count > 0 ? all : [Whole(open)])
            {
                yield return train;
            }
        }
        else if (choice.Fields.Values.FirstOrDefault() is { } other)
        {
            yield return Whole(other);
        }
    }

    private static IEnumerable<UperNode> Trains(UperNode? regions) => (regions?.Items ?? []).Select(r => r["trainLink"]).OfType<UperNode>();

    private Reservation Train(UperNode ticket, UperNode link, UperNode route, bool isReturn)
    {
        var reservation = new Reservation("train");
        // A return train without stations of its own goes the ticket's way back, unless the way back is written out.
        var isBack = isReturn && ReferenceEquals(route, ticket);
        Stations(reservation, link, false);
        Stations(reservation, route, isBack);
        reservation.Add("train", link.TextOf("trainIA5", "trainNum"));
        Moment(
            reservation,
            "departure",
            _issued.PlusDays(link.NumberOf("travelDate") ?? 0),
            link.NumberOf("departureTime"),
            link.NumberOf("departureUTCOffset")
        );
        return Common(reservation, ticket);
    }

    private Reservation Whole(UperNode ticket)
    {
        var reservation = new Reservation("train");
        Stations(reservation, ticket, false);
        if (reservation["from"] is not null && ticket["validFromDay"] is not null)
        {
            reservation.Add("departureDate", Shown(_issued.PlusDays(ticket.NumberOf("validFromDay") ?? 0)));
        }

        return Common(reservation, ticket);
    }

    private Reservation Ticket(UperNode ticket) => Common(new("train"), ticket);

    private Reservation Reserved(UperNode seat)
    {
        var reservation = new Reservation("train");
        Stations(reservation, seat, false);
        reservation.Add("train", string.Concat(seat.TextOf("serviceBrandAbrUTF8"), seat.TextOf("trainIA5", "trainNum")));
        var day = _issued.PlusDays(seat.NumberOf("departureDate") ?? 0);
        Moment(reservation, "departure", day, seat.NumberOf("departureTime"), seat.NumberOf("departureUTCOffset"));
        Moment(
            reservation,
            "arrival",
            day.PlusDays(seat.NumberOf("arrivalDate") ?? 0),
            seat.NumberOf("arrivalTime"),
            seat.NumberOf("arrivalUTCOffset") ?? seat.NumberOf("departureUTCOffset")
        );
        if (seat["places"] is { } places)
        {
            reservation.Add("seatSection", places.TextOf("coach"));
            var single = (places["placeIA5"]?.Items ?? [])
                .Select(p => p.Text)
                .Concat((places["placeNum"]?.Items ?? []).Select(p => p.TextOf("value")));
            reservation.Add("seat", places.TextOf("placeString") ?? string.Join(", ", single));
        }

        return Common(reservation, seat);
    }

    private Reservation Card(UperNode card)
    {
        var reservation = new Reservation("train");
        reservation.Add("ticketName", card.TextOf("cardTypeDescr"));
        reservation.Add("ticket", card.TextOf("cardIdIA5", "cardIdNum"));
        if (card["customer"] is { } holder)
        {
            reservation.Add("passenger", $"{holder.TextOf("firstName")} {holder.TextOf("lastName")}".Trim());
        }

        return Common(reservation, card);
    }

    private static void Stations(Reservation reservation, UperNode route, bool isBack)
    {
        var (from, to) = isBack ? ("to", "from") : ("from", "to");
        foreach (var (end, name) in ((string, string)[])[(from, "from"), (to, "to")])
        {
            reservation.Add(name, route.TextOf($"{end}StationNameUTF8", $"{end}StationNum", $"{end}StationIA5"));
        }
    }

    private Reservation Common(Reservation reservation, UperNode ticket)
    {
        reservation.Add("passenger", _travellers.FirstOrDefault());
        for (var i = 1; i < _travellers.Count; i++)
        {
            reservation.Add($"passenger{i + 1}", _travellers[i]);
        }

        var tariff = (ticket["tariffs"] ?? ticket["tariff"])?.Items.FirstOrDefault();
        reservation.Add("ticketName", tariff?.TextOf("tariffDesc") ?? ticket.TextOf("passDescription", "infoText"));
        reservation.Add("ticket", ticket.TextOf("referenceIA5", "referenceNum"));
        reservation.Add("pnr", _issue.TextOf("issuerPNR"));
        reservation.Add("class", ticket.TextOf("classCode") is { } name ? Class(name) : null);
        reservation.Add("carrier", _issue.TextOf("issuerName"));
        reservation.Add("carrierCode", _issue.TextOf("issuerNum", "securityProviderNum", "issuerIA5", "securityProviderIA5"));
        reservation.Add("issueDate", Shown(_issued));
        if (ticket.NumberOf("price") is { } price and > 0)
        {
            var paid = price / (decimal)Math.Pow(10, _issue.NumberOf("currencyFract") ?? 2);
            reservation.Add("price", paid.ToString(CultureInfo.InvariantCulture));
        }

        reservation.Add("currency", _issue.TextOf("currency"));
        if (ticket["validFromDay"] is not null && ticket["validFromYear"] is null)
        {
            var first = _issued.PlusDays(ticket.NumberOf("validFromDay") ?? 0);
            reservation.Add("validFrom", Shown(first));
            reservation.Add("validTo", Shown(first.PlusDays(ticket.NumberOf("validUntilDay") ?? 0)));
        }

        return reservation;
    }

    private static string Class(string name) =>
        name switch
        {
            "first" or "premiumFirst" or "standardFirst" => "1",
            "second" or "premiumSecond" or "standardSecond" => "2",
            _ => name,
        };

    // Local time; the offset that is stored leads from it to UTC, in quarters of an hour.
    private static void Moment(Reservation reservation, string name, LocalDate day, int? minutes, int? quarters)
    {
        if (minutes is not { } after)
        {
            return;
        }

        var time = day.AtMidnight().PlusMinutes(after);
        var shown = TravelTimes.Of(time, null);
        reservation.Add(
            name,
            quarters is { } offset ? TravelTimes.Of(time, DateTimeZone.ForOffset(Offset.FromSeconds(-offset * 900))) : shown
        );
        if (name == "departure")
        {
            reservation.Add("departureDate", Shown(day));
        }
    }

    private static string Shown(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
