namespace Throughline.Extraction.Prose;

/// <content>Nouns that tell what somebody is to a named firm: the name behind them is whose they are, not what they are called.</content>
internal sealed partial class RussianChunker
{
    // "операторы «Кедра»", "подрядчиком «Кедра» стала": several are not called by one name, and behind a preposition alone the name is the noun's own.
    private bool IsOfAnother(int at, string noun) =>
        s_lexicon.Has("noun.relation", noun)
        && tokens[at + 1].Text is ['«', ..]
        && (
            IsPluralOnly(tokens[at].Lower)
            || tokens[at + 1].Text is [.., 'а' or 'я', '»']
                && _elements is not [.., { Kind: ElementKind.Preposition }]
                && RussianMorphology.CasesOf(RussianMorphology.NounForms(tokens[at].Lower)) == RussianCases.Instrumental
        );
}
