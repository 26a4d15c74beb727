namespace Throughline.Extraction.Prose;

/// <summary>A verb with its auxiliaries.</summary>
internal sealed class VerbGroup
{
    /// <summary>Lemma of the main verb.</summary>
    public required string Lemma { get; init; }

    /// <summary>The main verb's word, lower case.</summary>
    public required string Word { get; init; }

    /// <summary>Start of the main verb.</summary>
    public required int MainStart { get; init; }

    /// <summary>The voice.</summary>
    public bool IsPassive { get; set; }

    /// <summary>"not", "never".</summary>
    public bool IsNegated { get; set; }

    /// <summary>"to ship".</summary>
    public bool IsInfinitive { get; set; }

    /// <summary>A participle without a finite verb: "produced by", "leading to".</summary>
    public bool IsReduced { get; set; }

    /// <summary>A gerund.</summary>
    public bool IsGerund { get; set; }

    /// <summary>"will", "is to", "планирует".</summary>
    public bool IsFuture { get; set; }

    /// <summary>"could", "would".</summary>
    public bool IsConditional { get; set; }

    /// <summary>The verb stands without a subject of its own after a conjunction.</summary>
    public bool IsCoordinated { get; set; }

    /// <summary>True where it heads a clause.</summary>
    public bool IsFinite => !IsInfinitive && !IsReduced && !IsGerund;
}
