using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Throughline.Cases.Contract;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cases;

/// <summary>Screens the parties that can be listed, and those only that were not screened before against the same lists.</summary>
internal static class PartyScreening
{
    private static readonly HashSet<string> s_screened = new(StringComparer.Ordinal)
    {
        "Person",
        "Company",
        "Organization",
        "PublicBody",
        "LegalEntity",
        "Vessel",
        "Airplane",
    };

    /// <summary>The hits of every party that can be listed.</summary>
    /// <param name="parties">The parties.</param>
    /// <param name="before">Results against the same lists.</param>
    /// <param name="loadAsync">Loads the lists and what screens against them; called only where a party is new.</param>
    /// <param name="report">Told how many are done, and of how many.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<Screened> RunAsync(
        ImmutableArray<Party> parties,
        Screened? before,
        Func<Task<(Watchlists Lists, Func<ScreeningQuery, ImmutableArray<ScreeningHit>> Screen)>> loadAsync,
        Action<int, int> report,
        CancellationToken cancellationToken
    )
    {
        var queries = parties
            .Where(p => s_screened.Contains(p.Schema))
            .DistinctBy(KeyOf, StringComparer.Ordinal)
            .ToDictionary(KeyOf, Query, StringComparer.Ordinal);
        var kept = (before ?? Screened.Nothing).Hits;
        var open = queries.Where(q => !kept.ContainsKey(q.Key)).OrderBy(q => q.Key, StringComparer.Ordinal).ToList();
        if (before is not null && open.Count == 0)
        {
            return before with { Hits = kept.RemoveRange(kept.Keys.Where(k => !queries.ContainsKey(k))) };
        }

        var (lists, screen) = await loadAsync();
        var found = new ConcurrentDictionary<string, ImmutableArray<ScreeningHit>>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken };
        Parallel.ForEach(
            open,
            options,
            query =>
            {
                found[query.Key] = screen(query.Value);
                report(found.Count, open.Count);
            }
        );
        var hits = kept.Where(k => queries.ContainsKey(k.Key)).Concat(found).ToImmutableSortedDictionary(StringComparer.Ordinal);
        var wanted = hits.Values.SelectMany(h => h).Select(h => h.EntityId).ToHashSet(StringComparer.Ordinal);
        var listed = wanted.Select(lists.EntryOrNull).OfType<ListedEntity>().Select(e => e.Entity);
        return new Screened(lists.Sources, lists.Problems, hits, ById(listed));
    }

    /// <summary>What a party is screened as; parties that are asked for alike share a key.</summary>
    public static string KeyOf(Party party)
    {
        var entity = Query(party).Entity with { Id = "", Caption = "", Datasets = [], Referents = [] };
        return CaseJson.Sha256(Encoding.UTF8.GetBytes(CaseJson.Text(entity)))[..24];
    }

    private static ScreeningQuery Query(Party party) => new(EntityJson.Of(party, ""));

    private static ImmutableSortedDictionary<string, Entity> ById(IEnumerable<Entity> entities) =>
        entities.DistinctBy(e => e.Id, StringComparer.Ordinal).ToImmutableSortedDictionary(e => e.Id, e => e, StringComparer.Ordinal);
}
