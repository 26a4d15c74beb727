namespace Throughline.Extraction.Records;

/// <summary>A number in a run.</summary>
/// <param name="Value">The likeliest reading.</param>
/// <param name="Other">The other reading where one mark may part thousands or decimals (1.234); null otherwise.</param>
/// <param name="Start">Start in the run's text.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="IsMoney">It has two decimals or a currency.</param>
/// <param name="Currency">ISO code of a currency right before or after it.</param>
/// <param name="IsPercent">A percent sign follows.</param>
internal sealed record PaperAmount(decimal Value, decimal? Other, int Start, int End, bool IsMoney, string? Currency, bool IsPercent);
