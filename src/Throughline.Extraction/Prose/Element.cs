namespace Throughline.Extraction.Prose;

/// <summary>A piece of a clause.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Start in the document's text.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Word">Its word in lower case, for closed-class pieces.</param>
internal sealed record Element(ElementKind Kind, int Start, int End, string Word)
{
    /// <summary>The noun phrase.</summary>
    public NounPhrase? Phrase { get; init; }

    /// <summary>The verb.</summary>
    public VerbGroup? Verb { get; init; }

    /// <summary>The quantity, money or time token.</summary>
    public Token? Token { get; init; }
}
