using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Appositions: "N, the director of X".</content>
internal sealed partial class PhraseJoiner
{
    // A phrase with its preposition at the head of the clause, before any verb.
    private bool IsInFront(int at)
    {
        var first = at;
        while (first > 0 && elements[first - 1].Kind is ElementKind.Phrase or ElementKind.Preposition)
        {
            first--;
        }

        return first < at && first == 0 && elements[first].Kind == ElementKind.Preposition;
    }

    private void JoinAppositions()
    {
        for (var i = 0; i + 2 < elements.Count; i++)
        {
            if (
                lexicon == Lexicon.Of("en")
                && elements[i].Phrase is { Name: not null }
                && KindAt(i + 1) == ElementKind.Comma
                && elements[i + 2]
                    is { Kind: ElementKind.Adverb, Word: "formerly" or "currently" or "now" or "then" or "previously" or "once" }
                && i + 4 < elements.Count
                && elements[i + 3].Phrase is { Name: null } office
                && (office.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None
                && elements[i + 4].Kind is ElementKind.Comma or ElementKind.Preposition or ElementKind.Break
            )
            {
                // "N, formerly chief engineer, joined X".
                elements.RemoveAt(i + 2);
            }

            if (
                elements[i].Phrase is not { } first
                || KindAt(i + 1) != ElementKind.Comma
                || elements[i + 2].Phrase is not { } second
                || first.IsPronoun
            )
            {
                continue;
            }

            if (lexicon == Lexicon.Of("ru") && i > 0 && elements[i - 1].Word is "#according" && IsSubjectBehind(first, second))
            {
                // "По версии следствия, Рустам Галеев, … поставил": the clause begins behind the comma.
                continue;
            }

            if (lexicon == Lexicon.Of("en"))
            {
                if (
                    i > 1
                    && elements[i - 1] is { Kind: ElementKind.Preposition, Word: "to" }
                    && elements[i - 2] is { Kind: ElementKind.Break, Word: "according" }
                    && (KindAt(i + 3) == ElementKind.Verb || i + 4 < elements.Count && elements[i + 4].Phrase is { Name: not null })
                )
                {
                    // "According to N, the plant's director, M, flew": the clause begins behind the comma.
                    continue;
                }

                if (second.Name is not null && KindAt(i + 3) == ElementKind.Verb && IsInFront(i))
                {
                    // "Under the leadership of N, X sold": the clause begins behind the comma.
                    continue;
                }

                first = Described(i, first, second);
                if (
                    first is { Name: null, More.Count: 0, Of: { Name: null, Describes: null, More.Count: 0 } inner }
                    && (inner.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None
                    && lexicon.Has("noun.kin", first.Head)
                    && second is { Name.Type: MentionType.Person, More.Count: 0 }
                )
                {
                    // "the wife of Vektor's director, N": N is the director.
                    inner.Describes = second;
                    inner.Name = second.Name;
                    inner.Kinds |= second.Kinds;
                    elements[i] = elements[i] with { End = elements[i + 2].End };
                    elements.RemoveRange(i + 1, 2);
                    inner.End = second.FullEnd;
                    i--;
                    continue;
                }

                if (
                    first is { Name: null, Describes: null }
                    && (first.Determiner is "its" or "his" or "her" or "their" || first.Owner is not null)
                    && first.Kinds.HasFlag(NounKinds.Role)
                    && second is { Name.Type: MentionType.Person, Describes: { } holder, More.Count: 0 }
                )
                {
                    // "its owner, a colonel named N, drove".
                    first.Describes = holder;
                    first.Name = second.Name;
                    first.Kinds |= second.Kinds;
                    Replace(i, 3, first, keepEnd: elements[i + 2].End);
                    first.End = second.FullEnd;
                    i--;
                    continue;
                }

                if (
                    first is { Name: null, Count: not null }
                    && second is { Name: { Type: MentionType.Person or MentionType.Organization } several, More.Count: > 0 }
                    && (
                        several.Type == MentionType.Person
                        || first.Of?.Name is null && (first.Kinds & second.Kinds & NounKinds.Party & ~NounKinds.Name) != NounKinds.None
                    )
                )
                {
                    // "two engineers of X, N and M".
                    second.Kinds |= first.Kinds & NounKinds.Organization;
                    Replace(i, 3, second);
                    continue;
                }

                if (
                    first.More is [.., { Name: null, Count: not null } crowd]
                    && (crowd.Kinds & (NounKinds.People | NounKinds.Role)) != NounKinds.None
                    && second is { Name.Type: MentionType.Person, More.Count: > 0 }
                )
                {
                    // "by N and two engineers, M and O": all three.
                    first.More.Remove(crowd);
                    first.More.AddRange(second.Members.Select(m => m.Alone()).ToList());
                    Replace(i, 3, first, keepEnd: elements[i + 2].End);
                    continue;
                }

                if (
                    first is { Name: null, More.Count: 0 }
                    && KindAt(i - 1) == ElementKind.Preposition
                    && KindAt(i + 3) == ElementKind.Verb
                    && second.Name is not null
                    && (first.Kinds & (NounKinds.Party | NounKinds.Role | NounKinds.Place)) == NounKinds.None
                    && !elements.Take(i).Any(e => e.Kind == ElementKind.Verb)
                )
                {
                    // "In return for the modules, X was paid": the clause begins behind the comma.
                    continue;
                }

                if (
                    first.More is [.., { Name: null, Count: null, Determiner: "a" or "an" or "his" or "her" or "their" or "its" } last]
                    && (
                        last.Kinds.HasFlag(NounKinds.Organization) && second is { Name.Type: MentionType.Organization }
                        || (last.Kinds & (NounKinds.People | NounKinds.Role)) != NounKinds.None
                            && second is { Name.Type: MentionType.Person }
                    )
                    && second is { More.Count: 0, Words.Count: 1 }
                    && (KindAt(i + 3) is ElementKind.Comma or ElementKind.Break || i + 3 >= elements.Count)
                )
                {
                    // "N and a Cypriot company, M", "N and his firm, M".
                    last.Describes = second;
                    last.Name = second.Name;
                    last.Kinds |= second.Kinds;
                    last.End = second.FullEnd;
                    Replace(i, 3, first);
                    continue;
                }
            }

            // "its director and main owner, N": N is both.
            if (
                lexicon == Lexicon.Of("en")
                && first.Name is null
                && first.More.Count > 0
                && first.Members.All(m => m is { Name: null } && m.Kinds.HasFlag(NounKinds.Role))
                && second is { Name.Type: MentionType.Person, More.Count: 0 }
                && first.Words[^1].Lower == first.Head
            )
            {
                first.Offices.AddRange(first.More);
                first.More.Clear();
            }

            // "sold to Russia, a spokeswoman said": she describes neither a place nor, before her verb, a firm.
            if (
                lexicon == Lexicon.Of("en")
                && second.Name is null
                && (second.Kinds & (NounKinds.People | NounKinds.Official)) != NounKinds.None
                && (second.Kinds & NounKinds.Organization) == NounKinds.None
                && (
                    (first.Kinds & ~NounKinds.Country) == (NounKinds.Place | NounKinds.Name)
                    || first.Name is { Type: MentionType.Organization }
                        && KindAt(i + 3) == ElementKind.Verb
                        && lexicon.Has("verbs.say", elements[i + 3].Verb!.Lemma)
                )
            )
            {
                continue;
            }

            // "Salnik, the plant's director": who holds an office is a person.
            if (
                first is { Name: { Type: not (MentionType.Person or MentionType.Location) } held, Words.Count: 1, More.Count: 0 }
                && second is { Name: null }
                && lexicon.Has("noun.role", second.Head)
                && lexicon == Lexicon.Of("en")
                && IsPersonal(held)
            )
            {
                first.Name = held with { Type = MentionType.Person };
                first.Kinds = Kinds.OfName(first.Name);
            }

            if (
                lexicon == Lexicon.Of("en")
                && second is { Name.Type: MentionType.Organization, Words.Count: 1, More.Count: 0 }
                && (first.Kinds & ~NounKinds.Country) == (NounKinds.Place | NounKinds.Name)
                && i >= 2
                && elements[i - 1] is { Kind: ElementKind.Preposition, Word: "in" }
                && elements[i - 2].Phrase is { Name: null, Describes: null, IsPronoun: false, More.Count: 0 } nameless
                && nameless.Words[^1].Lower == nameless.Head
                && (nameless.Kinds.HasFlag(NounKinds.Organization) || lexicon.Has("noun.proxy", nameless.Head))
                && KindAt(i + 3) is ElementKind.Comma or ElementKind.Break
            )
            {
                // "our reseller in Almaty, Vektor,": the name of the reseller.
                nameless.Describes = second;
                nameless.Name = second.Name;
                nameless.Kinds |= second.Kinds;
                elements[i - 2] = elements[i - 2] with { End = second.End };
                nameless.End = second.End;
                elements.RemoveRange(i + 1, 2);
                continue;
            }

            // "Trained by X, the crew serves": the participle that opens the sentence speaks of its subject.
            if (
                lexicon == Lexicon.Of("en")
                && elements[0].Verb is { IsReduced: true }
                && KindAt(i - 1) == ElementKind.Preposition
                && KindAt(i + 3) is ElementKind.Verb or ElementKind.Adverb
                && !elements.Take(i).Any(e => e.Kind == ElementKind.Comma)
            )
            {
                continue;
            }

            // "According to evidence presented in court, N agreed": no building and no body is a person.
            if (
                lexicon == Lexicon.Of("en")
                && first is { Name: null, More.Count: 0 }
                && second is { Name.Type: MentionType.Person }
                && (first.Kinds & (NounKinds.Government | NounKinds.Place)) != NounKinds.None
                && (first.Kinds & (NounKinds.People | NounKinds.Role | NounKinds.Person)) == NounKinds.None
            )
            {
                continue;
            }

            var (a, b) = (first.Kinds & NounKinds.Party, second.Kinds & NounKinds.Party);
            var alike =
                (a & b) != NounKinds.None
                || (a != NounKinds.None && b != NounKinds.None)
                || (second.Kinds & NounKinds.Role) != NounKinds.None
                || (first.Kinds & NounKinds.Role) != NounKinds.None && second.Kinds.HasFlag(NounKinds.Person)
                // "to its new owner, the firm X".
                || lexicon == Lexicon.Of("en")
                    && first is { Name: null, Determiner: "its" or "their" or "the" }
                    && lexicon.Has("noun.owner", first.Head)
                    && second is { Name.Type: MentionType.Organization }
                || ((first.Kinds & second.Kinds & (NounKinds.Goods | NounKinds.Place)) != NounKinds.None);
            // "Vann, native of Tarsk, denied": between the name and its verb, a phrase in commas describes.
            alike |=
                first.Name is not null
                && second is { Name: null, IsPronoun: false, More.Count: 0 }
                && KindAt(i + 3) == ElementKind.Comma
                && KindAt(i + 4) == ElementKind.Verb
                && lexicon == Lexicon.Of("en");
            if (
                lexicon == Lexicon.Of("en")
                && first is { Name: null, Determiner: "the" or "a" or "an", More.Count: 0 }
                && lexicon.Has("noun.vessel", first.Head)
                && second is { Name: { IsCertain: false, Type: not MentionType.Location } vessel, More.Count: 0, Of: null }
                && KindAt(i + 3) is ElementKind.Comma or ElementKind.Break
            )
            {
                // "the vessel, the Corsica Dawn, chartered by X".
                second.Name = vessel with
                {
                    Type = MentionType.Product,
                };
                second.Kinds = Kinds.OfName(second.Name);
                alike = true;
            }

            // "its engine, a two-stroke, comes from X".
            alike |=
                lexicon == Lexicon.Of("en")
                && first is { Name: null, IsPronoun: false, More.Count: 0 }
                && first.Kinds.HasFlag(NounKinds.Goods)
                && second is { Name: null, Kinds: NounKinds.None, Determiner: "a" or "an", More.Count: 0 }
                && KindAt(i + 3) == ElementKind.Comma
                && KindAt(i + 4) == ElementKind.Verb;
            if (
                !alike
                || lexicon == Lexicon.Of("ru")
                    && !(
                        first.Kinds.HasFlag(NounKinds.Person)
                        && second.Name is null
                        // "на имя N, предприятие приобрело": no firm describes a man.
                        && !(
                            second.Kinds.HasFlag(NounKinds.Organization)
                            && (second.Kinds & (NounKinds.Role | NounKinds.People)) == NounKinds.None
                        )
                    )
                    && !(
                        first is { Name: null }
                        && (first.Kinds & (NounKinds.People | NounKinds.Role)) != NounKinds.None
                        && second is { Name.Type: MentionType.Person }
                        && KindAt(i + 3) is ElementKind.Comma or ElementKind.Break
                    )
            )
            {
                continue;
            }

            if (
                first.Name is not null
                && second.Name is null
                && (
                    second.Determiner is "a" or "an" or "the"
                    || second.Determiner is "our" or "its" or "his" or "their" or "my"
                        && first.Name.Type is not MentionType.Location
                        && (second.Kinds & (NounKinds.Organization | NounKinds.People)) != NounKinds.None
                        && KindAt(i + 3) is ElementKind.Comma or ElementKind.Break or ElementKind.Preposition
                        && lexicon == Lexicon.Of("en")
                    || (KindAt(i + 3) == ElementKind.Comma && KindAt(i + 4) == ElementKind.Verb)
                    || (second.Kinds & NounKinds.Role) != NounKinds.None
                    || (lexicon.Has("noun.staff", second.Head) && (second.Of ?? second.Owner) is not null)
                    || lexicon == Lexicon.Of("ru") && lexicon.Has("noun.kin", second.Head) && second.Of is not null
                    || lexicon == Lexicon.Of("zh")
                )
                && !(
                    lexicon == Lexicon.Of("zh")
                    && (KindAt(i + 3) is ElementKind.Verb or ElementKind.Preposition || (first.Kinds & NounKinds.Party) == NounKinds.None)
                )
            )
            {
                second.Describes = first;
            }
            else if (
                first.Name is null
                && second.Name is not null
                && (second.Words.Count == 1 || second.Words.Count <= 3 && second.Words.SkipLast(1).All(w => lexicon.Has("titles", w.Text)))
                && first.More.Count == 0
                && second.More.Count == 0
                && KindAt(i - 1) != ElementKind.Comma
                && lexicon != Lexicon.Of("zh")
            )
            {
                // "a Russian firm, Vektor": the description keeps its place, the name carries the phrase.
                first.Describes = second;
                first.Name = second.Name;
                first.Kinds |= second.Kinds;
                Replace(i, 3, first, keepEnd: elements[i + 2].End);
                first.End = second.FullEnd;
            }
        }
    }

    // Who vouches stands in the genitive: a name in the nominative is another's.
    private bool IsSubjectBehind(NounPhrase source, NounPhrase name) =>
        source.Name is null
        && name is { Name.Type: MentionType.Person, Words: [{ Lower: var called }] }
        && (
            lexicon.Has("noun.official", source.Head)
            || lexicon.Has("noun.investigation", source.Head)
            || RussianMorphology.OfName(called.Split(' ')[0]) is var cases
                && cases.HasFlag(RussianCases.Nominative)
                && !cases.HasFlag(RussianCases.Genitive)
        );
}
