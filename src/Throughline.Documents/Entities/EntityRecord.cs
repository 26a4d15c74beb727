using System.Text.Json;

namespace Throughline.Documents.Entities;

/// <summary>One entity of a file: what it is, and its properties in the order of the file.</summary>
/// <param name="Id">The id that other entities name it by.</param>
/// <param name="Schema">FollowTheMoney schema.</param>
/// <param name="Caption">The name to show it under; its id where it has none.</param>
/// <param name="Properties">Names and values; the value of a link is the id of the other entity.</param>
internal sealed record EntityRecord(string Id, string Schema, string Caption, IReadOnlyList<(string Name, string Value)> Properties)
{
    private const int MostNested = 16;

    // Other tools' own book-keeping, and what is said again under another name.
    private static readonly HashSet<string> s_skipped = new(StringComparer.Ordinal)
    {
        "recordId",
        "indexText",
        "names",
        "bodyText",
        "bodyHtml",
        "rawBody",
        "createdAt",
        "modifiedAt",
        "retrievedAt",
    };

    /// <summary>The entity of a JSON object and those that stand inside it (<c>targets.nested.json</c>), the outer one first; empty where it is none.</summary>
    public static IEnumerable<EntityRecord> Of(JsonElement json, int depth = 0)
    {
        if (
            depth > MostNested
            || json.ValueKind != JsonValueKind.Object
            || Text(json, "id") is not { } id
            || Text(json, "schema") is not { } schema
            || !json.TryGetProperty("properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object
        )
        {
            return [];
        }

        var values = new List<(string, string)>();
        var inside = new List<EntityRecord>();
        foreach (var property in properties.EnumerateObject().Where(p => !s_skipped.Contains(p.Name)))
        {
            foreach (
                var value in property.Value.ValueKind == JsonValueKind.Array
                    ? [.. property.Value.EnumerateArray()]
                    : new[] { property.Value }
            )
            {
                if (value.ValueKind == JsonValueKind.Object && Text(value, "id") is { } linked)
                {
                    inside.AddRange(Of(value, depth + 1));
                    values.Add((property.Name, linked));
                }
                else if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                {
                    values.Add((property.Name, value.ToString()));
                }
            }
        }

        var caption = Text(json, "caption") ?? values.Find(v => v.Item1 is "name" or "full" or "title").Item2 ?? id;
        // The name that the other tool shows it under goes before its others.
        var ordered = values.OrderByDescending(v => v.Item1 == "name" && v.Item2 == caption).ToList();
        return inside.Prepend(new(id, schema, caption, ordered));
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
