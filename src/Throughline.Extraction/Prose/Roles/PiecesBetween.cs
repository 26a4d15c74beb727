namespace Throughline.Extraction.Prose.Roles;

/// <summary>What stands between two pieces of a sentence.</summary>
/// <param name="Phrases">Noun phrases.</param>
/// <param name="Verbs">Verbs.</param>
/// <param name="Commas">Commas.</param>
/// <param name="HasConjunction">1 for a conjunction.</param>
/// <param name="HasRelative">1 for a relative pronoun.</param>
/// <param name="HasSubordinator">1 for a subordinator.</param>
/// <param name="HasBreak">1 for a dash, a colon and the like.</param>
internal readonly record struct PiecesBetween(
    uint Phrases,
    uint Verbs,
    uint Commas,
    uint HasConjunction,
    uint HasRelative,
    uint HasSubordinator,
    uint HasBreak
)
{
    /// <summary>Counts them.</summary>
    /// <param name="elements">The pieces of the sentence.</param>
    /// <param name="a">Index of the one; -1 counts from the start of the sentence.</param>
    /// <param name="b">Index of the other.</param>
    public static PiecesBetween Count(List<Element> elements, int a, int b)
    {
        Span<uint> counts = stackalloc uint[16];
        counts.Clear();
        for (var i = Math.Max(0, Math.Min(a, b) + 1); i < Math.Max(a, b); i++)
        {
            counts[(int)elements[i].Kind]++;
        }

        return new(
            counts[(int)ElementKind.Phrase],
            counts[(int)ElementKind.Verb],
            counts[(int)ElementKind.Comma],
            Math.Min(1, counts[(int)ElementKind.Conjunction]),
            Math.Min(1, counts[(int)ElementKind.Relative]),
            Math.Min(1, counts[(int)ElementKind.Subordinator]),
            Math.Min(1, counts[(int)ElementKind.Break])
        );
    }
}
