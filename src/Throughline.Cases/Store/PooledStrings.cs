using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Cases;

/// <summary>Reads equal short texts as one object: the claims of a large case repeat paths, names, predicates and schemata hundreds of thousands of times.</summary>
/// <remarks>For one reading of many records; not safe for several threads.</remarks>
internal sealed class PooledStrings : JsonConverter<string>
{
    // Longer ones are quotes, which hardly ever repeat.
    private const int Longest = 96;
    private readonly HashSet<string> _pool = new(StringComparer.Ordinal);

    /// <summary>The options of stored records with a pool of their own.</summary>
    public static JsonSerializerOptions Options() => new(CaseJson.Options) { Converters = { new PooledStrings() } };

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        if (text is null || text.Length > Longest)
        {
            return text;
        }

        if (_pool.TryGetValue(text, out var known))
        {
            return known;
        }

        _pool.Add(text);
        return text;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
