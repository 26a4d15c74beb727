using System.Security.Cryptography;

namespace Throughline.Storage;

/// <summary>Files that are written whole or not at all, and never again.</summary>
internal static class WriteOnce
{
    /// <summary>Writes <paramref name="content"/> to <paramref name="path"/> where no file is yet: to a temporary file, to the disk, then by its name.</summary>
    public static async Task WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}.part";
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                await content.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.SetAttributes(part, FileAttributes.ReadOnly);
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
