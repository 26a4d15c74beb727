namespace Throughline.Cli.Files;

/// <summary>Finds the sample case that comes with the program.</summary>
internal static class SampleCase
{
    /// <summary>The folder <c>samples/aurora</c> beside the program or above it; null where the samples did not come along.</summary>
    public static string? FolderOrNull()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, "samples", "aurora");
            if (Directory.Exists(Path.Combine(sample, "documents")))
            {
                return sample;
            }
        }

        return null;
    }
}
