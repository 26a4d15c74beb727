using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Where a party is at home and where goods are from.</content>
internal static partial class Descriptions
{
    // "Meridian, a manufacturer in Chengyang".
    private static Claim? Located(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (
            phrase is { Name.Type: MentionType.Person, Of: { Name.Type: MentionType.Organization } inner }
            && context.Lexicon == Lexicon.Of("en")
            && !elements.Take(at).Any(e => e.Verb is { Lemma: "meet" or "see" or "visit" or "receive" or "host" or "join" })
            && at + 2 < elements.Count
            && elements[at + 1] is { Kind: ElementKind.Preposition, Word: "in" or "from" }
            && elements[at + 2].Phrase is { Name.Type: MentionType.Location, More.Count: 0 } home
            && context.References.Resolve(inner) is { } firm
            && context.References.Resolve(home) is { } town
        )
        {
            // "N of X in Tarsk": X.
            return AtHome(firm, town, (inner.Start, inner.Start, elements[at + 2].End), sentence, context);
        }

        if (OfTheTown(phrase, sentence, context) is { } townsman)
        {
            return townsman;
        }

        if (InPlace(phrase, at, sentence, context) is { } placed)
        {
            return placed;
        }

        if (
            phrase is not { Describes: { Name: not null } named, Name: null, Kinds: var kinds }
            || !kinds.HasFlag(NounKinds.Organization)
            || phrase.Start < named.End
            || at + 2 >= elements.Count
            || elements[at + 1] is not { Kind: ElementKind.Preposition, Word: "in" or "from" or "near" or "outside" }
            || elements[at + 2].Phrase is not { Name: not null, More.Count: 0, Kinds: var where } place
            || elements[at + 1].Word is not "in" && named.Kinds.HasFlag(NounKinds.Person)
            || !where.HasFlag(NounKinds.Place)
                && !(
                    // "X, a retailer in Kuala Tengah, sold": behind what the firm is stands a town, whatever it was taken for.
                    elements[at + 1].Word
                        is "in"
                    && phrase.Determiner is "a" or "an"
                    && place is { Name: { IsCertain: false }, Determiner: "", Of: null }
                    && (at + 3 >= elements.Count || elements[at + 3].Kind is ElementKind.Comma or ElementKind.Break)
                )
            || context.References.Resolve(named) is not { } subject
            || context.References.Resolve(place) is not { } target
        )
        {
            return null;
        }

        return AtHome(subject, target, (phrase.Start, named.Start, elements[at + 2].End), sentence, context);
    }

    /// <summary>A party at a place that no verb tells; <paramref name="span"/> is where the saying stands, begins and ends.</summary>
    private static Claim? AtHome(
        Reference party,
        Reference place,
        (int At, int Start, int End) span,
        SentenceView sentence,
        ProseContext context
    )
    {
        var predication = new Predication
        {
            Lemma = "be",
            At = span.At,
            Start = span.Start,
            End = span.End,
        };
        return context.Build(new ClaimDraft(s_located, predication, sentence, party) { Object = place });
    }

    // "N, of Aktau, …": where a party is at home, as courts and offices write it; "N, a … resident in Aktau".
    private static Claim? OfPlace(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        var isResident = phrase is { Name: null, Describes: { } } && phrase.Words.Exists(w => w.Lower is "resident" or "residing");
        var skip = isResident ? 1 : 2;
        var party = isResident ? phrase.Describes! : phrase;
        if (
            context.Lexicon != Lexicon.Of("en")
            || party is not { Name.Type: MentionType.Organization or MentionType.Person, More.Count: 0 }
            || at + skip + 1 >= elements.Count
            || !isResident && elements[at + 1].Kind != ElementKind.Comma
            || elements[at + skip] is not { Kind: ElementKind.Preposition } preposition
            || preposition.Word != (isResident ? "in" : "of")
            || elements[at + skip + 1].Phrase
                is not { Name: { Type: MentionType.Location or MentionType.Unknown, IsCertain: false }, More.Count: 0 } place
            || place.Name.Type == MentionType.Unknown
                && !(
                    party is { Name: { Type: MentionType.Organization, IsCertain: true } }
                    && (at + skip + 2 >= elements.Count || elements[at + skip + 2].Kind is ElementKind.Comma or ElementKind.Break)
                )
            || context.References.Resolve(party) is not { } subject
            || context.References.Resolve(place) is not { } target
        )
        {
            return null;
        }

        return AtHome(
            subject,
            target,
            (preposition.Start, Math.Min(party.Start, phrase.Start), elements[at + skip + 1].End),
            sentence,
            context
        );
    }

    // "X, an Izmir trading house": the town before what the firm is.
    private static Claim? OfTheTown(NounPhrase phrase, SentenceView sentence, ProseContext context)
    {
        if (
            context.Lexicon != Lexicon.Of("en")
            || phrase is not { Describes: { Name: not null } named, Determiner: "a" or "an" or "the" }
            || !phrase.Kinds.HasFlag(NounKinds.Organization)
            || phrase.Words.Find(w => w.Mention is { Type: MentionType.Location }) is not { Mention: { } town }
            || phrase.Words[^1].Mention == town
            || context.References.Resolve(named) is not { } firm
        )
        {
            return null;
        }

        return AtHome(
            firm,
            context.References.Named(town, null),
            (town.Start, Math.Min(named.Start, phrase.Start), Math.Max(named.End, phrase.End)),
            sentence,
            context
        );
    }

    // "by Fanrong Systems Ltd., Ningbo,": the town behind a firm, which no list takes up.
    private static Claim? CommaTown(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (
            context.Lexicon != Lexicon.Of("en")
            || phrase is not { Name.Type: MentionType.Organization or MentionType.Unknown, More.Count: 0, Of: null, Describes: null }
            || !phrase.Kinds.HasFlag(NounKinds.Organization)
            || at + 2 >= elements.Count
            // "12 Harrow Close, Leeds": a street.
            || context.Lexicon.Has("noun.street", phrase.Name.Text[(phrase.Name.Text.LastIndexOf(' ') + 1)..])
            || elements[at + 1].Kind != ElementKind.Comma
            || elements[at + 2].Phrase is not { Name: not null, Words.Count: 1, More.Count: 0, Of: null, Determiner: "" } town
            || !(
                town.Name.Type == MentionType.Location
                && (phrase.Name.Type == MentionType.Organization || phrase.Name.Text.Contains(' ', StringComparison.Ordinal))
            ) && !(town.Name.Type == MentionType.Unknown && phrase.Name.IsCertain)
            || at + 3 < elements.Count && elements[at + 3].Kind is not (ElementKind.Comma or ElementKind.Break or ElementKind.Relative)
            || context.References.Resolve(phrase) is not { } firm
            || context.References.Resolve(town) is not { } place
        )
        {
            return null;
        }

        return AtHome(firm, place, (town.Start, phrase.Start, town.End), sentence, context);
    }

    // "at its address in Ajman": whose it is.
    private static Claim? OwnSeat(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (
            context.Lexicon != Lexicon.Of("en")
            || phrase is not { Name: null }
            // "its principal place of business in X".
            || !(phrase is { Head: "place", Of.Head: "business" } || phrase.Of is null && context.Lexicon.Has("noun.seat", phrase.Head))
            || phrase.Words.Count > 1 && phrase.Of is null && phrase.Words[0].Lower is not ("registered" or "head" or "main" or "central")
            || (phrase.Owner ?? Slots.Step(phrase, "owner")) is not { } owner
            || at + 2 >= elements.Count
            || elements[at + 1] is not { Kind: ElementKind.Preposition, Word: "in" }
            || elements[at + 2].Phrase is not { Name.Type: MentionType.Location } town
            || context.References.Resolve(owner, isParty: true) is not { To.Schema: not "Location" } firm
            || context.References.Resolve(town) is not { } place
        )
        {
            return null;
        }

        return AtHome(
            firm,
            place,
            (phrase.Words[^1].Start, owner.IsPronoun ? phrase.Start : Math.Min(owner.Start, phrase.Start), elements[at + 2].End),
            sentence,
            context
        );
    }

    // "Orrin Seaways Inc. of Majuro": a firm with its legal form is of a place.
    private static Claim? OfTown(NounPhrase phrase, SentenceView sentence, ProseContext context)
    {
        if (
            context.Lexicon != Lexicon.Of("en")
            || phrase is not { Name: { Type: MentionType.Organization } house, More.Count: 0, Of: { More.Count: 0, Of: null } town }
            || !house.IsCertain
                && !(
                    town is { Name.Type: MentionType.Location, Determiner: "" }
                    && !town.Kinds.HasFlag(NounKinds.Country)
                    && house.Text.Contains(' ', StringComparison.Ordinal)
                    && !house.Text.Split(' ').Any(w => context.Lexicon.Has("noun.public", w))
                )
            || town.Name is not { Type: MentionType.Location or MentionType.Unknown }
            || town.Words.Count != 1
            || context.References.Resolve(phrase) is not { } firm
            || context.References.Resolve(town) is not { } place
        )
        {
            return null;
        }

        return AtHome(firm, place, (town.Start, phrase.Start, town.End), sentence, context);
    }

    // "to Norvik in Tarsk": behind a preposition, the place belongs to the firm.
    private static Claim? InPlace(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (
            context.Lexicon != Lexicon.Of("en")
            || phrase is not { Name: { Type: MentionType.Organization or MentionType.Unknown }, More.Count: 0, IsPronoun: false }
            || !phrase.Kinds.HasFlag(NounKinds.Organization)
            || phrase.Name.Text.Split(' ').Any(w => context.Lexicon.Has("noun.public", w))
                && elements[at + 1 < elements.Count ? at + 1 : at].Kind == ElementKind.Preposition
            || phrase is { Name.Type: MentionType.Unknown, Determiner: "the", Words.Count: 1 }
            || phrase.Name.Type == MentionType.Unknown
                && phrase.Name.Text.AsSpan().IndexOfAny(' ', '-') < 0
                && phrase.Describes is null
                && !(at > 0 && elements[at - 1] is { Kind: ElementKind.Preposition, Word: "from" or "with" or "by" or "to" or "at" })
            || at < 1
            || at + 2 >= elements.Count
            || !(
                elements[at - 1]
                    is {
                        Kind: ElementKind.Preposition,
                        Word: "to" or "from" or "by" or "with" or "via" or "through" or "of" or "for" or "at"
                    }
                || phrase.Describes is not null
                // "is a manager at X in Tarsk": the firm of a post.
                || elements[at].Phrase is { Name: null } && elements[at].Phrase != phrase
            )
            || elements[at + 1] is not { Kind: ElementKind.Preposition, Word: "in" }
            || elements[at + 2].Phrase is not { Name.Type: MentionType.Location, More.Count: 0 } place
            || context.References.Resolve(phrase) is not { } subject
            || context.References.Resolve(place) is not { } target
        )
        {
            return null;
        }

        return AtHome(subject, target, (phrase.Start, phrase.Start, Math.Max(elements[at].End, elements[at + 2].End)), sentence, context);
    }

    // "engines from X" behind "with", "by" or a verb of having: X supplied them.
    private static Claim? GoodsFrom(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (
            context.Lexicon != Lexicon.Of("en")
            || phrase is not { Name: null, IsPronoun: false }
            || !phrase.Kinds.HasFlag(NounKinds.Component)
            || at < 1
            || at + 2 >= elements.Count
            || elements[at + 1] is not { Kind: ElementKind.Preposition, Word: "from" }
            || elements[at + 2].Phrase is not { Name.Type: MentionType.Organization } maker
            || !maker.Kinds.HasFlag(NounKinds.Organization)
            || !(
                elements[at - 1] is { Kind: ElementKind.Preposition, Word: "by" or "with" }
                || elements[at - 1].Verb is { IsNegated: false, IsPassive: false } verb && context.Lexicon.Has("verbs.hold", verb.Lemma)
            )
            || context.References.Resolve(maker) is not { } subject
            || context.References.Resolve(phrase, isGoods: true) is not { } goods
        )
        {
            return null;
        }

        var predication = new Predication
        {
            Lemma = "supply",
            At = phrase.Words[^1].Start,
            Start = phrase.Start,
            End = elements[at + 2].End,
        };
        return context.Build(new ClaimDraft(s_goodsFrom, predication, sentence, subject) { Object = goods, Concerns = goods });
    }
}
