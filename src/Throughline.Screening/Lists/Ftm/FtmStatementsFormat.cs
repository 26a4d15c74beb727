using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Screening;

/// <summary>
/// OpenSanctions' <c>statements.pack</c>: rows without a header, each one value of one property of one entity: entity, <c>Schema:property</c>, value,
/// dataset, language, original value, whether it is a target, whether it is external, first and last seen, id.
/// </summary>
internal sealed partial class FtmStatementsFormat : IListFormat
{
    private const int Cells = 11;

    // From the general to the special: an entity is of the most special schema that a statement gives it.
    private static readonly string[] s_general = ["Thing", "Interval", "LegalEntity", "Asset", "Organization"];

    public string Name => "FollowTheMoney statements (pack)";

    public bool Recognises(ListFile file) => FirstRow().IsMatch(file.Head);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var rows = CsvRows.Open(new StreamReader(file.Open(), Encoding.UTF8), ',');
        var records = new Dictionary<string, FtmRecord>(StringComparer.Ordinal);
        var line = 1;
        while (CsvRows.Read(rows, line))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows.RowFieldCount != Cells)
            {
                throw new ListDamageException(
                    $"{Cells} cells",
                    $"{rows.RowFieldCount} cells",
                    "the file is refused as a whole since it is cut off or damaged; fetch it again",
                    line
                );
            }

            var (id, property) = (rows.GetString(0), rows.GetString(1));
            var colon = property.IndexOf(':', StringComparison.Ordinal);
            Add(records, id, property[..colon], property[(colon + 1)..], rows, line);
            line += CsvRows.Lines(rows);
        }

        var entries = new FtmEntries(file, sink);
        foreach (var record in records.Values)
        {
            entries.Take(record);
        }

        sink.End(file, "ftm", "FollowTheMoney", entries.Count, file.Dated);
    }

    private static void Add(
        Dictionary<string, FtmRecord> records,
        string id,
        string schema,
        string property,
        Sylvan.Data.Csv.CsvDataReader rows,
        int line
    )
    {
        if (!records.TryGetValue(id, out var record))
        {
            records[id] = record = new FtmRecord(id, schema, line)
            {
                Dataset = rows.GetString(3),
                IsTarget = rows.GetString(6) == "t",
                FirstSeen = rows.GetString(8),
                LastSeen = rows.GetString(9),
            };
        }
        else if (Array.IndexOf(s_general, schema) < 0 && Array.IndexOf(s_general, record.Schema) >= 0)
        {
            var special = record with { Schema = schema };
            records[id] = record = special;
        }

        // "id" is the entity's checksum.
        if (property != "id")
        {
            record.Add(property, rows.GetString(2));
        }
    }

    [GeneratedRegex("^\"?[A-Za-z0-9_-]+\"?,\"?[A-Z][A-Za-z]+:[A-Za-z]+\"?,", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstRow();
}
