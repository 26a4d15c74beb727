namespace Throughline.Extraction.Proposals;

/// <summary>A sentence with its number in the document, from 1.</summary>
/// <param name="Number">The number.</param>
/// <param name="Start">Start in the document's text, in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Text">The text.</param>
public sealed record NumberedSentence(int Number, int Start, int End, string Text);
