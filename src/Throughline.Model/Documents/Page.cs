namespace Throughline.Model;

/// <summary>A page (or sheet, or slide) and the stretch of text that it holds.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Start">Start in the document's text, in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Width">Width in points; null where the format has no page size.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Name">A sheet's name.</param>
public sealed record Page(int Number, int Start, int End, double? Width = null, double? Height = null, string? Name = null);
