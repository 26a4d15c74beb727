using System.Globalization;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Visits from visitor logs and delegation lists.</summary>
internal static class VisitClaims
{
    /// <summary>One <c>visited</c> claim a row, and the employer that the log gives.</summary>
    public static void FromTable(RecordContext context, RecordTable table)
    {
        var above = table.Head.IsEmpty ? null : HeadParty.AboveOrNull(context.Document, table.Head.Min(c => c.Start));
        foreach (var row in table.Rows)
        {
            var counted = Group(context, row);
            if ((counted?.Group ?? RegisterClaims.FullName(context, row)) is not { } visitor)
            {
                continue;
            }

            if (counted is null)
            {
                RegisterClaims.Person(context, row, visitor);
            }

            // Whom the visitor goes to see is a person or a department of the firm whose log it is.
            var hostText = row.Text("host", "to", "place");
            var isOwn = hostText is null || (!PartyNames.IsOrganisation(hostText) && (above ?? context.Head) is not null);
            var hostLabel = isOwn ? above ?? context.Label("host", "organisation", "place") ?? context.Head : null;
            var named = isOwn ? hostLabel?.Text : hostText;
            if (named is null || !PartyNames.IsName(named))
            {
                continue;
            }

            var host =
                PartyNames.IsOrganisation(named) || (row.Text("host") is not null && PartyNames.SchemaOf(named) != "Person")
                    ? context.Party(named, "Company")
                : PartyNames.SchemaOf(named) == "Person" ? context.Party(named, "Person")
                : Places.Of(context, named);
            if (host is null)
            {
                continue;
            }

            var place = row.Text("host") is not null ? Places.NameOrNull(row.Text("place", "to")) : null;
            context.Add(
                "visited",
                visitor,
                host,
                Anchors.Of(context, row, hostLabel),
                c =>
                    c with
                    {
                        Time = Span(context, row),
                        Place = place is null ? null : new Place(place),
                        Quantity = counted?.Count,
                        Qualifiers = c.Qualifiers with
                        {
                            Details = DetailSet.Of(
                                ("purpose", row.Text("purpose")),
                                ("host", isOwn ? hostText : null),
                                ("status", row.Text("status"))
                            ),
                        },
                    }
            );
        }
    }

    private static TimeRange? Span(RecordContext context, RecordRow row)
    {
        var start = row.Date(context.Style, "dateFrom", "arrivalDate");
        var end = row.Date(context.Style, "dateTo", "departureDate");
        if (start is { } s && end is { } e && e.CompareTo(s) > 0)
        {
            return TimeRange.Between(s, e);
        }

        if ((start ?? end) is { } one)
        {
            return TimeRange.At(one);
        }

        return row.Text("visitDate", "date", "periodWord") is { } text ? Dates.RangeOrNull(text, context.Style) : null;
    }

    // "4 specialists" is a group counted, not a person.
    private static (EntityRef Group, Quantity Count)? Group(RecordContext context, RecordRow row)
    {
        if (row.Text("visitor", "person", "name") is not { } text || text.Length == 0 || !char.IsAsciiDigit(text[0]))
        {
            return null;
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return
            text[digits..].Trim().Length > 1
            && text[digits] is ' ' or '名' or '人'
            && int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is > 1 and < 1000
            ? (context.Entity(text, "Group"), Quantity.Exactly(count, "people", text))
            : null;
    }
}
