namespace Throughline.Documents.Travel.Edifact;

/// <summary>A component of a segment.</summary>
/// <param name="Text">Its text, released characters restored.</param>
/// <param name="Start">Where it starts in the document's text.</param>
/// <param name="End">Where it ends.</param>
internal sealed record EdifactPart(string Text, int Start, int End);
