namespace Throughline.Screening;

/// <summary>An address and its words.</summary>
/// <param name="Text">As given.</param>
/// <param name="Words">Its words by sound, sorted, each once, without the country at its end.</param>
internal sealed record PreparedAddress(string Text, string[] Words);
