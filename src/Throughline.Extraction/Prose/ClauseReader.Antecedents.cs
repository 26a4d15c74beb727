using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>The way back from a verb to its subject.</content>
internal sealed partial class ClauseReader
{
    private (NounPhrase? Phrase, int At, bool Elsewhere) Walk(int from)
    {
        for (var k = from; k >= 0; k--)
        {
            var element = elements[k];
            switch (element.Kind)
            {
                case ElementKind.Comma when k == from && InsertedRelative(k) is { } opening:
                    // "X, whose owner is Y, had been placed": the clause goes on before the inserted one.
                    k = opening;
                    continue;
                case ElementKind.Relative:
                    return element.Word is "where" or "when" or "где" ? (null, -1, false) : (Antecedent(k), -1, true);
                case ElementKind.Phrase:
                    var before = k - 1;
                    while (before >= 0 && elements[before].Kind == ElementKind.Adverb)
                    {
                        before--;
                    }

                    if (before >= 0 && elements[before].Kind == ElementKind.Preposition)
                    {
                        k = before;
                        continue;
                    }

                    if (
                        element.Phrase!.Case is "gen" or "dat" or "ins" or "pre"
                        && k > 0
                        && elements[k - 1].Kind is ElementKind.Phrase or ElementKind.Verb
                    )
                    {
                        continue;
                    }

                    if (
                        lexicon == Lexicon.Of("en")
                        && k < from
                        && k > 2
                        && elements[k - 1].Verb is { IsFinite: true }
                        && elements[k - 2].Kind == ElementKind.Relative
                        && elements[k - 3].Kind == ElementKind.Phrase
                        && elements
                            .Skip(k + 1)
                            .Take(from - k)
                            .All(e => e.Kind is ElementKind.Preposition or ElementKind.Phrase or ElementKind.Time or ElementKind.Adverb)
                    )
                    {
                        // "The bearings which left X on 2 May were consigned": the object of the relative clause acts in no other.
                        return (Antecedent(k - 2), -1, true);
                    }

                    return (
                        ThroughApposition(k)
                            ?? (element.Phrase.Describes is { } described && element.Phrase.Name is null ? described : element.Phrase),
                        k,
                        false
                    );
                case ElementKind.Verb
                    when element.Verb!.IsFinite
                        && k == from
                        && elements[0] is { Kind: ElementKind.Subordinator, Word: var opener }
                        && lexicon.Has("clauseOpeners", opener)
                        && _byElement.GetValueOrDefault(k) is { } asked
                        && !elements.Take(k).Any(e => e.Kind is ElementKind.Comma or ElementKind.Break):
                    // "Whether the drives were installed could not be established": told of the drives.
                    return (asked.Verb is { IsPassive: true } ? asked.Patient : asked.Agent, -1, true);
                case ElementKind.Verb when element.Verb!.IsFinite && ContactClause(k) is { } told:
                    // "the gearboxes you ordered from X were delivered".
                    return (told, -1, true);
                case ElementKind.Verb when element.Verb!.IsFinite:
                    // "which analysts in Riga assess may be": the inserted verb leaves the relative's antecedent as subject.
                    var relative = k - 1;
                    while (
                        relative >= 0
                        && (
                            elements[relative].Kind is ElementKind.Phrase or ElementKind.Preposition or ElementKind.Adverb
                            // "which, as the waybill shows, left".
                            || elements[relative].Kind == ElementKind.Comma
                                && lexicon == Lexicon.Of("en")
                                && KindAt(relative - 1) == ElementKind.Relative
                        )
                    )
                    {
                        relative--;
                    }

                    return
                        relative >= 0
                        && relative < k - 1
                        && elements[relative] is { Kind: ElementKind.Relative, Word: not ("where" or "when") }
                        ? (Antecedent(relative), -1, true)
                        : (null, -1, false);
                case ElementKind.Break or ElementKind.Subordinator or ElementKind.Conjunction:
                    return (null, -1, false);
            }
        }

        return (null, -1, false);
    }

    // "imagers, including the TI-3 installed in": the last example.
    private static NounPhrase Nearest(NounPhrase phrase) => phrase.Examples is [.., { Name: not null } example] ? example : phrase;

    // "a ceremony in Rijeka attended by N": the ceremony.
    private int? HostBeforePlace(int host) =>
        host >= 2
        && elements[host].Phrase is { } place
        && place.Kinds.HasFlag(NounKinds.Place)
        && elements[host - 2].Phrase is { } before
        && (
            (place.Kinds & (NounKinds.Organization | NounKinds.Goods | NounKinds.Government)) == NounKinds.None
                && elements[host - 1] is { Kind: ElementKind.Preposition, Word: "in" or "at" or "near" or "from" }
                && !before.Kinds.HasFlag(NounKinds.Place)
            // "a warehouse outside X owned by Y": no town is owned.
            || place is { Name.Type: MentionType.Location or MentionType.Unknown, More.Count: 0 }
                && elements[host - 1] is { Kind: ElementKind.Preposition, Word: "in" or "at" or "near" or "from" or "outside" or "on" }
                && before is { Name: null, IsPronoun: false }
                && (before.Kinds & (NounKinds.Place | NounKinds.Organization)) != NounKinds.None
        )
            ? host - 2
            : null;

    // "N, the owner of X, and M used": both.
    private NounPhrase? ThroughApposition(int last)
    {
        if (lexicon != Lexicon.Of("en") || last < 4 || elements[last - 1] is not { Kind: ElementKind.Conjunction, Word: "and" })
        {
            return null;
        }

        var aside = elements[last - 2].Kind == ElementKind.Comma ? last - 3 : last - 2;
        var (second, description) = (elements[last].Phrase!, elements[aside].Phrase);
        var person = second.Describes ?? second;
        return
            aside >= 2
            && description is { Name: null, Describes: { Name: not null, More.Count: 0 } first }
            && elements[aside - 1].Kind == ElementKind.Comma
            && elements[aside - 2].Phrase == first
            && person.Name is not null
            && (first.Kinds & second.Kinds & (NounKinds.Person | NounKinds.Organization)) != NounKinds.None
            && (aside == 2 || elements[aside - 3].Kind != ElementKind.Preposition)
            ? Both(first, second)
            : null;
    }

    private static NounPhrase Both(NounPhrase first, NounPhrase second)
    {
        var both = first.Alone();
        both.More.Add(second);
        return both;
    }

    // Two phrases right beside each other before a verb: the second is its subject, the first what the clause is about.
    private NounPhrase? ContactClause(int verb) =>
        lexicon == Lexicon.Of("en")
        && verb > 1
        && elements[verb - 1].Phrase is { } subject
        && (subject.IsPronoun || subject.Name is not null)
        && elements[verb - 2].Phrase is { Name: null, IsPronoun: false, Determiner.Length: > 0 } about
        && (verb < 3 || elements[verb - 3].Kind is not (ElementKind.Preposition or ElementKind.Verb))
            ? about
            : null;

    // The comma before a relative clause that a comma closes.
    private int? InsertedRelative(int comma)
    {
        var hasVerb = false;
        for (var k = comma - 1; k > 1; k--)
        {
            hasVerb |= elements[k].Kind == ElementKind.Verb;
            if (elements[k].Kind == ElementKind.Relative)
            {
                var opening = elements[k - 1].Kind == ElementKind.Preposition ? k - 2 : k - 1;
                return hasVerb && opening > 0 && elements[opening].Kind == ElementKind.Comma ? opening : null;
            }

            if (elements[k].Kind is ElementKind.Break or ElementKind.Comma)
            {
                return null;
            }
        }

        return null;
    }

    private NounPhrase? Antecedent(int relative)
    {
        if (
            lexicon == Lexicon.Of("en")
            && KindAt(relative - 1) == ElementKind.Conjunction
            && elements.FindLastIndex(relative - 1, e => e.Kind == ElementKind.Relative && e.Word == elements[relative].Word)
                is > 0
                    and var first
        )
        {
            // "which were collected by X and which left Y": both of the same.
            return Antecedent(first);
        }

        for (var k = relative - 1; k >= 0; k--)
        {
            if (elements[k].Phrase is { } phrase)
            {
                // "a firm in Tarsk that paid", "a firm registered in Tarsk that paid": the relative is about the firm.
                if (
                    (phrase.Kinds & NounKinds.Party & ~NounKinds.Country) == NounKinds.None
                    && phrase.Kinds.HasFlag(NounKinds.Place)
                    && k >= 2
                    && elements[k - 1] is { Kind: ElementKind.Preposition, Word: "in" or "at" or "from" or "near" }
                )
                {
                    var before = elements[k - 2].Verb is { IsReduced: true } && k >= 3 ? k - 3 : k - 2;
                    if (elements[before].Phrase is { } host && (host.Kinds & (NounKinds.Party | NounKinds.Goods)) != NounKinds.None)
                    {
                        phrase = host;
                    }
                }

                if (lexicon == Lexicon.Of("en") && PastAside(k, relative) is { } spokenOf)
                {
                    return spokenOf;
                }

                // "N at X, who sold": N.
                if (
                    elements[relative].Word is "who" or "whom"
                    && (phrase.Kinds & (NounKinds.Person | NounKinds.People | NounKinds.Role)) == NounKinds.None
                    && k >= 2
                    && elements[k - 1].Kind == ElementKind.Preposition
                    && elements[k - 2].Phrase is { } someone
                    && (someone.Kinds & (NounKinds.Person | NounKinds.People | NounKinds.Role)) != NounKinds.None
                )
                {
                    phrase = someone;
                }

                // "the wife of N, who heads X": the person that was named last.
                if (
                    elements[relative].Word is "who"
                    && lexicon == Lexicon.Of("en")
                    && relative > 0
                    && elements[relative - 1].Kind == ElementKind.Comma
                    && phrase is { Name: null, Of: { Name.Type: MentionType.Person, More.Count: 0 } last }
                )
                {
                    return last;
                }

                // "the owner of X, which makes Y": "which" is nobody, so X.
                if (
                    (
                        elements[relative].Word is "which"
                        || elements[relative].Kind == ElementKind.Preposition
                            && relative + 1 < elements.Count
                            && elements[relative + 1] is { Kind: ElementKind.Relative, Word: "which" }
                    )
                    && (phrase.Members.Last().Kinds & (NounKinds.People | NounKinds.Role | NounKinds.Person)) != NounKinds.None
                    && !phrase.Kinds.HasFlag(NounKinds.Organization)
                )
                {
                    var holder = phrase.Members.Last().Of;
                    while (holder is { Name: null, Of: { } further })
                    {
                        holder = further;
                    }

                    if (holder is not null && holder.Kinds.HasFlag(NounKinds.Organization))
                    {
                        return holder;
                    }
                }

                return phrase.Describes is { } described && phrase.Name is null ? described
                    : phrase.More.Count > 0
                    && (
                        !IsWholeList(k)
                        // "Among them are N and his firm, X, which bought": no person is "which".
                        || elements[relative].Word is "which"
                            && lexicon == Lexicon.Of("en")
                            && phrase.Kinds.HasFlag(NounKinds.Person)
                            && phrase.More[^1].Kinds.HasFlag(NounKinds.Organization)
                    )
                        ? phrase.More[^1]
                    : phrase;
            }

            if (elements[k].Kind is not (ElementKind.Comma or ElementKind.Adverb or ElementKind.Preposition or ElementKind.Time))
            {
                return null;
            }
        }

        return null;
    }

    // "X, a retailer in Y, which sold": X; "N, manager at X until his dismissal, who bought": N.
    private NounPhrase? PastAside(int last, int relative)
    {
        const NounKinds Human = NounKinds.Person | NounKinds.People | NounKinds.Role;
        if (KindAt(relative - 1) != ElementKind.Comma)
        {
            return null;
        }

        var isWho = elements[relative].Word is "who" or "whom";
        for (var k = last; k > 0; k--)
        {
            var phrase = elements[k].Phrase;
            if (phrase is null)
            {
                if (elements[k].Kind is ElementKind.Preposition or ElementKind.Time or ElementKind.Comma or ElementKind.Adverb)
                {
                    continue;
                }

                return null;
            }

            if (
                k < last
                && phrase is { Name: null, Describes: { Name: not null } named }
                && (isWho ? (named.Kinds & Human) != NounKinds.None : named.Kinds.HasFlag(NounKinds.Organization))
            )
            {
                return named;
            }

            if (isWho && (phrase.Kinds & Human) != NounKinds.None)
            {
                // Nearer people are read as before.
                return k < last && phrase.Name is not null && phrase.More.Count == 0 ? phrase : null;
            }

            if (!isWho && KindAt(k - 1) != ElementKind.Preposition)
            {
                return null;
            }
        }

        return null;
    }

    private ElementKind KindAt(int i) => i >= 0 && i < elements.Count ? elements[i].Kind : ElementKind.Break;

    // A list that opens its clause is meant as a whole by what follows.
    private bool IsWholeList(int at) => at == 0 || elements[at - 1].Kind is ElementKind.Subordinator or ElementKind.Verb;

    private Predication? Earlier(int i)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            if (_byElement.TryGetValue(k, out var found))
            {
                return found;
            }
        }

        return null;
    }

    private Predication? EarlierFinite(int i)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            if (_byElement.TryGetValue(k, out var found) && found.Verb is { IsFinite: true })
            {
                return found;
            }
        }

        return Earlier(i);
    }
}
