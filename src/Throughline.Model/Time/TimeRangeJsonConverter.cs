using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Model;

/// <summary>Writes a <see cref="TimeRange"/> as its EDTF text.</summary>
public sealed class TimeRangeJsonConverter : JsonConverter<TimeRange>
{
    /// <inheritdoc/>
    public override TimeRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeRange.ParseOrNull(reader.GetString()) ?? throw new JsonException($"not an EDTF time: '{reader.GetString()}'");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeRange value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
