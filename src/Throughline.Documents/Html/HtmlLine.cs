using AngleSharp.Dom;

namespace Throughline.Documents.Html;

/// <summary>A line of the text layer and the block that it came from.</summary>
/// <param name="Start">Start in the text layer.</param>
/// <param name="End">End (exclusive), with its line end.</param>
/// <param name="Text">The line.</param>
/// <param name="Block">The block element.</param>
internal sealed record HtmlLine(int Start, int End, string Text, IElement Block);
