namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>Something drawn on a page: a text, or a rule where the text is empty.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Left edge in points; the right edge for texts set flush right.</param>
/// <param name="Y">Base line in points from the top.</param>
/// <param name="Size">Size of the letters, or length of the rule.</param>
/// <param name="IsBold">Bold.</param>
/// <param name="IsRight">Set flush right.</param>
internal readonly record struct MadeMark(string Text, double X, double Y, double Size, bool IsBold = false, bool IsRight = false);
