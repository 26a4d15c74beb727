using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Screens parties against watchlists. Safe for use by several threads.</summary>
public sealed class Screener
{
    private const int MostCandidateNames = 80;
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
        _names = new NameIndex(_entries);
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
                .Select(i => (Index: i, Comparison: EntityScore.Of(asked, _entries[i])))
                .Where(c => c.Comparison.Score >= LeastScore)
                .OrderByDescending(c => c.Comparison.Score)
                .ThenBy(c => _listed[c.Index].Entity.Id, StringComparer.Ordinal)
                .Take(query.Limit)
                .Select(c => Hit(c.Index, c.Comparison, query.Threshold)),
        ];
    }

    // Entries with an identifier of the query, and those with the likest names.
    private HashSet<int> Candidates(ComparableEntity asked, int most)
    {
        var best = new Dictionary<int, double>();
        foreach (var (name, _) in asked.Names)
        {
            foreach (var (candidate, entry, _) in _names.Candidates(name, MostCandidateNames))
            {
                if (best.GetValueOrDefault(entry) < 1)
                {
                    best[entry] = Math.Max(best.GetValueOrDefault(entry), Text.Names.Score(name, candidate));
                }
            }
        }

        var found = best.Where(b => b.Value >= LeastScore).OrderByDescending(b => b.Value).ThenBy(b => b.Key).Take(most).Select(b => b.Key);
        var candidates = new HashSet<int>(found);
        foreach (var (_, value) in asked.Identifiers)
        {
            candidates.UnionWith(_identifiers.GetValueOrDefault(value) ?? []);
        }

        return candidates;
    }

    private ScreeningHit Hit(int index, EntityComparison comparison, double threshold)
    {
        var (entity, listings) = (_listed[index].Entity, _listed[index].Listings);
        return new(entity.Id, entity.Schema, entity.Caption, comparison.Score, comparison.Score >= threshold, comparison.Parts, listings);
    }
}
