using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>"Among its customers was X": who deals with the firm that the text speaks of.</content>
internal static partial class Descriptions
{
    private static IEnumerable<Claim> AmongDealers(SentenceView sentence, List<Predication> predications, ProseContext context)
    {
        var elements = sentence.Elements;
        if (
            context.Lexicon != Lexicon.Of("en")
            || elements.Count < 4
            || elements[0].Word is not "among"
            || elements[1].Phrase is not { Name: null } group
            || predications.Find(p => p is { Lemma: "be", Verb: { IsFinite: true, IsPassive: false, IsNegated: false } }) is not { } verb
            || verb.Patient is not { Name: not null } list
            || !(context.Lexicon.Has("noun.customerRole", group.Head) || context.Lexicon.Has("noun.supplierRole", group.Head))
        )
        {
            yield break;
        }

        var firm = group.Owner ?? group.Of ?? context.References.Topic();
        if (firm is null || context.References.Resolve(firm, isParty: true) is not { } topic)
        {
            yield break;
        }

        foreach (var member in list.Members.Where(m => m.Name is not null && Slots.Fits(m, "organization", context.Lexicon)))
        {
            if (context.References.Resolve(member) is not { } other || other.To.Id == topic.To.Id)
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "supply",
                At = group.Words[^1].Start,
                Start = elements[0].Start,
                End = member.End,
            };
            var (from, to) = context.Lexicon.Has("noun.supplierRole", group.Head) ? (other, topic) : (topic, other);
            if (context.Build(new ClaimDraft(s_supplies, predication, sentence, from) { Object = to }) is { } claim)
            {
                yield return claim;
            }
        }
    }
}
