namespace Throughline.Extraction.Prose;

/// <content>Participial clauses between a subject and its verb.</content>
internal sealed partial class ClauseReader
{
    private const int LongestInsertion = 16;

    // "X, based in Tarsk and owned by N, moved": the place of X; null where the comma closes no such clause.
    private int? InsertedParticiple(int comma)
    {
        for (var k = comma - 1; k > 1 && comma - k < LongestInsertion; k--)
        {
            if (elements[k].Verb is { IsFinite: true } || elements[k].Kind is ElementKind.Break or ElementKind.Subordinator)
            {
                return null;
            }

            if (
                elements[k].Verb is { IsFinite: false, IsInfinitive: false }
                && elements[k - 1].Kind is ElementKind.Comma or ElementKind.Adverb
                && Opening(k) is > 0 and var opening
                && elements[opening - 1].Phrase is { IsPronoun: false } subject
                && (subject.Kinds & (NounKinds.Party | NounKinds.Goods | NounKinds.Role)) != NounKinds.None
            )
            {
                return opening - 1;
            }
        }

        return null;
    }

    private int Opening(int participle)
    {
        var k = participle - 1;
        while (k > 0 && elements[k].Kind == ElementKind.Adverb)
        {
            k--;
        }

        return elements[k].Kind == ElementKind.Comma ? k : -1;
    }
}
