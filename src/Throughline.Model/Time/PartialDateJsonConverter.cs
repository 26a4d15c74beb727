using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Model;

/// <summary>Writes a <see cref="PartialDate"/> as its text form.</summary>
public sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.ParseOrNull(reader.GetString()) ?? throw new JsonException($"not a partial date: '{reader.GetString()}'");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
