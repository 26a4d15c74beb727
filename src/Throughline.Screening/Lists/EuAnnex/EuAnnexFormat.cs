using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Annexes of EU regulations as CSV: one row a listing, several values joined by <c>;</c>, dates d.m.yyyy.</summary>
internal sealed class EuAnnexFormat : IListFormat
{
    private static readonly string[] s_plain =
    [
        "previousName",
        "country",
        "nationality",
        "jurisdiction",
        "birthPlace",
        "position",
        "gender",
        "legalForm",
        "sector",
        "okpoCode",
        "swiftBic",
        "mmsi",
        "flag",
        "email",
        "website",
        "notes",
    ];

    private static readonly (string Column, IdentifierKind Kind)[] s_numbers =
    [
        ("registrationNumber", IdentifierKind.Registration),
        ("taxNumber", IdentifierKind.Tax),
        ("idNumber", IdentifierKind.Registration),
        ("innCode", IdentifierKind.Inn),
        ("ogrnCode", IdentifierKind.Ogrn),
        ("kppCode", IdentifierKind.Kpp),
        ("leiCode", IdentifierKind.Lei),
        ("imoNumber", IdentifierKind.Imo),
        ("passportNumber", IdentifierKind.Passport),
        ("phone", IdentifierKind.Phone),
    ];

    public string Name => "an EU annex CSV";

    public IReadOnlyList<string> Columns { get; } = ["annex", "recordid", "startdate", "reason", "schema", "name", "alias", "birthdate"];

    public bool Recognises(ListFile file) => file.Header.Has(Columns) && (file.Header.Has("celex") || file.Header.Has("amendedcelex"));

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var row = CsvTable.Open(file);
        var entries = 0;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var regulations = new SortedSet<string>(StringComparer.Ordinal);
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var celex = row["celex"].Length > 0 ? row["celex"] : row["amendedcelex"];
            if (celex.Length < 10 || row["name"].Length == 0)
            {
                sink.Problem(file, row.Line, "a CELEX number and a name", $"'{celex}' and '{row["name"]}'", "correct or drop the row");
                continue;
            }

            regulations.Add(Regulation(celex));
            ReadRow(file, sink, row, celex, ids);
            entries++;
        }

        sink.End(
            file,
            regulations.Count == 1 ? $"eu-{regulations.Min!.Split(' ')[^1].Replace('/', '-')}" : "eu-annexes",
            "EU",
            entries,
            file.Dated
        );
    }

    private static void ReadRow(ListFile file, ListSink sink, ListTable row, string celex, HashSet<string> ids)
    {
        // Some annexes number nobody; there the name stands for the number.
        var own = row["recordid"].Length > 0 ? row["recordid"] : Names.Key(row["name"], NameKind.Person).Replace(' ', '-');
        var amendment = row["amendmentcelex"];
        var number = amendment.Length > 0 ? $"{amendment}-{own}" : own;
        var id = $"eu-{celex}-{row["annex"]}-{number}";
        for (var copy = 2; !ids.Add(id); copy++)
        {
            id = $"eu-{celex}-{row["annex"]}-{number}-{copy}";
        }

        if (sink.Draft(id, Schema(row["schema"], row["annex"])) is not { Values.Count: 0 } draft)
        {
            return;
        }

        draft.Dataset = $"eu-{celex}";
        var names = NameCells.Names(row["name"]).ToList();
        draft.Add("name", names.Count > 0 ? names[..1] : [row["name"]]);
        draft.Add("alias", names.Skip(1).Concat(NameCells.Names(row["alias"])));
        draft.Add("weakAlias", NameCells.Names(row["weakalias"]));
        foreach (var property in s_plain)
        {
            draft.Add(property, row.Values(property.ToLowerInvariant()));
        }

        draft.Add("address", CsvRows.Values(row["address"]).Where(a => a.Length > 3));
        foreach (var (column, kind) in s_numbers)
        {
            AddNumbers(draft, row[column.ToLowerInvariant()], kind);
        }

        foreach (var birth in Dates(row["birthdate"]))
        {
            draft.Add("birthDate", birth);
        }

        sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias" or "weakAlias" or "previousName"));
        sink.List(id, Listing(file, sink, row, celex, number));
    }

    private static Listing Listing(ListFile file, ListSink sink, ListTable row, string celex, string number)
    {
        var from = ListDates.DayOrNull(row["startdate"]);
        if (from is null && row["startdate"].Length > 0)
        {
            sink.Problem(
                file,
                row.Line,
                "a day such as 16.12.2024 in startDate",
                $"'{row["startdate"]}'",
                "the listing is kept without a date"
            );
        }

        var annex = row["annex"].Split('.')[0];
        return new Listing
        {
            Authority = "EU",
            Instrument = annex.Length > 0 ? $"{Regulation(celex)} Annex {annex}" : Regulation(celex),
            EntryId = number,
            From = from,
            Reason = row["reason"].Length > 0 ? row["reason"] : null,
            SourceFile = file.Name,
            SourceSha256 = file.Sha256,
            Line = row.Line,
        };
    }

    // The schema column says LegalEntity for firms; the annex of entities settles that they are no persons.
    private static string Schema(string schema, string annex) =>
        schema is "LegalEntity" or "" && annex.EndsWith("ENTITIES", StringComparison.OrdinalIgnoreCase) ? "Organization"
        : schema.Length == 0 ? "LegalEntity"
        : schema;

    private static void AddNumbers(EntryDraft draft, string cell, IdentifierKind kind)
    {
        foreach (var value in CsvRows.Values(cell))
        {
            var bare = value.Contains('(', StringComparison.Ordinal) ? value[..value.IndexOf('(', StringComparison.Ordinal)] : value;
            var labelled = bare[(bare.LastIndexOf(':') + 1)..].Trim();
            if (labelled.Length > 0)
            {
                draft.Add(kind is IdentifierKind.Phone ? new Identifier(kind, labelled) : Identifiers.Classify(labelled, kind));
            }
        }
    }

    // "8.1.1970 or 8.1.1971", "1968; 1969", "1960-1962"
    private static IEnumerable<string> Dates(string cell) =>
        cell.Split([";", " or ", " and ", ","], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(d => ListDates.TextOrNull(d))
            .OfType<string>();

    // CELEX: sector 3, year, type letter, number. Before 2015 regulations were numbered number/year, since then year/number.
    private static string Regulation(string celex)
    {
        var (year, type, number) = (celex[1..5], celex[5], celex[6..].TrimStart('0'));
        var newer = string.CompareOrdinal(year, "2015") >= 0;
        return type switch
        {
            'R' =>
                $"Regulation ({(string.CompareOrdinal(year, "2010") < 0 ? "EC" : "EU")}) {(newer ? $"{year}/{number}" : $"{number}/{year}")}",
            'D' => $"Decision {(newer ? $"(CFSP) {year}/{number}" : $"{year}/{number}/CFSP")}",
            _ => celex,
        };
    }
}
