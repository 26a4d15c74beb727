namespace Throughline.Extraction.Records;

/// <summary>A number of a flight or a train.</summary>
/// <param name="Value">Its normal form.</param>
/// <param name="Start">Where it starts in the document.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Carrier">The airline's code; empty for trains.</param>
/// <param name="After">Where the text behind it starts, in the text it was found in.</param>
internal sealed record TravelCode(string Value, int Start, int End, string Carrier, int After);
