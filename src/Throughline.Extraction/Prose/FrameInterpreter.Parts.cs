using System.Collections.Immutable;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>The parts of one claim.</content>
internal sealed partial class FrameInterpreter
{
    private Claim? One(
        Frame frame,
        Predication p,
        Dictionary<string, NounPhrase> roles,
        SentenceView sentence,
        NounPhrase? subject,
        NounPhrase? target,
        NounPhrase? matter,
        Reference? via,
        bool isOpen
    )
    {
        var resolve = context.References;
        if (
            target is { IsPronoun: true, Words: [{ Lower: var you }] }
            && (you == "you" || context.Lexicon != Mentions.Lexicon.Of("en") && context.Lexicon.IsSpeaker(you))
            && resolve.Resolve(target) is null
        )
        {
            // A letter that does not show whom it addresses.
            target = null;
        }

        if (
            resolve.IsEnglish
            && frame.Response is null
            && matter is { IsPronoun: true, Count: null, Words: [{ Lower: "it" }] }
            && resolve.IsFirmJustNamed(matter)
        )
        {
            // "founded X and sold it to Y": the firm, and no goods.
            return null;
        }

        var matterReference = matter is null ? null : resolve.Resolve(matter, isGoods: true);
        var objectReference = target is null
            ? null
            : OrganizationOf(target, frame)
                ?? resolve.Resolve(
                    target,
                    isParty: target is { IsPronoun: true, Words: [{ Lower: "其" }] } || IsPartyTarget(frame, target)
                );
        if (
            target is { Name: null, IsPronoun: false }
            && objectReference is not null
            && subject is not null
            && resolve.Resolve(subject) is { } own
            && own.To.Id == objectReference.To.Id
        )
        {
            // "«X» перечислила на счёт общества": nobody pays himself, so another firm is meant.
            objectReference = resolve.ResolveOther(target, own) ?? objectReference;
        }

        if (
            target is { IsPronoun: true, Words: [{ Lower: "ей" or "ему" or "ней" or "него" }] }
            && subject is not null
            && IsParty(frame)
            && resolve.Resolve(subject) is { To.Schema: not "Person" } payer
            && (objectReference is null || objectReference.To.Id == payer.To.Id)
        )
        {
            // "X заключил контракт с Y и перечислил ей аванс": who is paid is not who pays.
            objectReference = resolve.OtherFirm(target, payer) ?? objectReference;
        }

        var subjectReference =
            subject is null ? null
            : frame.Knowledge == Knowledge.Unknown && subject.IsPronoun ? Clause(p, sentence)
            : resolve.Resolve(
                frame.Response is null ? Reporting(frame, subject, p, sentence) : SpokenFor(subject, sentence),
                IsParty(frame),
                IsThing(frame)
            );
        if (
            (matter is not null && matterReference is null)
            || (target is not null && objectReference is null)
            || (subject is not null && subjectReference is null)
        )
        {
            return null;
        }

        if (
            resolve.IsEnglish
            && target is { IsPronoun: true, Count: null, Words: [{ Lower: "it" or "them" }] }
            && objectReference is not null
            && objectReference.To.Id == subjectReference?.To.Id
            && frame.Predicate is "shipped" or "supplied" or "delivered" or "paid" or "received" or "invoiced" or "contractedWith"
        )
        {
            // "X shipped 75 sensors to it": another firm than X.
            objectReference = resolve.OtherFirm(target, subjectReference);
            if (objectReference is null)
            {
                return null;
            }
        }

        // "They were sent to Vienna": people, if those were spoken of last.
        if (
            resolve.IsEnglish
            && matter is { IsPronoun: true, Count: null, Words: [{ Lower: "they" }] }
            && resolve.Resolve(matter) is { To.Schema: "Person" or "Group" }
        )
        {
            return null;
        }

        // "贵司支付的货款": in a letter the addressee pays its writer.
        if (
            objectReference is null
            && frame.Predicate == "paid"
            && subject is { IsPronoun: true }
            && context.Lexicon.Has("pronouns.second", subject.Words[0].Lower)
        )
        {
            objectReference = resolve.Sender();
        }

        // Nobody travels to a person, only to where he is, and goods that "left the plant" are sent.
        if (
            frame.Predicate == "travelledTo"
            && (
                objectReference is { To.Schema: "Person" }
                || subject is { IsPronoun: true, Words: [{ Lower: "they" }] } && subjectReference is { To.Schema: "Product" or "Component" }
            )
        )
        {
            return null;
        }

        if (
            frame.Predicate is "paid" or "ordered"
            && subject is null
            && resolve.IsExchange
            && target is { IsPronoun: true }
            && context.Lexicon.Has("pronouns.first", target.Words[0].Lower)
        )
        {
            // "We received the advance payment": from whom the letter is written to.
            subjectReference = resolve.Resolve(LeftOut.Spoken(p.Start, LeftOut.You(context.Lexicon)));
        }

        // "a firm sells stationery" names nobody and tells of no event.
        if (
            Predicates.FindOrNull(frame.Predicate)?.Kind is PredicateKind.Goods
            && subject is { Name: null, IsPronoun: false, SameAs: null }
            && !(resolve.IsEnglish && subject is { Determiner: "the", Modifier: not null })
            && subjectReference is { Antecedents.IsEmpty: true }
            && target is null
            && matterReference?.To.Schema is "Thing" or "Product" or "Component"
            && matter!.Name is null
            && !(resolve.IsEnglish && matter.Determiner is "the" or "these" or "those" && p.Verb is { IsPassive: true })
            && !(context.Lexicon == Mentions.Lexicon.Of("ru") && p.Verb is { IsFinite: true, Word: [.., 'л' or 'а' or 'о' or 'и'] })
            // "集团订购机床12台": so many are an event.
            && !(resolve.IsChinese && context.Lexicon.Has("host", subject.Head) && (matter.Count is not null || p.Times.Count > 0))
            && IsParty(frame)
        )
        {
            return null;
        }

        // "ею руководит": of a firm, not of a person.
        if (
            frame.Predicate is "owns" or "directs"
            && context.Lexicon == Mentions.Lexicon.Of("ru")
            && target is { IsPronoun: true }
            && objectReference is { To.Schema: "Person" }
        )
        {
            objectReference = resolve.Firm(target);
            if (objectReference is null)
            {
                return null;
            }
        }

        // "аппарат может быть создан на основе X": no article tells whether one that was spoken of is meant.
        if (
            frame.Predicate is "modelledOn"
            && subject is { Name: null }
            && subjectReference is { Antecedents.IsEmpty: true }
            && p.Verb is { IsConditional: true }
            && context.Lexicon == Mentions.Lexicon.Of("ru")
        )
        {
            return null;
        }

        if (frame.Response is not null && subject is { IsPronoun: false } && subjectReference is not null && subject.Start >= p.End)
        {
            // "“…,” a spokeswoman for X said": who answers stands behind.
            subjectReference = resolve.WithAnchor(subjectReference, subject);
        }

        var value = Value(frame, p, roles, sentence);
        subjectReference ??= matterReference;
        if (subjectReference is null && frame.Knowledge == Knowledge.Unknown && p.Start - sentence.Start > 8)
        {
            // "Кто оплатил поставки, неизвестно": the question is the clause before.
            var asked = context.Text(sentence.Start, p.Start);
            subjectReference = new Reference(EntityRef.Mentioned(context.Document.Id, asked.ToLowerInvariant(), asked, "Thing"), []);
        }

        if (objectReference is null && value is null && frame.Predicate is "paid" or "invoiced" && p.Money.Count > 0 && subject is not null)
        {
            // "paid 3 million euros for the machines": whom is left out, and the goods are what was paid for.
            value = p.Money[0].Text;
        }

        if (objectReference is null && value is null)
        {
            objectReference = subjectReference == matterReference ? null : matterReference;
            value = objectReference is null ? ValueFromMatter(frame, p) : null;
        }

        if (objectReference is not null && objectReference == matterReference && matterReference.To.Schema is "Thing" or "Event")
        {
            (value, objectReference) = (matterReference.To.Name, null);
        }

        if (
            subjectReference is null
            && (frame.Id is "moneyMoved" or "sumWent" || frame.Id == "pay" && p.IsNominal && context.Lexicon == Mentions.Lexicon.Of("ru"))
            && objectReference is not null
            && p.Money.Count > 0
        )
        {
            // "ему перечислено 210 тысяч евро": nobody says who paid.
            var sum = context.Text(p.Money[0].Start, p.Money[0].End);
            subjectReference = new Reference(EntityRef.Mentioned(context.Document.Id, sum, sum, "Thing"), []);
        }

        if (subjectReference is null || (objectReference is null && value is null) || objectReference?.To.Id == subjectReference.To.Id)
        {
            return null;
        }

        if (value is not null && frame.Predicate == "enables")
        {
            value = objectReference is null ? value : null;
        }

        return context.Build(
            new ClaimDraft(frame, p, sentence, subjectReference)
            {
                Object = objectReference,
                Value = objectReference is null ? value : null,
                Concerns = matterReference,
                Via = via,
                From = roles.GetValueOrDefault("from") is { } from ? resolve.Resolve(from) : null,
                Place = PlaceOf(p, roles, target),
                Count = (matter?.Count ?? subject?.Count ?? (matter?.Words.Count > 0 ? null : target?.Count))?.Quantity,
                IsOpenList = isOpen,
                Quote =
                    value is not null && Answered(frame, p, sentence) is { } answered
                        ? (Math.Min(p.Start, answered.Start), Math.Max(p.End, answered.End))
                    : frame.Response == ResponseKind.PolicyAssertion
                    || (frame.Response == ResponseKind.Denied && !roles.ContainsKey("value"))
                    || (
                        frame.Response == ResponseKind.NotAware
                        && !roles.ContainsKey("value")
                        && resolve.IsEnglish
                        && subject is { IsPronoun: true, Words: [{ Lower: "we" or "i" }] }
                    )
                    || (frame.Knowledge == Knowledge.Unknown && subject is null or { IsPronoun: true })
                        ? (p.Start, sentence.End)
                    : frame.Response is not null && roles.TryGetValue("value", out var topic) && topic.FullEnd > p.End
                        ? (p.Start, topic.FullEnd)
                    : null,
            }
        );
    }

    // "It is not known who paid": the question is the clause behind the verb.
    private Reference? Clause(Predication p, SentenceView sentence)
    {
        var name = context.Text(p.Verb!.MainStart + p.Verb.Word.Length, sentence.End);
        return name.Length < 4 ? null : new Reference(EntityRef.Mentioned(context.Document.Id, name.ToLowerInvariant(), name, "Thing"), []);
    }

    // "A spokesman for X": X answers.
    private NounPhrase SpokenFor(NounPhrase subject, SentenceView sentence)
    {
        if (
            subject is { Name: null, Head: "office" or "department" or "service" or "desk" or "team", Owner: { } body }
            && subject.Words.Exists(w => w.Lower is "press" or "media" or "communications")
        )
        {
            // "X's press office".
            return body;
        }

        if (!context.Lexicon.Has("noun.spokesperson", subject.Head) || subject.Name is not null)
        {
            return subject;
        }

        var at = sentence.Elements.FindIndex(e => e.Phrase == subject);
        return
            at >= 0
            && at + 2 < sentence.Elements.Count
            && sentence.Elements[at + 1] is { Kind: ElementKind.Preposition, Word: "for" }
            && sentence.Elements[at + 2].Phrase is { } principal
            ? principal
            : subject.Of
                ?? subject.Owner
                ?? (
                    context.Lexicon == Mentions.Lexicon.Of("zh") && subject.Modifier is { Type: MentionType.Organization } firm
                        ? References.NameOf(firm, subject)
                        : subject
                );
    }

    private static bool IsThing(Frame frame) => frame.Predicate is "componentOf" or "modelledOn" or "declaredAs" or "usedIn" or "evaluated";

    // Who acts is no thing: "they" is not the goods there.
    private bool IsParty(Frame frame) =>
        frame.Roles.TryGetValue("subject", out var slots)
        && slots.All(s =>
            s.Type is "party" or "people" or "person" or "organization"
            || context.References.IsChinese && s.Type is "self" or "speaker"
            || context.References.IsEnglish && s.Type is ("human" or "government" or "country" or "corporate")
        );

    // "Оно принадлежит X": what is owned by its frame is a firm, not the goods spoken of last.
    private bool IsPartyTarget(Frame frame, NounPhrase target) =>
        target.IsPronoun
        && frame.Roles.TryGetValue("object", out var slots)
        && (
            frame.Predicate is "owns" or "directs" or "represents" or "contractedWith"
                && slots.Any(s => s.Type is "party" or "organization")
            || context.References.IsEnglish
                && target.Words[0].Lower is "them" or "they"
                && slots.All(s => s.Type is "party" or "organization" or "person" or "people" or "government" or "corporate")
        );
}
