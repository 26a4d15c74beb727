namespace Throughline.Screening;

/// <summary>A file as it was fetched.</summary>
/// <param name="Path">Where it lies; null where the server says that it has not changed.</param>
/// <param name="Origin">Address, hash and what the server calls its version.</param>
internal sealed record Downloaded(string? Path, KeptFile Origin);
