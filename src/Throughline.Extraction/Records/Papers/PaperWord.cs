namespace Throughline.Extraction.Records;

/// <summary>A word of a paper with its place.</summary>
/// <param name="Start">Start in the document's text.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Left">Left edge in points.</param>
/// <param name="Right">Right edge in points.</param>
/// <param name="Top">Top edge, counted through the pages.</param>
/// <param name="Bottom">Bottom edge.</param>
internal readonly record struct PaperWord(int Start, int End, double Left, double Right, double Top, double Bottom)
{
    /// <summary>The middle between top and bottom.</summary>
    public double Middle => (Top + Bottom) / 2;

    /// <summary>The height.</summary>
    public double Height => Bottom - Top;
}
