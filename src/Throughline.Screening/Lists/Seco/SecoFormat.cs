using System.Xml.Linq;
using NodaTime;

namespace Throughline.Screening;

/// <summary>
/// The Swiss list of the State Secretariat for Economic Affairs as XML. It keeps its history: a target says when it was listed, amended and delisted,
/// and repeats inside <c>added</c> and <c>removed</c> what an amendment changed; only what stands under the target itself is in force.
/// </summary>
internal sealed class SecoFormat : IListFormat
{
    private const string List = "ch-seco";
    private static readonly string[] s_elements = ["sanctions-program", "target", "place"];

    public string Name => "Swiss SECO XML";

    public bool Recognises(ListFile file) => file.Root?.Name == "swiss-sanctions-list";

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        ListXml.NeedNamespace(file, Name, s => s.Length == 0);
        var type = file.Root!.Attributes.GetValueOrDefault("list-type", "");
        if (type is not ("whole-list" or "amendment"))
        {
            throw new ListDamageException(
                "a list-type of whole-list or amendment",
                $"'{type}'",
                "the file is refused as a whole; fetch the whole list",
                file.Root.Line
            );
        }

        var published = ListDates.DayOrNull(file.Root.Attributes.GetValueOrDefault("date", "")) ?? file.Dated;
        var context = new SecoContext();
        var entries = 0;
        foreach (var (element, line) in ListXml.Elements(file, s_elements, cancellationToken))
        {
            switch (element.Name.LocalName)
            {
                case "sanctions-program":
                    context.AddProgram(element);
                    break;
                case "place":
                    context.AddPlace(element);
                    break;
                case "target":
                    entries += ReadTarget(file, sink, element, context, published, line) ? 1 : 0;
                    break;
            }
        }

        // An amendment has only what changed; who is not in it is listed all the same.
        if (published is { } day && type == "whole-list")
        {
            sink.Snapshot(List, day);
        }

        sink.End(file, List, "CH", entries, published);
    }

    private static bool ReadTarget(ListFile file, ListSink sink, XElement target, SecoContext context, LocalDate? published, int line)
    {
        var number = ListXml.Attribute(target, "ssid");
        var kind = target.Elements().FirstOrDefault(e => e.Name.LocalName is "individual" or "entity" or "object");
        var id = $"{List}-{number}";
        var draft = kind is null || number.Length == 0 ? null : sink.Draft(id, SecoEntry.Schema(kind), published);
        if (draft is { Values.Count: 0 })
        {
            draft.Dataset = List;
            new SecoEntry(context, sink).Fill(draft, kind!);
            sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias" or "weakAlias" or "previousName"));
        }

        var name = draft?.Values.Find(v => v.Property == "name").Value;
        if (draft is null || name is null)
        {
            sink.Discard(id);
            sink.Problem(
                file,
                line,
                "a target with an ssid and a current identity that has a name",
                $"ssid '{number}'",
                "the entry is left out"
            );
            return false;
        }

        context.Names[number] = name;
        var reasons = string.Join('\n', kind!.Elements("justification").Select(j => j.Value.Trim()).Where(j => j.Length > 0));
        var spans = SecoHistory.Spans(target);
        foreach (var set in target.Elements("sanctions-set-id").Select(s => s.Value.Trim()).DefaultIfEmpty(""))
        {
            var instrument = context.Instrument(set);
            var listing = file.Listing("CH", instrument, number, line) with { Reason = reasons.Length > 0 ? reasons : null };
            draft.Listings.AddRange(spans.Select(s => listing with { From = s.From, To = s.To, SeenFrom = published }));
            if (published is { } day && spans.Any(s => s.To is null))
            {
                sink.Seen(List, id, instrument, day);
            }
        }

        return true;
    }
}
