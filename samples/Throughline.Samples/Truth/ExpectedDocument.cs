namespace Throughline.Samples.Truth;

/// <summary>What is true of one document of a sample.</summary>
internal sealed record ExpectedDocument(string Path, string Format, string Kind, string Language, IReadOnlyList<ExpectedClaim> Claims)
{
    /// <summary>The document yields no claim of the story (a menu, the weather).</summary>
    public bool Noise { get; init; }

    /// <summary>Path of the document that this one repeats byte for byte.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Documents of one origin are copies or rewrites of one report.</summary>
    public string? Origin { get; init; }
}
