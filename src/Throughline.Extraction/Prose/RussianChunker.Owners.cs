using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Nouns that stand for what they belong to.</content>
internal sealed partial class RussianChunker
{
    // "X, владельцем которой значится N", "руководством X": the relative in the genitive is of the noun before the comma; a board is its firm.
    private void Whose()
    {
        for (var i = 0; i < _elements.Count; i++)
        {
            if (
                i > 1
                && _elements[i] is { Kind: ElementKind.Relative, Word: "которого" or "которой" or "которых" }
                && _elements[i - 1].Phrase is { Name: null, Of: null, IsPronoun: false } owned
                && _elements[..i].FindLastIndex(e => e.Kind == ElementKind.Comma) is > 0 and var comma
                && comma >= i - 3
                && Antecedent(comma) is { } owner
            )
            {
                owned.Of = owner;
                _elements.RemoveAt(i);
                _elements.Insert(comma + 1, new Element(ElementKind.Relative, owned.Start, owned.Start, "#whose"));
                if (
                    i + 1 < _elements.Count
                    && (owned.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None
                    && owned is { Case: "", Describes: null }
                    && _elements[i + 1].Phrase is { Name.Type: MentionType.Person, Case: "", Describes: null } man
                )
                {
                    // "X, основатель которой N".
                    owned.Describes = man;
                    owned.Name = man.Name;
                    owned.Kinds |= man.Kinds;
                    _elements[i] = new Element(ElementKind.Phrase, owned.Start, man.End, "") { Phrase = owned };
                    _elements.RemoveAt(i + 1);
                }
            }

            if (
                i > 1
                && _elements[i] is { Kind: ElementKind.Relative } which
                && which.Word.StartsWith("котор", StringComparison.Ordinal)
                && _elements[i - 1].Kind == ElementKind.Preposition
                && _elements[i - 2].Phrase is { Name: null, IsPronoun: false } paidFor
                && _elements[..i].FindLastIndex(e => e.Kind == ElementKind.Comma) is > 0 and var opens
                && opens == i - 3
            )
            {
                // "шины, оплату за которые перечислила X".
                _elements.RemoveRange(i - 1, 2);
                _elements.Insert(opens + 1, new Element(ElementKind.Relative, paidFor.Start, paidFor.Start, "#whose"));
            }

            if (
                i > 1
                && i + 1 < _elements.Count
                && _elements[i] is { Kind: ElementKind.Relative, Word: ['ч', 'ь' or 'е', ..] }
                && _elements[i - 1].Kind == ElementKind.Comma
                && _elements[i + 1].Phrase is { Of: null, Owner: null, IsPronoun: false } theirs
                && Antecedent(i - 1) is { } whose
            )
            {
                // "X, чья учредительница N".
                theirs.Of = whose;
                _elements[i] = new Element(ElementKind.Relative, theirs.Start, theirs.Start, "#whose");
            }

            if (
                _elements[i].Phrase is { Name: null, Of: { Name: null, Kinds: NounKinds.None, IsPronoun: false } made } making
                && s_lexicon.Has("noun.ofGoods", making.Head)
                && IsThing(made)
            )
            {
                // "производство дальномеров": whatever is made or moved is goods.
                made.Kinds = NounKinds.Goods;
            }

            if (
                _elements[i].Phrase
                    is { Name: null, Of: { Name: null } stuff, Count.Quantity.Unit: not (null or "%" or "people" or "times") } measured
                && IsThing(stuff)
            )
            {
                // "600 кв. м ткани".
                measured.Kinds |= NounKinds.Goods;
            }

            if (
                _elements[i].Phrase is { Name: null, IsPronoun: false, Of: null } ours
                && s_lexicon.Has("noun.body", ours.Head)
                && (ours.Determiner == "your" || ours.Words[0].Lower.StartsWith("наш", StringComparison.Ordinal))
            )
            {
                // "к Вашему руководству": to you.
                ours.IsPronoun = true;
                ours.Words = [new Token(ours.Start, ours.End, ours.Determiner == "your" ? "вам" : "нам")];
                ours.Determiner = "";
            }

            if (
                _elements[i].Phrase is { Name: null, Of: { } of } board
                && s_lexicon.Has("noun.body", board.Head)
                && of.Kinds.HasFlag(NounKinds.Organization)
            )
            {
                (of.Start, of.Case, of.Forms) = (board.Start, board.Case, board.Forms);
                _elements[i] = _elements[i] with { Phrase = of };
            }
        }
    }

    // "Владелец и директор ООО «X» Игорь Лобанов": one man in two offices.
    private void JoinOffices()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase is { Name: null, Of: null, More.Count: 0, Kinds: var kinds } first
                && kinds.HasFlag(NounKinds.Role)
                && _elements[i + 1] is { Kind: ElementKind.Conjunction, Word: "и" }
                && _elements[i + 2].Phrase is { Describes: not null, Of: not null } second
                && second.Kinds.HasFlag(NounKinds.Role)
                && first.Case == second.Case
            )
            {
                _elements.RemoveRange(i, 2);
            }
        }
    }

    // "производителем прицелов и тепловизоров", "в списки США и ЕС": the genitives belong to one noun.
    private void JoinGenitives()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase is { Name: null, Of: { Of: null, Case: "gen" or "", More.Count: 0 } inner } outer
                && _elements[i + 1] is { Kind: ElementKind.Conjunction, Word: "и" }
                && _elements[i + 2].Phrase is { Of: null, Count: null, Describes: null } also
                && outer.Case != "gen"
                && (
                    inner.Name is null && also is { Name: null, Case: "gen" } && IsGoods(inner) && IsGoods(also)
                    || IsPower(inner) && IsPower(also) && s_lexicon.Has("noun.measures", outer.Head)
                    || inner.Kinds.HasFlag(NounKinds.Country) && also.Kinds.HasFlag(NounKinds.Country)
                )
                && !(i + 3 < _elements.Count && _elements[i + 3].Verb is { IsFinite: true })
            )
            {
                inner.More.Add(also);
                _elements[i] = _elements[i] with { End = _elements[i + 2].End };
                _elements.RemoveRange(i + 1, 2);
                i--;
            }
        }
    }

    // "под санкциями Евросоюза и Великобритании": a union of states lays them on as a state does.
    private static bool IsPower(NounPhrase phrase) =>
        (phrase.Kinds & (NounKinds.Country | NounKinds.Government)) != NounKinds.None
        || phrase.Name is { } name && s_lexicon.Has("noun.listers", name.Text.Split(' ')[0]);

    private static bool IsGoods(NounPhrase phrase) =>
        phrase.Kinds.HasFlag(NounKinds.Goods) && (phrase.Kinds & (NounKinds.Organization | NounKinds.People)) == NounKinds.None;

    private static bool IsThing(NounPhrase phrase) =>
        phrase.Head.Length > 3
        && char.IsLower(phrase.Words[^1].Text[0])
        && !s_lexicon.Set("noun.notGoods").Any(n => phrase.Head.StartsWith(n, StringComparison.Ordinal))
        && !s_lexicon.Set("abstractEndings").Any(e => phrase.Words[^1].Lower.EndsWith(e, StringComparison.Ordinal));

    private NounPhrase? Antecedent(int comma)
    {
        for (var k = comma - 1; k >= 0 && _elements[k].Kind is not (ElementKind.Verb or ElementKind.Break); k--)
        {
            if (_elements[k].Phrase is { } phrase)
            {
                return phrase is { Name: null, Of: { Name: not null } named } ? named : phrase;
            }
        }

        return null;
    }

    // Where nothing is given to anybody, a noun behind goods is no dative.
    private bool IsOfGiving() =>
        tokens.Exists(t =>
            t.Mention is null
            && VerbOf(t) is { } verb
            && (s_lexicon.Has("verbs.transfer", verb) || s_lexicon.Has("verbs.light", verb) || s_lexicon.Has("verbs.toSomebody", verb))
        );

    // "насосов фирмы X", "комплектов модулей М-3": goods of a maker (never in "ии", which is a dative too), or what the set consists of.
    private bool IsMadeBy(NounPhrase goods, NounPhrase right) =>
        right.Case == "gen"
        && right.Words.Count > 1
        && (
            right.Kinds.HasFlag(NounKinds.Organization)
                && right.Words[^2] is { Mention: null, Lower: var noun }
                && (!noun.EndsWith("ии", StringComparison.Ordinal) || goods.Kinds.HasFlag(NounKinds.Component) && !IsOfGiving())
            || s_lexicon.Has("noun.transparent", goods.Head) && right.Head.Length > 0 && right.Kinds.HasFlag(NounKinds.Goods)
        );
}
