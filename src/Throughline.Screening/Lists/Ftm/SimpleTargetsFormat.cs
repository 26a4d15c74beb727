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

    public IReadOnlyList<string> Columns { get; } =
    ["id", "schema", "name", "aliases", "birth_date", "countries", "identifiers", "dataset", "first_seen"];

    public bool Recognises(ListFile file) => file.Header.Has(Columns);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var row = CsvTable.Open(file);
        var entries = 0;
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (id, schema) = (row["id"], row["schema"]);
            if (id.Length == 0 || schema.Length == 0)
            {
                sink.Problem(file, row.Line, "an id and a schema", $"'{id}' and '{schema}'", "correct or drop the row");
                continue;
            }

            if (sink.Draft(id, schema) is not { Values.Count: 0 } draft)
            {
                continue;
            }

            foreach (var (column, property) in s_columns)
            {
                draft.Add(property, row.Values(column));
            }

            foreach (var value in row.Values("identifiers"))
            {
                draft.Add(Text.Identifiers.Classify(value, IdentifierKind.Registration));
            }

            (draft.FirstSeen, draft.LastSeen, draft.Dataset) = (row["first_seen"], row["last_seen"], row["dataset"]);
            entries++;
            sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias"));
            var programs = row.Values("sanctions").Distinct(StringComparer.Ordinal).DefaultIfEmpty(row["dataset"]);
            foreach (var program in programs)
            {
                sink.List(id, Listing(file, program, id));
            }
        }

        sink.End(file, "opensanctions-targets", "OpenSanctions", entries, file.Dated);

        Listing Listing(ListFile of, string program, string id) =>
            new()
            {
                Authority = row["dataset"],
                Instrument = program,
                EntryId = id,
                SeenFrom = ListDates.DayOrNull(row["first_seen"]),
                SourceFile = of.Name,
                SourceSha256 = of.Sha256,
                Line = row.Line,
            };
    }
}
