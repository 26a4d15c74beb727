using System.Globalization;
using NodaTime;
using Throughline.Documents.Stated;
using Throughline.Text;

namespace Throughline.Documents.Travel.Wallet;

/// <summary>What the shown fields of a pass say beyond its bar code: times, gates, names of places, the seat of a ticket.</summary>
internal static class PassReservations
{
    private static readonly (string Name, string[] Words)[] s_keys =
    [
        (
            "pnr",
            ["locator", "pnr", "bookingref", "booking", "reservation", "filekey", "recordlocator", "confirmation", "reference", "buchung"]
        ),
        ("ticket", ["ticket", "etkt", "eticket", "etix"]),
        ("seat", ["seat", "sitz", "место", "座位"]),
        ("gate", ["gate", "выход", "登机口"]),
        ("class", ["class", "cabin", "klasse", "класс", "舱位"]),
        ("sequence", ["sequence", "seq"]),
        ("boardingGroup", ["group", "zone"]),
        ("passenger", ["passenger", "name", "traveler", "traveller", "пассажир", "旅客", "乘机人"]),
        ("terminal", ["terminal", "терминал", "航站楼"]),
        ("boardingTime", ["boarding", "board"]),
        ("departureTime", ["departuretime", "depart", "departure", "dep"]),
        ("arrivalTime", ["arrivaltime", "arrive", "arrival", "arr"]),
        ("flight", ["flight", "рейс", "航班"]),
        ("date", ["date", "day", "дата", "日期"]),
        ("train", ["train", "zug", "поезд"]),
        ("coach", ["coach", "wagon", "carriage", "car", "вагон"]),
        ("platform", ["platform", "track"]),
    ];

    /// <summary>The reservation of a pass.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="boarded">What its bar code says; null where it holds no boarding pass.</param>
    /// <param name="context">The day that the pass is for; null where it names none.</param>
    public static Reservation Of(PassReading pass, Dictionary<string, string>? boarded, LocalDate? context)
    {
        var isTravel = pass.Style == "boardingPass";
        var reservation = new Reservation(
            !isTravel
                ? "event"
                : pass.Transit switch
                {
                    "PKTransitTypeTrain" => "train",
                    "PKTransitTypeBus" => "bus",
                    "PKTransitTypeBoat" => "boat",
                    "PKTransitTypeAir" => "flight",
                    _ => boarded is null ? "trip" : "flight",
                }
        );
        if (pass.Root.TryGetProperty("semantics", out var semantics))
        {
            PassSemantics.Add(reservation, semantics);
        }

        var route = pass.Fields.Where(f => f.Group == "primaryFields").ToList();
        if (isTravel && route.Count >= 2)
        {
            Stop(reservation, "from", route[0], boarded);
            Stop(reservation, "to", route[1], boarded);
        }

        reservation.Add(isTravel ? "carrier" : "organizer", PassReading.Text(pass.Root, "organizationName"));
        var zone = TravelTimes.ZoneOfAirport(reservation["fromCode"] ?? boarded?.GetValueOrDefault("fromCode"));
        foreach (var field in pass.Fields.Except(isTravel ? route.Take(2) : []))
        {
            Field(reservation, field, boarded, zone, context);
        }

        if (!isTravel)
        {
            reservation.Add("event", PassReading.Text(pass.Root, "description") ?? PassReading.Text(pass.Root, "logoText"));
        }

        return reservation;
    }

    // "TXL" under "Berlin", or the name of a station: which of label and value is which is told by form.
    private static void Stop(Reservation reservation, string side, PassField field, Dictionary<string, string>? boarded)
    {
        var (label, value) = (field.Label.Trim(), field.Value.Trim());
        var isCode = value.Length == 3 && value.All(char.IsAsciiLetterUpper);
        if (boarded is null && isCode)
        {
            reservation.Add(side + "Code", value);
            reservation.Add(side + "Country", Airports.OfCodeOrNull(value)?.Country);
        }

        if (!isCode)
        {
            reservation.Add(side, value);
        }
        else if (label.Contains(' ', StringComparison.Ordinal) || Airports.NamesPlace(label))
        {
            reservation.Add(side, label);
        }
    }

    private static void Field(
        Reservation reservation,
        PassField field,
        Dictionary<string, string>? boarded,
        DateTimeZone? zone,
        LocalDate? context
    )
    {
        var key = Bare(field.Key);
        var meaning = Meaning(key) ?? Meaning(Bare(field.Label));
        var value = field.Value.Trim();
        if (meaning is null || value.Trim('.', '-', ' ').Length == 0)
        {
            return;
        }

        switch (meaning)
        {
            case "passenger" when boarded is null && value.Any(char.IsLetter):
                reservation.Add(
                    "passenger",
                    value,
                    PassengerNames.PartsOrNull(value) is { } parts ? PassengerNames.Spoken(parts) : Turned(value)
                );
                break;
            case "boardingTime":
                Time("boarding");
                break;
            case "departureTime":
                Time("departure");
                break;
            case "arrivalTime":
                Time("arrival");
                break;
            case "flight" or "seat" or "class" or "sequence" or "pnr" when boarded?.ContainsKey(meaning) == true:
                break;
            case "pnr" when value.Length is < 4 or > 14 || value.Contains(' ', StringComparison.Ordinal):
                break;
            case "ticket" when !value.Any(char.IsDigit):
                break;
            case "ticket":
                reservation.Add("ticket", value);
                break;
            case "flight":
                reservation.Add("flight", value, value.Replace(" ", "", StringComparison.Ordinal));
                break;
            case "date":
                break;
            case "boardingGroup" when value.Length > 4:
                break;
            default:
                reservation.Add(meaning, value);
                break;
        }

        void Time(string name)
        {
            if (TravelTimes.IsoOrNull(value, zone) is { Length: > 10 } iso)
            {
                reservation.Add(name, value, iso);
            }
            else if (ClockOrNull(value) is { } clock && Day() is { } day)
            {
                reservation.Add(name, value, TravelTimes.Of(day + clock, zone));
            }
        }

        LocalDate? Day() =>
            boarded?.GetValueOrDefault("departureDate") is { Length: 10 } iso && Normal.DateOrNull(iso) is not null
                ? LocalDate.FromDateTime(DateTime.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture))
                : context;
    }

    /// <summary>The time of day that a text consists of, <c>18:20</c> or <c>6:20 PM</c>; null where it is none.</summary>
    private static LocalTime? ClockOrNull(string text) =>
        DateTime.TryParseExact(
            text,
            ["H:mm", "HH:mm", "HH.mm", "h:mm tt", "hh:mmtt", "h:mmtt"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AllowWhiteSpaces,
            out var time
        )
            ? new LocalTime(time.Hour, time.Minute)
            : null;

    private static string Turned(string name) =>
        name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? $"{name[(comma + 1)..].Trim()} {name[..comma].Trim()}" : name;

    private static string? Meaning(string key)
    {
        foreach (var (name, words) in s_keys)
        {
            if (words.Any(w => key == w || (w.Length > 3 && key.Contains(w, StringComparison.Ordinal))))
            {
                return name;
            }
        }

        return null;
    }

    private static string Bare(string key) => string.Concat(key.Where(char.IsLetter)).ToLowerInvariant();
}
