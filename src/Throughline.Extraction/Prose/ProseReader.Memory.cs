using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What later sentences remember of this one.</content>
internal static partial class ProseReader
{
    // A relative clause is quoted from its "which", together with "analysts assess".
    private static void Quote(Predication predication, List<Element> elements)
    {
        if (!predication.IsSubjectElsewhere)
        {
            return;
        }

        var at = elements.FindIndex(e => e.Verb is not null && e.Verb == predication.Verb);
        for (var k = at - 1; k >= 0 && k >= at - 4; k--)
        {
            if (elements[k].Kind == ElementKind.Relative)
            {
                predication.Start = Math.Min(predication.Start, elements[k].Start);
                return;
            }

            if (elements[k].Kind is ElementKind.Conjunction or ElementKind.Comma or ElementKind.Break)
            {
                return;
            }
        }
    }

    private static bool StartsWithAnaphor(List<Element> elements) =>
        elements.FirstOrDefault(e => e.Kind == ElementKind.Phrase)?.Phrase is { } first
        && (
            first.IsPronoun && !IsSpeaker(first)
            || first.Determiner is "these" or "this" or "those" or "such"
            || first.Determiner.Contains("same", StringComparison.Ordinal)
        );

    // "supplied them to the brigade, which has used them": the brigade is no subject of the sentence.
    private static bool IsAside(Predication predication, NounPhrase phrase, List<Element> elements, int at) =>
        predication.IsSubjectElsewhere
        && at > 0
        && elements[at - 1].Kind == ElementKind.Preposition
        && phrase.Name is not null
        && elements.Exists(e => e.Kind == ElementKind.Relative && e.Start >= phrase.End && e.Start < predication.At);

    // "by phone", "Good.": no thing that is spoken of.
    private static bool IsMeans(NounPhrase phrase, Element? before) =>
        phrase is { Name: null, Determiner: "", Of: null, Count: null, Words: [{ Lower: var word }] }
        && (
            before is { Kind: ElementKind.Preposition, Word: "by" or "via" or "over" or "per" } && Lexicon.Of("en").Has("noun.means", word)
            || word is "good"
        );

    // "is owned by X, which bought the stake", "its shareholder is X": the text goes on with the firm that is owned.
    private static bool IsGoverned(List<Element> elements, int at, References references) =>
        references.IsEnglish
        && at > 0
        && elements[at].Phrase is { Name: not null } named
        && named.Kinds.HasFlag(NounKinds.Organization)
        && (
            elements[at - 1].Kind == ElementKind.Preposition && !(at > 1 && elements[at - 2].Kind == ElementKind.Break)
            || elements[at - 1].Verb is { Lemma: "be", IsPassive: false }
        );

    // Remembers the phrases from an index on that begin before an offset; the next index.
    private static int Remember(List<Element> elements, List<Predication> predications, References references, int from, int before)
    {
        var i = from;
        for (; i < elements.Count && elements[i].Start < before; i++)
        {
            // "described as interpreters": nobody is spoken of.
            if (elements[i].Phrase is not { } phrase || i > 0 && elements[i - 1] is { Kind: ElementKind.Preposition, Word: "as" or "как" })
            {
                continue;
            }

            if (references.IsEnglish && IsMeans(phrase, i > 0 ? elements[i - 1] : null))
            {
                continue;
            }

            var isSubject =
                !IsGoverned(elements, i, references)
                // "The plant, whose main customer is X, ...": the text goes on with the plant.
                && !(references.IsEnglish && i > 0 && elements[i - 1] is { Kind: ElementKind.Relative, Word: "whose" })
                && predications.Any(p =>
                    (p.IsNominal || p.Verb is { IsPassive: false }) && p.Agent == phrase && !IsAside(p, phrase, elements, i)
                    // A Chinese noun behind its verb is one that a relative clause describes.
                    || p.Verb is { IsPassive: true } && p.Patient == phrase && (!references.IsChinese || phrase.Start < p.At)
                );
            foreach (var member in phrase.Members)
            {
                references.Remember(member, isSubject);
                if (member is { Name: null, Modifier: { Type: MentionType.Organization } firm } && references.IsChinese)
                {
                    // "某公司发言人表示，公司…".
                    references.Remember(References.NameOf(firm, member), isSubject);
                }

                for (var owner = member.Owner; owner is { Name: not null }; owner = owner.Owner)
                {
                    references.Remember(owner, false);
                }

                for (var of = member.Of; of is not null; of = of.Of)
                {
                    references.Remember(of, false);
                }
            }
        }

        return i;
    }
}
