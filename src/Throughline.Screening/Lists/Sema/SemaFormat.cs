using System.Globalization;
using System.Xml.Linq;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Canada's consolidated autonomous sanctions list as XML: flat records without numbers of their own. The regime, schedule and item together name an
/// entry, and change when a schedule is numbered anew.
/// </summary>
internal sealed class SemaFormat : IListFormat
{
    private const string List = "ca-sema";
    private static readonly string[] s_records = ["record"];

    public string Name => "Canada SEMA XML";

    public bool Recognises(ListFile file) =>
        file.Root?.Name == "data-set" && file.Head.Contains("<DateOfListing>", StringComparison.Ordinal);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        ListXml.NeedNamespace(file, Name, s => s.Length == 0);
        var entries = 0;
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (record, line) in ListXml.Elements(file, s_records, cancellationToken))
        {
            if (record.Name != "record")
            {
                continue;
            }

            if (ReadRecord(file, sink, record, line, ids))
            {
                entries++;
            }
        }

        if (file.Dated is { } day)
        {
            sink.Snapshot(List, day);
        }

        sink.End(file, List, "CA", entries, file.Dated);
    }

    private static bool ReadRecord(ListFile file, ListSink sink, XElement record, int line, Dictionary<string, int> ids)
    {
        var (first, last, other) = (
            ListXml.Text(record, "GivenName"),
            ListXml.Text(record, "LastName"),
            ListXml.Text(record, "EntityOrShip")
        );
        var name = other.Length > 0 ? other : $"{first} {last}".Trim();
        if (name.Length == 0)
        {
            sink.Problem(file, line, "a LastName or an EntityOrShip", "neither", "the record is left out");
            return false;
        }

        // The regime stands in English and French: "Russia / Russie".
        var regime = ListXml.Text(record, "Country").Split(" / ")[0].Trim();
        var schedule = ListXml.Text(record, "Schedule").Replace(" ", "", StringComparison.Ordinal);
        var item = ListXml.Text(record, "Item");
        var number = string.Join(
            ':',
            new[] { regime, schedule, item, other.Length > 0 ? "e" : "p" }
                .Select(p => Names.Key(p).Replace(' ', '-'))
                .Where(p => p.Length > 0)
        );

        // A few schedules number twice; the second of a number is told apart by its place.
        var copies = ids[number] = ids.GetValueOrDefault(number) + 1;
        number = copies == 1 ? number : string.Create(CultureInfo.InvariantCulture, $"{number}:{copies}");
        var id = $"{List}-{number}";
        var isShip = ListXml.Text(record, "ShipIMONumber").Length > 0;
        if (
            sink.Draft(
                id,
                other.Length == 0 ? "Person"
                    : isShip ? "Vessel"
                    : "Organization",
                file.Dated
            ) is
            { Values.Count: 0 } draft
        )
        {
            draft.Dataset = List;
            Fill(draft, record, name, isShip);
            sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias"));
        }

        var instrument = schedule.Length > 0 ? $"SEMA {regime}, Schedule {ListXml.Text(record, "Schedule")}" : $"SEMA {regime}";
        sink.List(
            id,
            file.Listing("CA", instrument, item, line) with
            {
                From = ListDates.DayOrNull(ListXml.Text(record, "DateOfListing")),
            }
        );
        if (file.Dated is { } day)
        {
            sink.Seen(List, id, instrument, day);
        }

        return true;
    }

    private static void Fill(EntryDraft draft, XElement record, string name, bool isShip)
    {
        var isPerson = draft.Schema == "Person";
        var names = isPerson ? [name] : SemaNames.Bilingual(name);
        draft.Add("name", names.Take(1));
        draft.Add("alias", names.Skip(1));
        draft.Add("firstName", isPerson ? ListXml.Text(record, "GivenName") : "");
        draft.Add("lastName", isPerson ? ListXml.Text(record, "LastName") : "");
        draft.Add("alias", SemaNames.Aliases(ListXml.Text(record, "Aliases"), isPerson));
        draft.Add(isShip ? "type" : "title", ListXml.Text(record, "TitleOrShip"));
        draft.Add(isPerson ? "birthDate" : "buildDate", ListDates.TextOrNull(ListXml.Text(record, "DateOfBirthOrShipBuildDate")));
        if (isShip)
        {
            draft.Add(Identifiers.Classify(ListXml.Text(record, "ShipIMONumber"), IdentifierKind.Imo));
        }
    }
}
