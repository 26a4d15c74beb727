using System.Collections.Immutable;
using System.Text.Json;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>The small shapes that several lines share.</summary>
public static class JsonWriting
{
    /// <summary>The name of an enumeration's value in camelCase.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>An array of strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A plain decimal without trailing zeros, or null.</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Plain(number));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A whole number, or null.</summary>
    public static void WriteInt(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Named parts of a score as <c>{name: {weight, detail}}</c>; a name that comes twice gets a number.</summary>
    public static void WriteParts(this Utf8JsonWriter json, string name, ImmutableArray<ScorePart> parts)
    {
        json.WriteStartObject(name);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var count = seen[part.Name] = seen.GetValueOrDefault(part.Name) + 1;
            json.WriteStartObject(count == 1 ? part.Name : $"{part.Name}{count}");
            json.WriteNumber("weight", Math.Round(part.Weight, 4));
            json.WriteString("detail", part.Detail);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The property <c>evidence</c>, offsets in code points.</summary>
    public static void WriteEvidence(this Utf8JsonWriter json, ImmutableArray<Evidence> evidence, ContractContext context)
    {
        json.WriteStartArray("evidence");
        foreach (var at in evidence)
        {
            json.WriteStartObject();
            json.WriteString("document", at.Document);
            json.WriteString("path", at.Path);
            json.WriteInt("page", at.Page);
            json.WriteNumber("start", context.Offsets.Of(at.Document, at.Start));
            json.WriteNumber("end", context.Offsets.Of(at.Document, at.End));
            json.WriteString("quote", at.Quote);
            json.WriteString("cell", at.Cell);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // 1.50 and 1.5 are one amount; scripts see the shorter.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
