namespace Throughline.Extraction.Proposals;

/// <summary>A claim as a language model words it. Every text must stand in the document; <see cref="ProposalReader"/> makes a claim of it or turns it away.</summary>
public sealed record ProposedClaim
{
    /// <summary>Name of the predicate.</summary>
    public string Predicate { get; init; } = "";

    /// <summary>The subject's name.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The subject's schema, one of <see cref="ProposalVocabulary.Schemata"/>.</summary>
    public string SubjectSchema { get; init; } = "";

    /// <summary>The object's name; null or empty where the claim has a <see cref="Value"/>.</summary>
    public string? Object { get; init; }

    /// <summary>The object's schema.</summary>
    public string? ObjectSchema { get; init; }

    /// <summary>The object as a plain value.</summary>
    public string? Value { get; init; }

    /// <summary>The goods or matter.</summary>
    public string? Concerns { get; init; }

    /// <summary>A third party or place to which.</summary>
    public string? To { get; init; }

    /// <summary>A third party or place from which.</summary>
    public string? From { get; init; }

    /// <summary>An intermediary.</summary>
    public string? Via { get; init; }

    /// <summary>The words that say when.</summary>
    public string? Time { get; init; }

    /// <summary>The words that name the sum of money.</summary>
    public string? Amount { get; init; }

    /// <summary>The words that say how many or how much.</summary>
    public string? Quantity { get; init; }

    /// <summary>Who says so, in the document's words.</summary>
    public string? Attribution { get; init; }

    /// <summary>How firmly the text says it, one of <see cref="ProposalVocabulary.Statuses"/>.</summary>
    public string Status { get; init; } = "";

    /// <summary>The words of the document that say it.</summary>
    public string Quote { get; init; } = "";
}
