using System.Xml;
using System.Xml.Linq;
using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The consolidated list of the UN Security Council as XML.</summary>
internal sealed class UnXmlFormat : IListFormat
{
    private const string List = "un-sc";
    private static readonly string[] s_nameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];
    private static readonly string[] s_addressParts = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"];

    public string Name => "UN consolidated list XML";

    public bool Recognises(ListFile file) => file.Head.Contains("<CONSOLIDATED_LIST", StringComparison.Ordinal);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var content = file.Open();
        using var xml = XmlReader.Create(
            content,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreWhitespace = true,
            }
        );
        LocalDate? published = null;
        var entries = 0;
        while (!xml.EOF)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "CONSOLIDATED_LIST")
            {
                published = ListDates.DayOrNull(xml.GetAttribute("dateGenerated") ?? "") ?? file.Dated;
                xml.Read();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "INDIVIDUAL" or "ENTITY")
            {
                var line = (xml as IXmlLineInfo)?.LineNumber ?? 0;
                ReadEntry(file, sink, (XElement)XNode.ReadFrom(xml), published, line);
                entries++;
            }
            else
            {
                xml.Read();
            }
        }

        if (published is { } snapshot)
        {
            sink.Snapshot(List, snapshot);
        }

        sink.End(file, List, "UN", entries, published);
    }

    private static void ReadEntry(ListFile file, ListSink sink, XElement entry, LocalDate? published, int line)
    {
        var number = Text(entry, "REFERENCE_NUMBER");
        var name = Joined(entry, s_nameParts, " ");
        if (number.Length == 0 || name.Length == 0)
        {
            sink.Problem(file, line, "REFERENCE_NUMBER and FIRST_NAME", $"'{number}' and '{name}'", "the entry is left out");
            return;
        }

        var id = $"un-{number}";
        var isPerson = entry.Name.LocalName == "INDIVIDUAL";
        var instrument = $"Security Council list {Text(entry, "UN_LIST_TYPE")}";
        if (sink.Draft(id, isPerson ? "Person" : "Organization", published) is { Values.Count: 0 } draft)
        {
            draft.Dataset = List;
            Fill(draft, entry, name, isPerson ? "INDIVIDUAL" : "ENTITY");
            sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias" or "weakAlias" or "previousName"));
        }

        sink.List(
            id,
            new Listing
            {
                Authority = "UN",
                Instrument = instrument,
                EntryId = number,
                From = ListDates.DayOrNull(Text(entry, "LISTED_ON")),
                Reason = Text(entry, "COMMENTS1") is { Length: > 0 } comments ? comments : null,
                SourceFile = file.Name,
                SourceSha256 = file.Sha256,
                Line = line,
            }
        );
        if (published is { } day)
        {
            sink.Seen(List, id, instrument, day);
        }
    }

    private static void Fill(EntryDraft draft, XElement entry, string name, string kind)
    {
        draft.Add("name", name);
        draft.Add("name", Text(entry, "NAME_ORIGINAL_SCRIPT"));
        foreach (var alias in entry.Elements($"{kind}_ALIAS"))
        {
            var property = Text(alias, "QUALITY") switch
            {
                "Low" => "weakAlias",
                "f.k.a." => "previousName",
                _ => "alias",
            };
            draft.Add(property, CsvRows.Values(Text(alias, "ALIAS_NAME")));
        }

        foreach (var address in entry.Elements($"{kind}_ADDRESS"))
        {
            draft.Add("address", Joined(address, s_addressParts, ", "));
            draft.Add("country", Text(address, "COUNTRY"));
        }

        draft.Add("gender", Text(entry, "GENDER").ToLowerInvariant());
        draft.Add("nationality", entry.Elements("NATIONALITY").Elements("VALUE").Select(v => v.Value));
        draft.Add("position", entry.Elements("DESIGNATION").Elements("VALUE").Select(v => v.Value));
        foreach (var birth in entry.Elements("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            AddBirth(draft, birth);
        }

        foreach (var document in entry.Elements("INDIVIDUAL_DOCUMENT"))
        {
            var isPassport = Text(document, "TYPE_OF_DOCUMENT").Contains("passport", StringComparison.OrdinalIgnoreCase);
            var number = Text(document, "NUMBER");
            if (number.Length > 0)
            {
                draft.Add(Identifiers.Classify(number, isPassport ? IdentifierKind.Passport : IdentifierKind.Registration));
            }
        }
    }

    private static void AddBirth(EntryDraft draft, XElement birth)
    {
        var approximate = Text(birth, "TYPE_OF_DATE") == "APPROXIMATELY";
        foreach (var part in new[] { "DATE", "YEAR", "FROM_YEAR", "TO_YEAR" })
        {
            if (ListDates.PartialOrNull(Text(birth, part)) is { } date)
            {
                draft.Add("birthDate", (approximate ? date.AsApproximate() : date).ToString());
            }
        }
    }

    private static string Joined(XElement element, string[] parts, string with) =>
        string.Join(with, parts.Select(p => Text(element, p)).Where(p => p.Length > 0));

    private static string Text(XElement element, string child) => element.Element(child)?.Value.Trim() ?? "";
}
