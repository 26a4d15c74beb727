using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>What stands before a Chinese name: "新加坡的X" tells where X is, "Y旗下的X" whose it is.</summary>
internal static class ChineseDescriptions
{
    private static readonly Frame s_located = new() { Id = "placeApposition", Predicate = "locatedAt" };
    private static readonly Frame s_owns = new() { Id = "ownershipApposition", Predicate = "owns" };

    /// <summary>The claims of a sentence's descriptions.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        foreach (var phrase in sentence.Elements.Select(e => e.Phrase).OfType<NounPhrase>().SelectMany(p => p.Members))
        {
            if (
                phrase is not { Name.Type: MentionType.Organization, Owner: { } owner }
                || context.References.Resolve(phrase) is not { } named
            )
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "是",
                At = owner.Start,
                Start = owner.Start,
                End = phrase.End,
            };
            if (
                (owner.Kinds & NounKinds.Place) != NounKinds.None
                && (owner.Kinds & NounKinds.Organization) == NounKinds.None
                && owner.Owner is null
                && context.References.Resolve(owner) is { } place
                && context.Build(new ClaimDraft(s_located, predication, sentence, named) { Object = place }) is { } located
            )
            {
                yield return located;
            }

            if (
                owner.Words is [{ Mention: null, Text: var below }]
                && context.Lexicon.Has("noun.parent", below)
                && owner.Owner is { Name: not null } parent
                && context.References.Resolve(parent) is { } above
                && above.To.Id != named.To.Id
                && context.Build(new ClaimDraft(s_owns, predication, sentence, above) { Object = named }) is { } owned
            )
            {
                yield return owned;
            }
        }
    }
}
