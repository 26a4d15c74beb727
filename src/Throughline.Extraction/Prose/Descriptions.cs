using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads what phrases say without a verb: appositions, "under sanctions", "subject to sanctions", "among the firms are".</summary>
internal static partial class Descriptions
{
    private static readonly Frame s_attribute = new() { Id = "apposition", Predicate = "hasAttribute" };
    private static readonly Frame s_sanctioned = new() { Id = "underSanctions", Predicate = "sanctionedBy" };
    private static readonly Frame s_listed = new() { Id = "listed", Predicate = "sanctionedBy" };
    private static readonly Frame s_concerns = new() { Id = "mentioned", Predicate = "concerns" };
    private static readonly Frame s_directs = new() { Id = "roleApposition", Predicate = "directs" };
    private static readonly Frame s_employs = new() { Id = "roleApposition", Predicate = "employedBy" };
    private static readonly Frame s_located = new() { Id = "placeApposition", Predicate = "locatedAt" };
    private static readonly Frame s_speaks = new() { Id = "counselApposition", Predicate = "represents" };
    private static readonly Frame s_goodsFrom = new() { Id = "goodsFrom", Predicate = "supplied" };
    private static readonly Frame s_kin = new() { Id = "kinApposition", Predicate = "relatedTo" };
    private static readonly Frame s_owns = new() { Id = "ownershipApposition", Predicate = "owns" };

    /// <summary>The claims of a sentence's descriptions.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, List<Predication> predications, ProseContext context)
    {
        for (var i = 0; i < sentence.Elements.Count; i++)
        {
            if (sentence.Elements[i].Phrase is { } phrase)
            {
                if (
                    (
                        Located(phrase, i, sentence, context)
                        ?? (
                            context.Lexicon == Lexicon.Of("en")
                            && phrase is { Name: null, More.Count: 0, Of: { Name.Type: MentionType.Organization, More.Count: 0 } firm }
                            && phrase.Kinds.HasFlag(NounKinds.Role)
                                ? InPlace(firm, i, sentence, context)
                                : null
                        )
                    ) is
                    { } located
                )
                {
                    yield return located;
                }

                if ((CloseKin(phrase, sentence, context) ?? CloseFirm(phrase, sentence, context)) is { } close)
                {
                    yield return close;
                }

                if ((CommaTown(phrase, i, sentence, context) ?? OwnSeat(phrase, i, sentence, context)) is { } home)
                {
                    yield return home;
                }

                if (Dealing(phrase, i, sentence, context) is { } dealing)
                {
                    yield return dealing;
                }

                if (OfTown(phrase, sentence, context) is { } seat)
                {
                    yield return seat;
                }

                if (GoodsFrom(phrase, i, sentence, context) is { } from)
                {
                    yield return from;
                }

                if (OfPlace(phrase, i, sentence, context) is { } resident)
                {
                    yield return resident;
                }

                if (Counsel(phrase, i, sentence, context) is { } counsel)
                {
                    yield return counsel;
                }

                if (phrase is { Name: null, Of: { Describes: not null } inner })
                {
                    foreach (var claim in Apposition(inner, sentence, context))
                    {
                        yield return claim;
                    }
                }

                if (context.Lexicon == s_chinese)
                {
                    // "董事长某甲、总经理某乙", "某甲与其妻某乙".
                    foreach (var member in phrase.More.Where(m => m is { Owner: null, Modifier: null, Describes: not null }))
                    {
                        member.Owner = phrase.Owner ?? (phrase.Modifier is { } house ? References.NameOf(house, phrase) : null);
                    }

                    foreach (var claim in phrase.More.Where(m => m.Describes is not null).SelectMany(m => Apposition(m, sentence, context)))
                    {
                        yield return claim;
                    }
                }

                foreach (var claim in Apposition(phrase, sentence, context).Concat(Sanctions(phrase, i, sentence, predications, context)))
                {
                    yield return claim;
                }
            }
        }

        foreach (var claim in Titles.Read(sentence, context))
        {
            yield return claim;
        }

        foreach (var claim in AmongDealers(sentence, predications, context))
        {
            yield return claim;
        }

        foreach (var claim in Among(sentence, context))
        {
            yield return claim;
        }
    }

    private static readonly Lexicon s_chinese = Lexicon.Of("zh");

    private static bool RepresentsAnother(NounPhrase phrase, SentenceView sentence) =>
        phrase is { Owner: null, Modifier: null, Of: null }
        && sentence.Elements.FindIndex(e => e.Phrase == phrase) is >= 0 and var at
        && at + 2 < sentence.Elements.Count
        && sentence.Elements[at + 1].Verb is { Lemma: "代表" or "代" or "受" }
        && sentence.Elements[at + 2].Phrase is { Name.Type: MentionType.Organization };

    private static IEnumerable<Claim> Apposition(NounPhrase phrase, SentenceView sentence, ProseContext context)
    {
        if (phrase.Describes is not { } named || named.Name is null || context.References.Resolve(named) is not { } subject)
        {
            yield break;
        }

        var isPreposed = named.Start > phrase.Words[0].Start;
        if (isPreposed && context.Lexicon == s_chinese && RepresentsAnother(phrase, sentence))
        {
            // "由销售经理某某代表X签署": not of the paper's house.
            yield break;
        }

        var first = phrase.Words[0].Start;
        var end = isPreposed ? named.FullEnd : Math.Max(phrase.FullEnd, phrase.End);
        var lastWord = isPreposed ? phrase.Words.Last(w => w.End <= named.Start) : phrase.Words[^1];
        var value = context.Text(first, isPreposed ? lastWord.End : Math.Max(lastWord.End, phrase.Of?.FullEnd ?? 0));
        var predication = new Predication
        {
            Lemma = "be",
            At = first,
            Start = phrase.Start,
            End = end,
        };
        foreach (var office in phrase.Offices.Prepend(phrase))
        {
            if (Office(office, phrase, named, subject, predication, sentence, context) is { } role)
            {
                yield return role;
            }
        }

        // "Mr Perrin's deputy, N".
        if (
            context.Lexicon == Lexicon.Of("en")
            && context.Lexicon.Has("noun.aide", phrase.Head)
            && named.Kinds.HasFlag(NounKinds.Person)
            && (phrase.Owner ?? Slots.Step(phrase, "owner")) is { } chief
            && (chief.Name is { Type: MentionType.Person } || chief.Words[0].Lower is "he" or "she")
            && context.References.Resolve(chief) is { To.Schema: "Person" } employer
            && employer.To.Id != subject.To.Id
            && context.Build(new ClaimDraft(s_employs, predication, sentence, subject) { Object = employer }) is { } serves
        )
        {
            yield return serves;
        }

        if (context.Lexicon == Lexicon.Of("en"))
        {
            foreach (var serving in Serving(phrase, named, subject, predication, sentence, context))
            {
                yield return serving;
            }
        }

        // "His wife, N".
        if (
            context.Lexicon.Has("noun.kin", phrase.Head)
            && named.Kinds.HasFlag(NounKinds.Person)
            && KinOf(phrase) is { } kin
            && Relative(kin, sentence, context) is { } relative
            && relative.To.Id != subject.To.Id
            && context.Build(new ClaimDraft(s_kin, predication, sentence, subject) { Object = relative }) is { } related
        )
        {
            yield return related;
        }

        if (
            context.Lexicon.Has("noun.unitOf", phrase.Head)
            && named.Kinds.HasFlag(NounKinds.Organization)
            && (
                phrase.Of
                ?? Slots.Step(phrase, "owner")
                // "revenue of the Serbian subsidiary, X": of the firm that is spoken of.
                ?? (phrase is { Determiner: "the", Modifier: null } && context.References.IsEnglish ? context.References.Topic() : null)
            )
                is { } parent
            && Slots.Fits(parent, "organization", context.Lexicon)
            && context.References.Resolve(parent, isParty: context.References.IsEnglish) is { } owner
            && owner.To.Id != subject.To.Id
            && context.Build(new ClaimDraft(s_owns, predication, sentence, owner) { Object = subject }) is { } owns
        )
        {
            yield return owns;
        }

        // "Wu's firm, N".
        if (
            phrase.Head is "firm" or "company" or "business"
            && context.Lexicon == Lexicon.Of("en")
            && named.Kinds.HasFlag(NounKinds.Organization)
            && Slots.Step(phrase, "owner") is { } holder
            && Slots.Fits(holder, "person", context.Lexicon)
            && holder.Words[0].Lower is not ("it" or "they" or "we" or "i")
            && context.References.Resolve(holder) is { } person
            && person.To.Id != subject.To.Id
            && context.Build(new ClaimDraft(s_owns, predication, sentence, person) { Object = subject }) is { } held
        )
        {
            yield return held;
        }

        // "our agent in Tarsk, N", "the representative of X, N".
        if (
            context.Lexicon.Has("noun.proxy", phrase.Head)
            && (
                named.Kinds.HasFlag(NounKinds.Organization)
                || context.Lexicon == Lexicon.Of("en")
                    && named.Kinds.HasFlag(NounKinds.Person)
                    && (phrase.Owner ?? phrase.Of) is { } house
                    && Slots.Fits(house, "organization", context.Lexicon)
            )
            && (phrase.Of ?? phrase.Owner ?? Slots.Step(phrase, "owner")) is var client
            && (client is not null || phrase.Determiner is "our" or "my")
            && (client is null ? context.References.Sender() : context.References.Resolve(client)) is { } principal
            && principal.To.Id != subject.To.Id
            && context.Build(new ClaimDraft(s_speaks, predication, sentence, subject) { Object = principal }) is { } speaks
        )
        {
            yield return speaks;
        }

        // "X's parent, N".
        if (
            (phrase.Head is "parent" || phrase.Head is "company" or "firm" or "group" && phrase.Words.Exists(w => w.Lower is "parent"))
            && named.Kinds.HasFlag(NounKinds.Organization)
            && (phrase.Of ?? Slots.Step(phrase, "owner")) is { } child
            && context.References.Resolve(child, isParty: context.References.IsEnglish) is { } owned
            && owned.To.Id != subject.To.Id
            && context.Build(new ClaimDraft(s_owns, predication, sentence, subject) { Object = owned }) is { } holds
        )
        {
            yield return holds;
        }

        if (context.Build(new ClaimDraft(s_attribute, predication, sentence, subject) { Value = value }) is { } claim)
        {
            yield return claim;
        }
    }

    // "Among the firms mentioned are A and B."
    private static IEnumerable<Claim> Among(SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (elements.Count < 4 || elements[0].Word is not "among" || elements[1].Phrase is not { } group)
        {
            yield break;
        }

        var verb = elements.FindIndex(e => e.Verb is { IsFinite: true, Lemma: "be" });
        if (verb < 0 || verb + 1 >= elements.Count || elements[verb + 1].Phrase is not { } list)
        {
            yield break;
        }

        var document = new Reference(new EntityRef(context.Document.Id, context.Document.Title ?? context.Document.Path, "Document"), []);
        var predication = new Predication
        {
            Lemma = "be",
            At = elements[verb].Start,
            Start = elements[0].Start,
            End = elements[verb + 1].End,
        };
        foreach (var member in list.Members.Where(m => m.Name is not null))
        {
            if (context.References.Resolve(member) is not { } reference)
            {
                continue;
            }

            if (
                context.Build(new ClaimDraft(s_concerns, predication, sentence, document) { Object = reference, IsOpenList = true }) is
                { } concerns
            )
            {
                yield return concerns;
            }

            var value = EnglishForms.Singular(group.Head) is { Length: > 0 } head
                ? context.Text(group.Words[0].Start, group.Words[^1].End)
                : null;
            if (
                value is not null
                && context.Build(new ClaimDraft(s_attribute, predication, sentence, reference) { Value = value }) is { } attribute
            )
            {
                yield return attribute;
            }
        }
    }

    // "X由某某创办，其弟弟…": the one person whom the sentence has named before; of two, either may be meant.
    private static Reference? Relative(NounPhrase kin, SentenceView sentence, ProseContext context)
    {
        if (kin.Words is not [{ Lower: "其" }])
        {
            return context.References.Resolve(kin);
        }

        var named = sentence
            .Elements.Select(e => e.Phrase)
            .Where(p => p is { Name.Type: MentionType.Person } && p.End <= kin.Start)
            .DistinctBy(p => p!.Name!.Text)
            .Take(2)
            .ToList();
        return named.Count == 0 ? context.References.Resolve(kin, isParty: true)
            : named.Count == 1 ? context.References.Antecedent(named[0]!)
            : null;
    }
}
