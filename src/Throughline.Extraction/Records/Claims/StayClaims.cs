using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Stays from hotel guest lists, rooming lists and vouchers: who stays where, and from which day to which.</summary>
/// <remarks>A list of rooms is a plan; only a status such as "checked out", or a list that is headed as one of guests registered, makes a stay a fact.</remarks>
internal static partial class StayClaims
{
    private const int HeadLength = 600;

    /// <summary>One <c>visited</c> claim a row, with the guest's passport, employer and country.</summary>
    public static void FromTable(RecordContext context, RecordTable table)
    {
        foreach (var row in table.Rows)
        {
            var guests = Guests(context, row);
            if (guests.Count == 0)
            {
                continue;
            }

            if (guests.Count == 1)
            {
                RegisterClaims.Person(context, row, guests[0]);
            }

            var named = row.Text("hotel", "place");
            var label = named is null ? Hotel(context) : null;
            if (Places.NameOrNull(named ?? label?.Text) is not { } hotel)
            {
                continue;
            }

            var from = row.Date(context.Style, "dateFrom", "arrivalDate");
            var to = row.Date(context.Style, "dateTo", "departureDate");
            var period = from is null ? context.Label("dateFrom", "arrivalDate") : null;
            var end = to is null ? context.Label("dateTo", "departureDate") : null;
            foreach (var guest in guests)
            {
                Stay(
                    context,
                    guest,
                    hotel,
                    from ?? DateOf(context, period),
                    to ?? DateOf(context, end),
                    row.Text("status"),
                    Anchors.Of(context, row, label, period, end),
                    DetailSet.Of(
                        ("stay", "hotel"),
                        ("room", row.Text("room") ?? NumberBehind(row)),
                        ("purpose", row.Text("purpose")),
                        ("payer", row.Text("payer", "agent"))
                    )
                );
            }
        }
    }

    // One room of several guests: "孙志强、何雨桐", "Ivanov I. I.; Petrov P. P.".
    private static List<EntityRef> Guests(RecordContext context, RecordRow row)
    {
        if (row.Text("person", "visitor", "passenger", "name") is { } text && text.AsSpan().IndexOfAny("、；;\n") > 0)
        {
            var names = text.Split(['、', '；', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return Array.TrueForAll(names, PartyNames.IsName) ? [.. names.Select(n => context.Party(n, "Person")).OfType<EntityRef>()] : [];
        }

        return RegisterClaims.FullName(context, row) is { } guest ? [guest] : [];
    }

    // A bare "number" behind the guest is the room's; before the guest it counts the rows.
    private static string? NumberBehind(RecordRow row) =>
        row.Cell("person", "visitor", "passenger", "name") is { } guest
        && row.Table.Columns.FirstOrDefault(c => c.Key == "number" && c.Index > guest.Column) is { } column
            ? row.At(column.Index)?.Text.Trim()
            : null;

    /// <summary>A voucher in label form: every guest in the one hotel.</summary>
    public static void FromLabels(RecordContext context, List<TableKind> kinds)
    {
        var (from, to) = (context.Label("dateFrom", "arrivalDate"), context.Label("dateTo", "departureDate"));
        if (
            kinds.Contains(TableKind.Stays)
            || from is null
            || to is null
            || Hotel(context) is not { } hotel
            || Places.NameOrNull(hotel.Text) is not { } name
        )
        {
            return;
        }

        foreach (var label in context.Labels.Where(l => l.Key is "passenger" or "person" or "visitor").SelectMany(Each))
        {
            if (context.Party(label, "Person") is { } guest)
            {
                Stay(
                    context,
                    guest,
                    name,
                    DateOf(context, from),
                    DateOf(context, to),
                    context.Label("status")?.Text,
                    Anchors.Of(context, label, hotel, from, to, context.Label("room"), context.Label("status")),
                    DetailSet.Of(("stay", "hotel"), ("room", context.Label("room")?.Text))
                );
            }
        }
    }

    // "Mr. Viktor Pakhomov Ms. Elena Pakhomova": each guest of one box begins with a title.
    private static IEnumerable<Labelled> Each(Labelled label)
    {
        var starts = Title().Matches(label.Text).Select(m => m.Index).ToList();
        if (starts.Count < 2 || starts[0] > 0)
        {
            return [label];
        }

        return starts.Select(
            (from, i) =>
            {
                var text = label
                    .Text[from..(i + 1 < starts.Count ? starts[i + 1] : label.Text.Length)]
                    .TrimEnd(' ', ',', ';', '/', '&', '\n');
                return label with { Text = text, Start = label.Start + from, End = label.Start + from + text.Length };
            }
        );
    }

    [GeneratedRegex(@"(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Herr|Frau|Г-н|Г-жа)\b\.?\s")]
    private static partial Regex Title();

    private static PartialDate? DateOf(RecordContext context, Labelled? label) =>
        label is null ? null : Dates.FindOrNull(label.Text, context.Style)?.Date;

    private static void Stay(
        RecordContext context,
        EntityRef guest,
        string hotel,
        PartialDate? from,
        PartialDate? to,
        string? status,
        System.Collections.Immutable.ImmutableArray<Evidence> at,
        System.Collections.Immutable.ImmutableSortedDictionary<string, string> details
    )
    {
        var isOrdered = from is null || to is null || to.Value.CompareTo(from.Value) >= 0;
        var text = context.Document.Text;
        var isPast =
            status is { } told && !Cancelled().IsMatch(told) && Stayed().IsMatch(told)
            || status is null && Registered().IsMatch(text[..Math.Min(text.Length, HeadLength)]);
        var state =
            status is { } word && Cancelled().IsMatch(word) ? "cancelled"
            : isPast ? "stayed"
            : "booked";
        context.Add(
            "visited",
            guest,
            context.Entity(hotel, "Location"),
            at,
            c =>
                c with
                {
                    Time =
                        from is { } first && to is { } last && isOrdered ? TimeRange.Between(first, last)
                        : (from ?? to) is { } one ? TimeRange.At(one)
                        : null,
                    Modality = isPast ? Modality.Fact : Modality.Plan,
                    Qualifiers = c.Qualifiers with { Details = details.SetItem("status", state) },
                },
            discriminator: from?.ToString()
        );
    }

    // The hotel that a label names, or the heading's line does.
    private static Labelled? Hotel(RecordContext context)
    {
        if (context.Label("hotel") is { } label)
        {
            return label;
        }

        var text = context.Document.Text;
        return HotelName().Match(text[..Math.Min(text.Length, HeadLength)]) is { Success: true } match && match.Groups["h"] is { } name
            ? new(
                "hotel",
                name.Value.Trim(),
                name.Index,
                name.Index + name.Value.TrimEnd().Length,
                name.Index,
                name.Index + name.Value.TrimEnd().Length,
                "",
                IsInferred: true
            )
            : context.Label("place", "to");
    }

    [GeneratedRegex(
        @"(?<h>(?:[A-Z][\p{L}'&-]*[ ]){0,4}(?:H(?:otel|OTEL)|Inn|R(?:esort|ESORT)|Hostel|Plaza)(?:[ ][A-Z][\p{L}'-]*){0,3})|(?:[Гг]остиниц\p{L}*|[Оо]тел\p{L}*)\s(?<h>«[^»\n]{2,50}»|""[^""\n]{2,50}"")|(?<h>[\u4e00-\u9fff]{2,16}?(?:大酒店|酒店|宾馆|饭店|招待所))",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex HotelName();

    [GeneratedRegex(
        @"(?i)checked[ -]?(?:in|out)|stayed|in[ -]house|departed|заселен|проживает|проживал|выехал|выселен|已入住|已离店|在住|已退房"
    )]
    private static partial Regex Stayed();

    [GeneratedRegex(@"(?i)cancel|no[ -]?show|отмен|аннулир|неявка|取消|未入住")]
    private static partial Regex Cancelled();

    [GeneratedRegex(
        @"(?i)guest regist|register of guests|registered guests|журнал регистрации|книга регистрации|проживавш|入住登记|住宿登记"
    )]
    private static partial Regex Registered();
}
