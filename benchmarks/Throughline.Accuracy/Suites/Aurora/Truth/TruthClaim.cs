namespace Throughline.Accuracy.Truth;

/// <summary>An expected claim; the fields are described in the sample's README.</summary>
internal sealed record TruthClaim
{
    public required string Subject { get; init; }
    public required string Predicate { get; init; }
    public string? Object { get; init; }
    public string[] AlsoPredicates { get; init; } = [];
    public string Source { get; init; } = "";
    public string Language { get; init; } = "";
    public string Quote { get; init; } = "";
    public string? Time { get; init; }
    public string? Place { get; init; }
    public TruthNumber? Amount { get; init; }
    public TruthNumber? Quantity { get; init; }
    public string? Concerns { get; init; }
    public string? From { get; init; }
    public string? Via { get; init; }
    public string? Basis { get; init; }
    public decimal? Percent { get; init; }
    public string? Modality { get; init; }
    public string[] Hedges { get; init; } = [];
    public string? Epistemic { get; init; }
    public string? Response { get; init; }
    public string? Disclosure { get; init; }
    public string? Knowledge { get; init; }
    public string? Status { get; init; }
    public bool Optional { get; init; }
}
