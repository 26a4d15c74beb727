using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Resolution;

/// <summary>Turns a cluster into a party.</summary>
internal static class PartyBuilder
{
    // Most specific first; the first two that disagree fall back to what they have in common.
    private static readonly string[] s_specific = ["Company", "PublicBody", "Organization", "LegalEntity"];

    /// <summary>The party of a cluster.</summary>
    public static Party Of(Cluster cluster)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, times) in cluster.Members.SelectMany(m => m.Names))
        {
            counts[name] = counts.GetValueOrDefault(name) + times;
        }

        ImmutableArray<string> names =
        [
            .. counts.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Key),
        ];
        return new Party
        {
            Id = StableId.Of("p", cluster.FirstId),
            Caption = CaptionOf(cluster, names),
            Schema = SchemaOf(cluster),
            Names = names,
            Mentions = [.. cluster.Ids.Order(StringComparer.Ordinal)],
            Identifiers =
            [
                .. cluster
                    .Members.SelectMany(m => m.AllIdentifiers)
                    .Distinct()
                    .OrderBy(i => i.Kind)
                    .ThenBy(i => i.Value, StringComparer.Ordinal),
            ],
            Countries = [.. cluster.Countries.Order(StringComparer.Ordinal)],
            Addresses = [.. cluster.Addresses.Order(StringComparer.Ordinal)],
            BirthDates = [.. cluster.BirthDates.Order(StringComparer.Ordinal)],
            Merges = Sorted(cluster.Merges),
            KeptApart = Sorted(cluster.KeptApart.Where(k => !cluster.Ids.Contains(k.Left) || !cluster.Ids.Contains(k.Right))),
        };
    }

    private static string CaptionOf(Cluster cluster, ImmutableArray<string> names) =>
        names
            .Where(cluster.Forms.ContainsKey)
            .Select((name, rank) => (Form: cluster.Forms[name], Rank: rank))
            .OrderByDescending(n => cluster.Family == MentionFamily.Organization ? Math.Min(2, n.Form.Telling) : 0)
            .ThenBy(n => n.Rank)
            .Select(n => n.Form.Name)
            .FirstOrDefault("");

    private static string SchemaOf(Cluster cluster)
    {
        var schemata = cluster
            .Members.GroupBy(m => m.Schema, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .ToList();
        if (cluster.Family != MentionFamily.Organization)
        {
            return schemata.Find(s => s != "Thing") ?? schemata[0];
        }

        var known = schemata.Where(s => s is not ("LegalEntity" or "Organization")).ToList();
        return known.Count switch
        {
            0 => s_specific.FirstOrDefault(schemata.Contains, schemata[0]),
            1 => known[0],
            _ => known.TrueForAll(s => s is "Company" or "PublicBody") ? "Organization" : known[0],
        };
    }

    private static ImmutableArray<PartyMerge> Sorted(IEnumerable<PartyMerge> merges) =>
        [
            .. merges
                .OrderBy(m => m.Left, StringComparer.Ordinal)
                .ThenBy(m => m.Right, StringComparer.Ordinal)
                .ThenByDescending(m => m.Score)
                .DistinctBy(m => (m.Left, m.Right)),
        ];
}
