using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Throughline.Cases;

/// <summary>Sorted dictionaries keep their ordinal order; the serializer's own reading would order them by the machine's culture.</summary>
internal sealed class OrdinalDictionaryConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>)
        && typeToConvert.GetGenericArguments()[0] == typeof(string);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()[1]))!;

    private sealed class Of<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
    {
        private static readonly ImmutableSortedDictionary<string, T> s_empty = ImmutableSortedDictionary.Create<string, T>(
            StringComparer.Ordinal
        );

        public override ImmutableSortedDictionary<string, T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        )
        {
            var plain = JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options) ?? [];
            return plain.Count == 0 ? s_empty : plain.ToImmutableSortedDictionary(StringComparer.Ordinal);
        }

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, item) in value)
            {
                writer.WritePropertyName(key);
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndObject();
        }
    }
}
