using System.Globalization;
using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// The EU's consolidated financial sanctions list as CSV: one row for each name, address, birth date and document of an entry, about 118 columns
/// separated by <c>;</c>. Editions with fewer columns are read as far as they go.
/// </summary>
internal sealed class EuCsvFormat : IListFormat
{
    private const string List = "eu-fsf";
    private static readonly string[] s_address =
    [
        "address_street",
        "address_pobox",
        "address_city",
        "address_zipcode",
        "address_region",
        "address_countrydescription",
    ];

    private static readonly string[] s_birthPlace =
    [
        "birthdate_place",
        "birthdate_city",
        "birthdate_region",
        "birthdate_countrydescription",
    ];

    public string Name => "EU financial sanctions CSV";

    public IReadOnlyList<string> Columns { get; } =
    ["entity_logicalid", "entity_eu_referencenumber", "entity_regulation_programme", "namealias_wholename"];

    public bool Recognises(ListFile file) => file.Header.Has(Columns);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var row = CsvTable.Open(file);
        var entries = new Dictionary<string, EntryDraft?>(StringComparer.Ordinal);
        var published = file.Dated;
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            published = ListDates.DayOrNull(row["filegenerationdate"]) ?? published;
            var number = row["entity_eu_referencenumber"].Length > 0 ? row["entity_eu_referencenumber"] : row["entity_logicalid"];
            if (number.Length == 0)
            {
                sink.Problem(file, row.Line, "an Entity_EU_ReferenceNumber or Entity_LogicalId", "empty cells", "the row is left out");
                continue;
            }

            var id = $"eu-{number}";
            if (!entries.TryGetValue(id, out var draft))
            {
                entries[id] = draft = sink.Draft(id, IsPerson(row) ? "Person" : "Organization", published) is { Values.Count: 0 } own
                    ? own
                    : null;
            }

            if (draft is not null)
            {
                draft.Dataset = List;
                Fill(draft, row);
                ListRow(file, sink, row, id, number, published);
            }
        }

        foreach (var draft in entries.Values.OfType<EntryDraft>())
        {
            PutReadableFirst(draft);
            sink.CountNames(draft.Values.Where(v => v.Property is "name" or "alias" or "weakAlias").Distinct().Count());
        }

        if (published is { } day)
        {
            sink.Snapshot(List, day);
        }

        sink.End(file, List, "EU", entries.Count, published);
    }

    private static void ListRow(ListFile file, ListSink sink, ListTable row, string id, string number, LocalDate? published)
    {
        var instrument = $"{row["entity_regulation_numbertitle"]} {row["entity_regulation_programme"]}".Trim();
        if (instrument.Length == 0)
        {
            return;
        }

        sink.List(
            id,
            file.Listing("EU", instrument, number, row.Line) with
            {
                From =
                    ListDates.DayOrNull(row["entity_regulation_entryintoforcedate"])
                    ?? ListDates.DayOrNull(row["entity_regulation_publicationdate"]),
                Reason = row["entity_remark"].Length > 0 ? row["entity_remark"] : null,
            }
        );
        if (published is { } day)
        {
            sink.Seen(List, id, instrument, day);
        }
    }

    // Rows repeat what they share with others; an entity keeps each value once.
    private static void Fill(EntryDraft draft, ListTable row)
    {
        draft.Add(
            row["namealias_strong"].Equals("false", StringComparison.OrdinalIgnoreCase) ? "weakAlias" : "alias",
            row["namealias_wholename"]
        );
        draft.Add("position", row["namealias_function"]);
        draft.Add(
            "gender",
            row["namealias_gender"] switch
            {
                "M" => "male",
                "F" => "female",
                _ => "",
            }
        );
        var country = row["address_countryiso2code"].Length > 0 ? row["address_countryiso2code"] : row["address_countrydescription"];
        var address = string.Join(", ", s_address.Select(c => row[c]).Where(c => c.Length > 0));
        draft.Add("address", address == row["address_countrydescription"] ? "" : address);
        draft.Add("country", country.ToLowerInvariant());
        draft.Add(
            "nationality",
            (
                row["citizenship_countryiso2code"].Length > 0 ? row["citizenship_countryiso2code"] : row["citizenship_countrydescription"]
            ).ToLowerInvariant()
        );
        draft.Add("birthDate", BirthOrNull(row));
        draft.Add("birthPlace", string.Join(", ", s_birthPlace.Select(c => row[c]).Where(c => c.Length > 0)));
        if (row["identification_number"].Length > 0)
        {
            draft.Add(Identifiers.Classify(row["identification_number"], EuXmlFormat.KindOf(row["identification_typecode"])));
        }
    }

    private static string? BirthOrNull(ListTable row)
    {
        var isAbout = row["birthdate_circa"].Equals("true", StringComparison.OrdinalIgnoreCase);
        if (Number(row, "birthdate_yearrangefrom") is > 0 and var from && Number(row, "birthdate_yearrangeto") is > 0 and var to)
        {
            return ListDates.Interval(PartialDate.OfYear(from, isAbout), PartialDate.OfYear(to, isAbout));
        }

        var calendar = row["birthdate_calendartype"];
        if (calendar is "" or "GREGORIAN" && ListDates.PartialOrNull(row["birthdate_birthdate"]) is { } day)
        {
            return (isAbout ? day.AsApproximate() : day).ToString();
        }

        var text = CalendarDates.TextOrNull(
            calendar,
            Number(row, "birthdate_year"),
            Number(row, "birthdate_month"),
            Number(row, "birthdate_day")
        );
        return isAbout && PartialDate.ParseOrNull(text) is { } date ? date.AsApproximate().ToString() : text;
    }

    private static int Number(ListTable row, string column) =>
        int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool IsPerson(ListTable row) =>
        row["entity_subjecttype"] is "P" or "person" || row["entity_subjecttype_classificationcode"] is "P" or "person";

    private static void PutReadableFirst(EntryDraft draft)
    {
        var names = draft.Values.FindAll(v => v.Property == "alias").Select(v => v.Value).ToList();
        var first =
            names.Find(n => Scripts.Dominant(n) == Script.Latin)
            ?? names.FirstOrDefault()
            ?? draft.Values.Find(v => v.Property == "weakAlias").Value;
        if (first is not null)
        {
            draft.Values.RemoveAll(v => v.Property is "alias" or "weakAlias" && v.Value == first);
            draft.Values.Insert(0, ("name", first));
        }
    }
}
