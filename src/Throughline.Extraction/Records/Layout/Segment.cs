namespace Throughline.Extraction.Records;

/// <summary>A stretch of a line between wide gaps: what a reader sees as one cell.</summary>
/// <param name="Line">Line number from 0.</param>
/// <param name="Index">Position in its line from 0.</param>
/// <param name="Start">Start in the document's text.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Left">Left edge, in points or columns; only compared within one document.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Top">Top edge in points from the top of its page; 0 with <paramref name="Bottom"/> where words have no boxes.</param>
/// <param name="Bottom">Bottom edge.</param>
internal sealed record Segment(int Line, int Index, int Start, int End, double Left, double Right, double Top = 0, double Bottom = 0);
