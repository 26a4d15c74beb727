using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Who supplies whom by what a firm is called: "X, a supplier to Y", "Y's main customer, X".</content>
internal static partial class Descriptions
{
    private static readonly Frame s_supplies = new() { Id = "supplierApposition", Predicate = "supplied" };

    private static Claim? Dealing(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        var isSupplier = context.Lexicon.Has("noun.supplierRole", phrase.Head);
        if (
            context.Lexicon != Lexicon.Of("en")
            || !(isSupplier || context.Lexicon.Has("noun.customerRole", phrase.Head))
            || phrase.Describes is not { Name.Type: MentionType.Organization } named
            || phrase.Words.Exists(w => w.Lower is "former" or "potential" or "would-be" or "prospective")
        )
        {
            return null;
        }

        var end = Math.Max(named.End, Math.Max(phrase.End, phrase.FullEnd));
        var other = phrase.Owner ?? phrase.Of;
        if (
            (other is null || !Slots.Fits(other, "organization", context.Lexicon))
            && at + 2 < elements.Count
            && elements[at + 1] is { Kind: ElementKind.Preposition, Word: "to" or "for" or "of" }
        )
        {
            other = elements[at + 2].Phrase;
            end = Math.Max(end, elements[at + 2].End);
        }

        if (
            other is null
            || !Slots.Fits(other, "organization", context.Lexicon)
            || context.References.Resolve(named) is not { } subject
            || context.References.Resolve(other, isParty: true) is not { To.Schema: not "Group" } counterpart
            || counterpart.To.Id == subject.To.Id
        )
        {
            return null;
        }

        var predication = new Predication
        {
            Lemma = "supply",
            At = phrase.Words[^1].Start,
            Start = Math.Min(Math.Min(named.Start, phrase.Start), other.Start),
            End = end,
        };
        return context.Build(
            isSupplier
                ? new ClaimDraft(s_supplies, predication, sentence, subject) { Object = counterpart }
                : new ClaimDraft(s_supplies, predication, sentence, counterpart) { Object = subject }
        );
    }
}
