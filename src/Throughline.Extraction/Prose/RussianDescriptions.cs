using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>What Russian phrases say without a verb: "насосы фирмы X", "Ли Вэй из «X»", "супруга Хохлова".</summary>
internal static partial class RussianDescriptions
{
    private static readonly Frame s_produces = new() { Id = "makerOf", Predicate = "produces" };
    private static readonly Frame s_employs = new() { Id = "manOf", Predicate = "employedBy" };
    private static readonly Frame s_represents = new() { Id = "manOf", Predicate = "represents" };
    private static readonly Frame s_located = new() { Id = "basedIn", Predicate = "locatedAt" };
    private static readonly Frame s_directs = new() { Id = "headOf", Predicate = "directs" };
    private static readonly Frame s_supplies = new() { Id = "amongBuyers", Predicate = "supplied" };
    private static readonly Frame s_receives = new() { Id = "amongSuppliers", Predicate = "received" };
    private static readonly Frame s_kin = new() { Id = "kinOf", Predicate = "relatedTo" };

    /// <summary>The claims of a sentence's phrases.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        for (var i = 0; i + 3 < sentence.Elements.Count; i++)
        {
            // "«X» (Гонконг)", "ООО «X» (г. Самара)".
            var town = sentence.Elements[i + 2].Phrase is { Words: [{ Lower: "г" }] } ? i + 4 : i + 2;
            if (
                (sentence.Elements[i].Phrase is { Name: null, Of: { Name: not null } inner } ? inner : sentence.Elements[i].Phrase)
                    is { Name: not null, Kinds: var firmKinds } firm
                && firmKinds.HasFlag(NounKinds.Organization)
                && sentence.Elements[i + 1].Word == "("
                && town + 1 < sentence.Elements.Count
                && sentence.Elements[town].Phrase is { Name: { } seat } place
                && (seat.Type is Mentions.MentionType.Location || seat.Type is Mentions.MentionType.Unknown && IsTown(seat.Text))
                && sentence.Elements[town + 1].Word == ")"
                && One(s_located, firm, place, firm.Start, place.End, sentence, context) is { } located
            )
            {
                yield return located;
            }
        }

        for (var i = 0; i + 3 < sentence.Elements.Count; i++)
        {
            // "Среди покупателей X — Y и Z".
            if (
                sentence.Elements[i] is { Kind: ElementKind.Preposition, Word: "среди" }
                && sentence.Elements[i + 1].Phrase is { Name: null } side
                && (
                    context.Lexicon.Has("role.buyer", side.Head) ? s_supplies
                    : context.Lexicon.Has("role.supplier", side.Head) ? s_receives
                    : null
                )
                    is { } trade
                && sentence.Elements[i + 2].Word is "—" or "–" or "числятся" or "значатся" or "были"
                && sentence.Elements[i + 3].Phrase is { } listed
                && (side.Of is { } whose && Slots.Fits(whose, "party", context.Lexicon) ? whose : context.References.Topic()) is { } trader
            )
            {
                foreach (var party in listed.Members.Where(m => m.Name is not null && (m.Kinds & NounKinds.Party) != NounKinds.None))
                {
                    if (One(trade, trader, party, sentence.Elements[i].Start, listed.FullEnd, sentence, context) is { } traded)
                    {
                        yield return traded;
                    }
                }
            }
        }

        for (var i = 0; i + 1 < sentence.Elements.Count; i++)
        {
            // "модулей FPA-640 производства компании X".
            if (
                sentence.Elements[i].Phrase is { Kinds: var made } product
                && (product is { Name: not null, Of: null } || product is { Name: null, IsPronoun: false })
                && made.HasFlag(NounKinds.Goods)
                && !made.HasFlag(NounKinds.Organization)
                && sentence.Elements[i + 1].Phrase is { Name: null, Of: not null } next
                && (next.Of is { Name: null, Of: not null } inside && context.Lexicon.Has("noun.brand", inside.Head) ? inside : next)
                    is { Of: { Name: not null } maker } brand
                && (brand.Case == "gen" || brand != next)
                && context.Lexicon.Has("noun.brand", brand.Head)
                && One(s_produces, maker, product, product.Start, brand.FullEnd, sentence, context) is { } produced
            )
            {
                yield return produced;
            }
        }

        foreach (var house in Houses(sentence, context))
        {
            yield return house;
        }

        foreach (var phrase in sentence.Elements.Select(e => e.Phrase).OfType<NounPhrase>().SelectMany(Inner))
        {
            if (
                phrase is { Name: { Type: Mentions.MentionType.Person }, Owner: { Name: not null } firm }
                && One(s_employs, phrase, firm, phrase.Start, firm.End, sentence, context) is { } employed
            )
            {
                yield return employed;
            }

            if (
                phrase is { Describes: { Name: not null } who, Of: { Name.Type: Mentions.MentionType.Person } other }
                && context.Lexicon.Has("noun.kin", phrase.Head)
                && One(
                    s_kin,
                    who,
                    other,
                    Math.Min(phrase.Start, who.Start),
                    Math.Max(Math.Max(phrase.FullEnd, who.End), other.Describes?.FullEnd ?? other.FullEnd),
                    sentence,
                    context
                )
                    is { } kin
            )
            {
                yield return kin;
            }

            if (
                phrase is { Describes: { Name.Type: Mentions.MentionType.Person } man, Of: not null }
                && (context.Lexicon.Has("noun.staff", phrase.Head) || IsStaff(phrase, context))
                && Inner(phrase.Of).FirstOrDefault(o => Slots.Fits(o, "organization", context.Lexicon)) is { } employer
                && One(s_employs, man, employer, phrase.Start, Math.Max(phrase.FullEnd, man.End), sentence, context) is { } works
            )
            {
                yield return works;
            }

            if (
                phrase is { Describes: { Name.Type: Mentions.MentionType.Person } own, Of: null }
                && (phrase.Determiner == "your" || phrase.Words[0].Lower.StartsWith("наш", StringComparison.Ordinal))
                && (context.Lexicon.Has("noun.staff", phrase.Head) || IsStaff(phrase, context))
                && One(
                    context.Lexicon.Has("noun.proxy", phrase.Head) ? s_represents : s_employs,
                    own,
                    Correspondent(phrase),
                    phrase.Start,
                    Math.Max(phrase.FullEnd, own.End),
                    sentence,
                    context
                )
                    is { } colleague
            )
            {
                yield return colleague;
            }

            if (
                phrase is { Describes: { Name.Type: Mentions.MentionType.Person } head, Of: { } led }
                && !sentence.Elements.Exists(e => e.Phrase == phrase)
                && phrase.Kinds.HasFlag(NounKinds.Role)
                && context.Lexicon.Has("noun.director", phrase.Head)
                && Slots.Fits(led, "organization", context.Lexicon)
                && One(s_directs, head, led, phrase.Start, Math.Max(phrase.FullEnd, head.End), sentence, context) is { } directs
            )
            {
                // "зятю директора завода «X» Мельникова".
                yield return directs;
            }

            if (
                phrase is { Name: null or { Type: Mentions.MentionType.Product }, Kinds: var kinds }
                && kinds.HasFlag(NounKinds.Goods)
                && !context.Lexicon.Has("noun.share", phrase.Head)
                && Maker(phrase, context) is { } maker
                && One(s_produces, maker, phrase, phrase.Start, phrase.FullEnd, sentence, context) is { } produces
            )
            {
                yield return produces;
            }
        }
    }

    // "«X» (Астрахань)": a capitalised word that is no other word.
    private static bool IsTown(string word) =>
        Mentions.Gazetteer.IsRussianPlace(word)
        || word is [_, _, _, _, ..]
            && char.IsUpper(word[0])
            && word.Skip(1).All(c => char.IsLower(c) || c == '-')
            && word.All(c => c is >= 'А' and <= 'я' or 'ё' or '-')
            && RussianForms.NounOf(word.ToLowerInvariant()) is null
            && RussianForms.VerbOf(word.ToLowerInvariant()) is null;

    // "Вашего инженера N", "наш представитель N": of who is written to, of who writes.
    private static NounPhrase Correspondent(NounPhrase phrase) =>
        new()
        {
            Start = phrase.Start,
            End = phrase.Start,
            Words = [new Token(phrase.Start, phrase.Start, phrase.Determiner == "your" ? "вам" : "нам")],
            IsPronoun = true,
        };

    // "главный технолог АО «X» N": any trade of one man; a relative, a citizen and an official are none.
    private static bool IsStaff(NounPhrase phrase, ProseContext context) =>
        (phrase.Kinds & (NounKinds.People | NounKinds.Official | NounKinds.Role)) == NounKinds.People
        && !context.Lexicon.Has("noun.kin", phrase.Head)
        && !context.Lexicon.Has("noun.crew", phrase.Head)
        && !IsRank(phrase, context)
        && !context.Lexicon.Has("noun.native", phrase.Head);

    // "генерал армии", "полковник полиции": a rank, unless the force has a name.
    private static bool IsRank(NounPhrase phrase, ProseContext context) =>
        context.Lexicon.Has("noun.rank", phrase.Head) && phrase.Of is { Name: null };

    private static IEnumerable<NounPhrase> Inner(NounPhrase phrase)
    {
        for (NounPhrase? at = phrase; at is not null; at = at.Of)
        {
            yield return at;
        }
    }

    // "насосов фирмы X", "изделий марки X", "осциллографов производства компании X".
    private static NounPhrase? Maker(NounPhrase goods, ProseContext context) =>
        goods.Of is not { } of || context.Lexicon.Has("noun.transparent", goods.Head) ? null
        : of.Name is null && context.Lexicon.Has("noun.brand", of.Head)
            ? of.Of is { Name.Type: not Mentions.MentionType.Product } made ? made
                : null
        : of is { Name: not null, Count: null } && of.Head is "фирма" or "производитель" or "изготовитель" or "концерн" ? of
        // "микроконтроллер компании X": parts are known by their maker, ships and cargoes by their owner.
        : of is { Name: not null, Count: null, Head: "компания" or "корпорация" } && goods.Kinds.HasFlag(NounKinds.Component) ? of
        : null;

    private static Claim? One(
        Frame frame,
        NounPhrase subject,
        NounPhrase target,
        int start,
        int end,
        SentenceView sentence,
        ProseContext context
    ) =>
        context.References.Resolve(subject) is { } from && context.References.Resolve(target) is { } to && from.To.Id != to.To.Id
            ? context.Build(
                new ClaimDraft(
                    frame,
                    new Predication
                    {
                        Lemma = "быть",
                        At = start,
                        Start = start,
                        End = end,
                    },
                    sentence,
                    from
                )
                {
                    Object = to,
                }
            )
            : null;
}
