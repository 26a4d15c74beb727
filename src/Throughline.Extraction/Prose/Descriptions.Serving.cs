using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Who works for whom, and who runs or owns what, by what a name is called: "N, an engineer of X", "X, the operator of the tanker Y".</content>
internal static partial class Descriptions
{
    private static IEnumerable<Claim> Serving(
        NounPhrase phrase,
        NounPhrase named,
        Reference subject,
        Predication predication,
        SentenceView sentence,
        ProseContext context
    )
    {
        var isPerson = named.Kinds.HasFlag(NounKinds.Person);
        var house = phrase.Of ?? phrase.Owner ?? Slots.Step(phrase, "owner") ?? Slots.Step(phrase, "modifier");
        if (house is null || house == named || phrase.Words.Exists(w => w.Lower is "would-be" or "alleged" or "future" or "potential"))
        {
            yield break;
        }

        if (
            isPerson
            && (context.Lexicon.Has("noun.staff", phrase.Head) || context.Lexicon.Has("noun.employee", phrase.Head))
            && !phrase.Kinds.HasFlag(NounKinds.Role)
            && !context.Lexicon.Has("noun.aide", phrase.Head)
            && !context.Lexicon.Has("noun.counsel", phrase.Head)
            && !context.Lexicon.Has("noun.proxy", phrase.Head)
            && Slots.Fits(house, "organization", context.Lexicon)
            && House(house, context) is { To.Schema: not ("Person" or "Group") } employer
            && Told(s_employs, subject, employer) is { } serves
        )
        {
            yield return serves;
        }

        if (
            named.Kinds.HasFlag(NounKinds.Organization)
            && phrase.Of is { } thing
            && (Slots.Fits(thing, "vessel", context.Lexicon) || thing.Name is { Type: MentionType.Organization })
            && context.References.Resolve(thing) is { } held
            && (
                context.Lexicon.Has("noun.owner", phrase.Head) ? s_owns
                : context.Lexicon.Has("noun.operator", phrase.Head) ? s_directs
                : null
            )
                is { } frame
            && Told(frame, subject, held) is { } holds
        )
        {
            yield return holds;
        }

        Claim? Told(Frame frame, Reference who, Reference what) =>
            who.To.Id == what.To.Id ? null : context.Build(new ClaimDraft(frame, predication, sentence, who) { Object = what });
    }

    private static Reference? House(NounPhrase house, ProseContext context) =>
        context.References.OfOffice(house) ?? context.References.Resolve(house, isParty: house.IsPronoun);
}
