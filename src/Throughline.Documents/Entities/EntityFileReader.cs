using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Entities;

/// <summary>
/// Entities of other tools: FollowTheMoney as JSON lines, as one JSON array, as the <c>results</c> of a query, nested, or as a delta
/// (<c>{"op": "ADD", "entity": {...}}</c>). JSON is not made to be read: the text layer is a sheet with a part for each entity, in which a link shows the
/// name that it leads to.
/// </summary>
internal sealed partial class EntityFileReader : IFormatReader
{
    private const int MostBadLines = 20;

    public string Name => "entities 1";

    /// <summary>True where a text begins with an entity.</summary>
    public static bool IsEntities(ReadOnlySpan<char> head) =>
        head.TrimStart() is ['{' or '[', ..] && Schema().IsMatch(head) && Properties().IsMatch(head);

    public string? Read(Source source, Layer layer, Budget budget)
    {
        var entities = Entities(source.Text!.Text, layer, budget).DistinctBy(e => e.Id, StringComparer.Ordinal).ToList();
        if (entities.Count == 0)
        {
            return "expected FollowTheMoney entities (id, schema, properties), one a line; found none; export them again as JSON lines";
        }

        layer.RecordKind = "entities";
        layer.BeginPage();
        var captions = entities.ToDictionary(e => e.Id, e => e.Caption, StringComparer.Ordinal);
        var sheet = new Sheet(layer);
        for (var i = 0; i < entities.Count && !layer.IsFull; i++)
        {
            budget.Check();
            Add(sheet, entities[i], string.Create(CultureInfo.InvariantCulture, $"entities[{i}]."), captions);
        }

        layer.EndPage();
        return null;
    }

    private static void Add(Sheet sheet, EntityRecord entity, string prefix, Dictionary<string, string> captions)
    {
        sheet.Heading(entity.Caption == entity.Id ? entity.Schema : $"{entity.Schema}: {entity.Caption}");
        sheet.Say("Id", prefix + "id", entity.Id);
        sheet.Say("Schema", prefix + "schema", entity.Schema);
        foreach (var (name, value) in entity.Properties)
        {
            sheet.Say(Sheet.Head(name), prefix + name, captions.GetValueOrDefault(value, value), value);
        }
    }

    private static IEnumerable<EntityRecord> Entities(string text, Layer layer, Budget budget)
    {
        if (WholeOrNull(text) is { } whole)
        {
            using (whole)
            {
                return [.. Members(whole.RootElement).SelectMany(e => EntityRecord.Of(e))];
            }
        }

        return Lines(text, layer, budget);
    }

    private static IEnumerable<EntityRecord> Lines(string text, Layer layer, Budget budget)
    {
        var (number, bad) = (0, 0);
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            budget.Check();
            JsonDocument json;
            try
            {
                json = JsonDocument.Parse(line);
            }
            catch (JsonException e)
            {
                bad++;
                if (bad <= MostBadLines)
                {
                    layer.Warn(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"line {number}: expected one JSON object; the line breaks off or is damaged at character {e.BytePositionInLine ?? 0}; it was left out"
                        )
                    );
                }

                continue;
            }

            using (json)
            {
                foreach (var entity in Members(json.RootElement).SelectMany(e => EntityRecord.Of(e)))
                {
                    yield return entity;
                }
            }
        }
    }

    // What wraps an entity: an array, the results of a query, a line of a delta.
    private static List<JsonElement> Members(JsonElement root)
    {
        var inner = root;
        if (root.ValueKind == JsonValueKind.Object && !root.TryGetProperty("schema", out _))
        {
            if (
                !root.TryGetProperty("results", out inner)
                && !root.TryGetProperty("entities", out inner)
                && !root.TryGetProperty("entity", out inner)
            )
            {
                return [];
            }
        }

        return inner.ValueKind == JsonValueKind.Array ? [.. inner.EnumerateArray()] : [inner];
    }

    private static JsonDocument? WholeOrNull(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("\"schema\"\\s*:\\s*\"[A-Z][A-Za-z]+\"", RegexOptions.NonBacktracking)]
    private static partial Regex Schema();

    [GeneratedRegex("\"properties\"\\s*:\\s*\\{", RegexOptions.NonBacktracking)]
    private static partial Regex Properties();
}
