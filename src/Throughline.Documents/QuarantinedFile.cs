namespace Throughline.Documents;

/// <summary>A file or member that could not be read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Reason">What was expected, what was found, and what to do, in one line.</param>
/// <param name="Sha256">Hash of its bytes where they could be read at all.</param>
public sealed record QuarantinedFile(string Path, string Reason, string? Sha256);
