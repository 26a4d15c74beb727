namespace Throughline.Screening;

/// <summary>A list file as it lies on disk: plain, compressed, or an archive of several.</summary>
/// <param name="Path">Its path as given.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
public sealed record WatchlistFile(string Path, string Sha256);
