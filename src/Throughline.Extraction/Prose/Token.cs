using Throughline.Extraction.Mentions;
using Throughline.Extraction.Quantities;
using Throughline.Extraction.Times;

namespace Throughline.Extraction.Prose;

/// <summary>A word, a mark, or an atomic mention, quantity or time of a sentence.</summary>
internal sealed class Token(int start, int end, string text)
{
    /// <summary>Start in the document's text.</summary>
    public int Start { get; } = start;

    /// <summary>End (exclusive).</summary>
    public int End { get; } = end;

    /// <summary>The words, verbatim.</summary>
    public string Text { get; } = text;

    /// <summary>The words in lower case, with plain apostrophes.</summary>
    public string Lower { get; } = text.ToLowerInvariant().Replace('’', '\'');

    /// <summary>What it does in the sentence.</summary>
    public Tag Tag { get; set; } = Tag.Noun;

    /// <summary>The lemma of a verb or noun.</summary>
    public string Lemma { get; set; } = "";

    /// <summary>For a verb: its form.</summary>
    public VerbForm Form { get; set; }

    /// <summary>The name that it is.</summary>
    public Mention? Mention { get; init; }

    /// <summary>The quantity that it is.</summary>
    public QuantitySpan? Quantity { get; init; }

    /// <summary>The time that it is.</summary>
    public TimeSpot? Time { get; init; }
}
