using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Screens parties against watchlists: no entry that reaches the lowest score asked for is missed. Safe for use by several threads.</summary>
public sealed class Screener
{
    // Entries that many queries come upon are decoded once; the others do not fill the memory.
    private const int KeptEntries = 1 << 14;

    [ThreadStatic]
    private static Candidates? s_candidates;

    private readonly WatchlistSnapshot _lists;
    private readonly Decoded?[] _kept = new Decoded?[KeptEntries];

    /// <summary>Tells builds of the rules apart (reading lists, comparing names, scoring): equal versions give equal answers.</summary>
    public static string RulesVersion { get; } = SnapshotStamp.Short;

    /// <summary>Prepares the lists; use one screener for many queries.</summary>
    public Screener(Watchlists lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        _lists = lists.Snapshot;
    }

    /// <summary>Hits for a query, best first, with reasons; weak ones below the threshold are marked as no match.</summary>
    public ImmutableArray<ScreeningHit> Screen(ScreeningQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = ComparableEntity.Of(query.Entity);
        var least = Math.Min(query.Least, query.Threshold);
        var candidates = s_candidates ??= new();
        candidates.Clear();
        FindNames(asked, EntityScore.NameNeeded(asked, least), candidates);
        FindIdentifiers(asked, candidates);
        if (candidates.Best.Count == 0)
        {
            return [];
        }

        // Reasons cost ten times as much as scores: only what is shown has any.
        var hits = new List<Scored>();
        foreach (var (number, best) in candidates.Best)
        {
            var entry = Entry(number);
            var names = best.Asked is { } name
                ? BestNames.Of(name, _lists.Segments[best.Segment].Segment.Names.Name(best.Name), best.Likeness, best.IsWeak)
                : BestNames.Of(asked, entry.Entity);
            var score = EntityScore.Score(asked, entry.Entity, names);
            if (score >= least && Counting(entry.Listings, query) is { } listings)
            {
                hits.Add(new(score, entry.Entity, names, listings));
            }
        }

        hits.Sort(
            static (a, b) =>
                b.Score.CompareTo(a.Score) is var byScore and not 0
                    ? byScore
                    : string.CompareOrdinal(a.Entity.Entity.Id, b.Entity.Entity.Id)
        );
        return
        [
            .. hits.Take(query.Limit)
                .Select(h => Hit(h.Entity.Entity, h.Listings, EntityScore.Of(asked, h.Entity, h.Names), query.Threshold)),
        ];
    }

    private void FindNames(ComparableEntity asked, double least, Candidates candidates)
    {
        foreach (var (name, isAskedWeak) in asked.Names)
        {
            for (var s = 0; s < _lists.Segments.Length; s++)
            {
                var live = _lists.Segments[s];
                candidates.Names.Clear();
                live.Segment.Names.Search(name, least, candidates.Names);
                foreach (var hit in candidates.Names)
                {
                    if (live.Has(hit.Entry))
                    {
                        candidates.Add(_lists.FirstOf(s) + hit.Entry, new(name, s, hit.Name, hit.Score, hit.IsWeak || isAskedWeak));
                    }
                }
            }
        }
    }

    // A hash that falls together by chance costs a comparison and changes nothing.
    private void FindIdentifiers(ComparableEntity asked, Candidates candidates)
    {
        foreach (var (_, value) in asked.Identifiers)
        {
            for (var s = 0; s < _lists.Segments.Length; s++)
            {
                var live = _lists.Segments[s];
                candidates.Numbers.Clear();
                live.Segment.FindIdentifier(value, candidates.Numbers);
                foreach (var number in candidates.Numbers)
                {
                    if (live.Has(number))
                    {
                        candidates.Add(_lists.FirstOf(s) + number, default);
                    }
                }
            }
        }
    }

    private Decoded Entry(int number)
    {
        ref var slot = ref _kept[number % KeptEntries];
        var kept = Volatile.Read(ref slot);
        if (kept is null || kept.Number != number)
        {
            var (entity, listings) = _lists.Entry(number);
            kept = new(number, ComparableEntity.Of(entity), listings);
            Volatile.Write(ref slot, kept);
        }

        return kept;
    }

    /// <summary>The listings that the query counts; null where there are none of them.</summary>
    private static ImmutableArray<Listing>? Counting(ImmutableArray<Listing> listings, ScreeningQuery query)
    {
        if (query.Authorities.IsEmpty && query.ActiveOn is null)
        {
            return listings;
        }

        ImmutableArray<Listing> counting =
        [
            .. listings.Where(l =>
                (query.Authorities.IsEmpty || query.Authorities.Contains(l.Authority, StringComparer.OrdinalIgnoreCase))
                && (query.ActiveOn is not { } day || l.StateOn(day) == ListingState.Active)
            ),
        ];
        return counting.IsEmpty ? null : counting;
    }

    private static ScreeningHit Hit(Entity entity, ImmutableArray<Listing> listings, EntityComparison comparison, double threshold) =>
        new(entity.Id, entity.Schema, entity.Caption, comparison.Score, comparison.Score >= threshold, comparison.Parts, listings);

    private readonly record struct Scored(double Score, ComparableEntity Entity, BestNames Names, ImmutableArray<Listing> Listings);

    private sealed record Decoded(int Number, ComparableEntity Entity, ImmutableArray<Listing> Listings);

    /// <summary>The likest name of an entry so far; none where an identifier led to it.</summary>
    private readonly record struct Likest(PreparedName? Asked, int Segment, int Name, double Likeness, bool IsWeak)
    {
        public double Score => BestNames.Weighed(Likeness, IsWeak);
    }

    /// <summary>What a thread uses again from query to query.</summary>
    private sealed class Candidates
    {
        public Dictionary<int, Likest> Best { get; } = [];

        public List<NameHit> Names { get; } = [];

        public List<int> Numbers { get; } = [];

        public void Clear() => Best.Clear();

        public void Add(int entry, Likest names)
        {
            ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(Best, entry, out var known);
            if (!known || names.Score > best.Score)
            {
                best = names;
            }
        }
    }
}
