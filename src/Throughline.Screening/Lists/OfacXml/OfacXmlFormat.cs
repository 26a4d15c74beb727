using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>OFAC's <c>sdnList</c> XML (SDN.XML and CONSOLIDATED.XML); the namespace differs between years, so only local names count.</summary>
internal sealed class OfacXmlFormat : IListFormat
{
    private static readonly (string Type, IdentifierKind Kind)[] s_idTypes =
    [
        ("Passport", IdentifierKind.Passport),
        ("Tax ID", IdentifierKind.Tax),
        ("Unified Social Credit", IdentifierKind.Uscc),
        ("Legal Entity Number", IdentifierKind.Lei),
        ("Vessel Registration Identification", IdentifierKind.Imo),
        ("SWIFT", IdentifierKind.Bic),
        ("Email", IdentifierKind.Email),
        ("Website", IdentifierKind.Website),
        ("Phone", IdentifierKind.Phone),
        ("Registration", IdentifierKind.Registration),
        ("National ID", IdentifierKind.Registration),
        ("Identification Number", IdentifierKind.Registration),
        ("Company Number", IdentifierKind.Registration),
        ("License", IdentifierKind.Registration),
    ];

    public string Name => "OFAC sdnList XML";

    public bool Recognises(ListFile file) => file.Head.Contains("<sdnList", StringComparison.Ordinal);

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
        var list = file.Name.StartsWith("cons", StringComparison.OrdinalIgnoreCase) ? "ofac-cons" : "ofac-sdn";
        var published = file.Dated;
        var entries = 0;
        while (!xml.EOF)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Publish_Date")
            {
                var text = xml.ReadElementContentAsString();
                published = DateTime.TryParseExact(text, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? LocalDate.FromDateTime(day)
                    : published;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sdnEntry")
            {
                var line = (xml as IXmlLineInfo)?.LineNumber ?? 0;
                ReadEntry(file, sink, (XElement)XNode.ReadFrom(xml), list, published, line);
                entries++;
            }
            else
            {
                xml.Read();
            }
        }

        if (published is { } snapshot)
        {
            sink.Snapshot(list, snapshot);
        }

        sink.End(file, list, "OFAC", entries, published);
    }

    private static void ReadEntry(ListFile file, ListSink sink, XElement entry, string list, LocalDate? published, int line)
    {
        var number = Text(entry, "uid");
        var name = NameOf(entry);
        if (number.Length == 0 || name.Length == 0)
        {
            sink.Problem(file, line, "an sdnEntry with uid and lastName", $"uid '{number}', name '{name}'", "the entry is left out");
            return;
        }

        var id = $"ofac-{number}";
        var draft = sink.Draft(id, Schema(Text(entry, "sdnType")), published);
        if (draft is { Values.Count: 0 })
        {
            draft.Dataset = list;
            Fill(draft, entry, name);
            sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias" or "weakAlias" or "previousName"));
        }

        foreach (var program in Under(entry, "programList", "program").Select(p => p.Value.Trim()))
        {
            sink.List(
                id,
                new Listing
                {
                    Authority = "OFAC",
                    Instrument = program,
                    EntryId = number,
                    SourceFile = file.Name,
                    SourceSha256 = file.Sha256,
                    Line = line,
                }
            );
            if (published is { } day)
            {
                sink.Seen(list, id, program, day);
            }
        }
    }

    private static void Fill(EntryDraft draft, XElement entry, string name)
    {
        draft.Add("name", name);
        draft.Add("position", Text(entry, "title"));
        draft.Add("notes", Text(entry, "remarks"));
        foreach (var aka in Under(entry, "akaList", "aka"))
        {
            var isWeak = Text(aka, "category") == "weak";
            draft.Add(
                Text(aka, "type").StartsWith('f') ? "previousName"
                    : isWeak ? "weakAlias"
                    : "alias",
                NameOf(aka)
            );
        }

        foreach (var address in Under(entry, "addressList", "address"))
        {
            string[] parts = ["address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country"];
            draft.Add("address", string.Join(", ", parts.Select(p => Text(address, p)).Where(p => p.Length > 0)));
            draft.Add("country", Text(address, "country"));
        }

        foreach (var birth in Under(entry, "dateOfBirthList", "dateOfBirthItem"))
        {
            foreach (var part in Text(birth, "dateOfBirth").Split(" to ", StringSplitOptions.TrimEntries))
            {
                draft.Add("birthDate", ListDates.PartialOrNull(part)?.ToString());
            }
        }

        draft.Add("birthPlace", Under(entry, "placeOfBirthList", "placeOfBirthItem").Select(p => Text(p, "placeOfBirth")));
        draft.Add("nationality", Under(entry, "nationalityList", "nationality").Select(n => Text(n, "country")));
        draft.Add("nationality", Under(entry, "citizenshipList", "citizenship").Select(n => Text(n, "country")));
        foreach (var document in Under(entry, "idList", "id"))
        {
            AddIdentifier(draft, Text(document, "idType"), Text(document, "idNumber"));
        }
    }

    // idType also carries dates, flags and the gender.
    private static void AddIdentifier(EntryDraft draft, string type, string number)
    {
        if (type == "Gender")
        {
            draft.Add("gender", number.ToLowerInvariant());
            return;
        }

        foreach (var (prefix, kind) in s_idTypes)
        {
            if (type.Contains(prefix, StringComparison.OrdinalIgnoreCase) && number.Length > 0)
            {
                var isContact = kind is IdentifierKind.Email or IdentifierKind.Website or IdentifierKind.Phone;
                draft.Add(isContact ? new Identifier(kind, number) : Identifiers.Classify(number, kind));
                return;
            }
        }
    }

    private static string Schema(string type) =>
        type.ToLowerInvariant() switch
        {
            "individual" => "Person",
            "vessel" => "Vessel",
            "aircraft" => "Airplane",
            _ => "Organization",
        };

    private static string NameOf(XElement element)
    {
        var (first, last) = (Text(element, "firstName"), Text(element, "lastName"));
        return first.Length > 0 ? $"{last}, {first}" : last;
    }

    private static IEnumerable<XElement> Under(XElement entry, string list, string item) =>
        entry.Elements().Where(e => e.Name.LocalName == list).Elements().Where(e => e.Name.LocalName == item);

    private static string Text(XElement element, string child) =>
        element.Elements().FirstOrDefault(e => e.Name.LocalName == child)?.Value.Trim() ?? "";
}
