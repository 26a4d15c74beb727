using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads what stands straight before an English name: "Vektor's director N", "Vektor engineer N", "its subsidiary N", and behind it "N, an engineer with Vektor".</summary>
internal static class Titles
{
    private static readonly Frame s_directs = new() { Id = "roleApposition", Predicate = "directs" };
    private static readonly Frame s_employs = new() { Id = "roleApposition", Predicate = "employedBy" };
    private static readonly Frame s_owns = new() { Id = "ownershipApposition", Predicate = "owns" };

    /// <summary>The claims of a sentence.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        if (context.Lexicon != Lexicon.Of("en"))
        {
            yield break;
        }

        for (var i = 0; i < sentence.Elements.Count; i++)
        {
            if (sentence.Elements[i].Phrase is not { } phrase)
            {
                continue;
            }

            foreach (var member in phrase.Members)
            {
                if (Before(member, sentence, context) is { } claim)
                {
                    yield return claim;
                }
            }

            if (With(phrase, i, sentence, context) is { } employed)
            {
                yield return employed;
            }
        }
    }

    private static Claim? Before(NounPhrase phrase, SentenceView sentence, ProseContext context)
    {
        if (
            phrase is not { Name: { } name, Head: { Length: > 0 } head, Describes: null }
            || phrase.Words.Count < 2
            || phrase.Words[^1].Mention != name
        )
        {
            return null;
        }

        var party =
            Slots.Step(phrase, "owner")
            ?? (phrase.Modifier is { Type: MentionType.Organization } firm ? References.NameOf(firm, phrase) : null)
            ?? (
                phrase is { Determiner: "", Of: null }
                && name.Type == MentionType.Person
                && context.Lexicon.Has("noun.firmOffice", string.Join(' ', phrase.Words.SkipLast(1).Select(w => w.Lower)))
                    ? context.References.Topic()
                    : null
            );
        var isPrivate = head is "company" or "firm" or "business" && party is not null && Slots.Fits(party, "person", context.Lexicon);
        if (
            party is null
            || !isPrivate && !Slots.Fits(party, "organization", context.Lexicon)
            || context.References.Resolve(party, isParty: context.References.IsEnglish) is not { } organization
        )
        {
            return null;
        }

        var named = References.NameOf(name, phrase);
        if (context.References.Resolve(named) is not { } subject || subject.To.Id == organization.To.Id)
        {
            return null;
        }

        if (phrase.Kinds.HasFlag(NounKinds.Person) && name.Type == MentionType.Person)
        {
            var frame =
                context.Lexicon.Has("noun.owner", head) ? s_owns
                : IsUnitManager(phrase, context.Lexicon) ? s_employs
                : context.Lexicon.Has("noun.director", head) || context.Lexicon.Has("noun.topRole", head) ? s_directs
                : context.Lexicon.Has("noun.staff", head) ? s_employs
                : null;
            return frame is null
                ? null
                : context.Build(new ClaimDraft(frame, Stretch(phrase), sentence, subject) { Object = organization });
        }

        if (name.Type is not (MentionType.Organization or MentionType.Unknown))
        {
            return null;
        }

        if (isPrivate && party.Determiner is not ("our" or "my"))
        {
            // "his company N".
            return context.Build(new ClaimDraft(s_owns, Stretch(phrase), sentence, organization) { Object = subject });
        }

        var isParent = head is "parent" || head is "company" && phrase.Words.Exists(w => w.Lower is "parent" or "holding");
        return isParent ? context.Build(new ClaimDraft(s_owns, Stretch(phrase), sentence, subject) { Object = organization })
            : context.Lexicon.Has("noun.unitOf", head)
                ? context.Build(new ClaimDraft(s_owns, Stretch(phrase), sentence, organization) { Object = subject })
            : null;
    }

    // "Vektor's sales manager N" works for Vektor and does not run it.
    private static bool IsUnitManager(NounPhrase phrase, Lexicon lexicon) =>
        phrase.Head is "manager" or "executive" && phrase.Words.Exists(w => w.Mention is null && lexicon.Has("noun.unit", w.Lower));

    // "N, a process engineer with Vektor", "N, an analyst at Vektor".
    private static Claim? With(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (
            phrase is not { Name: null, Describes: { Name.Type: MentionType.Person } person, Of: null }
            || at + 2 >= elements.Count
            || elements[at + 1] is not { Kind: ElementKind.Preposition, Word: "with" or "at" }
            || elements[at + 2].Phrase is not { Name.Type: MentionType.Organization } firm
            || !firm.Kinds.HasFlag(NounKinds.Organization)
        )
        {
            return null;
        }

        var frame =
            context.Lexicon.Has("noun.director", phrase.Head) ? s_directs
            : context.Lexicon.Has("noun.staff", phrase.Head) ? s_employs
            : null;
        if (
            frame is null
            || context.References.Resolve(person) is not { } subject
            || context.References.Resolve(firm) is not { } organization
        )
        {
            return null;
        }

        var predication = new Predication
        {
            Lemma = "be",
            At = phrase.Words[^1].Start,
            Start = Math.Min(person.Start, phrase.Start),
            End = elements[at + 2].End,
        };
        return context.Build(new ClaimDraft(frame, predication, sentence, subject) { Object = organization });
    }

    private static Predication Stretch(NounPhrase phrase) =>
        new()
        {
            Lemma = "be",
            At = phrase.Words[0].Start,
            Start = phrase.Owner?.Start ?? phrase.Start,
            End = phrase.End,
        };
}
