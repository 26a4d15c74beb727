using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>Reservations of structured travel papers as claims: who is booked from where to where, on what and when. Booked is not flown.</summary>
internal static class StatedBookings
{
    private static readonly string[] s_details =
    [
        "flight",
        "train",
        "bus",
        "boat",
        "pnr",
        "ticket",
        "seat",
        "class",
        "carrier",
        "carrierCode",
        "fromCode",
        "toCode",
        "departure",
        "arrival",
        "boarding",
        "gate",
        "terminal",
        "sequence",
        "issuer",
        "issueDate",
        "agent",
        "payer",
        "frequentFlyer",
        "purpose",
        "checkIn",
        "checkOut",
    ];

    private static readonly (string Name, IdentifierKind Kind)[] s_identifiers =
    [
        ("passport", IdentifierKind.Passport),
        ("passengerEmail", IdentifierKind.Email),
        ("passengerPhone", IdentifierKind.Phone),
    ];

    /// <summary>Claims of every reservation that names its traveller.</summary>
    public static void Read(RecordContext context, List<StatedGroup> groups)
    {
        foreach (var group in groups.Where(g => g.List == "reservations"))
        {
            if (Person(context, group["passenger"]) is not { } person)
            {
                continue;
            }

            Identity(context, group, person);
            switch (group.Text("type"))
            {
                case "lodging":
                    Stay(context, group, person);
                    break;
                case "event" or "food":
                    Event(context, group, person);
                    break;
                case "rentalCar" or "taxi":
                    break;
                default:
                    Trip(context, group, person);
                    break;
            }
        }
    }

    private static void Trip(RecordContext context, StatedGroup group, EntityRef person)
    {
        var (from, to) = (Place(context, group, "from"), Place(context, group, "to"));
        if (to is null)
        {
            return;
        }

        var status = group.Text("status") ?? "booked";
        context.Add(
            "travelledTo",
            person,
            to,
            At(
                context,
                group,
                "toCode",
                "to",
                "passenger",
                "from",
                "fromCode",
                "flight",
                "train",
                "departure",
                "departureDate",
                "pnr",
                "ticket",
                "status"
            ),
            c =>
                c with
                {
                    Time = group.Day("departureDate", "departure", "arrival"),
                    Modality = status is "flown" or "boarded" ? Modality.Fact : Modality.Plan,
                    Qualifiers = c.Qualifiers with { From = from, Details = Details(group, status) },
                },
            discriminator: group.Text("flight", "train", "bus") + group.Text("departureDate", "departure")
        );
    }

    private static void Stay(RecordContext context, StatedGroup group, EntityRef person)
    {
        if (group["place"] is not { } name)
        {
            return;
        }

        var (start, end) = (group.Day("checkIn"), group.Day("checkOut"));
        var status = group.Text("status") ?? "booked";
        context.Add(
            "visited",
            person,
            context.Entity(name.Value, "Location"),
            At(context, group, "place", "passenger", "checkIn", "checkOut", "pnr", "city"),
            c =>
                c with
                {
                    Time = start?.Start is { } first && end?.Start is { } last ? TimeRange.Between(first, last) : start ?? end,
                    Modality = Modality.Plan,
                    Place = group.Text("city") is { } city ? new Place(city) : null,
                    Qualifiers = c.Qualifiers with { Details = Details(group, status) },
                },
            discriminator: group.Text("checkIn")
        );
    }

    private static void Event(RecordContext context, StatedGroup group, EntityRef person)
    {
        if (group["event", "place"] is not { } name)
        {
            return;
        }

        context.Add(
            group["event"] is null ? "visited" : "attended",
            person,
            context.Entity(name.Value, group["event"] is null ? "Location" : "Event"),
            At(context, group, "event", "place", "passenger", "start", "venue", "pnr"),
            c =>
                c with
                {
                    Time = group.Day("start"),
                    Modality = Modality.Plan,
                    Place = group.Text("venue", "city") is { } venue ? new Place(venue) : null,
                    Qualifiers = c.Qualifiers with { Details = Details(group, group.Text("status") ?? "booked") },
                },
            discriminator: group.Text("start")
        );
    }

    private static void Identity(RecordContext context, StatedGroup group, EntityRef person)
    {
        foreach (var (name, kind) in s_identifiers)
        {
            if (group[name] is { } value)
            {
                StatedParties.Identify(context, person, kind, value);
            }
        }

        foreach (
            var (name, attribute) in ((string, string)[])[("birthDate", "birthDate"), ("nationality", "nationality"), ("gender", "gender")]
        )
        {
            if (group[name] is { } value)
            {
                context.AddOnce("hasAttribute", person, null, StatedPlaces.At(context, value), value.Value, "attribute", attribute);
            }
        }
    }

    // A code of the table stands for its city, so that trips of several papers meet at one place.
    private static EntityRef? Place(RecordContext context, StatedGroup group, string side)
    {
        var name = Airports.OfCodeOrNull(group.Text(side + "Code"))?.City ?? group.Text(side) ?? group.Text(side + "Code");
        return name is { Length: > 1 } ? context.Entity(name, "Location") : null;
    }

    private static EntityRef? Person(RecordContext context, StatedValue? name) =>
        name is { } value && value.Value.Count(char.IsLetter) >= 2 ? context.Entity(value.Value, "Person") : null;

    private static ImmutableArray<Evidence> At(RecordContext context, StatedGroup group, params ReadOnlySpan<string> names)
    {
        var places = new List<StatedValue?>();
        foreach (var name in names)
        {
            places.Add(group[name]);
        }

        return StatedPlaces.Of(context, [.. places]);
    }

    private static ImmutableSortedDictionary<string, string> Details(StatedGroup group, string status)
    {
        var details = new List<(string, string?)> { ("status", status) };
        details.AddRange(s_details.Select(d => (d, group.Text(d))));
        return DetailSet.Of([.. details]);
    }
}
