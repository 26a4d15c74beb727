using Throughline.Extraction.Coreference;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>The parts of a claim before it is built.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Predication">The trigger and its surroundings.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Subject">The subject.</param>
internal sealed record ClaimDraft(Frame Frame, Predication Predication, SentenceView Sentence, Reference Subject)
{
    /// <summary>The object.</summary>
    public Reference? Object { get; init; }

    /// <summary>The object as a plain value.</summary>
    public string? Value { get; init; }

    /// <summary>The goods or matter.</summary>
    public Reference? Concerns { get; init; }

    /// <summary>The intermediary.</summary>
    public Reference? Via { get; init; }

    /// <summary>Where from.</summary>
    public Reference? From { get; init; }

    /// <summary>Where.</summary>
    public NounPhrase? Place { get; init; }

    /// <summary>How many.</summary>
    public Quantity? Count { get; init; }

    /// <summary>The list is open.</summary>
    public bool IsOpenList { get; init; }

    /// <summary>The stretch to quote; null: the predication's.</summary>
    public (int Start, int End)? Quote { get; init; }
}
