using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>The property <c>fields</c> of <c>read</c>: values by name, and the place of each by the same name under <c>fieldPlaces</c>.</summary>
internal static partial class FieldsJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<Field> fields, CodePoints points)
    {
        json.WritePropertyName("fields");
        Tree(fields).WriteTo(json);
        json.WriteStartObject("fieldPlaces");
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(f => written.Add(f.Name)))
        {
            json.WriteStartObject(field.Name);
            json.WriteNumber("start", points.Of(field.At.Start));
            json.WriteNumber("end", points.Of(field.At.End));
            json.WriteString("quote", field.At.Quote);
            json.WriteInt("page", field.At.Page);
            json.WriteString("cell", field.At.Cell);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // lines[2].quantity becomes fields.lines[2].quantity; seller.name becomes fields.seller.name unless seller is a value itself.
    internal static JsonObject Tree(ImmutableArray<Field> fields)
    {
        var root = new JsonObject();
        foreach (var field in fields)
        {
            var line = LineField().Match(field.Name);
            if (!line.Success)
            {
                root.TryAdd(field.Name, field.Value);
                continue;
            }

            if (!root.TryGetPropertyValue(line.Groups[1].Value, out var node) || node is not JsonArray lines)
            {
                root[line.Groups[1].Value] = lines = [];
            }

            var index = int.Parse(line.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            while (lines.Count <= index && index < 100_000)
            {
                lines.Add(new JsonObject());
            }

            (index < lines.Count ? lines[index] as JsonObject : null)?.TryAdd(line.Groups[3].Value, field.Value);
        }

        return root;
    }

    [GeneratedRegex(@"^([A-Za-z]+)\[([0-9]{1,6})\]\.(.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex LineField();
}
