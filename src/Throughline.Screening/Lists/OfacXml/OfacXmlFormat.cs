using System.Globalization;
using System.Xml.Linq;
using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>OFAC's <c>sdnList</c> XML (SDN.XML and CONSOLIDATED.XML); the namespace differs between years, so only local names count.</summary>
internal sealed class OfacXmlFormat : IListFormat
{
    private static readonly string[] s_elements = ["Publish_Date", "sdnEntry"];

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
        var list = file.Name.StartsWith("cons", StringComparison.OrdinalIgnoreCase) ? "ofac-cons" : "ofac-sdn";
        var published = file.Dated;
        var entries = 0;
        foreach (var (element, line) in ListXml.Elements(file, s_elements, cancellationToken))
        {
            if (element.Name == "Publish_Date")
            {
                published = AmericanDayOrNull(element.Value) ?? published;
            }
            else if (element.Name == "sdnEntry")
            {
                ReadEntry(file, sink, element, list, published, line);
                entries++;
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
        var number = ListXml.Text(entry, "uid");
        var name = NameOf(entry);
        if (number.Length == 0 || name.Length == 0)
        {
            sink.Problem(file, line, "an sdnEntry with uid and lastName", $"uid '{number}', name '{name}'", "the entry is left out");
            return;
        }

        var id = $"ofac-{number}";
        var draft = sink.Draft(id, Schema(ListXml.Text(entry, "sdnType")), published);
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
        draft.Add("position", ListXml.Text(entry, "title"));
        draft.Add("notes", ListXml.Text(entry, "remarks"));
        foreach (var aka in Under(entry, "akaList", "aka"))
        {
            var isWeak = ListXml.Text(aka, "category") == "weak";
            draft.Add(
                ListXml.Text(aka, "type").StartsWith('f') ? "previousName"
                    : isWeak ? "weakAlias"
                    : "alias",
                NameOf(aka)
            );
        }

        foreach (var address in Under(entry, "addressList", "address"))
        {
            string[] parts = ["address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country"];
            draft.Add("address", string.Join(", ", parts.Select(p => ListXml.Text(address, p)).Where(p => p.Length > 0)));
            draft.Add("country", ListXml.Text(address, "country"));
        }

        foreach (var birth in Under(entry, "dateOfBirthList", "dateOfBirthItem"))
        {
            foreach (var part in ListXml.Text(birth, "dateOfBirth").Split(" to ", StringSplitOptions.TrimEntries))
            {
                draft.Add("birthDate", ListDates.PartialOrNull(part)?.ToString());
            }
        }

        draft.Add("birthPlace", Under(entry, "placeOfBirthList", "placeOfBirthItem").Select(p => ListXml.Text(p, "placeOfBirth")));
        draft.Add("nationality", Under(entry, "nationalityList", "nationality").Select(n => ListXml.Text(n, "country")));
        draft.Add("nationality", Under(entry, "citizenshipList", "citizenship").Select(n => ListXml.Text(n, "country")));
        foreach (var document in Under(entry, "idList", "id"))
        {
            AddIdentifier(draft, ListXml.Text(document, "idType"), ListXml.Text(document, "idNumber"));
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
        var (first, last) = (ListXml.Text(element, "firstName"), ListXml.Text(element, "lastName"));
        return first.Length > 0 ? $"{last}, {first}" : last;
    }

    private static IEnumerable<XElement> Under(XElement entry, string list, string item) => entry.Elements(list).Elements(item);

    private static LocalDate? AmericanDayOrNull(string text) =>
        DateTime.TryParseExact(text.Trim(), "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? LocalDate.FromDateTime(day)
            : null;
}
