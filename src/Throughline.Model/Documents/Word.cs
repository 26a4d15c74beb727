namespace Throughline.Model;

/// <summary>A word of the text layer and where it stands on its page.</summary>
/// <param name="Start">Start in the document's text, in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Page">Page number from 1.</param>
/// <param name="Box">Its rectangle.</param>
/// <param name="Certainty">How surely it was recognised in a picture, 0 to 1; null where the file itself holds the text.</param>
public readonly record struct Word(int Start, int End, int Page, Box Box, double? Certainty = null);
