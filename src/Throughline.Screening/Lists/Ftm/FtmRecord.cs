using System.Text.Json;

namespace Throughline.Screening;

/// <summary>An entity of FollowTheMoney as a file has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Line">The line.</param>
internal sealed record FtmRecord(string Id, string Schema, int Line)
{
    /// <summary>Values by property.</summary>
    public Dictionary<string, List<string>> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Entities that stand inside a property.</summary>
    public List<(string Property, FtmRecord Record)> Nested { get; } = [];

    /// <summary>Its main name; null where none is given.</summary>
    public string? Caption { get; init; }

    /// <summary>The first dataset; null where none is given.</summary>
    public string? Dataset { get; init; }

    /// <summary>ISO timestamp when it was first seen.</summary>
    public string? FirstSeen { get; init; }

    /// <summary>ISO timestamp when it was last seen.</summary>
    public string? LastSeen { get; init; }

    /// <summary>Whether it is a target; null where the file does not say.</summary>
    public bool? IsTarget { get; init; }

    /// <summary>The values of a property; empty where there are none.</summary>
    public IReadOnlyList<string> Values(string property) => Properties.TryGetValue(property, out var values) ? values : [];

    /// <summary>The first value of a property; null where there is none.</summary>
    public string? FirstOrNull(string property) => Values(property) is [var first, ..] ? first : null;

    /// <summary>Reads a JSON object with id, schema and properties.</summary>
    /// <exception cref="JsonException">It lacks one of them.</exception>
    public static FtmRecord Of(JsonElement json, int line)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("properties", out var properties))
        {
            throw new JsonException("no properties");
        }

        var (id, schema) = (Text(json, "id") ?? "", Text(json, "schema") ?? "");
        if (id.Length == 0 || schema.Length == 0)
        {
            throw new JsonException("no id or no schema");
        }

        var record = new FtmRecord(id, schema, line)
        {
            Caption = Text(json, "caption"),
            Dataset =
                json.TryGetProperty("datasets", out var datasets)
                && datasets.ValueKind == JsonValueKind.Array
                && datasets.GetArrayLength() > 0
                    ? datasets[0].GetString()
                    : null,
            FirstSeen = Text(json, "first_seen"),
            LastSeen = Text(json, "last_seen"),
            IsTarget =
                json.TryGetProperty("target", out var target) && target.ValueKind is JsonValueKind.True or JsonValueKind.False
                    ? target.GetBoolean()
                    : null,
        };
        foreach (var property in properties.EnumerateObject())
        {
            record.Add(property.Name, property.Value, line);
        }

        return record;
    }

    /// <summary>Adds a value.</summary>
    public void Add(string property, string value)
    {
        if (!Properties.TryGetValue(property, out var values))
        {
            Properties[property] = values = [];
        }

        values.Add(value);
    }

    private void Add(string property, JsonElement value, int line)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Add(property, value.GetString()!);
                break;
            case JsonValueKind.Object when value.TryGetProperty("schema", out _):
                Nested.Add((property, Of(value, line)));
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Add(property, item, line);
                }

                break;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
