namespace Throughline.Cases;

/// <summary>A watchlist file that the case keeps.</summary>
/// <param name="Bundle">Id of the files that were given together; formats of several files need each other.</param>
/// <param name="Path">Path relative to what was given, with forward slashes.</param>
/// <param name="Sha256">Hash of the file, lower-case hexadecimal.</param>
/// <param name="Length">Length in bytes.</param>
public sealed record KeptList(string Bundle, string Path, string Sha256, long Length);
