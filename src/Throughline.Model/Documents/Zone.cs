namespace Throughline.Model;

/// <summary>A stretch of the text and what it is. Zones are in order and do not overlap.</summary>
/// <param name="Start">Start in the document's text, in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Zone(int Start, int End, ZoneKind Kind);
