using System.Collections.Immutable;

namespace Throughline.Extraction.Proposals;

/// <summary>A stretch of a document that is shown to a language model at once.</summary>
/// <param name="Context">Sentences before it, which help to understand it and which no claim is read from.</param>
/// <param name="Sentences">The sentences that claims are read from.</param>
public sealed record TextWindow(ImmutableArray<NumberedSentence> Context, ImmutableArray<NumberedSentence> Sentences)
{
    /// <summary>Start of the first sentence, in UTF-16 units.</summary>
    public int Start => Sentences[0].Start;

    /// <summary>End of the last sentence (exclusive).</summary>
    public int End => Sentences[^1].End;
}
