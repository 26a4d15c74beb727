namespace Throughline.Documents.Ocr;

/// <summary>A word recognised in a picture.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Left">Left edge in pixels.</param>
/// <param name="Top">Top edge in pixels.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels; of the whole line, so that words of a line share it.</param>
/// <param name="Confidence">0 to 100.</param>
/// <param name="Line">Number of its line on the page.</param>
/// <param name="Page">Number of its page in a picture of several, from 1.</param>
internal sealed record RecognisedWord(string Text, int Left, int Top, int Width, int Height, double Confidence, int Line, int Page);
