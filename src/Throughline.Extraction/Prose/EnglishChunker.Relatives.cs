using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What is said of goods by a clause of their own: "the engines that N sold to M", "the engines N sold to M".</content>
internal sealed partial class EnglishChunker
{
    // The subject of such a clause has a verb of its own, no participle: nobody was sold to M but the engines.
    private bool IsSubjectOfObjectRelative(int subject) =>
        subject > 1
            && _elements[subject].Kind == ElementKind.Phrase
            && _elements[subject - 1] is { Kind: ElementKind.Relative or ElementKind.Subordinator, Word: "that" or "which" or "whom" }
            && _elements[subject - 2].Phrase is { IsPronoun: false }
        || IsContact(subject);

    // A name straight behind goods or money opens a clause about them without "that".
    private bool IsContact(int subject) =>
        subject > 0
        && _elements[subject].Phrase is { Name.Type: MentionType.Organization or MentionType.Person or MentionType.Unknown, Determiner: "" }
        && _elements[subject - 1].Phrase is { Name: null, IsPronoun: false, Determiner: not "" } thing
        && (thing.Kinds & NounKinds.Party) == NounKinds.None
        && (thing.Kinds.HasFlag(NounKinds.Goods) || thing.Head is "money" or "sum" or "funds" or "amount");

    private void OpenContactClauses()
    {
        for (var i = _elements.Count - 2; i > 0; i--)
        {
            if (IsContact(i) && _elements[i + 1].Verb is { IsFinite: true, IsPassive: false })
            {
                var at = _elements[i].Start;
                _elements.Insert(i, new Element(ElementKind.Relative, at, at, "that"));
            }
        }
    }
}
