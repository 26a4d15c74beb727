using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Screens parties against watchlists. Safe for use by several threads.</summary>
public sealed class Screener
{
    private const int LeastCompared = 20;
    private const double LeastScore = 0.35;

    private readonly ComparableEntity[] _entries;
    private readonly ImmutableArray<ListedEntity> _listed;
    private readonly NameIndex _names;
    private readonly Dictionary<string, List<int>> _identifiers = new(StringComparer.Ordinal);

    /// <summary>Prepares the lists; build one screener for many queries.</summary>
    public Screener(Watchlists lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        _listed = lists.Entities;
        _entries = new ComparableEntity[_listed.Length];
        Parallel.For(0, _entries.Length, i => _entries[i] = ComparableEntity.Of(_listed[i].Entity));
        _names = NameIndex.OpenInMemory(Indexed(_entries));
        for (var i = 0; i < _entries.Length; i++)
        {
            foreach (var (_, value) in _entries[i].Identifiers)
            {
                if (!_identifiers.TryGetValue(value, out var list))
                {
                    _identifiers[value] = list = [];
                }

                list.Add(i);
            }
        }
    }

    /// <summary>Hits for a query, best first, with reasons; weak ones below the threshold are marked as no match.</summary>
    public ImmutableArray<ScreeningHit> Screen(ScreeningQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = ComparableEntity.Of(query.Entity);
        return
        [
            .. Candidates(asked, Math.Max(LeastCompared, query.Limit * 2))
                .Select(c => (c.Index, Comparison: EntityScore.Of(asked, _entries[c.Index], c.Names)))
                .Where(c => c.Comparison.Score >= LeastScore)
                .OrderByDescending(c => c.Comparison.Score)
                .ThenBy(c => _listed[c.Index].Entity.Id, StringComparer.Ordinal)
                .Take(query.Limit)
                .Select(c => Hit(c.Index, c.Comparison, query.Threshold)),
        ];
    }

    // Entries with an identifier of the query, and those with the likest names.
    private IEnumerable<(int Index, BestNames Names)> Candidates(ComparableEntity asked, int most)
    {
        var best = new Dictionary<int, BestNames>();
        var hits = new List<NameHit>();
        foreach (var (name, isAskedWeak) in asked.Names)
        {
            hits.Clear();
            _names.Search(name, LeastScore, hits);
            foreach (var hit in hits)
            {
                var pair = BestNames.Of(name, _names.Name(hit.Name), hit.Score, hit.IsWeak || isAskedWeak);
                if (!best.TryGetValue(hit.Entry, out var known) || pair.Score > known.Score)
                {
                    best[hit.Entry] = pair;
                }
            }
        }

        var found = best.Where(b => b.Value.Score >= LeastScore)
            .OrderByDescending(b => b.Value.Score)
            .ThenBy(b => b.Key)
            .Take(most)
            .ToDictionary(b => b.Key, b => b.Value);
        foreach (var entry in asked.Identifiers.SelectMany(i => _identifiers.GetValueOrDefault(i.Value) ?? []))
        {
            found.TryAdd(entry, BestNames.Of(asked, _entries[entry]));
        }

        return found.Select(f => (f.Key, f.Value));
    }

    private static IEnumerable<IndexedName> Indexed(ComparableEntity[] entries) =>
        entries.SelectMany((e, i) => e.Names.Select(n => new IndexedName(n.Name.Original, e.Kind, i, n.IsWeak, n.Name)));

    private ScreeningHit Hit(int index, EntityComparison comparison, double threshold)
    {
        var (entity, listings) = (_listed[index].Entity, _listed[index].Listings);
        return new(entity.Id, entity.Schema, entity.Caption, comparison.Score, comparison.Score >= threshold, comparison.Parts, listings);
    }
}
