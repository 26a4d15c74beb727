using System.Globalization;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Wordings of English that part what belongs together.</content>
internal sealed partial class PhraseJoiner
{
    // "N, 44, the owner of X", "N, 52, was sentenced": the age goes, and one comma with it where a description follows.
    private void DropAges()
    {
        for (var i = 0; i + 3 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { Name: not null }
                && KindAt(i + 1) == ElementKind.Comma
                && elements[i + 2] is { Kind: ElementKind.Adverb, Word: var age }
                && int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var years)
                && years is > 14 and < 100
                && KindAt(i + 3) == ElementKind.Comma
            )
            {
                elements.RemoveRange(i + 1, KindAt(i + 4) is ElementKind.Phrase or ElementKind.Relative ? 2 : 3);
            }
        }
    }

    // "the last instalment, EUR 47,300, came from X": the commas go.
    private void JoinInsertedSum()
    {
        for (var i = elements.Count - 7; i >= 0; i--)
        {
            if (
                elements[i].Phrase is { Name: null }
                && KindAt(i + 1) == ElementKind.Comma
                && elements[i + 2] is { Kind: ElementKind.Preposition, Word: "in" or "for" }
                && elements[i + 3].Phrase is { Name: null, Head: "aggregate" or "total" or "all" or "sum" }
                && KindAt(i + 4) == ElementKind.Money
                && KindAt(i + 5) == ElementKind.Comma
                && KindAt(i + 6) is ElementKind.Verb or ElementKind.Preposition
            )
            {
                // "three advances, in aggregate EUR 5, from X".
                elements.RemoveAt(i + 5);
                elements.RemoveRange(i + 1, 3);
            }
        }

        for (var i = elements.Count - 5; i >= 0; i--)
        {
            if (
                elements[i].Phrase is { Name: null }
                && KindAt(i + 1) == ElementKind.Comma
                && KindAt(i + 2) == ElementKind.Money
                && KindAt(i + 3) == ElementKind.Comma
                && KindAt(i + 4) == ElementKind.Verb
            )
            {
                elements.RemoveAt(i + 3);
                elements.RemoveAt(i + 1);
            }
        }
    }

    // "a further shipment, of about 40 drives, might leave": the commas go.
    private void JoinInsertedOf()
    {
        for (var i = elements.Count - 5; i >= 0; i--)
        {
            if (
                elements[i].Phrase is { Name: null } left
                && (lexicon.Has("noun.transparent", left.Head) || lexicon.Has("noun.movement", left.Head))
                && KindAt(i + 1) == ElementKind.Comma
                && elements[i + 2] is { Kind: ElementKind.Preposition, Word: "of" }
                && KindAt(i + 3) == ElementKind.Phrase
                && KindAt(i + 4) == ElementKind.Comma
            )
            {
                elements.RemoveAt(i + 4);
                elements.RemoveAt(i + 1);
            }
        }
    }

    // "with A and with B", "to A and then to B": with both.
    private void JoinRepeatedPrepositions()
    {
        for (var i = 0; i + 5 < elements.Count; i++)
        {
            if (
                elements[i] is { Kind: ElementKind.Preposition, Word: "to" }
                && KindAt(i + 1) == ElementKind.Phrase
                && elements[i + 2] is { Kind: ElementKind.Conjunction, Word: "and" }
                && elements[i + 3] is { Kind: ElementKind.Adverb, Word: "then" or "later" or "finally" }
                && elements[i + 4] is { Kind: ElementKind.Preposition, Word: "to" }
                && KindAt(i + 5) == ElementKind.Phrase
            )
            {
                elements.RemoveAt(i + 3);
            }
        }

        for (var i = 0; i + 4 < elements.Count; i++)
        {
            if (
                elements[i] is { Kind: ElementKind.Preposition, Word: not "of" } first
                && KindAt(i + 1) == ElementKind.Phrase
                && elements[i + 2] is { Kind: ElementKind.Conjunction, Word: "and" or "or" }
                && elements[i + 3] is { Kind: ElementKind.Preposition } second
                && second.Word == first.Word
                && KindAt(i + 4) == ElementKind.Phrase
            )
            {
                elements.RemoveAt(i + 3);
            }
        }
    }

    // "the delivery by X of 40 drives to Y": what was delivered stands behind who did it.
    private void JoinEventOf()
    {
        for (var i = 0; i + 4 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { Name: null } dealing
                && lexicon.Has("noun.dealing", dealing.Head)
                && elements[i + 1] is { Kind: ElementKind.Preposition, Word: "by" or "from" or "to" }
                && elements[i + 2].Phrase is { Name: not null }
                && elements[i + 3] is { Kind: ElementKind.Preposition, Word: "of" }
                && elements[i + 4].Phrase is { } goods
                && (goods.Name is null || goods.Kinds.HasFlag(NounKinds.Goods))
            )
            {
                elements[i] = elements[i] with { End = elements[i + 4].End };
                dealing.Of = goods;
                elements.RemoveRange(i + 3, 2);
            }
        }
    }

    // "12 lathes, all of them made by X, were sold": the lathes.
    private void JoinAllOfThem()
    {
        for (var i = 0; i + 2 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { IsPronoun: false } whole
                && KindAt(i + 1) == ElementKind.Comma
                && elements[i + 2].Phrase is { Name: null, Of: { IsPronoun: true } } part
                && part.Words[0].Lower is "all" or "both" or "each" or "most" or "none" or "many" or "some"
                && KindAt(i + 3) == ElementKind.Verb
            )
            {
                elements[i + 2] = elements[i + 2] with { Phrase = whole };
            }
        }
    }

    // "by way of X": via X.
    private void JoinByWayOf()
    {
        for (var i = 0; i + 1 < elements.Count; i++)
        {
            if (
                elements[i] is { Kind: ElementKind.Preposition, Word: "by" }
                && elements[i + 1].Phrase is { Head: "way", Name: null, Of: { } through }
            )
            {
                elements[i] = elements[i] with { Word = "via", End = through.Start };
                elements[i + 1] = new Element(ElementKind.Phrase, through.Start, elements[i + 1].End, "") { Phrase = through };
            }
        }
    }

    // "a firm called Ostrel", "something named Ostrel": the name carries the phrase.
    private void JoinCalled()
    {
        for (var i = 0; i + 2 < elements.Count; i++)
        {
            // "a customer in Riga called Baltavia": the place goes behind the name.
            if (
                i + 4 < elements.Count
                && elements[i].Phrase is { Name: null, Determiner: "a" or "an" } party
                && party.Kinds.HasFlag(NounKinds.Organization)
                && elements[i + 1] is { Kind: ElementKind.Preposition, Word: "in" or "from" }
                && elements[i + 2].Phrase is { Name.Type: MentionType.Location }
                && elements[i + 3].Verb is { IsReduced: true, Lemma: "call" or "name" }
                && elements[i + 4].Phrase is { Name: { } name, More.Count: 0 } called
            )
            {
                party.Describes = called;
                party.Name = name;
                party.Kinds |= called.Kinds;
                var end = elements[i + 4].End;
                elements[i] = elements[i] with { End = end };
                party.End = called.FullEnd;
                elements.RemoveRange(i + 3, 2);
                continue;
            }

            if (
                elements[i].Phrase
                    is { Name: null, Describes: null, Of: { Name: null, Of: null, Describes: null, Determiner: "a" or "an" } inner }
                && elements[i + 1].Verb is { IsReduced: true, Lemma: "call" or "name" or "dub" }
                && elements[i + 2].Phrase is { Name: not null, More.Count: 0 } innerName
            )
            {
                // "the label of a firm called Ostrel".
                inner.Describes = innerName;
                inner.Name = innerName.Name;
                inner.Kinds |= innerName.Kinds;
                inner.End = innerName.FullEnd;
                Replace(i, 3, elements[i].Phrase!, keepEnd: elements[i + 2].End);
                continue;
            }

            if (
                elements[i].Phrase is { Name: null, Describes: null } first
                && first.Determiner is "a" or "an" or ""
                && elements[i + 1].Verb is { IsReduced: true, Lemma: "call" or "name" or "dub" }
                && elements[i + 2].Phrase is { Name: not null, More.Count: 0 } second
            )
            {
                first.Describes = second;
                first.Name = second.Name;
                first.Kinds |= second.Kinds;
                first.IsPronoun = false;
                Replace(i, 3, first, keepEnd: elements[i + 2].End);
                first.End = second.FullEnd;
            }
        }
    }

    // "X, whose owner is Y": the owner of X.
    // "a shell company in Cyprus, X, whose bills": the company's.
    private NounPhrase? HouseIn(int place) =>
        place >= 2
        && elements[place].Phrase is { More.Count: 0 } town
        && (town.Kinds & ~NounKinds.Country) == (NounKinds.Place | NounKinds.Name)
        && elements[place - 1] is { Kind: ElementKind.Preposition, Word: "in" or "near" or "from" }
        && elements[place - 2].Phrase is { IsPronoun: false, More.Count: 0 } house
        && (house.Kinds & (NounKinds.Organization | NounKinds.Person)) != NounKinds.None
            ? house is { Name: null, Describes: { } named }
                ? named
                : house
            : null;

    private void JoinWhose()
    {
        for (var i = 1; i + 1 < elements.Count; i++)
        {
            // "whose only shareholder".
            var at = KindAt(i + 1) == ElementKind.Adverb && i + 2 < elements.Count ? i + 2 : i + 1;
            if (elements[i] is not { Kind: ElementKind.Relative, Word: "whose" } || elements[at].Phrase is not { Owner: null } owned)
            {
                continue;
            }

            var host = KindAt(i - 1) == ElementKind.Comma ? i - 2 : i - 1;
            if (host > 2 && elements[host].Phrase is null)
            {
                // "X, a dealership set up before the grant was made, whose owner": the dealership.
                host = elements.FindLastIndex(
                    host,
                    e => e.Phrase is { Name: null, Describes: { Name: not null } of } && of.Kinds.HasFlag(NounKinds.Organization)
                );
            }

            if (host >= 0 && elements[host].Phrase is { IsPronoun: false } phrase)
            {
                owned.Owner =
                    phrase is { Describes: { } described, Name: null } ? described
                    : phrase is { Name: null, More.Count: 0, Of: { } of } && of.Kinds.HasFlag(NounKinds.Organization) ? of
                    : HouseIn(host) ?? phrase.Members.Last();
            }
        }
    }
}
