using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Names in one file, found by likeness: every name that <see cref="Names.Score"/> puts at a threshold or over, with no limit to how many are looked at.
/// The file is mapped, not read. Safe for use by several threads.
/// </summary>
public sealed class NameIndex : IDisposable
{
    /// <summary>Words of queries whose neighbours in the index are kept.</summary>
    public const int CachedWords = 1 << 16;

    private const long MostCachedBytes = 64 << 20;

    private readonly NameIndexView _view;
    private readonly PreparedNames _names;
    private readonly RecordGroup[] _groups;
    private readonly NameInitials _initials;
    private readonly ExpansionCache _expansions;
    private readonly ConcurrentBag<NameSearcher> _searchers = [];

    private NameIndex(NameIndexView view, int cachedWords)
    {
        (_view, _expansions) = (view, new(cachedWords, MostCachedBytes));
        _names = new(view);
        _groups = RecordGroup.Of(view);
        _initials = new(view, _groups);
    }

    /// <summary>How many names it has.</summary>
    public int Count => _view.Header.Names;

    /// <summary>Of a delta, the entries that are gone or changed; empty otherwise.</summary>
    public IReadOnlyCollection<int> RemovedEntries => [.. MemoryMarshal.Cast<uint, int>(_view.Removed)];

    /// <summary>Builds an index file; it is written beside the path and moved into place when whole. The same names give the same bytes.</summary>
    /// <param name="names">The names; they are numbered in this order.</param>
    /// <param name="path">Where the file goes.</param>
    /// <param name="cancellationToken">Stops the work; an older file stays.</param>
    public static void Build(IEnumerable<IndexedName> names, string path, CancellationToken cancellationToken = default) =>
        BuildDelta(names, [], path, cancellationToken);

    /// <summary>Builds a delta for a <see cref="NameIndexSet"/>.</summary>
    /// <param name="names">Names of the entries that are new or changed: of a changed entry all its names.</param>
    /// <param name="removedEntries">Entries that are gone or changed.</param>
    /// <param name="path">Where the file goes.</param>
    /// <param name="cancellationToken">Stops the work; an older file stays.</param>
    public static void BuildDelta(
        IEnumerable<IndexedName> names,
        IEnumerable<int> removedEntries,
        string path,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(removedEntries);
        NameIndexFile.Write(NameIndexBuilder.Build(names, removedEntries, cancellationToken), path, cancellationToken);
    }

    /// <summary>Opens an index file, all of which is checked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cachedWords">Words of queries whose neighbours are kept, as far as they take no more than 64 MB; 0 for none.</param>
    /// <exception cref="InvalidDataException">It is no index, of another version, built under other rules of reading names, or damaged.</exception>
    public static NameIndex Open(string path, int cachedWords = CachedWords)
    {
        // The file is checked meanwhile.
        Names.ReadTables();
        return new(NameIndexFile.Open(path), cachedWords);
    }

    /// <summary>Builds an index without a file.</summary>
    /// <param name="names">The names; they are numbered in this order.</param>
    /// <param name="cachedWords">As for <see cref="Open"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static NameIndex OpenInMemory(
        IEnumerable<IndexedName> names,
        int cachedWords = CachedWords,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(names);
        return new(new NameIndexView(NameIndexBuilder.Build(names, [], cancellationToken)), cachedWords);
    }

    /// <summary>The name with a number, prepared.</summary>
    public PreparedName Name(int number) => _names.Numbered(number);

    /// <summary>Adds to <paramref name="results"/> all names whose score is at the threshold or over, in the order of their numbers.</summary>
    /// <param name="query">The name to look for.</param>
    /// <param name="threshold">Least score, 0 to 1.</param>
    /// <param name="results">Takes the hits.</param>
    /// <returns>What it took.</returns>
    public NameSearchWork Search(PreparedName query, double threshold, ICollection<NameHit> results)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(results);
        var searcher = Rent();
        var work = searcher.Search(query, threshold, results);
        _searchers.Add(searcher);
        return work;
    }

    /// <summary>The same as <see cref="Search"/> by looking at every name: slower, and a check on it.</summary>
    public NameSearchWork Scan(PreparedName query, double threshold, ICollection<NameHit> results)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(results);
        var searcher = Rent();
        var work = searcher.Scan(query, threshold, results);
        _searchers.Add(searcher);
        return work;
    }

    /// <inheritdoc/>
    public void Dispose() => _view.Dispose();

    /// <summary>A searcher that no other thread uses.</summary>
    internal NameSearcher Rent() => _searchers.TryTake(out var free) ? free : new(_view, _names, _groups, _initials, _expansions);
}
