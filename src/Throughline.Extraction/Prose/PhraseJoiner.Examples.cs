using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Examples behind "including", "such as" and "among them".</content>
internal sealed partial class PhraseJoiner
{
    // "aircraft under the X name, among them the X-1": the examples belong to the last phrase of their kind.
    private void JoinAmongThem()
    {
        for (var i = 1; i + 2 < elements.Count; i++)
        {
            if (
                elements[i] is not { Kind: ElementKind.Preposition, Word: "among" }
                || !(
                    elements[i + 1].Phrase is { IsPronoun: true, Words: [{ Lower: "them" or "these" }, ..] }
                    || elements[i + 1].Kind == ElementKind.Relative
                )
                || elements[i + 2].Phrase is not { } examples
                || OpensClause(i + 2)
            )
            {
                continue;
            }

            var host = elements.FindLastIndex(
                i - 1,
                e => e.Phrase is { } p && (p.Kinds & examples.Kinds & ~NounKinds.Name) != NounKinds.None
            );
            if (host >= 0)
            {
                var phrase = elements[host].Phrase!;
                phrase.Examples.AddRange(examples.Members);
                phrase.IsOpenList = true;
                elements[host] = elements[host] with { End = elements[i + 2].End };
                elements.RemoveRange(i, 3);
            }
        }
    }

    private void JoinExamples()
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i] is not { Kind: ElementKind.Preposition, Word: "including" })
            {
                continue;
            }

            var host = KindAt(i - 1) == ElementKind.Comma ? i - 2 : i - 1;
            // "suppliers registered in Tarsk, including X".
            if (
                host >= 3
                && elements[host].Phrase is { Kinds: var registered }
                && (registered & ~NounKinds.Country) == (NounKinds.Place | NounKinds.Name)
                && KindAt(host - 1) == ElementKind.Preposition
                && elements[host - 2].Verb is { IsReduced: true }
                && elements[host - 3].Phrase is { Kinds: var firms }
                && (firms & NounKinds.Party) != NounKinds.None
            )
            {
                host -= 3;
            }

            // "suppliers in Tarsk, including X": X is no place.
            if (
                host >= 2
                && elements[host].Phrase is { Kinds: var hosted }
                && KindAt(i + 1) == ElementKind.Phrase
                && (
                    (hosted & elements[i + 1].Phrase!.Kinds & ~NounKinds.Name) == NounKinds.None
                    || (hosted & ~NounKinds.Country) == (NounKinds.Place | NounKinds.Name)
                        && elements[i + 1].Phrase!.Name is { Type: not MentionType.Location }
                )
                && KindAt(host - 1) == ElementKind.Preposition
                && elements[host - 2].Phrase is { } outer
                && (outer.Kinds & elements[i + 1].Phrase!.Kinds & ~NounKinds.Name) != NounKinds.None
            )
            {
                host -= 2;
            }

            if (host >= 0 && elements[host].Phrase is { } phrase && KindAt(i + 1) == ElementKind.Phrase)
            {
                // "X of Y, including A": the examples belong to the inner phrase.
                var target = phrase.Members.Last();
                while (target.Of is { } inner)
                {
                    target = inner;
                }

                target.Examples.AddRange(elements[i + 1].Phrase!.Members);
                target.IsOpenList = true;
                var stop = i + 1;
                if (
                    KindAt(stop + 1) == ElementKind.Comma
                    && KindAt(stop + 2) == ElementKind.Verb
                    && elements[host].Start < elements[i].Start
                )
                {
                    stop++;
                }

                Replace(host, stop - host + 1, phrase);
                i = host;
            }
        }
    }
}
