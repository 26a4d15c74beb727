using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Who takes part in an event that opens an English sentence: "During a visit to X, N …", "Under a contract with X, N …", "In a letter to X, N …".</content>
internal static partial class Nominals
{
    // The doer of the clause is the one of the event where nobody else is named with it, and the clause tells a fact.
    private static NounPhrase? DoerBehind(List<Element> elements, List<Predication> verbs, int at, NounPhrase noun, Lexicon lexicon)
    {
        if (
            at is < 1 or > 3
            || elements[at].Phrase != noun
            || elements[at - 1] is not { Kind: ElementKind.Preposition, Word: var before }
            || !lexicon.Has("words.fronting", before)
            || at + 1 >= elements.Count
            || elements[at + 1] is not { Kind: ElementKind.Preposition, Word: not ("between" or "by") }
                && (elements[at + 1].Kind != ElementKind.Comma || noun.Of?.Kinds.HasFlag(NounKinds.Goods) != true)
            || !lexicon.Has("noun.ownAct", noun.Head)
        )
        {
            return null;
        }

        var comma = elements.FindIndex(at + 1, e => e.Kind == ElementKind.Comma);
        return
            comma >= 0
            && elements.Skip(comma + 1).FirstOrDefault(e => e.Kind is not (ElementKind.Adverb or ElementKind.Time))?.Phrase is { } doer
            && verbs.Exists(v =>
                v is { Verb: { IsFinite: true, IsNegated: false, IsFuture: false, IsConditional: false } main }
                && v.At > doer.Start
                && (main.IsPassive ? v.Patient : v.Agent) == doer
            )
            ? doer
            : null;
    }
}
