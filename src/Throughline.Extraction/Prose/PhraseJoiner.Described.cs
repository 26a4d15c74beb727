using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Whom an apposition describes.</content>
internal sealed partial class PhraseJoiner
{
    // What an apposition in "a"/"the" describes: "X in Tarsk, a plant" X, "the owner of X, a maker" X, "X and Y, a firm" Y.
    private NounPhrase Described(int at, NounPhrase first, NounPhrase second)
    {
        if (
            second is { Name: null, Of: not null }
            && second.Kinds.HasFlag(NounKinds.Role)
            && first is { Name: null, Of: { Name.Type: MentionType.Person } kin }
            && (first.Kinds & (NounKinds.People | NounKinds.Role)) != NounKinds.None
        )
        {
            // "the daughter of N, deputy minister of X".
            return kin;
        }

        if (second.Name is not null || second.Determiner is not ("a" or "an" or "the") || !second.Kinds.HasFlag(NounKinds.Organization))
        {
            return first;
        }

        if (
            first is { Name: not null, More.Count: 0 }
            && (first.Kinds & ~NounKinds.Country) == (NounKinds.Place | NounKinds.Name)
            && at >= 2
            && elements[at - 1] is { Kind: ElementKind.Preposition, Word: "in" or "at" or "near" or "from" }
            && elements[at - 2].Phrase is { Name: not null } host
            && host.Kinds.HasFlag(NounKinds.Organization)
        )
        {
            return host;
        }

        if (first.More.Count > 0 && second.Determiner is "a" or "an" && first.More[^1].Name is not null)
        {
            return first.More[^1];
        }

        if (
            first.More is [.., { Name: null, Of: { Name: not null } firm } post]
            && post.Kinds.HasFlag(NounKinds.Role)
            && firm.Kinds.HasFlag(NounKinds.Organization)
        )
        {
            // "the owner and manager of X, a company".
            return firm;
        }

        var inner = first;
        while (inner is { Name: null, Of: { } of })
        {
            inner = of;
        }

        return
            inner.Name is not null
            && inner != first
            && inner.Kinds.HasFlag(NounKinds.Organization)
            && !first.Kinds.HasFlag(NounKinds.Organization)
            ? inner
            : first;
    }

    // One to three capitalised words without a word of firms.
    private bool IsPersonal(Mention name) =>
        name.Text.Split(' ') is { Length: <= 3 } words
        && words.All(w => w.Length > 1 && char.IsUpper(w[0]) && w.Skip(1).All(c => char.IsLower(c) || c is '-' or '\'' or '.'))
        && !words.Any(w => lexicon.Has("noun.orgHead", w) || lexicon.Has("noun.legalForm", w));

    // "Pavel Drozdin, who heads": "who" speaks of a person.
    private void JoinWho()
    {
        for (var i = 1; i < elements.Count; i++)
        {
            if (elements[i] is not { Kind: ElementKind.Relative, Word: "who" or "whom" })
            {
                continue;
            }

            var host = KindAt(i - 1) == ElementKind.Comma ? i - 2 : i - 1;
            if (
                host > 1
                && KindAt(host - 1) == ElementKind.Preposition
                && elements[host - 2].Phrase is { Kinds: var met }
                && met.HasFlag(NounKinds.Person)
            )
            {
                // "N at X, who sold": N.
                continue;
            }

            if (
                host >= 0
                && elements[host].Phrase
                    is { Name: { Type: not (MentionType.Person or MentionType.Location) } name, Words.Count: 1, More.Count: 0 } phrase
                && IsPersonal(name)
            )
            {
                phrase.Name = name with { Type = MentionType.Person };
                phrase.Kinds = Kinds.OfName(phrase.Name);
            }
        }
    }
}
