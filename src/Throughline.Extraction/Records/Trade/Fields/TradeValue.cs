namespace Throughline.Extraction.Records.Trade;

/// <summary>A value read from a form.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Value">Its normal form.</param>
/// <param name="Start">Start of the value in the document's text.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="AnchorStart">Start of the quote: the label's, where it stands right before the value.</param>
/// <param name="Fit">How well it fits, for choosing among several; higher is better.</param>
internal sealed record TradeValue(string Name, string Value, int Start, int End, int AnchorStart, double Fit);
