namespace Throughline.Cases;

/// <summary>How far a verification is.</summary>
/// <param name="Done">Documents done.</param>
/// <param name="Total">Documents.</param>
/// <param name="Path">The document just checked.</param>
public sealed record VerifyProgress(int Done, int Total, string Path);
