using System.Xml.Linq;
using NodaTime;

namespace Throughline.Screening;

/// <summary>
/// OFAC's ENHANCED_XML (SDN_ENHANCED.XML, CONS_ENHANCED.XML): every name with its scripts, the day on which each list published the entry, and
/// relations by entry number.
/// </summary>
internal sealed class OfacEnhancedFormat : IListFormat
{
    private const string Sdn = "SDN List";
    private static readonly HashSet<string> s_elements = new(StringComparer.Ordinal) { "publicationInfo", "entity" };

    public string Name => "OFAC ENHANCED_XML";

    public bool Recognises(ListFile file) => file.Root?.Name == "sanctionsData";

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        ListXml.NeedNamespace(file, Name, s => s.EndsWith("/ENHANCED_XML", StringComparison.Ordinal));
        LocalDate? published = file.Dated;
        var entries = 0;
        var lists = new SortedSet<string>(StringComparer.Ordinal);
        var isWhole = true;
        foreach (var (element, line) in ListXml.Elements(file, s_elements, cancellationToken))
        {
            if (element.Name == "publicationInfo")
            {
                published = ListDates.DayOrNull(ListXml.Text(element, "dataAsOf")) ?? published;
                var filters = element.Elements("filters").Elements().ToList();
                isWhole = filters.TrueForAll(f => f.Name == "sanctionsLists");
                lists.UnionWith(filters.Elements("sanctionsList").Select(l => ListOf(l.Value)));
            }
            else if (element.Name == "entity")
            {
                lists.Add(ReadEntry(file, sink, element, published, line));
                entries++;
            }
        }

        // A file that somebody filtered by programme lacks entries that are listed all the same.
        if (published is { } day && isWhole)
        {
            foreach (var list in lists)
            {
                sink.Snapshot(list, day);
            }
        }

        sink.End(file, lists.Count == 1 ? lists.Min! : "ofac", "OFAC", entries, published);
    }

    private static string ReadEntry(ListFile file, ListSink sink, XElement entry, LocalDate? published, int line)
    {
        var number = ListXml.Attribute(entry, "id");
        var list = entry.Elements("sanctionsLists").Elements("sanctionsList").Any(l => l.Value.Trim() == Sdn) ? "ofac-sdn" : "ofac-cons";
        var type = entry.Elements("generalInfo").Elements("entityType").FirstOrDefault()?.Value.Trim() ?? "";
        var draft = sink.Draft($"ofac-{number}", OfacCsvFormat.Schema(type), published);
        if (draft is { Values.Count: 0 })
        {
            draft.Dataset = list;
            EnhancedEntry.Fill(draft, entry);
            sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias" or "weakAlias" or "previousName"));
        }

        if (number.Length == 0 || draft?.Values.Exists(v => v.Property == "name") != true)
        {
            sink.Discard($"ofac-{number}");
            sink.Problem(file, line, "an entity with an id and a name", $"id '{number}'", "the entry is left out");
            return list;
        }

        var from = entry
            .Elements("sanctionsLists")
            .Elements("sanctionsList")
            .Select(l => ListDates.DayOrNull(ListXml.Attribute(l, "datePublished")))
            .Min();
        foreach (var program in entry.Elements("sanctionsPrograms").Elements("sanctionsProgram").Select(p => p.Value.Trim()))
        {
            sink.List($"ofac-{number}", file.Listing("OFAC", program, number, line) with { From = from });
            if (published is { } day)
            {
                sink.Seen(list, $"ofac-{number}", program, day);
            }
        }

        return list;
    }

    private static string ListOf(string name) => name.Trim() == Sdn ? "ofac-sdn" : "ofac-cons";
}
