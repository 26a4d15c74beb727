namespace Throughline.Screening;

/// <summary>A file of a kept version.</summary>
/// <param name="Name">Its name in the version's folder.</param>
/// <param name="Sha256">Hash of the file, lower-case hexadecimal.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="Source">Path or address that it came from.</param>
/// <param name="ETag">What the server called this version of it; null where it came from no server or the server did not say.</param>
/// <param name="LastModified">The server's date of it, as the server wrote it.</param>
public sealed record KeptFile(string Name, string Sha256, long Length, string Source, string? ETag = null, string? LastModified = null);
