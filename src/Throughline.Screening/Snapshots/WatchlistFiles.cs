using System.Security.Cryptography;

namespace Throughline.Screening;

/// <summary>Finds and hashes list files.</summary>
internal static class WatchlistFiles
{
    /// <summary>The files under paths, in order, each once; what cannot be read becomes a problem.</summary>
    public static List<WatchlistFile> Under(IReadOnlyList<string> paths, List<string> problems, CancellationToken cancellationToken)
    {
        var refused = new List<RefusedFile>();
        var files = ListFiles.Paths(paths, refused).Distinct(StringComparer.Ordinal).ToArray();
        problems.AddRange(refused.Select(r => r.Problem));
        var (hashes, found) = (new string?[files.Length], new string?[files.Length]);
        Parallel.For(
            0,
            files.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            i =>
            {
                try
                {
                    using var stored = new FileStream(files[i], FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
                    hashes[i] = Convert.ToHexStringLower(SHA256.HashData(stored));
                }
                catch (Exception e) when (ListFiles.IsBadInput(e))
                {
                    found[i] = e.Message;
                }
            }
        );
        for (var i = 0; i < files.Length; i++)
        {
            if (found[i] is { } message)
            {
                problems.Add($"{files[i]}: expected a readable list file, found: {message}; check or replace the file");
            }
        }

        return [.. files.Zip(hashes).Where(f => f.Second is not null).Select(f => new WatchlistFile(f.First, f.Second!))];
    }
}
