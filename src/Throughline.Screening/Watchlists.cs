using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Watchlist entries of all loaded files, merged over files of one list.</summary>
/// <param name="Sources">The files.</param>
/// <param name="Entities">The entries, sorted by id.</param>
/// <param name="Problems">Files and rows that could not be read, one line each: file, place, expected, found, what to do.</param>
public sealed record Watchlists(ImmutableArray<ListSource> Sources, ImmutableArray<ListedEntity> Entities, ImmutableArray<string> Problems)
{
    /// <summary>No list.</summary>
    public static Watchlists Empty { get; } = new([], [], []);

    /// <summary>
    /// Loads files and folders in the lists' official formats, plain, .xz, .gz or in a tar. Formats are told by content. Several dated
    /// snapshots of one list give intervals: seen from the first that has an entry to the first that no longer has it.
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
            sink.Begin();
            if (ListFormats.FindOrNull(file) is not { } format)
            {
                var known = string.Join(", ", ListFormats.All.Select(f => f.Name));
                problems.Add($"{file.Path}: expected one of {known}, found another content; convert it or leave it out");
                continue;
            }

            try
            {
                format.Read(file, sink, cancellationToken);
            }
            catch (Exception e) when (ListFiles.IsBadInput(e))
            {
                problems.Add($"{file.Path}: expected {format.Name}, found: {e.Message}; entries before the damage were read");
            }
        }

        return sink.Build();
    }
}
