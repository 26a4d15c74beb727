namespace Throughline.Cases;

/// <summary>A file to take in.</summary>
/// <param name="Path">Its path in the case.</param>
/// <param name="Source">Its full path; null for a file that is read again from the case's own original.</param>
/// <param name="Length">Length in bytes when it was found.</param>
/// <param name="Problem">Why it cannot be read; null where nothing stands in the way yet.</param>
internal sealed record FoundFile(string Path, string? Source, long Length, string? Problem = null)
{
    /// <summary>SHA-256 of its bytes; empty where they could not be read.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Number of the ingest that first brought it, for a file that is read anew; null for a new one.</summary>
    public int? Batch { get; init; }
}
