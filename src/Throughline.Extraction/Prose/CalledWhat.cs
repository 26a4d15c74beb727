using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads "lorries loaded with what their papers called dental chairs": the goods were declared as something, in a clause without a verb of declaring.</summary>
internal static class CalledWhat
{
    private static readonly Frame s_declared = new() { Id = "calledWhat", Predicate = "declaredAs" };

    /// <summary>The claims of an English sentence.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        for (var i = 1; i + 3 < elements.Count; i++)
        {
            if (
                elements[i].Word is not "what"
                || elements[i + 1].Phrase is not { } teller
                || (teller.Kinds & (NounKinds.Document | NounKinds.Party)) == NounKinds.None
                || elements[i + 2].Verb is not { IsNegated: false, IsPassive: false } verb
                || !context.Lexicon.Has("verbs.calling", verb.Lemma)
            )
            {
                continue;
            }

            var at = i + 3;
            if (elements[at] is { Kind: ElementKind.Preposition, Word: "as" })
            {
                at++;
            }

            var goods = elements
                .FindLast(e => e.Phrase is { } p && e.End <= elements[i].Start && Slots.Fits(p, "goods", context.Lexicon))
                ?.Phrase;
            if (
                at >= elements.Count
                || elements[at].Phrase is not { IsPronoun: false } said
                || goods is null
                || context.References.Resolve(goods, isGoods: true) is not { } subject
            )
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = verb.Lemma,
                Verb = verb,
                At = verb.MainStart,
                Start = goods.Start,
                End = elements[at].End,
            };
            if (
                context.Build(
                    new ClaimDraft(s_declared, predication, sentence, subject) { Value = context.Text(said.Words[0].Start, said.FullEnd) }
                ) is
                { } claim
            )
            {
                yield return claim;
            }
        }
    }
}
