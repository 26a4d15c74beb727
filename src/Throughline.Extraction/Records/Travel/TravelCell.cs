namespace Throughline.Extraction.Records;

/// <summary>A stretch of a line between wide gaps, tabs or bars.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Start">Where it starts in the document.</param>
/// <param name="Column">Where it starts in its line.</param>
internal readonly record struct TravelCell(string Text, int Start, int Column)
{
    /// <summary>Where it ends in the document.</summary>
    public int End => Start + Text.Length;
}
