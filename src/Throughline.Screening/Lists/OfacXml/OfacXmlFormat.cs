using System.Globalization;
using System.Xml.Linq;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>OFAC's <c>sdnList</c> XML (SDN.XML and CONSOLIDATED.XML); the namespace differs between years, so only local names count.</summary>
internal sealed class OfacXmlFormat : IListFormat
{
    private static readonly string[] s_elements = ["Publish_Date", "sdnEntry"];

    private static readonly (string Element, string Property)[] s_vessel =
    [
        ("callSign", "callSign"),
        ("vesselType", "type"),
        ("vesselFlag", "flag"),
        ("vesselOwner", "owner"),
        ("tonnage", "tonnage"),
        ("grossRegisteredTonnage", "grossRegisteredTonnage"),
    ];

    public string Name => "OFAC sdnList XML";

    public bool Recognises(ListFile file) => file.Root?.Name == "sdnList";

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        ListXml.NeedNamespace(file, Name, IsKnown);
        var list = OfacCsvFormat.ListOf(file);
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
        var draft = sink.Draft(id, OfacCsvFormat.Schema(ListXml.Text(entry, "sdnType")), published);
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
        draft.Remarks = ListXml.Text(entry, "remarks") is { Length: > 0 } remarks ? remarks : null;
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
            draft.Add("birthDate", ListDates.TextOrNull(ListXml.Text(birth, "dateOfBirth")));
        }

        draft.Add("birthPlace", Under(entry, "placeOfBirthList", "placeOfBirthItem").Select(p => ListXml.Text(p, "placeOfBirth")));
        draft.Add("nationality", Under(entry, "nationalityList", "nationality").Select(n => ListXml.Text(n, "country")));
        draft.Add("nationality", Under(entry, "citizenshipList", "citizenship").Select(n => ListXml.Text(n, "country")));
        FillVessel(draft, entry);

        // idType also carries dates, flags and the gender.
        foreach (var document in Under(entry, "idList", "id"))
        {
            OfacValues.AddDocument(draft, ListXml.Text(document, "idType"), ListXml.Text(document, "idNumber"));
        }
    }

    private static void FillVessel(EntryDraft draft, XElement entry)
    {
        foreach (var vessel in entry.Elements("vesselInfo"))
        {
            foreach (var (element, property) in s_vessel)
            {
                draft.Add(property, ListXml.Text(vessel, element));
            }
        }
    }

    // The edition of the old server, and those of the new one.
    private static bool IsKnown(string space) =>
        space.StartsWith("http://tempuri.org/sdnList", StringComparison.Ordinal)
        || space.StartsWith("https://sanctionslistservice.ofac.treas.gov/", StringComparison.Ordinal)
        || space.StartsWith("http://www.treasury.gov/", StringComparison.Ordinal)
        || space.Length == 0;

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
