namespace Throughline.Samples.Truth;

/// <summary>A party, product or place of the story with every name that the documents use.</summary>
internal sealed record ExpectedParty(
    string Key,
    string Schema,
    IReadOnlyList<string> Names,
    IReadOnlyDictionary<string, string> Identifiers
);
