namespace Throughline.Samples.Truth;

/// <summary>A lead, chain, contradiction or question that the story plants. Unused parts are null.</summary>
internal sealed record ExpectedFinding(string Id, string Why)
{
    /// <summary>Code of the detection (leads, hard negatives; null there: no detection at all may report it).</summary>
    public string? Detection { get; init; }
    public string[]? Subjects { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }

    /// <summary>Parties on the way of a chain, ends included.</summary>
    public string[]? Hops { get; init; }

    /// <summary>For each hop, the predicates of which at least one carries it.</summary>
    public string[][]? Predicates { get; init; }
    public string? Kind { get; init; }
    public string[]? Documents { get; init; }
    public string? AsOf { get; init; }
    public string? State { get; init; }
    public string? Authority { get; init; }
}
