using System.Collections.Frozen;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Fills a frame's slots from a predication.</summary>
internal static partial class Slots
{
    /// <summary>The phrase in a slot, if it is of the slot's type; null otherwise.</summary>
    public static NounPhrase? Fill(Predication predication, Frame.Slot slot, NounPhrase? source, Lexicon lexicon)
    {
        var path = slot.Where.Split('.');
        if (path is ["#subject", var behind])
        {
            return predication.OfSubject.Find(x => x.Word == behind && Fits(x.Phrase, slot.Type, lexicon)).Phrase;
        }

        foreach (var start in At(predication, path[0], source, lexicon))
        {
            var current = start;
            foreach (var step in path.Skip(1))
            {
                current = current is null ? null : Step(current, step);
            }

            if (current is not null && Fits(current, slot.Type, lexicon))
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>True where a phrase is of a type.</summary>
    public static bool Fits(NounPhrase phrase, string type, Lexicon lexicon)
    {
        if (
            type is "goods" or "product" or "component"
            && phrase is { Name: null, Of: { IsPronoun: true } whole }
            && lexicon.Has("noun.transparent", phrase.Head)
        )
        {
            // "most of them": of what was spoken of.
            return Fits(whole, type == "component" ? "it" : type, lexicon);
        }

        var kinds = phrase.Kinds;
        bool Is(NounKinds kind) => (kinds & kind) != NounKinds.None;
        var isName = Is(NounKinds.Name);
        return type switch
        {
            "any" => !phrase.IsPronoun || phrase.Words[0].Lower is "it" or "they" or "them" or "this",
            "topic" => !phrase.IsPronoun && (!Is(NounKinds.Place) || Is(NounKinds.Goods | NounKinds.Activity) && !isName),
            "power" => Is(NounKinds.Government | NounKinds.Country)
                || phrase.Name is { Type: MentionType.Unknown }
                || Fits(phrase, "authority", lexicon),
            "traveller" => Fits(phrase, "party", lexicon) && !(Is(NounKinds.Goods) && phrase is { Name: null, IsPronoun: false }),
            "firm" => Is(NounKinds.Organization) && !(isName && Is(NounKinds.Place)) || Is(NounKinds.Government),
            "thing" => !Is(NounKinds.Person) && !(isName && Is(NounKinds.Organization)) && phrase.Modifier is null,
            "party" => Is(NounKinds.Party | NounKinds.Role) && !(Is(NounKinds.Goods) && !Is(NounKinds.Organization)) || IsPersonal(phrase),
            "person" => Is(NounKinds.Person | NounKinds.Role) || (Is(NounKinds.People) && !isName) || IsPersonal(phrase),
            "people" => phrase is { Head: "family", Of: null }
                || Is(NounKinds.People | NounKinds.Person)
                || IsPersonal(phrase) && !IsHouse(phrase),
            "organization" => Is(NounKinds.Organization) && (!Is(NounKinds.People) || lexicon == Lexicon.Of("en") && IsFirmOfPeople(phrase))
                || Is(NounKinds.Government)
                || IsOrganizational(phrase)
                || lexicon == Lexicon.Of("ru")
                    && (IsPersonal(phrase) || phrase is { IsPronoun: true, Words: [{ Lower: "его" or "её" or "ее" }] }),
            // A house that somebody can be said to visit: named, or whose it is.
            "site" => Is(NounKinds.Organization) && (isName || phrase.Owner is not null) || IsOrganizational(phrase),
            "government" => Is(NounKinds.Government),
            "country" => Is(NounKinds.Country),
            "place" => Is(NounKinds.Place),
            "document" => Is(NounKinds.Document),
            "event" => Is(NounKinds.Event),
            "activity" => Is(NounKinds.Activity),
            "component" => Is(NounKinds.Component),
            "machine" => Is(NounKinds.Goods) && !phrase.IsPronoun,
            "product" => Is(NounKinds.Goods) && (isName || !Is(NounKinds.Component) || true)
                || phrase.Words is [{ Lower: "it" or "them" or "these" }],
            "goods" => IsGoods(phrase, lexicon),
            // What papers call goods need not be listed: "значились термостатами".
            "ware" => IsGoods(phrase, lexicon)
                || phrase is { IsPronoun: true, Words: [{ Lower: "они" }] }
                || phrase is { Name: null, IsPronoun: false, Kinds: NounKinds.None, Head.Length: > 3 }
                    && !lexicon.Set("noun.notGoods").Any(n => phrase.Head.StartsWith(n, StringComparison.Ordinal))
                    && !lexicon.Set("abstractEndings").Any(e => phrase.Words[^1].Lower.EndsWith(e, StringComparison.Ordinal)),
            // What goes by itself must be known, counted or pointed at: rain reaches a region too, and "they" who left are people.
            "cargo" => IsGoods(phrase, lexicon)
                && phrase is not { Name.Type: MentionType.Unknown, Words.Count: 1 }
                && phrase.Words[0].Lower is not ("they" or "them" or "these" or "those")
                && (Is(NounKinds.Goods) || phrase.Count is not null || phrase.Determiner.Length > 0 || phrase.IsPronoun),
            // Goods that can lie somewhere: known ones, and no more than described.
            "freight" => phrase is { Name: null, IsPronoun: false, Of: null }
                && Is(NounKinds.Goods)
                && !Is(NounKinds.Party | NounKinds.Activity | NounKinds.Document),
            "bare" => phrase is { IsPronoun: true, Count: not null },
            "definiteGoods" => phrase is { Name: null, Determiner: "the" or "these" or "those" }
                && Is(NounKinds.Goods)
                && !Is(NounKinds.Party),
            "lot" => phrase is { Name: null, Count: not null }
                && (phrase.IsPronoun || lexicon.Has("noun.piece", phrase.Head) || Is(NounKinds.Goods)),
            "described" => isName || phrase.Words is [{ Lower: "it" or "he" or "she" }] || phrase.Determiner is "the",
            "named" => phrase.Name is not null,
            "authority" => Is(NounKinds.Government | NounKinds.Country)
                || phrase.Name is { } body
                    && body.Text.Split(' ').Any(w => lexicon.Has("noun.public", w) || lexicon.Has("noun.listers", w)),
            "officer" => phrase is { Name: null, IsPronoun: false, Determiner: not ("" or "no") }
                && Is(NounKinds.People | NounKinds.Role)
                && !Is(NounKinds.Official),
            "somewhere" => Is(NounKinds.Place)
                || IsUnlisted(phrase) && !IsDeed(phrase) && (lexicon != Lexicon.Of("ru") || char.IsUpper(phrase.Words[^1].Text[0])),
            "someone" => Is(NounKinds.Party)
                || IsUnlisted(phrase) && (lexicon != Lexicon.Of("ru") || char.IsUpper(phrase.Words[^1].Text[0])),
            "self" => phrase.IsPronoun || Is(NounKinds.Organization) && phrase.Name is null && phrase.Words.Count == 1,
            // Russian abstract nouns are too many to list ("получил разрешение"): there the goods must be known or counted.
            "stuff" => IsGoods(phrase, lexicon) || lexicon != Lexicon.Of("ru") && IsUnlisted(phrase) && !IsStake(phrase, lexicon),
            "vessel" => Is(NounKinds.Goods)
                && !Is(NounKinds.Organization | NounKinds.Component)
                && (
                    isName && (phrase.Head.Length > 0 || phrase.Name!.Type == MentionType.Product)
                    || lexicon.Has("noun.vessel", phrase.Head)
                ),
            "human" => phrase.Name is { Type: MentionType.Unknown or MentionType.Organization } human
                && human.Text.All(c => char.IsLetter(c) || c is ' ' or '-' or '.')
                && (human.Type == MentionType.Unknown || IsLikePerson(human, lexicon)),
            // A named firm of several words: "part of Russia" and "part of the deal" own nothing.
            "corporate" => phrase is { Name.Type: MentionType.Organization }
                && (phrase.Name.Text.Contains(' ', StringComparison.Ordinal) || phrase.Head.Length > 0)
                || phrase.Name is not null && Is(NounKinds.Organization) && lexicon.Has("noun.org", phrase.Head)
                || phrase is { Name: null, Modifier: not null, Head: "group" or "holding" },
            // "1,140 cubic metres of teak".
            "measured" => phrase is { Name: null, Count: not null, Of: { } stuff }
                && lexicon.Has("noun.measure", phrase.Head)
                && IsGoods(stuff, lexicon),
            // What parts are made for: a named model, or a kind of vehicle or weapon.
            "platform" => Is(NounKinds.Goods)
                && !(Is(NounKinds.Organization) && !lexicon.Has("noun.platform", phrase.Head))
                && (phrase.Name is { Type: MentionType.Product } || lexicon.Has("noun.platform", phrase.Head)),
            "house" => Is(NounKinds.Organization) && phrase is { Name: null, IsPronoun: false, Words.Count: 1 },
            // What stands on the ground and can be owned: "a warehouse", "the villa".
            "estate" => phrase is { Name: null, IsPronoun: false } && lexicon.Has("noun.estate", phrase.Head),
            // A place that one leaves: who leaves a factory leaves his work.
            "spot" => Is(NounKinds.Place) && !(Is(NounKinds.Organization) && !isName),
            "town" => phrase.Name is { Type: MentionType.Location },
            "service" => phrase.Name is null && lexicon.Has("noun.service", phrase.Head),
            "it" => phrase.IsPronoun && phrase.Words[0].Lower is "it" or "them" or "these" or "they",
            "counted" => phrase.Count is not null
                && (lexicon != Lexicon.Of("zh") || phrase.Count.Quantity?.Unit == "people" || Is(NounKinds.People | NounKinds.Role))
                || IsPersonal(phrase) && !IsHouse(phrase),
            "name" => phrase.Name is not null && (lexicon != Lexicon.Of("zh") || !Is(NounKinds.Person)),
            "speaker" => phrase.IsPronoun && lexicon.Has("pronouns.first", phrase.Words[0].Lower),
            "unnamed" => phrase.Name is null && !phrase.IsPronoun,
            _ => false,
        };
    }

    // "its partner, X" by its name, "the group, which makes drones" by its verb.
    private static bool IsFirmOfPeople(NounPhrase phrase) =>
        phrase is { Name.Type: MentionType.Organization } or { Name: null, Of: null, Head: "group", Determiner: "the", Words.Count: <= 2 };

    private static bool IsGoods(NounPhrase phrase, Lexicon lexicon)
    {
        if (phrase.Words[0].Lower is "itself" or "himself" or "herself" or "themselves" || IsStake(phrase, lexicon))
        {
            return false;
        }

        var kinds = phrase.Kinds & ~NounKinds.Name;
        if (lexicon == Lexicon.Of("ru") && phrase is { Name.Type: MentionType.Unknown, Head: "" })
        {
            return false;
        }

        if (
            lexicon == Lexicon.Of("ru")
            && phrase is { Name: null, Of: { } moved }
            && (lexicon.Has("noun.movement", phrase.Head) || lexicon.Has("noun.transparent", phrase.Head))
        )
        {
            return IsGoods(moved, lexicon);
        }

        if ((kinds & NounKinds.Goods) != NounKinds.None)
        {
            return !((kinds & (NounKinds.People)) != NounKinds.None && (kinds & NounKinds.Component) == NounKinds.None);
        }

        if (phrase.IsPronoun)
        {
            return phrase.Words[0].Lower
                is "it"
                    or "them"
                    or "they"
                    or "these"
                    or "those"
                    or "их"
                    or "него"
                    or "её"
                    or "ее"
                    or "его"
                    or "其"
                    or "它们";
        }

        // "30 per cent of a firm", "a stake": who buys it owns.
        if (phrase.Name is null && phrase.Head is "share" or "stake" or "shareholding" && lexicon == Lexicon.Of("en"))
        {
            return false;
        }

        // "акции завода": who buys them owns.
        if (lexicon == Lexicon.Of("ru") && phrase.Name is null && lexicon.Has("noun.share", phrase.Head))
        {
            return false;
        }

        if (phrase.Name is null && lexicon.Has("noun.funds", phrase.Head) && phrase.Of is null)
        {
            return false;
        }

        // Russian and Chinese nouns are cut out by rule, so an unlisted one must at least be counted.
        if (
            lexicon != Lexicon.Of("en")
            && phrase.Name is null
            && (kinds == NounKinds.None || lexicon == Lexicon.Of("ru") && kinds == NounKinds.Place)
            && (
                phrase.Count is null
                || lexicon == Lexicon.Of("ru")
                    && !lexicon.Has("noun.transparent", phrase.Head)
                    && (
                        phrase.Case is not "gen"
                        || lexicon.Set("noun.notGoods").Any(n => phrase.Head.StartsWith(n, StringComparison.Ordinal))
                    )
            )
        )
        {
            return false;
        }

        // An unlisted noun can be goods; "shipments of bananas" takes its kind from what it is of.
        return phrase.Name is null
            && (
                kinds == NounKinds.None
                || lexicon == Lexicon.Of("ru") && kinds == NounKinds.Place && phrase.Count is not null
                || (lexicon.Has("noun.transparent", phrase.Head) && (phrase.Of is null || IsGoods(phrase.Of, lexicon)))
            );
    }

    // Two to four capitalised words without a word of firms, which the tagger took for a firm: who holds an office is a person.
    private static bool IsLikePerson(Mention name, Lexicon lexicon) =>
        lexicon == Lexicon.Of("en")
        && name.Text.Split(' ') is { Length: >= 2 and <= 4 } words
        && words.All(w =>
            char.IsUpper(w[0])
            && w.Skip(1).All(c => char.IsLower(c) || c is '-' or '.')
            && !lexicon.Has("noun.orgHead", w)
            && !lexicon.Has("noun.legalForm", w)
            && !lexicon.Has("noun.trade", w)
        );

    // A word that no list holds: a foreign town or firm, unusual goods. Only slots of verbs that ask for such a thing take it.
    // "X股权", "铸造子公司": a part of a firm is no goods.
    private static bool IsStake(NounPhrase phrase, Lexicon lexicon) =>
        lexicon == Lexicon.Of("zh")
        && phrase.Words.Any(w => lexicon.Set("noun.stake").Any(s => w.Text.EndsWith(s, StringComparison.Ordinal)));

    private static bool IsUnlisted(NounPhrase phrase) =>
        phrase is { Name: null, IsPronoun: false, Kinds: NounKinds.None, Words: [.., { Text: var last }] }
        && !Lexicon.Of("zh").Has("noun.plain", last)
        && (last.Length > 1 || phrase.Words.Count > 1 && last[0] >= '\u4E00');

    private static readonly FrozenSet<string> s_latter = new[] { "en", "ru", "zh" }
        .SelectMany(l => Lexicon.Of(l).Set("pronouns.latter"))
        .ToFrozenSet(StringComparer.Ordinal);

    private static bool IsPersonal(NounPhrase phrase) =>
        phrase
            is {
                Name: null,
                Of: { IsPronoun: true, Words: [{ Lower: "them" }] },
                Words: [{ Lower: "both" or "all" or "neither" or "each" }]
            }
        || phrase.IsPronoun
            && phrase.Words[0].Lower
                is "he"
                    or "she"
                    or "they"
                    or "him"
                    or "her"
                    or "them"
                    or "both"
                    or "он"
                    or "она"
                    or "они"
                    or "оба"
                    or "обе"
                    or "ему"
                    or "ним"
                    or "ней"
                    or "ей"
                    or "ею"
                    or "им"
                    or "нему"
                    or "неё"
                    or "нее"
                    or "них"
                    or "ними"
                    or "他"
                    or "她"
                    or "他们"
                    or "该人"
                    or "其"
                    or "此人"
                    or "其本人"
        || IsOrganizational(phrase);

    // "来了两趟", "去装机": how often, and what for.
    private static bool IsDeed(NounPhrase phrase) =>
        ChineseTagger.IsVerb(phrase.Words[^1].Text)
        || ChineseTagger.IsOtherVerb(phrase.Words[^1].Text)
        || ChineseTagger.MayAct(phrase.Words[^1].Text)
        || ChineseTagger.BeginsWithAct(phrase.Words[0].Text)
        || Lexicon.Of("zh").Has("names.numerals", phrase.Words[0].Text[..1]);

    // "我公司", "贵厂", "我局": houses, which do not travel.
    private static bool IsHouse(NounPhrase phrase) => phrase.Words[0].Text is [.., _, '司' or '厂' or '局' or '行'];

    private static bool IsOrganizational(NounPhrase phrase) =>
        phrase.IsPronoun
        && (
            s_latter.Contains(string.Concat(phrase.Words.Select(w => w.Lower)))
            || phrase.Words[0].Lower
                is "it"
                    or "they"
                    or "we"
                    or "i"
                    or "us"
                    or "me"
                    or "you"
                    or "оно"
                    or "它"
                    or "后者"
                    or "前者"
                    or "其"
                    or "自己"
            || Lexicon.Of("en").IsSpeaker(phrase.Words[0].Lower)
            || Lexicon.Of("ru").IsSpeaker(phrase.Words[0].Lower)
            || Lexicon.Of("zh").IsSpeaker(phrase.Words[0].Lower)
        );
}
