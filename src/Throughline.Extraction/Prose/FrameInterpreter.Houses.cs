using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Whose house a place is.</content>
internal sealed partial class FrameInterpreter
{
    // "the company's Izhevsk facilities": the visit is to the company, the facilities are the place.
    private Reference? OrganizationOf(NounPhrase target, Frame frame)
    {
        if (
            frame.Predicate is "visited"
            && target.Name is null
            && (
                target.Kinds.HasFlag(NounKinds.Place)
                || context.Lexicon == Mentions.Lexicon.Of("zh") && target.Kinds.HasFlag(NounKinds.Organization)
            )
        )
        {
            if (target.Owner is { } owner && context.References.Resolve(owner) is { To.Schema: not "Location" } owned)
            {
                return owned;
            }

            if (target.Modifier is { Type: MentionType.Organization } modifier)
            {
                return context.References.Named(modifier, null);
            }
        }

        if (
            frame.Predicate is "visited" or "shipped" or "supplied" or "delivered" or "received"
            && target is { Name: null, Of: null }
            && target.Kinds.HasFlag(NounKinds.Place)
            && (target.Determiner is "your" || target.Owner is { IsPronoun: true } whose && context.Lexicon.IsSpeaker(whose.Words[0].Lower))
        )
        {
            // "to your warehouse": to whom the letter is written.
            return context.References.Resolve(target.Owner ?? LeftOut.Spoken(target.Start, LeftOut.You(context.Lexicon)));
        }

        return null;
    }
}
