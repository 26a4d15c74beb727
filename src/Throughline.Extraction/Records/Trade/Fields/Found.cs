namespace Throughline.Extraction.Records.Trade;

/// <summary>A value found in a text.</summary>
/// <param name="Value">Its normal form.</param>
/// <param name="Start">Start in that text.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Fit">1 where the text is the value and nothing else, less where it holds more, over 0.</param>
internal readonly record struct Found(string Value, int Start, int End, double Fit);
