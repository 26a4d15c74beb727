using System.Text.Json.Serialization;

namespace Throughline.Samples.Truth;

/// <summary>A claim that the story makes true of a document. Subject, object and the qualifiers name a party by its key or a thing by its words.</summary>
internal sealed record ExpectedClaim(string Subject, string Predicate, string? Object)
{
    /// <summary>Where two predicates say the same of a record (a customs row is a shipment and a receipt), the others; direction as in <see cref="Predicate"/>.</summary>
    public string[]? AlsoPredicates { get; init; }

    /// <summary><c>table</c> or <c>prose</c>; set by the document.</summary>
    public string Source { get; init; } = "";

    /// <summary>Language of the passage; set by the document.</summary>
    public string Language { get; init; } = "";

    /// <summary>The passage, or what of it is distinctive; white space is not significant.</summary>
    public string? Quote { get; init; }

    /// <summary>EDTF.</summary>
    public string? Time { get; init; }
    public string? Place { get; init; }
    public ExpectedNumber? Amount { get; init; }
    public ExpectedNumber? Quantity { get; init; }
    public string? Concerns { get; init; }
    public string? To { get; init; }
    public string? From { get; init; }
    public string? Via { get; init; }
    public string? Basis { get; init; }
    public decimal? Percent { get; init; }
    public bool? OpenList { get; init; }
    public string? Modality { get; init; }
    public string[]? Hedges { get; init; }
    public string? Epistemic { get; init; }
    public string? Attribution { get; init; }
    public string? Response { get; init; }
    public string? Disclosure { get; init; }
    public string? Knowledge { get; init; }
    public string? Status { get; init; }

    /// <summary>True, but a reader that leaves it out misses nothing that matters: counts for precision only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Optional { get; init; }
}
