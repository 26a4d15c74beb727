namespace Throughline.Cli.Files;

/// <summary>Writes files whole or not at all: into a file beside the target, then renamed.</summary>
internal static class WholeFile
{
    /// <summary>Writes <paramref name="path"/>; its folder must exist.</summary>
    /// <exception cref="UsageException">The folder is absent, or the path is a folder.</exception>
    public static Task WriteAsync(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new UsageException($"{path} is a folder; --out takes a file");
        }

        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new UsageException($"{path}: its folder does not exist");
        }

        var partial = full + ".partial";
        try
        {
            using (var stream = File.Create(partial))
            {
                write(stream);
            }

            File.Move(partial, full, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        return Task.CompletedTask;
    }
}
