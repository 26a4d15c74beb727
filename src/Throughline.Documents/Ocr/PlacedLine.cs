using Throughline.Model;

namespace Throughline.Documents.Ocr;

/// <summary>A line, or part of one, that another program has recognised on a page.</summary>
/// <param name="Text">Its text; not blank.</param>
/// <param name="Box">Its rectangle in points from the page's top left corner.</param>
public sealed record PlacedLine(string Text, Box Box);
