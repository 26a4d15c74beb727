namespace Throughline.Documents.Probing;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">The text, its line ends made <c>\n</c>.</param>
/// <param name="Encoding">Name of the encoding.</param>
/// <param name="Guessed">True where nothing in the bytes declares the encoding.</param>
internal sealed record DecodedText(string Text, string Encoding, bool Guessed);
