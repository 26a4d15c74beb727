using System.Collections.Frozen;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>
/// Turns FollowTheMoney entities into entries: targets become entries, Sanction entities their listings, documents and addresses join whom they belong
/// to, and links become relations. A file that does not say what is a target has all its parties as entries.
/// </summary>
internal sealed class FtmEntries(ListFile file, ListSink sink)
{
    private static readonly FrozenSet<string> s_skipped = FrozenSet.Create(
        StringComparer.Ordinal,
        "sourceUrl",
        "topics",
        "addressEntity",
        "wikipediaUrl"
    );

    private static readonly FrozenSet<string> s_parties = FrozenSet.Create(
        StringComparer.Ordinal,
        "Person",
        "LegalEntity",
        "Organization",
        "Company",
        "PublicBody",
        "Vessel",
        "Airplane",
        "CryptoWallet",
        "Security"
    );

    private static readonly FrozenDictionary<string, (string From, string To)> s_links = new Dictionary<string, (string, string)>(
        StringComparer.Ordinal
    )
    {
        ["Ownership"] = ("owner", "asset"),
        ["Directorship"] = ("director", "organization"),
        ["Membership"] = ("member", "organization"),
        ["Employment"] = ("employee", "employer"),
        ["Associate"] = ("person", "associate"),
        ["Family"] = ("person", "relative"),
        ["Representation"] = ("agent", "client"),
        ["Succession"] = ("predecessor", "successor"),
        ["UnknownLink"] = ("subject", "object"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>How many entries were taken.</summary>
    public int Count { get; private set; }

    /// <summary>Takes an entity; false where it is no entry and adds to none.</summary>
    public bool Take(FtmRecord record)
    {
        switch (record.Schema)
        {
            case "Sanction":
                Sanction(record, record.Values("entity"));
                return true;
            case "Passport" or "Identification":
                Document(record, record.Values("holder"));
                return true;
            case "Address":
                _addresses[record.Id] = record.FirstOrNull("full") ?? "";
                return true;
        }

        if (s_links.TryGetValue(record.Schema, out var ends))
        {
            Link(record, record.Values(ends.From), record.Values(ends.To));
            return true;
        }

        return IsEntry(record) && Entry(record);
    }

    private static bool IsEntry(FtmRecord record) =>
        record.IsTarget is { } isTarget
            ? isTarget || record.Values("topics").Any(t => t.StartsWith("sanction", StringComparison.Ordinal))
            : s_parties.Contains(record.Schema);

    private bool Entry(FtmRecord record)
    {
        if (sink.Draft(record.Id, record.Schema) is not { Values.Count: 0 } draft)
        {
            return false;
        }

        foreach (var (property, values) in record.Properties.Where(p => !s_skipped.Contains(p.Key)))
        {
            draft.Add(property, values);
        }

        (draft.FirstSeen, draft.LastSeen, draft.Dataset) = (record.FirstSeen, record.LastSeen, record.Dataset);
        sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias" or "weakAlias" or "previousName"));
        _names[record.Id] = record.Caption ?? record.FirstOrNull("name") ?? record.Id;
        Count++;
        foreach (var address in record.Values("addressEntity"))
        {
            sink.Later(0, record.Id, d => d.Add("address", _addresses.GetValueOrDefault(address)), record.Id, isOptional: true);
        }

        foreach (var (_, nested) in record.Nested)
        {
            TakeNested(record, nested);
        }

        // An entry that no Sanction entity names is listed by its dataset.
        var line = record.Line;
        sink.Later(9, record.Id, d => ListByDataset(d, line), record.Id, isOptional: true);
        return true;
    }

    private void TakeNested(FtmRecord owner, FtmRecord nested)
    {
        switch (nested.Schema)
        {
            case "Sanction":
                Sanction(nested, [owner.Id]);
                break;
            case "Passport" or "Identification":
                Document(nested, [owner.Id]);
                break;
            case "Address":
                sink.Later(0, owner.Id, d => d.Add("address", nested.FirstOrNull("full") ?? nested.Caption), nested.Id);
                break;
            default:
                var others = s_links.ContainsKey(nested.Schema) ? nested.Nested.Select(n => n.Record) : [nested];
                foreach (var other in others.Where(o => s_parties.Contains(o.Schema) && o.Id != owner.Id))
                {
                    var relation = new ListedRelation(Kind(nested), other.Caption ?? other.FirstOrNull("name") ?? other.Id, other.Id);
                    sink.Later(0, owner.Id, d => d.Relations.Add(relation), nested.Id);
                }

                break;
        }
    }

    private void Sanction(FtmRecord record, IReadOnlyList<string> targets)
    {
        var dataset = record.Dataset ?? "dataset";
        var listing = file.Listing(
            record.FirstOrNull("authority") ?? dataset,
            record.FirstOrNull("program") ?? record.FirstOrNull("programId") ?? dataset,
            record.FirstOrNull("authorityId") ?? record.FirstOrNull("unscId") ?? record.Id,
            record.Line
        ) with
        {
            From = Day(record, "listingDate") ?? Day(record, "startDate"),
            To = Day(record, "endDate"),
            SeenFrom = ListDates.DayOrNull(record.FirstSeen ?? ""),
            Reason = record.FirstOrNull("reason"),
        };
        foreach (var target in targets)
        {
            sink.Later(0, target, draft => draft.Listings.Add(listing), record.Id);
        }
    }

    private void Document(FtmRecord record, IReadOnlyList<string> holders)
    {
        var (property, numbers) = (record.Schema == "Passport" ? "passportNumber" : "idNumber", record.Values("number"));
        foreach (var holder in holders)
        {
            sink.Later(0, holder, draft => draft.Add(property, numbers), record.Id, isOptional: true);
        }
    }

    private void Link(FtmRecord record, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        foreach (var one in from)
        {
            foreach (var other in to)
            {
                var (kind, there, back) = (Kind(record), other, one);
                sink.Later(
                    0,
                    one,
                    d => d.Relations.Add(new(kind, _names.GetValueOrDefault(there, there), there)),
                    record.Id,
                    isOptional: true
                );
                sink.Later(
                    0,
                    other,
                    d => d.Relations.Add(new($"{kind} of", _names.GetValueOrDefault(back, back), back)),
                    record.Id,
                    isOptional: true
                );
            }
        }
    }

    private static string Kind(FtmRecord link) => link.FirstOrNull("role") ?? link.FirstOrNull("relationship") ?? link.Schema;

    private void ListByDataset(EntryDraft draft, int line)
    {
        if (draft.Listings.Count == 0)
        {
            var instrument = draft.Values.Find(v => v.Property == "programId").Value ?? draft.Dataset ?? "dataset";
            draft.Listings.Add(
                file.Listing(draft.Dataset ?? "FollowTheMoney", instrument, draft.Id, line) with
                {
                    SeenFrom = ListDates.DayOrNull(draft.FirstSeen ?? ""),
                }
            );
        }
    }

    private static LocalDate? Day(FtmRecord record, string property) =>
        record.Values(property).Select(d => ListDates.PartialOrNull(d)).OfType<PartialDate>().Select(d => (LocalDate?)d.Earliest).Min();
}
