using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Kin and firms named right behind their word: "his brother-in-law N", "Orlov's wife N", "whose company X".</content>
internal static partial class Descriptions
{
    private static Claim? CloseKin(NounPhrase phrase, SentenceView sentence, ProseContext context)
    {
        if (
            context.Lexicon != Lexicon.Of("en")
            || phrase is not { Name: { Type: MentionType.Person } named, Describes: null, More.Count: 0 }
            || phrase.Words.Count < 2
            || phrase.Words[^1].Mention != named
            || !context.Lexicon.Has("noun.kin", phrase.Words[^2].Lower)
            || phrase.Words[^2].Lower is "partner"
            || KinOf(phrase) is not { } kin
            || kin == phrase.Of
            || context.References.Resolve(kin) is not { To.Schema: "Person" } relative
            || context.References.Named(named, phrase) is not { } person
            || relative.To.Id == person.To.Id
        )
        {
            return null;
        }

        return context.Build(new ClaimDraft(s_kin, Said(phrase, named), sentence, person) { Object = relative });
    }

    private static Claim? CloseFirm(NounPhrase phrase, SentenceView sentence, ProseContext context)
    {
        if (
            context.Lexicon != Lexicon.Of("en")
            || phrase is not { Name: { Type: MentionType.Organization } named, Describes: null, More.Count: 0 }
            || phrase.Words.Count < 2
            || phrase.Words[^1].Mention != named
            || phrase.Words[^2].Lower is not ("company" or "firm" or "business")
            || (phrase.Owner ?? KinOf(phrase)) is not { } owner
            || owner == phrase.Of
            || context.References.Resolve(owner) is not { To.Schema: "Person" } holder
            || context.References.Named(named, phrase) is not { } firm
        )
        {
            return null;
        }

        return context.Build(new ClaimDraft(s_owns, Said(phrase, named), sentence, holder) { Object = firm });
    }

    // From whose it is to the name: "her brother N".
    private static Predication Said(NounPhrase phrase, Mention named) =>
        new()
        {
            Lemma = "be",
            At = phrase.Words[^2].Start,
            Start = phrase.Owner?.Start ?? phrase.Start,
            End = named.End,
        };
}
