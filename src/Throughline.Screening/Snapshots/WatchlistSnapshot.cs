using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Watchlists as segments: entries are numbered through over all segments and decoded when asked for. Safe for use by several threads.</summary>
internal sealed class WatchlistSnapshot
{
    private readonly ImmutableArray<LiveSegment> _segments;
    private readonly int[] _first;

    /// <summary>A snapshot over segments; groups stand in the order of their first files among <paramref name="units"/>.</summary>
    public WatchlistSnapshot(IReadOnlyList<LiveSegment> segments, IReadOnlyList<WatchlistFile> units, IEnumerable<string> problems)
    {
        _segments = [.. segments];
        Files = [.. units];
        _first = new int[segments.Count];
        for (var i = 1; i < _first.Length; i++)
        {
            _first[i] = _first[i - 1] + segments[i - 1].Segment.Count;
        }

        var order = units.Select((u, i) => (u, i)).ToDictionary(u => u.u, u => u.i);
        var groups = _segments.SelectMany(s => s.Groups).ToList();
        Count = groups.Sum(g => g.Entries);
        Sources =
        [
            .. groups
                .SelectMany(g => g.Sources.Select(s => (Order: order.GetValueOrDefault(g.Units[s.Unit]), s.Source)))
                .OrderBy(s => s.Order)
                .Select(s => s.Source),
        ];
        Problems =
        [
            .. problems,
            .. groups
                .SelectMany(g => g.Problems.Select(p => (Order: order.GetValueOrDefault(g.Units[p.Unit]), p.Text)))
                .OrderBy(p => p.Order)
                .Select(p => p.Text),
        ];
        Refused =
        [
            .. groups
                .SelectMany(g => g.Refused.Select(r => (Order: order.GetValueOrDefault(g.Units[r.Unit]), r.File)))
                .OrderBy(r => r.Order)
                .Select(r => r.File),
        ];
    }

    /// <summary>How many entries count.</summary>
    public int Count { get; }

    /// <summary>The files on disk.</summary>
    public ImmutableArray<WatchlistFile> Files { get; }

    /// <summary>The lists, in the order of their files.</summary>
    public ImmutableArray<ListSource> Sources { get; }

    /// <summary>What could not be read, in the order of the files.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>The files that were refused as a whole, in order.</summary>
    public ImmutableArray<RefusedFile> Refused { get; }

    /// <summary>The segments.</summary>
    public ImmutableArray<LiveSegment> Segments => _segments;

    /// <summary>The number of the first entry of a segment.</summary>
    public int FirstOf(int segment) => _first[segment];

    /// <summary>An entry by its number.</summary>
    public ListedEntity Entry(int number)
    {
        var segment = Array.BinarySearch(_first, number);
        segment = segment < 0 ? ~segment - 1 : segment;
        while (segment + 1 < _first.Length && _first[segment + 1] == number)
        {
            segment++;
        }

        return _segments[segment].Segment.Entry(number - _first[segment]);
    }

    /// <summary>An entry by its id; null where there is none.</summary>
    public ListedEntity? EntryOrNull(string id)
    {
        var found = new List<int>();
        foreach (var live in _segments)
        {
            found.Clear();
            live.Segment.FindId(id, found);
            foreach (var number in found.Where(live.Has))
            {
                if (live.Segment.Entry(number) is var entry && entry.Entity.Id == id)
                {
                    return entry;
                }
            }
        }

        return null;
    }

    /// <summary>All entries, sorted by id.</summary>
    public ImmutableArray<ListedEntity> All()
    {
        var all = _segments
            .SelectMany(s => s.Groups.SelectMany(g => Enumerable.Range(g.FirstEntry, g.Entries)).Select(s.Segment.Entry))
            .ToArray();
        Array.Sort(all, (a, b) => string.CompareOrdinal(a.Entity.Id, b.Entity.Id));
        return ImmutableArray.Create(all);
    }
}
