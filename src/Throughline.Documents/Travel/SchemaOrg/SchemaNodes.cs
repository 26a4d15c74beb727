using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Throughline.Documents.Travel.SchemaOrg;

/// <summary>The things that a page or a mail describes with the schema.org vocabulary, as JSON-LD or as microdata.</summary>
internal static class SchemaNodes
{
    private const int Deepest = 12;
    private const int Most = 500;

    private static readonly JsonDocumentOptions s_lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>Every thing of a page, in the order of the page.</summary>
    public static List<JsonObject> Of(IHtmlDocument document)
    {
        var nodes = new List<JsonObject>();
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']").Take(Most))
        {
            nodes.AddRange(Parse(script.TextContent));
        }

        foreach (var element in document.QuerySelectorAll("[itemscope]").Where(e => !e.HasAttribute("itemprop")).Take(Most))
        {
            nodes.Add(Item(element, 0));
        }

        return nodes;
    }

    /// <summary>The things of a JSON-LD text; none where it cannot be read even with stray commas allowed.</summary>
    public static List<JsonObject> Parse(string json)
    {
        var nodes = new List<JsonObject>();
        try
        {
            Collect(JsonNode.Parse(json.Trim().Trim(';'), documentOptions: s_lenient), nodes, 0);
        }
        catch (JsonException)
        {
            // A script that is no JSON describes nothing.
        }
        catch (ArgumentException)
        {
            // The same name twice in an object.
        }

        return nodes;
    }

    /// <summary>The name of a thing's type without its vocabulary: <c>FlightReservation</c>.</summary>
    public static string TypeOf(JsonNode? node)
    {
        var type = (node as JsonObject)?["@type"];
        var text = type is JsonArray { Count: > 0 } list ? Text(list[0]) : Text(type);
        return text is null ? "" : text[(text.LastIndexOfAny(['/', '#']) + 1)..];
    }

    /// <summary>The text of a value; of several values the first one, of a thing its value or name.</summary>
    public static string? Text(JsonNode? node) =>
        node switch
        {
            JsonValue value => value.GetValueKind() switch
            {
                JsonValueKind.String => value.GetValue<string>().Trim() is { Length: > 0 } text ? text : null,
                JsonValueKind.Number => value.ToJsonString(),
                _ => null,
            },
            JsonArray { Count: > 0 } list => Text(list[0]),
            JsonObject thing => Text(thing["@value"]) ?? Text(thing["name"]),
            _ => null,
        };

    /// <summary>The thing at a path of names; null where there is none. Of several things the first one is taken.</summary>
    public static JsonNode? At(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = node is JsonArray { Count: > 0 } list ? list[0] : node;
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    private static void Collect(JsonNode? node, List<JsonObject> nodes, int depth)
    {
        if (depth > Deepest || nodes.Count >= Most)
        {
            return;
        }

        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Collect(item, nodes, depth + 1);
            }
        }
        else if (node is JsonObject thing)
        {
            if (thing["@graph"] is JsonArray graph)
            {
                Collect(graph, nodes, depth + 1);
            }

            if (thing.ContainsKey("@type"))
            {
                nodes.Add(thing);
            }
        }
    }

    // Microdata by the HTML standard, section 5: the properties of an item are its descendants with itemprop that are in no other item.
    private static JsonObject Item(IElement element, int depth)
    {
        var item = new JsonObject { ["@type"] = element.GetAttribute("itemtype")?.Trim() ?? "" };
        if (depth < Deepest)
        {
            Properties(element, item, depth);
        }

        return item;
    }

    private static void Properties(IElement element, JsonObject item, int depth)
    {
        var open = new Stack<IElement>();
        Push(element);
        for (var seen = 0; open.TryPop(out var child) && seen < 20_000; seen++)
        {
            var isItem = child.HasAttribute("itemscope");
            if (child.GetAttribute("itemprop") is { Length: > 0 } names)
            {
                foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (!item.ContainsKey(name))
                    {
                        item[name] = isItem ? Item(child, depth + 1) : Value(child);
                    }
                }
            }

            if (!isItem)
            {
                Push(child);
            }
        }

        void Push(IElement parent)
        {
            for (var i = parent.Children.Length - 1; i >= 0; i--)
            {
                open.Push(parent.Children[i]);
            }
        }
    }

    private static string? Value(IElement element) =>
        element.LocalName switch
        {
            "meta" => element.GetAttribute("content"),
            "a" or "link" or "area" => element.GetAttribute("href"),
            "img" or "audio" or "video" or "embed" or "iframe" or "source" => element.GetAttribute("src"),
            "time" => element.GetAttribute("datetime") ?? element.TextContent,
            "data" or "meter" => element.GetAttribute("value"),
            _ => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        };
}
