namespace Throughline.Storage;

/// <summary>Where things are in a case's folder.</summary>
/// <param name="Root">Full path of the folder.</param>
internal sealed record CaseFolder(string Root)
{
    public string Database => Path.Combine(Root, "case.db");

    public string Lock => Path.Combine(Root, "case.lock");

    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Root));

    public string OriginalOf(string sha256) => Path.Combine(Root, "documents", sha256[..2], sha256);

    /// <summary>The place of a kept list; null where its path would leave the folder.</summary>
    public string? ListOrNull(string bundle, string path)
    {
        var lists = Path.Combine(Root, "lists") + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(lists, bundle, path));
        return full.StartsWith(lists, StringComparison.Ordinal) ? full : null;
    }
}
