namespace Throughline.Extraction.Prose;

/// <summary>The cases that the ending of a Russian word leaves open.</summary>
[Flags]
internal enum RussianCases
{
    /// <summary>No listed word has the form.</summary>
    None = 0,
    Nominative = 1,
    Genitive = 2,
    Dative = 4,
    Accusative = 8,
    Instrumental = 16,
    Prepositional = 32,
}
