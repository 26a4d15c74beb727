namespace Throughline.Extraction.Records;

/// <summary>An amount with what labels say it is.</summary>
/// <param name="Key"><c>total</c>, <c>net</c>, <c>tax</c>, <c>discount</c>, <c>rounding</c>, <c>cash</c>, <c>change</c>, <c>charge</c>, or empty.</param>
/// <param name="Weight">How surely, 0 to 1.</param>
/// <param name="Value">The amount.</param>
/// <param name="Amount">The number as it stands.</param>
/// <param name="Run">Its run.</param>
/// <param name="IsAlone">No other amount of money stands on its line.</param>
/// <param name="Label">The run of the label.</param>
internal sealed record PaperSum(string Key, double Weight, decimal Value, PaperAmount Amount, PaperRun Run, bool IsAlone, PaperRun? Label);
