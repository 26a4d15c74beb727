namespace Throughline.Server.Documents;

/// <summary>A cell. Offsets count code points.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Start">Start in the text layer.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Text">Its text.</param>
public sealed record CellView(int Column, int Start, int End, string Text);
