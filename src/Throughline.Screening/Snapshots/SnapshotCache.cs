using System.Security.Cryptography;
using System.Text;

namespace Throughline.Screening;

/// <summary>A folder of snapshots: segments, and for each set of list files a manifest that says which parts of which segments count.</summary>
/// <remarks>
/// Everything is written under a temporary name and moved into place, and nothing is ever changed afterwards, so that several programs may read and write
/// at once; the worst that can happen is that two build the same thing.
/// </remarks>
internal sealed class SnapshotCache(string folder)
{
    // A delta costs every query a little; a fifth of the entries, or a third delta, and everything is laid out anew.
    private const int MostSegments = 4;
    private const double MostDead = 0.2;
    private const int MostManifests = 12;

    /// <summary>Opens the snapshot of the files under paths, or builds it.</summary>
    public Watchlists Open(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var (problems, notes) = (new List<string>(), new List<string>());
        var units = WatchlistFiles.Under(paths, problems, cancellationToken);
        var key = KeyOf(units);
        List<LiveSegment>? segments = null;
        try
        {
            segments = OpenOrNull(key, notes);
            if (segments is null && units.Count > 0)
            {
                segments = Build(key, units, cancellationToken);
                Tidy(key);
                Leftovers.LetGo(segments.Sum(s => s.Segment.Count));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // A disk that is full or cannot be written costs time, never an answer.
            segments = null;
            notes.Add($"the lists are held in memory, since no snapshot can be kept: {e.Message}");
        }

        segments ??= units.Count == 0 ? [] : [LiveSegment.Whole(Segment.Of(ListReading.Read(units, cancellationToken)))];
        return new(new WatchlistSnapshot(segments, units, problems)) { Notes = [.. notes] };
    }

    private List<LiveSegment>? OpenOrNull(string key, List<string> notes)
    {
        var path = ManifestPath(key);
        try
        {
            if (SnapshotManifest.ReadOrNull(path) is not { } manifest)
            {
                return null;
            }

            if (manifest.Stamp != SnapshotStamp.Text)
            {
                throw new SnapshotException($"{path}: expected a snapshot built with '{SnapshotStamp.Text}', found '{manifest.Stamp}'");
            }

            var opened = manifest.Segments.Select(s => new LiveSegment(Segment.Open(Path.Combine(folder, s.Name)), s.Live)).ToList();
            Touch(path);
            return opened;
        }
        catch (Exception e) when (e is SnapshotException or DirectoryNotFoundException or FileNotFoundException)
        {
            notes.Add($"{e.Message}; the snapshot was built anew from the list files");
            TryDelete(path);
            return null;
        }
    }

    private List<LiveSegment> Build(string key, List<WatchlistFile> units, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var kept = BaseOrNull(units);
        var delta = kept is null ? null : SnapshotDelta.OrNull(kept.Value.Segments, units, cancellationToken);
        var parts = new List<(string Name, LiveSegment Segment)>();
        if (kept is { } earlier && delta is not null && IsSmall(earlier.Segments, delta))
        {
            for (var i = 0; i < delta.Live.Length; i++)
            {
                if (delta.Live[i].Contains(true))
                {
                    parts.Add((earlier.Names[i], new(earlier.Segments[i].Segment, delta.Live[i])));
                }
            }

            if (delta.New.Count > 0)
            {
                parts.Add(Keep(delta.New, cancellationToken));
            }
        }
        else
        {
            parts.Add(Keep(ListReading.Read(units, cancellationToken), cancellationToken));
        }

        cancellationToken.ThrowIfCancellationRequested();
        SnapshotManifest.Write(ManifestPath(key), new(SnapshotStamp.Text, [.. parts.Select(p => (p.Name, p.Segment.Live))]));
        return [.. parts.Select(p => p.Segment)];
    }

    private static bool IsSmall(List<LiveSegment> segments, SnapshotDelta delta)
    {
        var (all, live) = (0.0, 0.0);
        for (var i = 0; i < segments.Count; i++)
        {
            all += segments[i].Segment.Count;
            live += segments[i].Segment.Groups.Where((_, g) => delta.Live[i][g]).Sum(g => g.Entries);
        }

        var added = delta.New.Sum(g => g.Entries.Length);
        return segments.Count < MostSegments && live >= (1 - MostDead) * all && added <= MostDead * (live + added);
    }

    /// <summary>The snapshot that was used last of those that have most of these files.</summary>
    private (List<string> Names, List<LiveSegment> Segments)? BaseOrNull(List<WatchlistFile> units)
    {
        var wanted = units.ToHashSet();
        foreach (var path in Manifests().Take(MostManifests))
        {
            try
            {
                if (SnapshotManifest.ReadOrNull(path) is not { } manifest || manifest.Stamp != SnapshotStamp.Text)
                {
                    continue;
                }

                var opened = manifest.Segments.Select(s => new LiveSegment(Segment.Open(Path.Combine(folder, s.Name)), s.Live)).ToList();
                var own = opened.SelectMany(s => s.Groups).SelectMany(g => g.Units).ToList();
                if (own.Count(wanted.Contains) * 2 >= Math.Max(own.Count, wanted.Count))
                {
                    return ([.. manifest.Segments.Select(s => s.Name)], opened);
                }
            }
            catch (Exception e) when (e is SnapshotException or IOException)
            {
                TryDelete(path);
            }
        }

        return null;
    }

    private (string Name, LiveSegment Segment) Keep(IReadOnlyList<ListGroup> groups, CancellationToken cancellationToken)
    {
        var name = KeyOf(groups.SelectMany(g => g.Units)) + ".segment";
        var (target, partial) = (Path.Combine(folder, name), Path.Combine(folder, $".{Path.GetRandomFileName()}.partial"));
        if (!Directory.Exists(target))
        {
            Directory.CreateDirectory(partial);
            try
            {
                Segment.Build(groups, partial, cancellationToken);
                Directory.Move(partial, target);
            }
            catch (IOException) when (Directory.Exists(target))
            {
                // Another program was quicker; what it built is the same.
            }
            finally
            {
                if (Directory.Exists(partial))
                {
                    Directory.Delete(partial, recursive: true);
                }
            }
        }

        try
        {
            return (name, LiveSegment.Whole(Segment.Open(target)));
        }
        catch (SnapshotException e)
        {
            Directory.Delete(target, recursive: true);
            throw new IOException($"{target}: the segment is damaged", e);
        }
    }

    private void Tidy(string key)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, i) in Manifests().Select((p, i) => (p, i)).ToList())
        {
            try
            {
                if (i >= MostManifests && path != ManifestPath(key))
                {
                    TryDelete(path);
                }
                else if (SnapshotManifest.ReadOrNull(path) is { } manifest)
                {
                    kept.UnionWith(manifest.Segments.Select(s => s.Name));
                }
            }
            catch (SnapshotException)
            {
                TryDelete(path);
            }
        }

        // What is young may belong to a program that writes at this moment.
        var old = Now.AddDays(-1);
        foreach (var segment in Directory.EnumerateDirectories(folder))
        {
            if (!kept.Contains(Path.GetFileName(segment)) && Directory.GetLastWriteTimeUtc(segment) < old)
            {
                TryDelete(segment);
            }
        }
    }

    private IEnumerable<string> Manifests() =>
        Directory
            .EnumerateFiles(folder, "*" + SnapshotManifest.Ending)
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .ThenBy(p => p, StringComparer.Ordinal);

    private string ManifestPath(string key) => Path.Combine(folder, key + SnapshotManifest.Ending);

    // The age of files decides what is kept and nothing else.
    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static string KeyOf(IEnumerable<WatchlistFile> units)
    {
        var text = new StringBuilder(SnapshotStamp.Text);
        foreach (var unit in units)
        {
            text.Append('\n').Append(unit.Sha256).Append(' ').Append(unit.Path);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    // The time of last use decides what is kept; where it cannot be set, that of building does.
    private static void Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, Now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    private static void TryDelete(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }
}
