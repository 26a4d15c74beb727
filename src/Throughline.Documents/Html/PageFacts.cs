using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Throughline.Documents.Layers;
using Throughline.Documents.Zones;
using Throughline.Model;

namespace Throughline.Documents.Html;

/// <summary>Title, author, date and outlet as a page's head declares them (Open Graph, schema.org, meta names).</summary>
internal static class PageFacts
{
    private static readonly string[] s_dates =
    [
        "article:published_time",
        "datepublished",
        "og:published_time",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "pubdate",
        "publishdate",
        "parsely-pub-date",
        "sailthru.date",
    ];

    private static readonly string[] s_authors = ["author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"];

    public static void Read(IHtmlDocument document, Layer layer)
    {
        var metas = document
            .QuerySelectorAll("meta")
            .Select(m => (Name: Key(m), Value: m.GetAttribute("content")?.Trim() ?? ""))
            .Where(m => m.Value.Length > 0)
            .ToArray();
        var linked = Linked(document).ToArray();
        var headings = document.QuerySelectorAll("h1").Select(h => h.TextContent.Trim()).Where(t => t.Length > 0).ToArray();
        var title = First(metas, "og:title") ?? First(metas, "twitter:title") ?? document.Title;
        layer.Title =
            headings is [var only] && only.Length is > 10 and < 300 ? only
            : string.IsNullOrWhiteSpace(title) ? headings.FirstOrDefault()
            : title;
        layer.Author =
            linked.FirstOrDefault(l => l.Name == "author").Value
            ?? s_authors.Select(a => First(metas, a)).FirstOrDefault(a => a is not null && !a.StartsWith("http", StringComparison.Ordinal));
        layer.Property("outlet", First(metas, "og:site_name"));
        layer.Property("canonical", document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        var dates = linked
            .Where(l => l.Name == "datePublished")
            .Select(l => l.Value)
            .Concat(s_dates.Select(d => First(metas, d)).OfType<string>())
            .Concat(document.QuerySelectorAll("time[datetime]").Select(t => t.GetAttribute("datetime") ?? "").Take(1));
        layer.Published = dates.Select(Day).FirstOrDefault(d => d is not null);
    }

    private static PartialDate? Day(string text) =>
        text.Length >= 10 && PartialDate.ParseOrNull(text[..10]) is { } iso ? iso : WrittenDates.WholeOrNull(text)?.Date;

    private static string? First((string Name, string Value)[] metas, string name) => metas.FirstOrDefault(m => m.Name == name).Value;

    private static string Key(IElement meta) =>
        (meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? "").ToLowerInvariant();

    private static IEnumerable<(string Name, string Value)> Linked(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']").Take(20))
        {
            JsonDocument json;
            try
            {
                json = JsonDocument.Parse(script.TextContent);
            }
            catch (JsonException)
            {
                continue; // pages often hold broken JSON here; the other signs remain
            }

            using (json)
            {
                foreach (var found in Facts(json.RootElement, 0).ToArray())
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Facts(JsonElement element, int depth)
    {
        if (depth > 6)
        {
            return [];
        }

        return element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Facts(e, depth + 1)),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Fact(p, depth)),
            _ => [],
        };
    }

    private static IEnumerable<(string Name, string Value)> Fact(JsonProperty property, int depth) =>
        (property.Name, property.Value.ValueKind) switch
        {
            ("datePublished", JsonValueKind.String) => [("datePublished", property.Value.GetString()!)],
            ("author", JsonValueKind.String) => [("author", property.Value.GetString()!)],
            ("author", JsonValueKind.Object or JsonValueKind.Array) => Names(property.Value),
            ("@graph", _) => Facts(property.Value, depth + 1),
            _ => [],
        };

    private static IEnumerable<(string Name, string Value)> Names(JsonElement author)
    {
        var persons = author.ValueKind == JsonValueKind.Array ? author.EnumerateArray().ToArray() : [author];
        var names = persons
            .Where(p => p.ValueKind == JsonValueKind.Object && p.TryGetProperty("name", out var n) && n.ValueKind == JsonValueKind.String)
            .Select(p => p.GetProperty("name").GetString()!)
            .ToArray();
        return names.Length == 0 ? [] : [("author", string.Join(", ", names))];
    }
}
