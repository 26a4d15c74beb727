using System.Xml.Linq;
using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The UK Sanctions List as XML.</summary>
internal sealed class UkXmlFormat : IListFormat
{
    private const string List = "uk-sanctions";
    private static readonly string[] s_elements = ["Designation", "DateGenerated"];
    private static readonly string[] s_names = ["Name1", "Name2", "Name3", "Name4", "Name5", "Name6"];
    private static readonly string[] s_address =
    [
        "AddressLine1",
        "AddressLine2",
        "AddressLine3",
        "AddressLine4",
        "AddressLine5",
        "AddressLine6",
        "AddressPostalCode",
        "AddressCountry",
    ];

    private static readonly (string Element, IdentifierKind Kind)[] s_numbers =
    [
        ("PassportNumber", IdentifierKind.Passport),
        ("NationalIdentifierNumber", IdentifierKind.Registration),
        ("BusinessRegistrationNumber", IdentifierKind.Registration),
        ("IMONumber", IdentifierKind.Imo),
    ];

    private static readonly (string Element, string Property)[] s_texts =
    [
        ("NameNonLatinScript", "alias"),
        ("Nationality", "nationality"),
        ("Position", "position"),
        ("PhoneNumber", "phone"),
        ("EmailAddress", "email"),
        ("Website", "website"),
        ("CurrentBelievedFlagOfShip", "flag"),
        ("PreviousFlag", "pastFlags"),
        ("CurrentOwnerOperator", "owner"),
        ("TypeOfShip", "type"),
        ("TonnageOfShip", "tonnage"),
        ("YearBuilt", "buildDate"),
        ("UNReferenceNumber", "unscId"),
        ("Title", "title"),
        ("ParentCompany", "parent"),
        ("OtherInformation", "notes"),
    ];

    public string Name => "UK Sanctions List XML";

    public bool Recognises(ListFile file) => file.Root?.Name == "Designations";

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        ListXml.NeedNamespace(file, Name, IsKnown);
        LocalDate? published = file.Dated;
        var entries = 0;
        foreach (var (element, line) in ListXml.Elements(file, s_elements, cancellationToken))
        {
            if (element.Name == "DateGenerated")
            {
                published = ListDates.DayOrNull(element.Value) ?? published;
            }
            else if (element.Name == "Designation")
            {
                ReadEntry(file, sink, element, published, line);
                entries++;
            }
        }

        if (published is { } day)
        {
            sink.Snapshot(List, day);
        }

        sink.End(file, List, "UK", entries, published);
    }

    private static void ReadEntry(ListFile file, ListSink sink, XElement entry, LocalDate? published, int line)
    {
        var number = ListXml.Text(entry, "UniqueID");
        var names = entry.Elements("Names").Elements("Name").ToList();
        if (number.Length == 0 || names.Count == 0)
        {
            sink.Problem(file, line, "a Designation with UniqueID and Names", $"'{number}', {names.Count} names", "the entry is left out");
            return;
        }

        var id = $"uk-{number}";
        var instrument = ListXml.Text(entry, "RegimeName");
        if (sink.Draft(id, Schema(ListXml.Text(entry, "IndividualEntityShip")), published) is { Values.Count: 0 } draft)
        {
            draft.Dataset = List;
            Fill(draft, entry, names);
            sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias" or "weakAlias"));
        }

        sink.List(
            id,
            new Listing
            {
                Authority = "UK",
                Instrument = instrument,
                EntryId = number,
                From = ListDates.DayOrNull(ListXml.Text(entry, "DateDesignated")),
                Reason = ListXml.Text(entry, "UKStatementofReasons") is { Length: > 0 } reason ? reason : null,
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

    private static void Fill(EntryDraft draft, XElement entry, List<XElement> names)
    {
        // The primary name need not come first, and the type's capitals vary.
        foreach (var name in names.OrderBy(n => IsPrimary(n) ? 0 : 1))
        {
            var isWeak = IsWeak(ListXml.Text(name, "AliasStrength"));
            draft.Add(
                IsPrimary(name) ? "name"
                    : isWeak ? "weakAlias"
                    : "alias",
                ListXml.Joined(name, s_names, " ")
            );
        }

        foreach (var (element, property) in s_texts)
        {
            draft.Add(property, entry.Descendants(element).Select(e => e.Value));
        }

        foreach (var (element, kind) in s_numbers)
        {
            foreach (var number in entry.Descendants(element).Select(e => e.Value.Trim()).Where(v => v.Length > 0))
            {
                draft.Add(Number(number, kind));
            }
        }

        foreach (var address in entry.Descendants("Address"))
        {
            draft.Add("address", ListXml.Joined(address, s_address, ", "));
            draft.Add("country", ListXml.Text(address, "AddressCountry"));
        }

        draft.Add("gender", entry.Descendants("Gender").Select(g => g.Value.Trim().ToLowerInvariant()));
        draft.Add("birthDate", entry.Descendants("DOB").Select(d => ListDates.TextOrNull(d.Value)).OfType<string>());
        draft.Add("birthPlace", entry.Descendants("Location").Select(l => ListXml.Joined(l, ["TownOfBirth", "CountryOfBirth"], ", ")));
    }

    private static bool IsPrimary(XElement name) => IsPrimary(ListXml.Text(name, "NameType"));

    /// <summary>True for the type of a primary name; variations of it are aliases. Its capitals vary.</summary>
    internal static bool IsPrimary(string type) => type.Equals("Primary name", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for "Low quality a.k.a".</summary>
    internal static bool IsWeak(string strength) => strength.StartsWith("Low", StringComparison.OrdinalIgnoreCase);

    /// <summary>An identifier; a ship's number without the letters before it.</summary>
    internal static Identifier Number(string text, IdentifierKind kind) =>
        Identifiers.Classify(
            kind == IdentifierKind.Imo ? text.Replace("IMO", "", StringComparison.OrdinalIgnoreCase).Trim(' ', ':') : text,
            kind
        );

    /// <summary>The schema of an entry's type.</summary>
    internal static string Schema(string type) =>
        type switch
        {
            "Individual" => "Person",
            "Ship" => "Vessel",
            _ => "Organization",
        };

    private static bool IsKnown(string space) => space.Length == 0;
}
