using System.Security.Cryptography;

namespace Throughline.Cases;

/// <summary>Hashes files as streams.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 of a file, lower-case hexadecimal.</summary>
    public static async Task<string> OfAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return await OfAsync(stream, cancellationToken);
    }

    /// <summary>SHA-256 of a stream from where it stands.</summary>
    public static async Task<string> OfAsync(Stream stream, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));

    /// <summary>The file with its hash, or with why it cannot be read.</summary>
    public static async Task<FoundFile> AddAsync(FoundFile file, long mostBytes, CancellationToken cancellationToken)
    {
        if (file.Problem is not null || file.Source is null)
        {
            return file;
        }

        try
        {
            // What has no length is not opened: it is empty, or a pipe or a device, which would keep its reader waiting for ever.
            var sha256 = file.Length == 0 ? CaseJson.Sha256([]) : await OfAsync(file.Source, cancellationToken);
            var hashed = file with { Sha256 = sha256 };
            return file.Length <= mostBytes
                ? hashed
                : hashed with
                {
                    Problem = $"has {file.Length} bytes, the most that is read is {mostBytes}: split it",
                };
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return file with { Problem = $"cannot be opened ({FileWalk.Cause(fault)}): give yourself the right to read it" };
        }
    }
}
