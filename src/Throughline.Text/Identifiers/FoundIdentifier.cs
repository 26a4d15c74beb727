using Throughline.Model;

namespace Throughline.Text;

/// <summary>An identifier found in a text.</summary>
/// <param name="Identifier">The scheme and the normal form.</param>
/// <param name="Start">Start of the value (without its label) in the text, UTF-16.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="IsLabelled">True where the text names the scheme; false where shape and check digits speak for it.</param>
public sealed record FoundIdentifier(Identifier Identifier, int Start, int End, bool IsLabelled);
