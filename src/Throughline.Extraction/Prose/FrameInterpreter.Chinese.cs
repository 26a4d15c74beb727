using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What the roles of a Chinese frame must be.</content>
internal sealed partial class FrameInterpreter
{
    private static readonly Lexicon s_chinese = Lexicon.Of("zh");

    // "将老伴送往医院": what is moved stands before the verb and is no goods.
    private bool IsOtherThing(Frame frame, Predication p, Dictionary<string, NounPhrase> roles) =>
        context.Lexicon == s_chinese
        && frame.Roles.ContainsKey("concerns")
        && !roles.ContainsKey("concerns")
        && frame.Response is null
        && p is { Verb: { IsPassive: false, IsNegated: false }, Patient: { IsPronoun: false } moved }
        && moved.Start < p.At
        && !roles.ContainsValue(moved)
        && (moved.Kinds & (NounKinds.Person | NounKinds.People)) != NounKinds.None;
}
