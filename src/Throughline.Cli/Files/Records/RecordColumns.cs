using Throughline.Model;

namespace Throughline.Cli.Files;

/// <summary>What the columns of a table of records say.</summary>
internal sealed class RecordColumns
{
    private readonly Func<string, string>[] _properties;
    private readonly int _id;
    private readonly int _schema;

    /// <summary>The columns by their names.</summary>
    public RecordColumns(IEnumerable<string> names)
    {
        var header = names.ToArray();
        _id = Find(header, "id");
        _schema = Find(header, "schema");
        _properties = [.. header.Select((h, i) => i == _id || i == _schema ? _ => "" : EntityColumns.PropertiesOf(h))];
        HasName = header.Any(h => EntityColumns.PropertyOf(h, "") == "name");
    }

    /// <summary>True where one of them holds names.</summary>
    public bool HasName { get; }

    /// <summary>The values in a cell.</summary>
    public static string[] Values(string cell) =>
        cell.Contains(';', StringComparison.Ordinal)
            ? cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : string.IsNullOrWhiteSpace(cell) ? []
        : [cell.Trim()];

    /// <summary>The record of a row.</summary>
    /// <param name="number">The row.</param>
    /// <param name="cells">The values of each column.</param>
    /// <param name="fields">The cells as they were.</param>
    public Record Record(int number, IEnumerable<IReadOnlyList<string>> cells, IReadOnlyList<(string Name, string Value)> fields)
    {
        var values = new List<(string Property, string Value)>();
        var (id, schema) = (Given(fields, _id, $"row-{number}"), Given(fields, _schema, "LegalEntity"));
        foreach (var (column, found) in cells.Index())
        {
            foreach (var value in found)
            {
                if (_properties[column](value) is { Length: > 0 } property)
                {
                    values.Add((property, value));
                }
            }
        }

        return values.Count == 0
            ? Files.Record.Bad(number, "expected a name or an identifier, found none")
            : new(number, Entity.Of(id, schema, values), fields);
    }

    private static string Given(IReadOnlyList<(string Name, string Value)> fields, int column, string fallback) =>
        column >= 0 && fields[column].Value.Trim() is { Length: > 0 } value ? value : fallback;

    private static int Find(string[] header, string name) =>
        Array.FindIndex(header, h => h.Equals(name, StringComparison.OrdinalIgnoreCase));
}
