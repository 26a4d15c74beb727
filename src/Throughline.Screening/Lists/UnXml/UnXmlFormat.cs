using System.Xml.Linq;
using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The consolidated list of the UN Security Council as XML.</summary>
internal sealed class UnXmlFormat : IListFormat
{
    private const string List = "un-sc";
    private static readonly string[] s_entries = ["INDIVIDUAL", "ENTITY"];
    private static readonly string[] s_nameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];
    private static readonly string[] s_addressParts = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"];

    public string Name => "UN consolidated list XML";

    public bool Recognises(ListFile file) => file.Root?.Name == "CONSOLIDATED_LIST";

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        ListXml.NeedNamespace(file, Name, IsKnown);
        LocalDate? published = file.Dated;
        var entries = 0;
        foreach (var (element, line) in ListXml.Elements(file, s_entries, cancellationToken))
        {
            if (element.Name == "CONSOLIDATED_LIST")
            {
                published = ListDates.DayOrNull(ListXml.Attribute(element, "dateGenerated")) ?? published;
            }
            else
            {
                ReadEntry(file, sink, element, published, line);
                entries++;
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
        var number = ListXml.Text(entry, "REFERENCE_NUMBER");
        var name = ListXml.Joined(entry, s_nameParts, " ");
        if (number.Length == 0 || name.Length == 0)
        {
            sink.Problem(file, line, "REFERENCE_NUMBER and FIRST_NAME", $"'{number}' and '{name}'", "the entry is left out");
            return;
        }

        var id = $"un-{number}";
        var isPerson = entry.Name.LocalName == "INDIVIDUAL";
        var instrument = $"Security Council list {ListXml.Text(entry, "UN_LIST_TYPE")}";
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
                From = ListDates.DayOrNull(ListXml.Text(entry, "LISTED_ON")),
                Reason = ListXml.Text(entry, "COMMENTS1") is { Length: > 0 } comments ? comments : null,
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
        draft.Add("name", ListXml.Text(entry, "NAME_ORIGINAL_SCRIPT"));
        foreach (var alias in entry.Elements($"{kind}_ALIAS"))
        {
            var property = ListXml.Text(alias, "QUALITY") switch
            {
                "Low" => "weakAlias",
                "f.k.a." => "previousName",
                _ => "alias",
            };
            draft.Add(property, CsvRows.Values(ListXml.Text(alias, "ALIAS_NAME")));
        }

        foreach (var address in entry.Elements($"{kind}_ADDRESS"))
        {
            draft.Add("address", ListXml.Joined(address, s_addressParts, ", "));
            draft.Add("country", ListXml.Text(address, "COUNTRY"));
        }

        draft.Add("gender", ListXml.Text(entry, "GENDER").ToLowerInvariant());
        draft.Add("nationality", entry.Elements("NATIONALITY").Elements("VALUE").Select(v => v.Value));
        draft.Add(
            "birthPlace",
            entry.Elements("INDIVIDUAL_PLACE_OF_BIRTH").Select(p => ListXml.Joined(p, ["CITY", "STATE_PROVINCE", "COUNTRY"], ", "))
        );
        draft.Add("position", entry.Elements("DESIGNATION").Elements("VALUE").Select(v => v.Value));
        foreach (var birth in entry.Elements("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            AddBirth(draft, birth);
        }

        foreach (var document in entry.Elements("INDIVIDUAL_DOCUMENT"))
        {
            var isPassport = ListXml.Text(document, "TYPE_OF_DOCUMENT").Contains("passport", StringComparison.OrdinalIgnoreCase);
            var number = ListXml.Text(document, "NUMBER");
            if (number.Length > 0)
            {
                draft.Add(Identifiers.Classify(number, isPassport ? IdentifierKind.Passport : IdentifierKind.Registration));
            }
        }
    }

    // BETWEEN is one interval, not two dates.
    private static void AddBirth(EntryDraft draft, XElement birth)
    {
        var isAbout = ListXml.Text(birth, "TYPE_OF_DATE") == "APPROXIMATELY";
        draft.Add(
            "birthDate",
            Part("FROM_YEAR") is { } from && Part("TO_YEAR") is { } to
                ? ListDates.Interval(from, to)
                : (Part("DATE") ?? Part("YEAR") ?? Part("FROM_YEAR") ?? Part("TO_YEAR"))?.ToString()
        );

        PartialDate? Part(string name) =>
            ListDates.PartialOrNull(ListXml.Text(birth, name)) is { } date
                ? isAbout
                    ? date.AsApproximate()
                    : date
                : null;
    }

    private static bool IsKnown(string space) => space.Length == 0;
}
