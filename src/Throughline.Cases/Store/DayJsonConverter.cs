using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Throughline.Cases;

/// <summary>Days as ISO text.</summary>
internal sealed class DayJsonConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var day = LocalDatePattern.Iso.Parse(reader.GetString() ?? "");
        return day.Success ? day.Value : throw new JsonException($"expected a day such as 2025-01-31, found '{reader.GetString()}'");
    }

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}
