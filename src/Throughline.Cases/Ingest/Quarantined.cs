namespace Throughline.Cases;

/// <summary>A file that could not be read.</summary>
/// <param name="Path">Its path in the case.</param>
/// <param name="Reason">What was expected, what was found, what to do.</param>
public sealed record Quarantined(string Path, string Reason);
