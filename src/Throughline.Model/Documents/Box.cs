namespace Throughline.Model;

/// <summary>A rectangle on a page, in points (1/72 inch) from the page's top left corner.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, 0 or more.</param>
/// <param name="Height">Height, 0 or more.</param>
public readonly record struct Box(double X, double Y, double Width, double Height);
