namespace Throughline.Extraction.Records;

/// <summary>A column of a table of lines: what its head may mean, and where it stands.</summary>
/// <param name="Keys">What the head may mean, likeliest first.</param>
/// <param name="Left">Left edge of the head.</param>
/// <param name="Right">Right edge of the head.</param>
/// <param name="Start">Start of the head in the document's text.</param>
/// <param name="End">End (exclusive).</param>
internal sealed record PaperColumn(List<string> Keys, double Left, double Right, int Start, int End)
{
    /// <summary>The meaning settled on.</summary>
    public string Key { get; init; } = Keys[0];

    /// <summary>True for columns of numbers.</summary>
    public bool IsNumeric =>
        Key is "position" or "quantity" or "price" or "amount" or "gross" or "taxRate" or "taxAmount" or "discount" or "weight";
}
