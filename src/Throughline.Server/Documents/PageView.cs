namespace Throughline.Server.Documents;

/// <summary>A page or sheet. Offsets count code points.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Start">Start in the text layer.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Name">A sheet's name.</param>
public sealed record PageView(int Number, int Start, int End, double? Width, double? Height, string? Name);
