using System.Text.Json;
using Throughline.Model;

namespace Throughline.Cli.Files;

/// <summary>Entities from JSON objects: FollowTheMoney entities, or flat objects such as <c>{"name": "...", "country": "ru"}</c>.</summary>
internal static class EntityReader
{
    /// <summary>The entity of an object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="fallbackId">Id where the object gives none.</param>
    public static Entity Read(JsonElement json, string fallbackId)
    {
        var id = json.TryGetProperty("id", out var i) ? Text(i) : fallbackId;
        var schema = json.TryGetProperty("schema", out var s) && s.ValueKind == JsonValueKind.String ? s.GetString()! : "LegalEntity";
        var source = json.TryGetProperty("properties", out var p) && p.ValueKind == JsonValueKind.Object ? p : json;
        var values = source
            .EnumerateObject()
            .Where(v => v.Name is not ("id" or "schema" or "properties" or "caption" or "datasets" or "referents"))
            .SelectMany(v => Values(v.Value).Select(text => (EntityColumns.PropertyOf(v.Name, text), text)))
            .Where(v => v.Item1.Length > 0);
        var entity = Entity.Of(id, schema, values);
        return json.TryGetProperty("caption", out var caption) && caption.ValueKind == JsonValueKind.String
            ? entity with
            {
                Caption = caption.GetString()!,
            }
            : entity;
    }

    private static IEnumerable<string> Values(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Values),
            JsonValueKind.String or JsonValueKind.Number => [Text(value)],
            JsonValueKind.Object when value.TryGetProperty("id", out var id) => [Text(id)],
            _ => [],
        };

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
