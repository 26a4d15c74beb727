using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Watchlist entries of all loaded files, merged over files of one list. Safe for use by several threads.</summary>
public sealed record Watchlists
{
    private readonly Lazy<ImmutableArray<ListedEntity>> _entities;
    private readonly Lazy<WatchlistSnapshot> _snapshot;

    /// <summary>Lists whose entries are known.</summary>
    public Watchlists(ImmutableArray<ListSource> sources, ImmutableArray<ListedEntity> entities, ImmutableArray<string> problems)
    {
        (Sources, Problems) = (sources, problems);
        _entities = new(entities);
        _snapshot = new(() => new([LiveSegment.Whole(Segment.Of([ListGroup.Of(entities)]))], [], []));
    }

    internal Watchlists(WatchlistSnapshot snapshot)
    {
        (Sources, Problems, Refused, Files) = (snapshot.Sources, snapshot.Problems, snapshot.Refused, snapshot.Files);
        _entities = new(snapshot.All);
        _snapshot = new(snapshot);
    }

    /// <summary>No list.</summary>
    public static Watchlists Empty { get; } = new([], [], []);

    /// <summary>The files.</summary>
    public ImmutableArray<ListSource> Sources { get; init; }

    /// <summary>The files on disk, in order: what the answers follow from.</summary>
    public ImmutableArray<WatchlistFile> Files { get; init; } = [];

    /// <summary>The entries, sorted by id; of a snapshot, all are decoded when this is first asked for.</summary>
    public ImmutableArray<ListedEntity> Entities => _entities.Value;

    /// <summary>How many entries there are.</summary>
    public int Count => _entities.IsValueCreated ? _entities.Value.Length : _snapshot.Value.Count;

    /// <summary>Files and rows that could not be read, one line each: file, place, expected, found, what to do.</summary>
    public ImmutableArray<string> Problems { get; init; }

    /// <summary>Files that were refused as a whole, since they are damaged or of an unknown version.</summary>
    public ImmutableArray<RefusedFile> Refused { get; init; } = [];

    /// <summary>What happened on the way that changes no answer: a snapshot that was refused and built anew, a folder that cannot be written.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The entries, their identifiers and names, laid out for queries.</summary>
    internal WatchlistSnapshot Snapshot => _snapshot.Value;

    /// <summary>
    /// Loads files and folders in the lists' official formats, plain, .xz, .gz, in a zip or a tar. Formats are told by content. A file that is damaged or of an
    /// unknown version is refused as a whole and named in <see cref="Refused"/>. Several dated snapshots of one list give intervals: seen from the first that
    /// has an entry to the first that no longer has it.
    /// </summary>
    public static Task<Watchlists> LoadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Task.Run(() => Load(paths, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// As <see cref="LoadAsync"/>, from a snapshot that an earlier call kept where there is one. A snapshot is known by the hashes of all list files and by the
    /// program's build; where some files changed, only what they touch is read anew. Where the folder cannot be written, the lists are loaded into memory.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="folder">Where snapshots are kept; made where it is absent. Several programs may use it at once.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Task<Watchlists> OpenAsync(IReadOnlyList<string> paths, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(folder);
        return Task.Run(() => new SnapshotCache(folder).Open(paths, cancellationToken), cancellationToken);
    }

    /// <summary>An entry by its id; null where there is none.</summary>
    public ListedEntity? EntryOrNull(string id) => Snapshot.EntryOrNull(id);

    private static Watchlists Load(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var units = WatchlistFiles.Under(paths, problems, cancellationToken);
        var groups = ListReading.Read(units, cancellationToken);
        return new(new WatchlistSnapshot(groups.Count == 0 ? [] : [LiveSegment.Whole(Segment.Of(groups))], units, problems));
    }
}
