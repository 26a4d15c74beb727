using Throughline.Screening;

namespace Throughline.Cli.Files;

/// <summary>Where imported watchlists are kept when no case is named: <c>THROUGHLINE_HOME</c>, else the user's data folder.</summary>
internal static class ListFolder
{
    /// <summary>The folder; it may not exist yet.</summary>
    public static string Path { get; } =
        System.IO.Path.Combine(
            Environment.GetEnvironmentVariable("THROUGHLINE_HOME")
                ?? System.IO.Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
                    "throughline"
                ),
            "lists"
        );

    /// <summary>The lists that are kept there.</summary>
    public static ListShelf Shelf { get; } = new(Path);

    /// <summary>The list files to use where a command names none.</summary>
    /// <exception cref="UsageException">None was imported, or the table of them is damaged.</exception>
    public static IReadOnlyList<string> PathsInUse()
    {
        try
        {
            return Shelf.PathsToScreen() is { IsEmpty: false } paths
                ? paths
                : throw new UsageException("no watchlist: give --lists PATH, or import some with 'throughline lists import FILE'");
        }
        catch (InvalidDataException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <summary>Loads list files; the kept ones where none are named. What could not be read stays among the problems of the lists.</summary>
    /// <exception cref="UsageException">A path is absent, or there is no entry at all.</exception>
    public static async Task<Watchlists> LoadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        foreach (var path in paths.Where(p => !File.Exists(p) && !Directory.Exists(p)))
        {
            throw new UsageException($"{path}: no such file or folder");
        }

        var lists = await Watchlists.LoadAsync(paths.Count > 0 ? paths : PathsInUse(), cancellationToken);
        return lists.Entities.IsEmpty
            ? throw new UsageException($"no entry in {string.Join(", ", paths)}: no file there is a watchlist that is known")
            : lists;
    }
}
