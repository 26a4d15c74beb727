using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Boxes and vehicles by what is in them.</content>
internal sealed partial class RussianChunker
{
    // "минский «X»": an adjective, though a noun is written alike.
    private bool IsBeforeQuoted(int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1] is { Mention: not null, Text: ['«', ..] }
        && RussianMorphology.AdjectiveForms(tokens[at].Lower) != 0
        && !s_lexicon.Has("noun.people", RussianForms.NounOf(tokens[at].Lower) ?? "");

    // "в объяснительной Ладыгин указал": the adjective stands in another case than the man.
    private static bool IsNoneOf(List<Token> words, Token name) =>
        name.Mention is { Type: MentionType.Person }
        && words is [{ Mention: null, Quantity: null } adjective]
        && RussianMorphology.CasesOf(RussianMorphology.AdjectiveForms(adjective.Lower)) is not RussianCases.None and var cases
        && RussianMorphology.OfName(name.Lower.Split(' ')[0]) is not RussianCases.None and var own
        && (cases & own) == RussianCases.None;

    // "14 контейнеров с каустической содой", "фура с редукторами": what is in the box is what is moved.
    private void Contents()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase is { Name: null, Of: null, IsPronoun: false } box
                && (s_lexicon.Has("noun.box", box.Head) || s_lexicon.Has("noun.lot", box.Head))
                && _elements[i + 1] is { Kind: ElementKind.Preposition, Word: "с" or "со" }
                && _elements[i + 2].Phrase is { IsPronoun: false } inside
                && RussianMorphology.CasesOf(inside.Forms) is var cases
                && (cases.HasFlag(RussianCases.Instrumental) || inside.Case == "ins" || inside.Forms == 0 && inside.Name is not null)
                && (inside.Kinds & NounKinds.Party) == NounKinds.None
                && (IsGoods(inside) || inside.Name is null && inside.Kinds is NounKinds.None or NounKinds.Place && IsThing(inside))
            )
            {
                inside.Kinds |= NounKinds.Goods;
                box.Of = inside;
                box.Kinds |= NounKinds.Goods;
                _elements[i] = _elements[i] with { End = _elements[i + 2].End };
                _elements.RemoveRange(i + 1, 2);
            }
        }
    }
}
