namespace Throughline.Extraction.Records;

/// <summary>A label found in a run.</summary>
/// <param name="Key">What it announces: <c>number</c>, <c>date</c>, <c>seller</c>, <c>total</c>, <c>net</c>, <c>tax</c>, …</param>
/// <param name="Weight">How surely it does, above 0 to 1.</param>
/// <param name="Start">Start in the run's text.</param>
/// <param name="End">End (exclusive).</param>
internal sealed record PaperLabel(string Key, double Weight, int Start, int End);
