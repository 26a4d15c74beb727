using System.Collections.Frozen;
using System.Collections.Immutable;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// An index with its deltas, searched as one: each delta is a small index of the names added or changed, with the numbers of the entries that are gone
/// or replaced. The hits are those of an index built anew from what is left. Safe for use by several threads.
/// </summary>
public sealed class NameIndexSet : IDisposable
{
    private readonly ImmutableArray<Segment> _segments;

    private NameIndexSet(ImmutableArray<Segment> segments) => _segments = segments;

    /// <summary>A set of one index.</summary>
    /// <param name="first">The index; the set disposes it.</param>
    public NameIndexSet(NameIndex first)
    {
        ArgumentNullException.ThrowIfNull(first);
        _segments = [new(first, 0, FrozenSet<int>.Empty)];
    }

    /// <summary>How many names the segments have, those of entries that are gone among them.</summary>
    public int Count => _segments[^1].First + _segments[^1].Index.Count;

    /// <summary>Opens an index and its deltas.</summary>
    /// <param name="first">The index file.</param>
    /// <param name="deltas">The deltas' files, oldest first.</param>
    /// <exception cref="InvalidDataException">A file is no index, of another version or other rules, or damaged.</exception>
    public static NameIndexSet Open(string first, params IEnumerable<string> deltas)
    {
        ArgumentNullException.ThrowIfNull(deltas);
        var set = new NameIndexSet(NameIndex.Open(first));
        try
        {
            foreach (var delta in deltas)
            {
                set = set.With(NameIndex.Open(delta));
            }

            return set;
        }
        catch
        {
            set.Dispose();
            throw;
        }
    }

    /// <summary>The set with one more delta. Its segments are this set's too: dispose the last set made, not those before it.</summary>
    /// <param name="delta">Names added; entries of <see cref="NameIndex.RemovedEntries"/> are no longer found in the segments before it.</param>
    public NameIndexSet With(NameIndex delta)
    {
        ArgumentNullException.ThrowIfNull(delta);
        var removed = delta.RemovedEntries;
        var older = _segments.Select(s => s with { Removed = removed.Count == 0 ? s.Removed : s.Removed.Union(removed).ToFrozenSet() });
        return new([.. older, new(delta, Count, FrozenSet<int>.Empty)]);
    }

    /// <summary>The name with a number, prepared: numbers count on from segment to segment.</summary>
    public PreparedName Name(int number)
    {
        for (var i = _segments.Length - 1; i > 0; i--)
        {
            if (number >= _segments[i].First)
            {
                return _segments[i].Index.Name(number - _segments[i].First);
            }
        }

        return _segments[0].Index.Name(number);
    }

    /// <summary>Adds to <paramref name="results"/> all names of entries still there whose score is at the threshold or over, in the order of their numbers.</summary>
    /// <param name="query">The name to look for.</param>
    /// <param name="threshold">Least score, 0 to 1.</param>
    /// <param name="results">Takes the hits.</param>
    public void Search(PreparedName query, double threshold, ICollection<NameHit> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (_segments is [{ Removed.Count: 0 } only])
        {
            only.Index.Search(query, threshold, results);
            return;
        }

        var hits = new List<NameHit>();
        foreach (var segment in _segments)
        {
            hits.Clear();
            segment.Index.Search(query, threshold, hits);
            foreach (var hit in hits)
            {
                if (!segment.Removed.Contains(hit.Entry))
                {
                    results.Add(hit with { Name = hit.Name + segment.First });
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var segment in _segments)
        {
            segment.Index.Dispose();
        }
    }

    private sealed record Segment(NameIndex Index, int First, FrozenSet<int> Removed);
}
