using System.Text.Json;
using Sylvan.Data.Csv;
using Throughline.Model;

namespace Throughline.Cli.Files;

/// <summary>Records about parties from CSV or JSON lines; what a row says is kept for the answer.</summary>
internal static class RecordFile
{
    /// <summary>A record: its row from 1, the entity, and the input's fields as they were.</summary>
    public sealed record Row(int Number, Entity Entity, IReadOnlyList<(string Name, string Value)> Fields);

    /// <summary>The records of a file, streamed.</summary>
    /// <exception cref="UsageException">The file is absent, has no name column, or a line is no JSON.</exception>
    public static IEnumerable<Row> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: no such file");
        }

        return IsJson(path) ? ReadJson(path) : ReadCsv(path);
    }

    private static bool IsJson(string path)
    {
        using var reader = new StreamReader(path);
        int c;
        while ((c = reader.Read()) >= 0 && char.IsWhiteSpace((char)c)) { }

        return c == '{';
    }

    private static IEnumerable<Row> ReadJson(string path)
    {
        var row = 0;
        foreach (var (line, value) in JsonLines.Read(path))
        {
            row++;
            var entity = EntityReader.Read(value, $"row-{row}");
            if (!entity.Names.Any() && entity.Properties.IsEmpty)
            {
                throw new UsageException($"{path}, line {line}: expected a name or identifier, found none");
            }

            yield return new Row(
                row,
                entity,
                [
                    .. value
                        .EnumerateObject()
                        .Select(p => (p.Name, p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText())),
                ]
            );
        }
    }

    private static IEnumerable<Row> ReadCsv(string path)
    {
        using var csv = CsvDataReader.Create(path, new CsvDataReaderOptions { HasHeaders = true, BufferSize = 1 << 20 });
        var header = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToArray();
        if (!header.Any(h => EntityColumns.PropertyOf(h, "") == "name"))
        {
            throw new UsageException($"{path}: expected a column 'name' in the header, found {string.Join(", ", header)}");
        }

        var row = 0;
        while (csv.Read())
        {
            row++;
            var fields = header.Select((h, i) => (Name: h, Value: i < csv.RowFieldCount ? csv.GetString(i) : "")).ToList();
            string Field(string name, string fallback) =>
                fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } v
                    ? v
                    : fallback;
            var values = fields
                .Where(f =>
                    !f.Name.Equals("id", StringComparison.OrdinalIgnoreCase) && !f.Name.Equals("schema", StringComparison.OrdinalIgnoreCase)
                )
                .SelectMany(f =>
                    f.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Select(v => (EntityColumns.PropertyOf(f.Name, v), v))
                )
                .Where(v => v.Item1.Length > 0);
            yield return new Row(row, Entity.Of(Field("id", $"row-{row}"), Field("schema", "LegalEntity"), values), fields);
        }
    }
}
