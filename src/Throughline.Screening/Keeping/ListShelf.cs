using System.Collections.Immutable;
using NodaTime;

namespace Throughline.Screening;

/// <summary>A folder of watchlists with their versions: what is in use, what was before. One program writes at a time.</summary>
/// <param name="folder">The folder; it need not exist yet.</param>
public sealed class ListShelf(string folder)
{
    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Every kept version, by list, then day.</summary>
    /// <exception cref="InvalidDataException">The shelf's table is damaged.</exception>
    public ImmutableArray<ListVersion> Versions() => ListManifest.Read(folder).Versions;

    /// <summary>The version of each list that is in use: the one of the newest day.</summary>
    public ImmutableArray<ListVersion> InUse() => InUse(Versions());

    /// <summary>The version of a list that was the newest on a day; null where none is kept from that day or before.</summary>
    /// <param name="list">The list's short name.</param>
    /// <param name="day">The day; null for the version in use.</param>
    public ListVersion? VersionOrNull(string list, LocalDate? day = null) =>
        InUse(Versions().Where(v => v.List.Equals(list, StringComparison.OrdinalIgnoreCase) && (day is null || v.Day <= day)))
            .FirstOrDefault();

    /// <summary>The folder of a version's files.</summary>
    public string PathOf(ListVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Path.Combine(folder, version.Folder);
    }

    /// <summary>
    /// What to load for screening: the version in use of each list, and the earlier ones of lists without dates of their own, since only they
    /// show since when somebody is listed and who no longer is.
    /// </summary>
    public ImmutableArray<string> PathsToScreen()
    {
        var versions = Versions();
        var used = InUse(versions).Select(v => v.Folder).ToHashSet(StringComparer.Ordinal);
        return [.. versions.Where(v => v.IsWhole || used.Contains(v.Folder)).Select(PathOf).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Checks files and keeps them as versions of their lists. A damaged file is refused as a whole, with the list that it belongs to; the version
    /// in use stays.
    /// </summary>
    /// <param name="paths">Files and folders; the files of one list are given together.</param>
    /// <param name="options">How to import.</param>
    /// <param name="cancellationToken">Stops the import; nothing is kept then.</param>
    public ImportOutcome Import(IReadOnlyList<string> paths, ImportOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        Directory.CreateDirectory(folder);
        using var writing = Lock();
        return new ListImport(this, options).Run(paths, cancellationToken);
    }

    internal static ImmutableArray<ListVersion> InUse(IEnumerable<ListVersion> versions) =>
        [
            .. versions
                .GroupBy(v => v.List, StringComparer.OrdinalIgnoreCase)
                .Select(g => g.OrderBy(v => v.Day).ThenBy(v => v.Number).Last())
                .OrderBy(v => v.List, StringComparer.Ordinal),
        ];

    private FileStream Lock()
    {
        try
        {
            return new FileStream(
                Path.Combine(folder, ".lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException e)
        {
            throw new IOException($"{folder}: another import or update is under way there; wait for its end", e);
        }
    }
}
