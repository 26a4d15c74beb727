namespace Throughline.Extraction.Records;

/// <summary>A word (or one Chinese character) in its folded form, with its place in the string it was cut from.</summary>
/// <param name="Text">Folded form: NFKC, lower case, ё as е, simplified character.</param>
/// <param name="Start">Start in the string, in UTF-16 units.</param>
/// <param name="End">End (exclusive).</param>
internal readonly record struct Token(string Text, int Start, int End);
