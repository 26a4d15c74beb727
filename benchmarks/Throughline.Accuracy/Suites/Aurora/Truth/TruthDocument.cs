namespace Throughline.Accuracy.Truth;

/// <summary>An expected document.</summary>
internal sealed record TruthDocument(string Path, string Format, string Kind, string Language, TruthClaim[] Claims)
{
    public bool Noise { get; init; }
    public string? DuplicateOf { get; init; }
    public string? Origin { get; init; }
}
