namespace Throughline.Extraction.Records;

/// <summary>A number read from a string.</summary>
/// <param name="Value">The number; negative where the string has a minus or brackets.</param>
/// <param name="Currency">ISO code where the string names a currency.</param>
/// <param name="Unit">Unit where the string names one (<c>12 pcs</c>).</param>
/// <param name="Start">Start of the digits in the string.</param>
/// <param name="End">End (exclusive) of the digits.</param>
internal sealed record Figure(decimal Value, string? Currency, string? Unit, int Start, int End);
