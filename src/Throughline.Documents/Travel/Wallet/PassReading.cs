using System.Text.Json;

namespace Throughline.Documents.Travel.Wallet;

/// <summary>The parts of a <c>pass.json</c> that matter, in the form of Apple's Wallet package format.</summary>
internal sealed class PassReading
{
    private static readonly string[] s_styles = ["boardingPass", "eventTicket", "coupon", "storeCard", "generic"];
    private static readonly string[] s_groups = ["headerFields", "primaryFields", "secondaryFields", "auxiliaryFields", "backFields"];

    private PassReading(JsonElement root) => Root = root;

    /// <summary>The pass itself.</summary>
    public JsonElement Root { get; }

    /// <summary>The style, such as <c>boardingPass</c>; empty where the pass has none.</summary>
    public string Style { get; private set; } = "";

    /// <summary>The way of travel of a boarding pass: <c>PKTransitTypeAir</c> and its like.</summary>
    public string? Transit { get; private set; }

    /// <summary>The fields in the order of the pass.</summary>
    public List<PassField> Fields { get; } = [];

    /// <summary>The messages of its bar codes, each once.</summary>
    public List<string> Barcodes { get; } = [];

    /// <summary>Reads a pass.</summary>
    public static PassReading Of(JsonElement root, Dictionary<string, string> strings)
    {
        var pass = new PassReading(root);
        foreach (var style in s_styles)
        {
            if (root.TryGetProperty(style, out var body) && body.ValueKind == JsonValueKind.Object)
            {
                pass.Style = style;
                pass.Transit = Text(body, "transitType");
                pass.ReadFields(body, strings);
                break;
            }
        }

        foreach (var name in (string[])["barcodes", "barcode"])
        {
            if (root.TryGetProperty(name, out var codes))
            {
                foreach (var code in codes.ValueKind == JsonValueKind.Array ? codes.EnumerateArray().Take(10) : [codes])
                {
                    if (Text(code, "message") is { Length: > 0 } message && !pass.Barcodes.Contains(message, StringComparer.Ordinal))
                    {
                        pass.Barcodes.Add(message);
                    }
                }
            }
        }

        return pass;
    }

    /// <summary>A member's text or number; null where there is none.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    private void ReadFields(JsonElement body, Dictionary<string, string> strings)
    {
        foreach (var group in s_groups)
        {
            if (!body.TryGetProperty(group, out var fields) || fields.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            foreach (var field in fields.EnumerateArray().Take(200))
            {
                if (Text(field, "value") is { } value && !string.IsNullOrWhiteSpace(value))
                {
                    Fields.Add(new(group, Text(field, "key") ?? "", Say(Text(field, "label") ?? ""), Say(value)));
                }
            }
        }

        string Say(string text) => strings.GetValueOrDefault(text, text);
    }
}
