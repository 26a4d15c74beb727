namespace Throughline.Cases;

/// <summary>A stretch of a text layer that the search index holds.</summary>
/// <param name="Start">Start in the text layer, in UTF-16 units.</param>
/// <param name="Page">Page number from 1; null where the format has none.</param>
/// <param name="Text">The stretch, verbatim.</param>
public sealed record Passage(int Start, int? Page, string Text);
