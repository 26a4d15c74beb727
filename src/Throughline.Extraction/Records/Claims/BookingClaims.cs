using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Travel from passenger lists, booking sheets and e-tickets.</summary>
internal static partial class BookingClaims
{
    /// <summary>One <c>travelledTo</c> claim a row; a booking is a plan until the record says that the passenger flew.</summary>
    public static void FromTable(RecordContext context, RecordTable table)
    {
        var manifest =
            Manifest().IsMatch(table.Name)
            || (context.Document.Title is { } title && Manifest().IsMatch(title))
            || Manifest().IsMatch(context.Document.Text[..Math.Min(400, context.Document.Text.Length)]);
        foreach (var row in table.Rows)
        {
            foreach (var (person, label) in Travellers(context, row))
            {
                FromRow(context, row, person, label, manifest);
            }
        }
    }

    private static List<(EntityRef Person, Labelled? Label)> Travellers(RecordContext context, RecordRow row)
    {
        if (Traveller(context, row) is { } own)
        {
            return [(own, null)];
        }

        if (row.Table.Has("passenger", "person", "visitor"))
        {
            return [];
        }

        var labels = context.Labels.Where(l => l.Key == "passenger").ToList();
        return
        [
            .. (labels.Count > 0 ? labels : context.Travellers.ConvertAll(t => t.Name))
                .Select(l => (Person: context.Party(CleanName(l.Text), "Person"), Label: (Labelled?)l))
                .Where(p => p.Person is not null)
                .Select(p => (p.Person!, p.Label)),
        ];
    }

    /// <summary>The travellers of tables that list names with passports or tickets, and no flights.</summary>
    public static IEnumerable<(Labelled Name, Labelled? Ticket)> ListedTravellers(List<RecordTable> tables, List<TableKind> kinds)
    {
        foreach (var (table, _) in tables.Zip(kinds).Where(t => t.Second is TableKind.Bookings or TableKind.Staff or TableKind.Unknown))
        {
            if (!table.Has("passenger", "person") || !table.Has("passport", "ticket", "birthDate") || table.Has("flight", "to", "route"))
            {
                continue;
            }

            foreach (var row in table.Rows)
            {
                if (row.Cell("passenger", "person") is { } name && PartyNames.IsName(name.Text))
                {
                    var ticket = row.Cell("ticket");
                    yield return (
                        new("passenger", name.Text.Trim(), name.Start, name.End, row.Start, row.End, "", IsInferred: true),
                        ticket is null ? null : new("ticket", ticket.Text.Trim(), ticket.Start, ticket.End, row.Start, row.End, "")
                    );
                }
            }
        }
    }

    private static void FromRow(RecordContext context, RecordRow row, EntityRef person, Labelled? passenger, bool manifest)
    {
        {
            var pnrLabel = passenger is null ? null : context.Label("pnr");
            var listed = context.Travellers.Find(t => t.Name == passenger).Ticket;
            var ticketLabel = passenger is null ? null : listed ?? context.Label("ticket");

            var status = StatusOf(row.Text("status"), manifest);
            var flightLabel = row.Text("flight") is null ? context.Label("flight") : null;
            var dateLabel = row.Date(context.Style, "departureDate", "date", "dateFrom", "arrivalDate", "invoice.date") is null
                ? context.Label("departureDate", "date")
                : null;
            var (fromText, toText) = (row.Text("from"), row.Text("to", "place"));
            if (toText is null && Places.RouteOrNull(row.Text("route", "from")) is var (first, last))
            {
                (fromText, toText) = (first, last);
            }

            // "08:35 Ürümqi T4" under "departure": time and place in one cell.
            if (toText is null && PlaceIn(context, row.Text("arrivalDate")) is { } arrival)
            {
                (fromText, toText) = (fromText ?? PlaceIn(context, row.Text("departureDate")), arrival);
            }

            var routeLabel = toText is null ? context.Label("route", "to") : null;
            if (routeLabel is { Key: "route" } && Places.RouteOrNull(routeLabel.Text) is var (start, end))
            {
                (fromText, toText) = (start, end);
            }
            else if (routeLabel is { Key: "to" })
            {
                (fromText, toText) = (fromText ?? context.Label("from")?.Text, routeLabel.Text);
            }

            if (Places.Of(context, toText) is { } to)
            {
                var time =
                    row.Date(context.Style, "departureDate", "date", "dateFrom", "arrivalDate", "invoice.date")
                    ?? (dateLabel is null ? null : Dates.FindOrNull(dateLabel.Text, context.Style)?.Date);
                Travel(
                    context,
                    person,
                    to,
                    Places.Of(context, fromText),
                    time,
                    status,
                    Anchors.Of(
                        context,
                        row,
                        passenger,
                        pnrLabel,
                        ticketLabel,
                        flightLabel,
                        dateLabel,
                        routeLabel,
                        toText is null ? null
                            : fromText == context.Label("from")?.Text ? context.Label("from")
                            : null
                    ),
                    DetailSet.Of(
                        ("flight", row.Text("flight") ?? flightLabel?.Text),
                        ("pnr", row.Text("pnr") ?? pnrLabel?.Text),
                        ("ticket", row.Text("ticket") ?? ticketLabel?.Text),
                        ("seat", row.Text("seat")),
                        ("airline", row.Text("airline", "carrier")),
                        ("payer", row.Text("payer", "buyer", "agent") ?? context.Label("payer")?.Text),
                        ("purpose", row.Text("purpose"))
                    )
                );
            }

            if (passenger is null)
            {
                RegisterClaims.Person(context, row, person);
            }
        }
    }

    /// <summary>An e-ticket or itinerary in label form: every passenger on every flight.</summary>
    public static void FromLabels(RecordContext context)
    {
        var people = context.Labels.Where(l => l.Key is "passenger").ToList();
        people = people.Count > 0 ? people : [.. context.Labels.Where(l => l.Key is "person").Take(1)];
        people = [.. people.SelectMany(Each)];
        var segments = Segments(context);
        var pnr = context.Label("pnr");
        var status = context.Label("status");
        foreach (var label in people)
        {
            if (context.Party(CleanName(label.Text), "Person") is not { } person)
            {
                continue;
            }

            var ticket = context.Labels.FirstOrDefault(l => l.Key == "ticket" && l.Start > label.Start) ?? context.Label("ticket");
            foreach (var segment in segments)
            {
                var own = segment.Status ?? status;
                Travel(
                    context,
                    person,
                    segment.To,
                    segment.From,
                    segment.Time,
                    StatusOf(own?.Text, false),
                    Anchors.Of(context, [label, .. segment.Labels, pnr, ticket, own]),
                    DetailSet.Of(
                        ("flight", segment.Flight),
                        ("pnr", pnr?.Text),
                        ("ticket", ticket?.Text),
                        ("payer", context.Label("payer")?.Text)
                    )
                );
            }

            if (context.Label("passport") is { } passport)
            {
                PartyFacts.Identify(context, person, IdentifierKind.Passport, passport.Text, context.At(passport));
            }

            if (context.Label("employer") is { } employerLabel && context.Party(employerLabel, "Company") is { } employer)
            {
                context.Add(
                    "employedBy",
                    person,
                    employer,
                    Anchors.Of(context, label, employerLabel),
                    c => c with { Qualifiers = c.Qualifiers with { Basis = "declared" } }
                );
            }
        }
    }

    /// <summary>The paper by which the one traveller of a ticket is identified, where the tables of its flights are read.</summary>
    public static void Identity(RecordContext context)
    {
        var people = context.Labels.Where(l => l.Key == "passenger").ToList();
        if (people.Count == 1 && context.Party(CleanName(people[0].Text), "Person") is { } person)
        {
            foreach (var label in context.Labels)
            {
                if (
                    (label.Key == "passport" || DocumentLabel().IsMatch(label.Label))
                    && IdentityPaper().Match(label.Text).Groups["n"] is { Success: true } number
                )
                {
                    PartyFacts.Identify(context, person, IdentifierKind.Passport, number.Value, context.At(label));
                    return;
                }
            }
        }
    }

    /// <summary>The status word in normal form; a list without statuses is one of bookings, a manifest one of flown passengers.</summary>
    public static string StatusOf(string? text, bool manifest) =>
        text?.Trim() is { Length: 1 } coupon && CouponStatus(coupon) is { } known ? known
        : text is not null && WordLists.Statuses.FirstIn(Tokens.Of(text)) is { } hit
            ? Negated().IsMatch(text) ? "cancelled"
                : hit.Meaning
        : manifest ? "flown"
        : "booked";

    // Coupon status codes of electronic tickets (IATA resolution 722f).
    private static string? CouponStatus(string code) =>
        code.ToUpperInvariant() switch
        {
            "F" or "L" or "B" => "flown",
            "O" or "C" or "A" or "I" => "booked",
            "R" or "V" or "X" => "cancelled",
            _ => null,
        };

    private static void Travel(
        RecordContext context,
        EntityRef person,
        EntityRef to,
        EntityRef? from,
        PartialDate? time,
        string status,
        System.Collections.Immutable.ImmutableArray<Evidence> at,
        System.Collections.Immutable.ImmutableSortedDictionary<string, string> details
    ) =>
        context.Add(
            "travelledTo",
            person,
            to,
            at,
            c =>
                c with
                {
                    Time = time is { } day ? TimeRange.At(day) : null,
                    Modality = status == "flown" ? Modality.Fact : Modality.Plan,
                    Qualifiers = c.Qualifiers with { From = from, Details = details.SetItem("status", status) },
                },
            discriminator: details.GetValueOrDefault("flight") + time
        );

    private static EntityRef? Traveller(RecordContext context, RecordRow row)
    {
        if (row.Text("passenger", "visitor") is { } name)
        {
            return context.Party(CleanName(name), "Person");
        }

        return RegisterClaims.FullName(context, row);
    }

    // "李明、王芳（工程师）": several in one box.
    private static IEnumerable<Labelled> Each(Labelled label)
    {
        if (label.Text.AsSpan().IndexOfAny('、', '；') < 0)
        {
            return [label];
        }

        var bare = Bracketed().Replace(label.Text, m => new string('、', m.Length));
        var names = new List<Labelled>();
        var at = 0;
        foreach (var name in bare.Split('、', '；'))
        {
            var text = name.Trim();
            var start = label.Start + at + name.IndexOf(text, StringComparison.Ordinal);
            at += name.Length + 1;
            if (text.Length > 1 && label.Text.Length == label.End - label.Start)
            {
                names.Add(label with { Text = text, Start = start, End = start + text.Length });
            }
        }

        return names;
    }

    [GeneratedRegex(@"[(（][^()（）]*[)）]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    private static string CleanName(string name) => Numbering().Replace(TitleAfter().Replace(name.Trim(), ""), "");

    [GeneratedRegex(@"(?i)manifest|boarded|boarding list|flown|список перевезенных|вылетевш|посадочная ведомость|已登机|登机名单")]
    private static partial Regex Manifest();

    [GeneratedRegex(@"(?i)^\s{0,40}(?:документ|док|document|id|证件号码|证件号|证件)\s{0,40}(?:№|no\.?|number)?\s{0,40}[:：]?\s{0,40}$")]
    private static partial Regex DocumentLabel();

    // "ПС 4512 998877": the kind of paper in a code, its series and number.
    [GeneratedRegex(
        @"^(?:ПС|ПСП|ЗЗ|ЗА|PP|PS|NP|паспорт|passport|护照)?\s{0,40}(?:№\s{0,40})?(?<n>[A-ZА-Я]{0,2}\s?[0-9][0-9 ]{4,11}[0-9])$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex IdentityPaper();

    [GeneratedRegex(@"(?i)^not |^не |^un|^未")]
    private static partial Regex Negated();

    [GeneratedRegex(@"^[0-9]{1,2}[.)]\s{0,40}")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"(?i)\s{1,40}(?:MR|MRS|MS|MISS|MSTR|CHD|ADT|INF)\.?$|\s{0,40}\((?:ADT|CHD|INF|Mr|Mrs|Ms)\)$")]
    private static partial Regex TitleAfter();

    [GeneratedRegex(@"\b[0-2]?[0-9]:[0-5][0-9]\b")]
    private static partial Regex ClockTime();
}
