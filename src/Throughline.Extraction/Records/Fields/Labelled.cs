namespace Throughline.Extraction.Records;

/// <summary>A value with its label, as the document shows them.</summary>
/// <param name="Key">What the label means, see <see cref="Meaning.Key"/>.</param>
/// <param name="Text">The value's text.</param>
/// <param name="Start">Start of the value in the document's text.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="AnchorStart">Start of the quote: the label's start where the label stands right before the value.</param>
/// <param name="AnchorEnd">End of the quote.</param>
/// <param name="Label">The label's words.</param>
/// <param name="Currency">A currency that the label names.</param>
/// <param name="IsInferred">No label says so; the place does, such as a letterhead.</param>
internal sealed record Labelled(
    string Key,
    string Text,
    int Start,
    int End,
    int AnchorStart,
    int AnchorEnd,
    string Label,
    string? Currency = null,
    bool IsInferred = false
);
