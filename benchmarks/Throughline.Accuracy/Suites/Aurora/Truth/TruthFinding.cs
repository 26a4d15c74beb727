namespace Throughline.Accuracy.Truth;

/// <summary>A planted chain, lead, listing state, hard negative, contradiction or question.</summary>
internal sealed record TruthFinding(string Id, string Why)
{
    public string? Detection { get; init; }
    public string[] Subjects { get; init; } = [];
    public string? From { get; init; }
    public string? To { get; init; }
    public string[] Hops { get; init; } = [];
    public string? Kind { get; init; }
    public string[] Documents { get; init; } = [];
    public string? AsOf { get; init; }
    public string? State { get; init; }
    public string? Authority { get; init; }
}
