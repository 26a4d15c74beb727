using Throughline.Model;

namespace Throughline.Screening;

/// <summary>OpenSanctions' <c>targets.simple.csv</c>: one row an entity, several values joined by <c>;</c>.</summary>
internal sealed class SimpleTargetsFormat : IListFormat
{
    private static readonly (string Column, string Property)[] s_columns =
    [
        ("name", "name"),
        ("aliases", "alias"),
        ("countries", "country"),
        ("addresses", "address"),
        ("phones", "phone"),
        ("emails", "email"),
        ("birth_date", "birthDate"),
    ];

    public string Name => "OpenSanctions targets.simple.csv";

    public bool Recognises(ListFile file) =>
        CsvRows.Header(file).Columns is var columns
        && columns.Contains("id")
        && columns.Contains("schema")
        && columns.Contains("first_seen");

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var rows = CsvRows.Open(file, ',', hasHeaders: true);
        var columns = Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, i => i, StringComparer.OrdinalIgnoreCase);
        var entries = 0;
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (id, schema) = (Cell("id"), Cell("schema"));
            if (id.Length == 0 || schema.Length == 0)
            {
                sink.Problem(file, rows.RowNumber + 1, "an id and a schema", $"'{id}' and '{schema}'", "correct or drop the row");
                continue;
            }

            if (sink.Draft(id, schema) is not { Values.Count: 0 } draft)
            {
                continue;
            }

            foreach (var (column, property) in s_columns)
            {
                draft.Add(property, CsvRows.Values(Cell(column)));
            }

            foreach (var value in CsvRows.Values(Cell("identifiers")))
            {
                draft.Add(Text.Identifiers.Classify(value, IdentifierKind.Registration));
            }

            (draft.FirstSeen, draft.LastSeen, draft.Dataset) = (Cell("first_seen"), Cell("last_seen"), Cell("dataset"));
            entries++;
            sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias"));
            var programs = CsvRows.Values(Cell("sanctions")).Distinct(StringComparer.Ordinal).DefaultIfEmpty(Cell("dataset"));
            foreach (var program in programs)
            {
                sink.List(id, Listing(file, program, id, rows.RowNumber + 1));
            }
        }

        sink.End(file, "opensanctions-targets", "OpenSanctions", entries, file.Dated);

        string Cell(string name) => columns.TryGetValue(name, out var i) && i < rows.RowFieldCount ? rows.GetString(i).Trim() : "";

        Listing Listing(ListFile of, string program, string id, int line) =>
            new()
            {
                Authority = Cell("dataset"),
                Instrument = program,
                EntryId = id,
                SeenFrom = ListDates.DayOrNull(Cell("first_seen")),
                SourceFile = of.Name,
                SourceSha256 = of.Sha256,
                Line = line,
            };
    }
}
