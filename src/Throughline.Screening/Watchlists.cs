using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Watchlist entries of all loaded files, merged over files of one list.</summary>
/// <param name="Sources">The files.</param>
/// <param name="Entities">The entries, sorted by id.</param>
/// <param name="Problems">Files and rows that could not be read, one line each: file, place, expected, found, what to do.</param>
public sealed record Watchlists(ImmutableArray<ListSource> Sources, ImmutableArray<ListedEntity> Entities, ImmutableArray<string> Problems)
{
    /// <summary>Files that were refused as a whole, since they are damaged or of an unknown version.</summary>
    public ImmutableArray<RefusedFile> Refused { get; init; } = [];

    /// <summary>No list.</summary>
    public static Watchlists Empty { get; } = new([], [], []);

    /// <summary>
    /// Loads files and folders in the lists' official formats, plain, .xz, .gz, in a zip or a tar. Formats are told by content. A file
    /// that is damaged or of an unknown version is refused as a whole and named in <see cref="Refused"/>. Several dated snapshots of one list give intervals: seen from the first that has an entry to the first that no longer has it.
    /// </summary>
    public static Task<Watchlists> LoadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Task.Run(() => Load(paths, cancellationToken), cancellationToken);
    }

    private static Watchlists Load(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var sink = new ListSink(problems);
        foreach (var file in ListFiles.Under(paths, problems))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ListFileReader.Read(file, sink, cancellationToken);
        }

        return sink.Build();
    }
}
