using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Joins noun phrases: "of" attachments, lists, examples behind "including", appositions.</summary>
internal sealed partial class PhraseJoiner(List<Element> elements, Lexicon lexicon)
{
    /// <summary>The pieces with phrases joined.</summary>
    public List<Element> Join()
    {
        if (lexicon == Lexicon.Of("en"))
        {
            DropAges();
            JoinInsertedOf();
            JoinInsertedSum();
            JoinEventOf();
            JoinRepeatedPrepositions();
        }

        JoinOf();
        if (lexicon == Lexicon.Of("en"))
        {
            JoinPosts();
            JoinAccounts();
            JoinAllOfThem();
            JoinByWayOf();
            JoinCalled();
            JoinShareOfWhich();
            FillVerbGaps();
        }

        JoinLists();
        JoinAmongThem();
        JoinExamples();
        if (lexicon == Lexicon.Of("en"))
        {
            JoinColonLists();
        }

        JoinAppositions();
        JoinWho();
        if (lexicon == Lexicon.Of("en"))
        {
            JoinWhose();
        }

        return elements;
    }

    private ElementKind KindAt(int i) => i >= 0 && i < elements.Count ? elements[i].Kind : ElementKind.Break;

    private void JoinOf()
    {
        for (var i = elements.Count - 3; i >= 0; i--)
        {
            if (
                elements[i].Phrase is { } left
                && KindAt(i + 1) == ElementKind.Preposition
                && elements[i + 1].Word == "of"
                && elements[i + 2].Phrase is { } right
            )
            {
                left.Of = right;
                if (lexicon.Has("noun.transparent", left.Head) || lexicon.Has("noun.series", left.Head))
                {
                    left.Kinds |= right.Kinds & ~NounKinds.Name;
                }

                if (
                    lexicon == Lexicon.Of("en")
                    && left is { Name: null, Owner: null, Count: null, Words: [{ Lower: "all" or "most" or "some" or "much" or "many" }] }
                    && right is { Name: null, IsPronoun: false }
                )
                {
                    // "all of its bearings": the bearings.
                    right.Start = left.Start;
                    left = right;
                }

                Replace(i, 3, left);
            }
        }
    }

    private void Replace(int at, int count, NounPhrase phrase, int? keepEnd = null)
    {
        var end = Math.Max(keepEnd ?? 0, Math.Max(elements[at + count - 1].End, phrase.FullEnd));
        elements[at] = new Element(ElementKind.Phrase, elements[at].Start, end, "") { Phrase = phrase };
        elements.RemoveRange(at + 1, count - 1);
    }
}
