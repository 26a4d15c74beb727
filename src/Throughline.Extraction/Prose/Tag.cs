namespace Throughline.Extraction.Prose;

/// <summary>What a token does in a sentence.</summary>
internal enum Tag
{
    Noun,
    Name,
    Adjective,
    Determiner,
    Possessive,
    Pronoun,
    Number,
    Quantity,
    Money,
    Time,
    Verb,
    Auxiliary,
    Modal,
    To,
    Negation,
    Preposition,
    Conjunction,
    Relative,
    Subordinator,
    Adverb,
    OpenList,
    Comma,
    Open,
    Close,
    Colon,
    Quote,
    Stop,
}
