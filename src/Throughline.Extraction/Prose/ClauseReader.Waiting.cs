namespace Throughline.Extraction.Prose;

/// <content>The subject that opens its clause and waits for its verb through all that commas set between them.</content>
internal sealed partial class ClauseReader
{
    // "N, who made his fortune by A and his second, larger one by B, bought X": between N and its verb every finite verb stands in a clause of its own.
    private (NounPhrase Phrase, int At)? Waiting(int comma)
    {
        for (var opener = comma - 1; opener >= -1; opener--)
        {
            if (opener >= 0 && elements[opener].Kind is not (ElementKind.Break or ElementKind.Subordinator))
            {
                continue;
            }

            if (SubjectBehind(opener, comma) is { } at)
            {
                var phrase = elements[at].Phrase!;
                return (phrase is { Name: null, Describes: { } described } ? described : phrase, at);
            }
        }

        return null;
    }

    private int? SubjectBehind(int opener, int comma)
    {
        var at = opener + 1;
        while (at < comma && !IsSubjectAt(at))
        {
            if (elements[at].Kind is ElementKind.Verb or ElementKind.Relative or ElementKind.Subordinator)
            {
                return null;
            }

            at++;
        }

        // The subject's own attachments ("of X in Y") end with the comma that opens the insertion.
        var open = at + 1;
        while (open < comma && elements[open].Kind is ElementKind.Preposition or ElementKind.Phrase or ElementKind.Time)
        {
            open++;
        }

        if (open >= comma || elements[open].Kind != ElementKind.Comma)
        {
            return null;
        }

        var isInserted = false;
        for (var k = open + 1; k < comma; k++)
        {
            isInserted |= elements[k].Kind is ElementKind.Relative or ElementKind.Subordinator;
            if (elements[k].Kind == ElementKind.Break || elements[k].Verb is { IsFinite: true } && !isInserted)
            {
                return null;
            }
        }

        return isInserted ? at : null;
    }

    private bool IsSubjectAt(int at) =>
        elements[at].Phrase is { IsPronoun: false } phrase
        && KindAt(at - 1) != ElementKind.Preposition
        && (phrase.Kinds & (NounKinds.Party | NounKinds.Role | NounKinds.Goods)) != NounKinds.None;
}
