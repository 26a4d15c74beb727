using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>Finds the files under what was named on the command line and gives them paths that do not depend on the machine.</summary>
internal static class FileWalk
{
    // What desktop programs leave behind in every folder.
    private static readonly string[] s_litter = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>The files, sorted by path. Within a folder a path is relative to it; where two roots give the same path, their names lead.</summary>
    public static ImmutableArray<FoundFile> Find(IEnumerable<string> roots, CancellationToken cancellationToken)
    {
        var found = new List<(string Root, FoundFile File)>();
        foreach (var root in roots.Select(r => Path.TrimEndingDirectorySeparator(Path.GetFullPath(r))).Distinct(StringComparer.Ordinal))
        {
            if (Directory.Exists(root))
            {
                Walk(root, "", root, found, cancellationToken);
            }
            else
            {
                found.Add((root, Seen(root, Path.GetFileName(root))));
            }
        }

        var distinct = found.DistinctBy(f => f.File.Source, StringComparer.Ordinal).ToList();
        return [.. Apart(distinct).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static void Walk(
        string folder,
        string prefix,
        string root,
        List<(string, FoundFile)> found,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        FileSystemInfo[] entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()];
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            var name = prefix.Length == 0 ? Path.GetFileName(root) : prefix.TrimEnd('/');
            found.Add(
                (root, new FoundFile(name, folder, 0, $"the folder cannot be listed ({Cause(fault)}): give yourself the right to read it"))
            );
            return;
        }

        if (entries.Any(e => e.Name == "case.db") && entries.Any(e => e.Name == "case.lock"))
        {
            return; // a case, perhaps the one that is written to
        }

        foreach (
            var entry in entries.OrderBy(e => e.Name, StringComparer.Ordinal).Where(e => !s_litter.Contains(e.Name, StringComparer.Ordinal))
        )
        {
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
            {
                // A folder that somebody hands over must not pull in other files of this machine.
                found.Add((root, new FoundFile(path, entry.FullName, 0, "is a link to another place: put the file itself here")));
            }
            else if (entry is DirectoryInfo)
            {
                Walk(entry.FullName, path + "/", root, found, cancellationToken);
            }
            else
            {
                found.Add((root, Seen(entry.FullName, path)));
            }
        }
    }

    private static FoundFile Seen(string source, string path)
    {
        var info = new FileInfo(source);
        // A name in bytes that are no text cannot be asked for by its text.
        return info.Exists ? new FoundFile(path, source, info.Length)
            : path.Contains('\uFFFD', StringComparison.Ordinal)
                ? new FoundFile(path, source, 0, "has a name that is no valid Unicode text: rename it and add it again")
            : new FoundFile(path, source, 0, "is gone: it was moved or deleted since the folder was listed; add it again");
    }

    private static IEnumerable<FoundFile> Apart(List<(string Root, FoundFile File)> found)
    {
        var shared = found.GroupBy(f => f.File.Path, StringComparer.Ordinal).Where(g => g.Count() > 1).SelectMany(g => g);
        var named = shared.Select(f => f.Root).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in named)
        {
            // For a single file its folder's name tells it apart, for a folder its own.
            var name = Path.GetFileName(File.Exists(root) ? Path.GetDirectoryName(root)! : root);
            var count = names.Values.Count(n => n == name || n.StartsWith(name + "~", StringComparison.Ordinal));
            names[root] = count == 0 ? name : $"{name}~{count + 1}";
        }

        return found.Select(f => names.TryGetValue(f.Root, out var name) ? f.File with { Path = $"{name}/{f.File.Path}" } : f.File);
    }

    /// <summary>An exception's message in one line and without this machine's paths.</summary>
    public static string Cause(Exception fault) => fault is UnauthorizedAccessException ? "access denied" : fault.GetType().Name;
}
