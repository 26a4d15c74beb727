using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Posts and whose they are: "sales manager with X", "a shareholder in X", "a spokesman for X".</content>
internal sealed partial class PhraseJoiner
{
    // What stands behind "at", "with", "in" or "for" belongs to the post, and to no verb.
    private void JoinPosts()
    {
        for (var i = elements.Count - 3; i >= 0; i--)
        {
            if (
                elements[i].Phrase is { Name: null, IsPronoun: false, Of: null, Owner: null, Count: null } post
                && elements[i + 1].Kind == ElementKind.Preposition
                && elements[i + 2].Phrase is { IsPronoun: false } house
                && (
                    elements[i + 1].Word switch
                    {
                        "at" or "with" => IsPost(post)
                            && OpensPost(i)
                            && house.Kinds.HasFlag(NounKinds.Organization)
                            && (
                                house.Name is not null
                                // "N, a sales manager at the refinery".
                                || lexicon == Lexicon.Of("en")
                                    && house is { Determiner: "the", Words.Count: 1 }
                                    && KindAt(i - 1) is ElementKind.Comma or ElementKind.Adverb
                            ),
                        // "the Minister for Industry".
                        "for" => lexicon == Lexicon.Of("en")
                            && post.Head is "minister" or "secretary" or "commissioner" or "undersecretary"
                            && house is { Determiner: "", Count: null, Words.Count: <= 2 },
                        "in" => lexicon.Has("noun.owner", post.Head)
                            && OpensPost(i)
                            && house.Name is { Type: MentionType.Organization or MentionType.Unknown },
                        _ => false,
                    }
                )
            )
            {
                post.Of = house;
                Replace(i, 3, post);
            }
        }
    }

    // "an account held by X", "an account belonging to X": the account of X.
    private void JoinAccounts()
    {
        for (var i = elements.Count - 4; i >= 0; i--)
        {
            if (
                elements[i].Phrase is { Name: null, Head: "account", Of: null, Owner: null } account
                && elements[i + 1].Verb
                    is { IsPassive: true, IsReduced: true, Lemma: "hold" or "own" or "control" or "open" }
                        or { IsGerund: true, Lemma: "belong" }
                && elements[i + 2] is { Kind: ElementKind.Preposition, Word: "by" or "to" }
                && elements[i + 3].Phrase is { IsPronoun: false } holder
            )
            {
                account.Of = holder;
                Replace(i, 4, account);
            }
        }
    }

    private bool IsPost(NounPhrase phrase) =>
        phrase.Words[^1].Lower == phrase.Head
        && phrase.Modifier is null
        && phrase.Head is not ("partner" or "associate")
        && (
            lexicon.Has("noun.role", phrase.Head)
            || lexicon.Has("noun.staff", phrase.Head)
            || lexicon.Has("noun.director", phrase.Head)
            || lexicon.Has("noun.post", phrase.Head)
        );

    // ", a manager at X", "is a manager at X".
    private bool OpensPost(int i) =>
        KindAt(i - 1) is ElementKind.Comma or ElementKind.Break or ElementKind.Conjunction
        // "N, formerly a sales manager at X".
        || KindAt(i - 1) == ElementKind.Adverb && KindAt(i - 2) == ElementKind.Comma && lexicon == Lexicon.Of("en")
        || i > 0 && elements[i - 1].Verb is { Lemma: "be" or "become" or "remain" };
}
