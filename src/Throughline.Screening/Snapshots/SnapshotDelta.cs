using System.Collections.Immutable;

namespace Throughline.Screening;

/// <summary>What has to be read anew after list files changed, and what of the segments still counts.</summary>
/// <param name="Live">For each segment and group, whether it still counts.</param>
/// <param name="New">The groups that were read anew.</param>
internal sealed record SnapshotDelta(bool[][] Live, IReadOnlyList<ListGroup> New)
{
    /// <summary>The difference between segments and files; null where next to nothing could be kept.</summary>
    public static SnapshotDelta? OrNull(
        IReadOnlyList<LiveSegment> segments,
        IReadOnlyList<WatchlistFile> units,
        CancellationToken cancellationToken
    )
    {
        var order = units.Select((u, i) => (u, i)).ToDictionary(u => u.u, u => u.i);
        var live = segments.Select(s => s.Live.ToArray()).ToArray();
        var open = units.ToHashSet();
        for (var s = 0; s < segments.Count; s++)
        {
            for (var g = 0; g < live[s].Length; g++)
            {
                // Order matters where files speak of the same entries.
                live[s][g] = live[s][g] && IsUnchanged(segments[s].Segment.Groups[g].Units, order);
                if (live[s][g])
                {
                    open.ExceptWith(segments[s].Segment.Groups[g].Units);
                }
            }
        }

        // A file that is read anew may touch groups that did not change; then these are read together with it.
        while (true)
        {
            if (open.Count * 2 > units.Count && units.Count > 2)
            {
                return null;
            }

            var read = ListReading.Read([.. units.Where(open.Contains)], cancellationToken);
            var touched = Touched(segments, live, read.SelectMany(r => r.Keys).ToHashSet());
            if (touched.Count == 0)
            {
                return new(live, read);
            }

            foreach (var (s, g) in touched)
            {
                live[s][g] = false;
                open.UnionWith(segments[s].Segment.Groups[g].Units);
            }
        }
    }

    private static bool IsUnchanged(ImmutableArray<WatchlistFile> units, Dictionary<WatchlistFile, int> order)
    {
        var last = -1;
        foreach (var unit in units)
        {
            if (!order.TryGetValue(unit, out var at) || at < last)
            {
                return false;
            }

            last = at;
        }

        return true;
    }

    private static List<(int Segment, int Group)> Touched(IReadOnlyList<LiveSegment> segments, bool[][] live, HashSet<ulong> keys)
    {
        var touched = new List<(int, int)>();
        for (var s = 0; s < segments.Count; s++)
        {
            for (var g = 0; g < live[s].Length; g++)
            {
                if (live[s][g] && segments[s].Segment.HasAny(segments[s].Segment.Groups[g], keys))
                {
                    touched.Add((s, g));
                }
            }
        }

        return touched;
    }
}
