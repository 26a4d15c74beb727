using System.Collections.Immutable;
using System.Text.Json;

namespace Throughline.Model;

/// <summary>Reads the table of schemata that is embedded in the assembly.</summary>
internal static class SchemataFile
{
    /// <summary>The schemata of the table.</summary>
    /// <exception cref="InvalidDataException">The table names an ancestor or a range that it does not define.</exception>
    public static ImmutableArray<Schema> Load()
    {
        using var stream = typeof(SchemataFile).Assembly.GetManifestResourceStream("model/schemata.json")!;
        using var json = JsonDocument.Parse(stream);
        var schemata = json.RootElement.GetProperty("schemata").EnumerateArray().Select(Read).ToImmutableArray();
        var names = schemata.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var schema in schemata)
        {
            var unknown = schema
                .Extends.Concat(schema.Properties.Select(p => p.Range).OfType<string>())
                .Where(n => !names.Contains(n))
                .ToList();
            if (unknown.Count > 0)
            {
                throw new InvalidDataException(
                    $"model/schemata.json: {schema.Name} names {string.Join(", ", unknown)}, which it does not define"
                );
            }
        }

        return schemata;
    }

    private static Schema Read(JsonElement element) =>
        new(
            element.GetProperty("name").GetString()!,
            element.TryGetProperty("extends", out var extends) ? [.. extends.EnumerateArray().Select(e => e.GetString()!)] : [],
            element.TryGetProperty("properties", out var properties)
                ? [.. properties.EnumerateObject().Select(ReadProperty).OrderBy(p => p.Name, StringComparer.Ordinal)]
                : [],
            element.TryGetProperty("ours", out var ours) && ours.GetBoolean(),
            element.TryGetProperty("exportAs", out var exportAs) ? exportAs.GetString() : null
        );

    // A property is "type", "entity:Range", either with ">exportAs" behind it.
    private static SchemaProperty ReadProperty(JsonProperty property)
    {
        var text = property.Value.GetString()!;
        var arrow = text.IndexOf('>', StringComparison.Ordinal);
        var (type, exportAs) = arrow < 0 ? (text, null) : (text[..arrow], text[(arrow + 1)..]);
        var colon = type.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new SchemaProperty(property.Name, type, null, exportAs)
            : new SchemaProperty(property.Name, type[..colon], type[(colon + 1)..], exportAs);
    }
}
