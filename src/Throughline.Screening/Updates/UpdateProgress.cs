namespace Throughline.Screening;

/// <summary>How far the download of a file has come.</summary>
/// <param name="List">The list.</param>
/// <param name="File">The file.</param>
/// <param name="Bytes">Bytes that are here.</param>
/// <param name="Total">Bytes in all; null where the server does not say.</param>
public readonly record struct UpdateProgress(string List, string File, long Bytes, long? Total);
