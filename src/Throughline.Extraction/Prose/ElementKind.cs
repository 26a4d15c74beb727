namespace Throughline.Extraction.Prose;

/// <summary>The kinds of pieces that a clause is made of.</summary>
internal enum ElementKind
{
    Phrase,
    Verb,
    Preposition,
    Conjunction,
    Comma,
    Relative,
    Subordinator,
    Time,
    Money,
    Frequency,
    Break,
    Adverb,
}
