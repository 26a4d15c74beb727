using System.Globalization;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Entries that carry one identifier: one party under like names, or a fault under unlike ones.</summary>
internal static class SharedNumbers
{
    // Names that score less are of different parties by the names alone.
    private const double LikeNames = 0.6;
    private const int ShortestNumber = 6;
    private const int MostHolders = 40;

    public static IEnumerable<ListAnomaly> Of(IReadOnlyList<CheckedEntry> entries, CancellationToken cancellationToken)
    {
        var groups = entries
            .SelectMany(e => e.Identifiers.Where(i => IsTelling(i.Value)).Select(i => (i.Value, Entry: e)))
            .Distinct()
            .GroupBy(p => p.Value, p => p.Entry)
            .Select(g => (Number: g.Key, Holders: g.DistinctBy(e => e.Entity.Id, StringComparer.Ordinal).ToList()))
            .Where(g => g.Holders.Count > 1)
            .OrderBy(g => g.Number.ToString(), StringComparer.Ordinal);
        var links = new List<Link>();
        foreach (var (number, holders) in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (alike, apart) = Pairs(number, holders);
            links.AddRange(alike);
            if (apart.Count > 0)
            {
                yield return Fault(number, apart);
            }
        }

        foreach (var party in Parties(links))
        {
            yield return party;
        }
    }

    // Holders that are alike by way of a third are one party; what is at fault is a number under several parties.
    private static (List<Link> Alike, List<CheckedEntry> Apart) Pairs(Identifier number, List<CheckedEntry> holders)
    {
        var compared = holders.Take(MostHolders).ToList();
        var party = Enumerable.Range(0, compared.Count).ToArray();
        var alike = new List<Link>();
        for (var i = 0; i < compared.Count; i++)
        {
            for (var j = i + 1; j < compared.Count; j++)
            {
                var (score, left, right) = compared[i].Likeness(compared[j]);
                if (score >= LikeNames || IsOneShip(number, compared[i], compared[j]))
                {
                    alike.Add(new(compared[i], compared[j], number, score, $"{left} ~ {right}"));
                    var (from, to) = (party[j], party[i]);
                    party = [.. party.Select(p => p == from ? to : p)];
                }
            }
        }

        var firsts = party.Distinct().ToList();
        return (alike, firsts.Count == 1 ? [] : [.. firsts.Select(f => compared[f])]);
    }

    // A ship keeps its number for life, and changes its name with its owner.
    private static bool IsOneShip(Identifier number, CheckedEntry left, CheckedEntry right) =>
        number.Kind == IdentifierKind.Imo && left.Entity.Schema == "Vessel" && right.Entity.Schema == "Vessel";

    private static ListAnomaly Fault(Identifier number, List<CheckedEntry> holders) =>
        new(
            ListAnomalyKind.SharedIdentifier,
            $"{number} is carried by entries under different names: {string.Join("; ", holders.Select(h => h.NameOrEmpty).Distinct(StringComparer.Ordinal))}",
            [.. holders.Select(h => h.Place)],
            [number.ToString()],
            []
        );

    // Links form parties by reachability: A and B by one number, B and C by another.
    private static IEnumerable<ListAnomaly> Parties(List<Link> links)
    {
        var root = new Dictionary<string, string>(StringComparer.Ordinal);
        string Find(string id)
        {
            while (root.TryGetValue(id, out var up) && up != id)
            {
                id = up;
            }

            return id;
        }

        foreach (var link in links)
        {
            var (a, b) = (Find(link.Left.Entity.Id), Find(link.Right.Entity.Id));
            var (first, second) = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
            root[second] = root[first] = first;
        }

        foreach (
            var party in links.GroupBy(l => Find(l.Left.Entity.Id), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            yield return Party([.. party]);
        }
    }

    private static ListAnomaly Party(List<Link> links)
    {
        var entries = links
            .SelectMany(l => new[] { l.Left, l.Right })
            .DistinctBy(e => e.Entity.Id, StringComparer.Ordinal)
            .OrderBy(e => e.Entity.Id, StringComparer.Ordinal)
            .ToList();
        var numbers = links.Select(l => l.Number.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var lists = entries.Select(e => e.List).Distinct(StringComparer.Ordinal).ToList();
        var reasons = numbers
            .Select(n => new ScorePart("identifier", 1, n))
            .Concat(
                links
                    .OrderByDescending(l => l.Likeness)
                    .DistinctBy(l => l.Names, StringComparer.Ordinal)
                    .Take(3)
                    .Select(l => new ScorePart("name", Math.Round(l.Likeness, 4), l.Names))
            )
            .Concat(Against(entries));
        var kind = lists.Count == 1 ? ListAnomalyKind.SameEntryTwice : ListAnomalyKind.OneParty;
        var text =
            lists.Count == 1
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{lists[0]} has {entries.Count} entries of {entries[0].NameOrEmpty}, by {string.Join(", ", numbers)}"
                )
                : $"{entries[0].NameOrEmpty} is probably one party in {string.Join(", ", lists)}, by {string.Join(", ", numbers)}";
        return new(kind, text, [.. entries.Select(e => e.Place)], [.. numbers], [.. reasons]);
    }

    private static IEnumerable<ScorePart> Against(List<CheckedEntry> entries)
    {
        var kinds = entries.Select(e => e.Kind == Text.NameKind.Person).Distinct().Count();
        if (kinds > 1)
        {
            yield return new("schema", -0.5, "some are persons, some are not");
        }

        var births = entries.Where(e => !e.Births.IsEmpty).ToList();
        if (births.Count > 1 && !births[0].Births.Any(b => births.Skip(1).All(e => e.Births.Any(o => o.Year == b.Year))))
        {
            yield return new("birthDate", -0.3, string.Join("; ", births.Select(e => e.Births[0].ToString())));
        }
    }

    // Bank codes, telephones and the like are shared by honest neighbours.
    private static bool IsTelling(Identifier identifier) =>
        identifier.Value.Length >= ShortestNumber
        && identifier.Value.Any(char.IsAsciiDigit)
        && identifier.Kind switch
        {
            IdentifierKind.Inn or IdentifierKind.Ogrn or IdentifierKind.Uscc or IdentifierKind.Lei or IdentifierKind.Imo =>
                identifier.IsWellFormed,
            IdentifierKind.Iban or IdentifierKind.Passport or IdentifierKind.Tax or IdentifierKind.Registration => true,
            _ => false,
        };

    private sealed record Link(CheckedEntry Left, CheckedEntry Right, Identifier Number, double Likeness, string Names);
}
