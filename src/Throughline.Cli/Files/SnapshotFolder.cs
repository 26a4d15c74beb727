namespace Throughline.Cli.Files;

/// <summary>Where snapshots of watchlists are kept: beside the imported lists. It may be deleted at any time.</summary>
internal static class SnapshotFolder
{
    /// <summary>The folder; it may not exist yet.</summary>
    public static string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(ListFolder.Path)!, "snapshots");
}
