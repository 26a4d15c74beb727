using System.Globalization;
using System.Xml.Linq;
using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The EU's consolidated financial sanctions list as XML (FSF 1.1): everything stands in attributes.</summary>
internal sealed class EuXmlFormat : IListFormat
{
    private const string List = "eu-fsf";
    private static readonly string[] s_entries = ["sanctionEntity"];
    private static readonly string[] s_address = ["street", "poBox", "city", "zipCode", "region", "countryDescription"];

    private static readonly string[] s_birthPlace = ["place", "city", "region", "countryDescription"];

    public string Name => "EU financial sanctions XML";

    public bool Recognises(ListFile file) => file.Root?.Name == "export";

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        ListXml.NeedNamespace(file, Name, IsKnown);
        LocalDate? published = file.Dated;
        var entries = 0;
        foreach (var (element, line) in ListXml.Elements(file, s_entries, cancellationToken))
        {
            if (element.Name == "sanctionEntity")
            {
                ReadEntry(file, sink, element, published, line);
                entries++;
            }
            else
            {
                published = ListDates.DayOrNull(ListXml.Attribute(element, "generationDate")) ?? published;
            }
        }

        if (published is { } day)
        {
            sink.Snapshot(List, day);
        }

        sink.End(file, List, "EU", entries, published);
    }

    private static void ReadEntry(ListFile file, ListSink sink, XElement entry, LocalDate? published, int line)
    {
        var number = ListXml.Attribute(entry, "euReferenceNumber") is { Length: > 0 } reference
            ? reference
            : ListXml.Attribute(entry, "logicalId");
        var names = entry.Elements("nameAlias").Where(n => ListXml.Attribute(n, "wholeName").Length > 0).ToList();
        if (number.Length == 0 || names.Count == 0)
        {
            sink.Problem(
                file,
                line,
                "a sanctionEntity with a number and a wholeName",
                $"number '{number}', {names.Count} names",
                "the entry is left out"
            );
            return;
        }

        var id = $"eu-{number}";
        var isPerson = entry.Elements("subjectType").Any(t => ListXml.Attribute(t, "code") == "person");
        if (sink.Draft(id, isPerson ? "Person" : "Organization", published) is { Values.Count: 0 } draft)
        {
            draft.Dataset = List;
            Fill(draft, entry, names);
            sink.CountNames(names.Count);
        }

        foreach (var regulation in entry.Elements("regulation"))
        {
            var instrument = $"{ListXml.Attribute(regulation, "numberTitle")} {ListXml.Attribute(regulation, "programme")}".Trim();
            sink.List(
                id,
                new Listing
                {
                    Authority = "EU",
                    Instrument = instrument,
                    EntryId = number,
                    From =
                        ListDates.DayOrNull(ListXml.Attribute(regulation, "entryIntoForceDate"))
                        ?? ListDates.DayOrNull(ListXml.Attribute(regulation, "publicationDate")),
                    Reason = ListXml.Text(entry, "remark") is { Length: > 0 } remark ? remark : null,
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
    }

    private static void Fill(EntryDraft draft, XElement entry, List<XElement> names)
    {
        // Any of the EU's languages may come first; the caption should be one that most can read.
        var first = names.Find(IsReadable) ?? names[0];
        draft.Add("name", ListXml.Attribute(first, "wholeName"));
        draft.Add("firstName", ListXml.Attribute(first, "firstName"));
        draft.Add("lastName", ListXml.Attribute(first, "lastName"));
        foreach (var name in names.Where(n => n != first))
        {
            draft.Add(IsStrong(name) ? "alias" : "weakAlias", ListXml.Attribute(name, "wholeName"));
        }

        foreach (var gender in names.Select(n => ListXml.Attribute(n, "gender")))
        {
            draft.Add(
                "gender",
                gender switch
                {
                    "M" => "male",
                    "F" => "female",
                    _ => "",
                }
            );
        }

        draft.Add("position", names.Select(n => ListXml.Attribute(n, "function")));
        draft.Add("nationality", entry.Elements("citizenship").Select(c => ListXml.Attribute(c, "countryIso2Code").ToLowerInvariant()));
        foreach (var birth in entry.Elements("birthdate"))
        {
            AddBirth(draft, birth);
        }

        foreach (var address in entry.Elements("address"))
        {
            draft.Add("address", string.Join(", ", s_address.Select(a => ListXml.Attribute(address, a)).Where(a => a.Length > 0)));
            draft.Add("country", ListXml.Attribute(address, "countryIso2Code").ToLowerInvariant());
        }

        foreach (var document in entry.Elements("identification"))
        {
            var kind = KindOf(ListXml.Attribute(document, "identificationTypeCode"));
            if (ListXml.Attribute(document, "number") is { Length: > 0 } number)
            {
                draft.Add(Identifiers.Classify(number, kind));
            }
        }
    }

    /// <summary>The scheme of a document's type code.</summary>
    internal static IdentifierKind KindOf(string code) =>
        code switch
        {
            "passport" or "diplopassport" or "servicepassport" or "travel" => IdentifierKind.Passport,
            "fiscalcode" or "tax" or "taxid" => IdentifierKind.Tax,
            "swiftbic" => IdentifierKind.Bic,
            "imo" => IdentifierKind.Imo,
            _ => IdentifierKind.Registration,
        };

    private static void AddBirth(EntryDraft draft, XElement birth)
    {
        var (isAbout, calendar) = (ListXml.Attribute(birth, "circa") == "true", ListXml.Attribute(birth, "calendarType"));
        if (Number("yearRangeFrom") is > 0 and var from && Number("yearRangeTo") is > 0 and var to)
        {
            draft.Add("birthDate", ListDates.Interval(PartialDate.OfYear(from, isAbout), PartialDate.OfYear(to, isAbout)));
        }
        else if (calendar is "" or "GREGORIAN" && ListDates.PartialOrNull(ListXml.Attribute(birth, "birthdate")) is { } day)
        {
            draft.Add("birthDate", (isAbout ? day.AsApproximate() : day).ToString());
        }
        else if (CalendarDates.TextOrNull(calendar, Number("year"), Number("monthOfYear"), Number("dayOfMonth")) is { } other)
        {
            draft.Add("birthDate", isAbout && PartialDate.ParseOrNull(other) is { } date ? date.AsApproximate().ToString() : other);
        }

        draft.Add("birthPlace", string.Join(", ", s_birthPlace.Select(a => ListXml.Attribute(birth, a)).Where(a => a.Length > 0)));

        int Number(string attribute) =>
            int.TryParse(ListXml.Attribute(birth, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static bool IsStrong(XElement name) => ListXml.Attribute(name, "strong") != "false";

    private static bool IsReadable(XElement name) =>
        IsStrong(name)
        && ListXml.Attribute(name, "nameLanguage") is "" or "EN"
        && Scripts.Dominant(ListXml.Attribute(name, "wholeName")) == Script.Latin;

    private static bool IsKnown(string space) => space == "http://eu.europa.ec/fpi/fsd/export";
}
