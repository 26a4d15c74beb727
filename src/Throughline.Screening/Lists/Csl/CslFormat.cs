using NodaTime;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// The US Consolidated Screening List as CSV: one file for thirteen lists of three departments, which <c>source</c> tells apart; several values of a
/// cell are joined by <c>; </c>. Lists of the Bureau of Industry and Security have dates, those of the Treasury none.
/// </summary>
internal sealed class CslFormat : IListFormat
{
    private const string List = "us-csl";

    private static readonly (string Column, string Property)[] s_plain =
    [
        ("title", "position"),
        ("call_sign", "callSign"),
        ("vessel_type", "type"),
        ("gross_tonnage", "tonnage"),
        ("gross_registered_tonnage", "grossRegisteredTonnage"),
        ("vessel_flag", "flag"),
        ("vessel_owner", "owner"),
        ("remarks", "notes"),
        ("federal_register_notice", "notes"),
        ("license_requirement", "notes"),
        ("license_policy", "notes"),
    ];

    public string Name => "US Consolidated Screening List CSV";

    public IReadOnlyList<string> Columns { get; } =
    [
        "_id",
        "source",
        "entity_number",
        "type",
        "programs",
        "name",
        "addresses",
        "federal_register_notice",
        "start_date",
        "end_date",
        "alt_names",
        "dates_of_birth",
        "ids",
    ];

    public bool Recognises(ListFile file) => file.Header.Has(Columns);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var row = CsvTable.Open(file);
        var entries = 0;
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row["_id"].Length == 0 || row["name"].Length == 0 || row["source"].Length == 0)
            {
                sink.Problem(
                    file,
                    row.Line,
                    "an _id, a source and a name",
                    $"'{row["_id"]}', '{row["source"]}', '{row["name"]}'",
                    "the row is left out"
                );
                continue;
            }

            ReadRow(file, sink, row);
            entries++;
        }

        if (file.Dated is { } day)
        {
            sink.Snapshot(List, day);
        }

        sink.End(file, List, "US", entries, file.Dated);
    }

    private static void ReadRow(ListFile file, ListSink sink, ListTable row)
    {
        // The same party may stand in several lists under one _id.
        var id = $"{List}-{Abbreviation(row["source"])}-{row["_id"]}";
        if (sink.Draft(id, Schema(row["type"]), file.Dated) is { Values.Count: 0 } draft)
        {
            draft.Dataset = List;
            Fill(draft, row);
            sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias"));
        }

        // "Entity List (EL) - Bureau of Industry and Security"
        var dash = row["source"].LastIndexOf(" - ", StringComparison.Ordinal);
        var (list, agency) = dash > 0 ? (row["source"][..dash], row["source"][(dash + 3)..]) : (row["source"], row["source"]);
        var number = row["entity_number"].Length > 0 ? row["entity_number"] : row["_id"];
        foreach (var instrument in row.Values("programs").DefaultIfEmpty(list))
        {
            sink.List(
                id,
                file.Listing(Authority(agency), instrument, number, row.Line) with
                {
                    From = Day(file, sink, row, "start_date"),
                    To = Day(file, sink, row, "end_date")?.PlusDays(1),
                }
            );
            if (file.Dated is { } day)
            {
                sink.Seen(List, id, instrument, day);
            }
        }
    }

    private static void Fill(EntryDraft draft, ListTable row)
    {
        draft.Add("name", row["name"]);
        draft.Add("alias", row.Values("alt_names"));
        foreach (var (column, property) in s_plain)
        {
            draft.Add(property, row[column]);
        }

        draft.Add("birthDate", row.Values("dates_of_birth").Select(d => ListDates.TextOrNull(d)).OfType<string>());
        draft.Add("birthPlace", row.Values("places_of_birth"));
        draft.Add("nationality", row.Values("nationalities").Concat(row.Values("citizenships")));
        foreach (var address in row.Values("addresses"))
        {
            // "54 Gagarina St., Borisov, 222511, BY"; the country alone is no address.
            var country = address[(address.LastIndexOf(',') + 1)..].Trim();
            draft.Add("address", country.Length == address.Length ? "" : address);
            draft.Add("country", IsCountry(country) ? country.ToLowerInvariant() : "");
        }

        foreach (var value in row.Values("ids"))
        {
            AddId(draft, value);
        }
    }

    // "RU, 1137746390572, Registration ID" in older files, "Registration Number, 1027700167110, RU" in newer ones.
    private static void AddId(EntryDraft draft, string value)
    {
        var parts = value.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var typeAt = parts.FindIndex(p => OfacLabel.OfTypeOrNull(p) is not null);
        if (typeAt < 0 || parts.Count < 2)
        {
            return;
        }

        var label = OfacLabel.OfTypeOrNull(parts[typeAt])!;
        parts.RemoveAt(typeAt);
        var country = parts.Count > 1 ? parts.FindIndex(IsCountry) : -1;
        if (country >= 0)
        {
            draft.Add("country", draft.Schema == "Person" ? "" : parts[country].ToLowerInvariant());
            parts.RemoveAt(country);
        }

        OfacValues.Add(draft, label, string.Join(", ", parts));
    }

    private static LocalDate? Day(ListFile file, ListSink sink, ListTable row, string column)
    {
        var day = ListDates.DayOrNull(row[column]);
        if (day is null && row[column].Length > 0)
        {
            sink.Problem(file, row.Line, $"a day such as 2024-12-16 in {column}", $"'{row[column]}'", "the listing is kept without it");
        }

        return day;
    }

    private static bool IsCountry(string text) => text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);

    // "Entity List (EL) - Bureau…" is "el".
    private static string Abbreviation(string source)
    {
        var (start, end) = (source.IndexOf('(', StringComparison.Ordinal), source.IndexOf(')', StringComparison.Ordinal));
        return Names.Key(start >= 0 && end > start ? source[(start + 1)..end] : source).Replace(' ', '-');
    }

    private static string Authority(string agency) =>
        agency switch
        {
            "Treasury Department" => "OFAC",
            "Bureau of Industry and Security" => "BIS",
            "State Department" => "US State",
            _ => agency,
        };

    private static string Schema(string type) => type.Length == 0 ? "LegalEntity" : OfacCsvFormat.Schema(type);
}
