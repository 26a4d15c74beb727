namespace Throughline.Screening;

/// <summary>A snapshot that must not be used: damaged, cut short or built by another version. It is built anew from the list files.</summary>
internal sealed class SnapshotException(string message, Exception? inner = null) : Exception(message, inner);
