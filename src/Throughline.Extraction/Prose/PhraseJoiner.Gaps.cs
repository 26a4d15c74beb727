namespace Throughline.Extraction.Prose;

/// <content>Verbs that an English sentence says once for two clauses, and lists that a colon opens.</content>
internal sealed partial class PhraseJoiner
{
    // "X supplied the lathes and Y the presses", "bought 12 presses from A and, in 2023, 15 from B": the verb holds for both.
    private void FillVerbGaps()
    {
        for (var i = 2; i + 2 < elements.Count; i++)
        {
            if (
                elements[i].Kind is not (ElementKind.Comma or ElementKind.Conjunction or ElementKind.Break)
                || elements[i].Kind == ElementKind.Break && elements[i].Word is not ";"
                || KindAt(i + 1) is ElementKind.Conjunction
            )
            {
                continue;
            }

            var verb = elements.FindLastIndex(i - 1, e => e.Kind is ElementKind.Verb or ElementKind.Subordinator or ElementKind.Relative);
            if (verb < 0 || elements[verb].Verb is not { IsReduced: false } said || VerbAhead(i + 1))
            {
                continue;
            }

            if (IsSecondSubject(verb, i))
            {
                if (
                    elements[i + 2].Phrase is { Of: null, Count.Quantity.Unit: "%" } rest
                    && elements[verb + 1].Phrase is { Of: { } whole, Count.Quantity.Unit: "%" }
                )
                {
                    // "N owns 60 per cent of X and M the remaining 40 per cent".
                    rest.Of = whole;
                }

                elements.Insert(i + 2, Again(elements[verb], said, elements[i + 1].End, isCoordinated: false));
                i += 2;
            }
            else if (IsSecondShare(verb, i))
            {
                elements[i + 1].Phrase!.Of ??= elements.Take(verb).LastOrDefault(e => e.Phrase?.Of is not null)?.Phrase!.Of;
                elements.Insert(i + 2, Again(elements[verb], said, elements[i + 1].End, isCoordinated: false));
                i += 2;
            }
            else if (IsSecondObject(verb, i))
            {
                elements.Insert(i + 1, Again(elements[verb], said, elements[i].End, isCoordinated: true));
                i++;
            }
        }
    }

    private static Element Again(Element verb, VerbGroup said, int end, bool isCoordinated) =>
        new(ElementKind.Verb, verb.Start, end, verb.Word)
        {
            Verb = new VerbGroup
            {
                Lemma = said.Lemma,
                Word = said.Word,
                MainStart = said.MainStart,
                IsPassive = said.IsPassive,
                IsNegated = said.IsNegated,
                IsInfinitive = said.IsInfinitive,
                IsFuture = said.IsFuture,
                IsConditional = said.IsConditional,
                IsGerund = said.IsGerund,
                IsCoordinated = isCoordinated,
            },
        };

    private bool VerbAhead(int from)
    {
        for (
            var k = from;
            k < elements.Count && elements[k].Kind is not (ElementKind.Break or ElementKind.Comma or ElementKind.Conjunction);
            k++
        )
        {
            if (elements[k].Kind is ElementKind.Verb or ElementKind.Relative or ElementKind.Subordinator)
            {
                return true;
            }
        }

        return false;
    }

    // A party and right behind it a thing, a share or a sum: no preposition and no verb between.
    private bool IsSecondSubject(int verb, int i) =>
        elements[verb].Verb is { IsFinite: true, IsPassive: false } said
        && !lexicon.Has("verbs.ditransitive", said.Lemma)
        && said.Lemma is not ("be" or "pay")
        && KindAt(verb + 1) is ElementKind.Phrase or ElementKind.Money or ElementKind.Adverb
        && elements[i + 1].Phrase is { IsPronoun: false } party
        && (party.Kinds & NounKinds.Party) != NounKinds.None
        && (
            elements[i + 2].Kind == ElementKind.Money
            || elements[i + 2].Phrase is { Name: null, IsPronoun: false } thing
                && (thing.Determiner.Length > 0 || thing.Count is not null)
                && (thing.Kinds & NounKinds.Party) == NounKinds.None
        );

    // "55 % of the shares are held by N, 30 % by M and the balance by X".
    private bool IsSecondShare(int verb, int i) =>
        elements[verb].Verb is { IsPassive: true, IsFinite: true, Lemma: "own" or "hold" or "control" }
        && elements[i + 1].Phrase is { Name: null, Of: null } share
        && (share.Count?.Quantity?.Unit == "%" || lexicon.Has("noun.remainder", share.Head))
        && i + 3 < elements.Count
        && elements[i + 2] is { Kind: ElementKind.Preposition, Word: "by" }
        && elements[i + 3].Phrase is not null;

    // "sold A to X and B to Y": the same preposition stands behind both things.
    private bool IsSecondObject(int verb, int i)
    {
        var first = verb + 1;
        if (
            IsDated(first, out var behind)
            && behind == i
            && IsDated(i + 1, out var close)
            && (close == elements.Count || KindAt(close) != ElementKind.Phrase)
        )
        {
            // "delivered 20 in April and 15 in June".
            return true;
        }

        if (!IsThing(first) || KindAt(first + 1) != ElementKind.Preposition || first + 2 >= i)
        {
            return false;
        }

        var at = i + 1;
        while (
            KindAt(at) is ElementKind.Time or ElementKind.Comma
            || KindAt(at) == ElementKind.Preposition && KindAt(at + 1) == ElementKind.Time
        )
        {
            at++;
        }

        return at + 2 < elements.Count
            && IsThing(at)
            && KindAt(at + 1) == ElementKind.Preposition
            && elements[at + 1].Word == elements[first + 1].Word
            && elements[at + 1].Word is "to" or "from" or "for" or "with" or "at"
            && elements[at + 2].Phrase is { IsPronoun: false }
            && elements[first + 2].Phrase is not null
            && (elements[i].Kind != ElementKind.Comma || elements[at].Phrase is not { Count: null });
    }

    // A count, a sum or a thing and right behind it its time.
    private bool IsDated(int at, out int behind)
    {
        var time = KindAt(at + 1) == ElementKind.Preposition ? at + 2 : at + 1;
        behind = time + 1;
        return at + 1 < elements.Count && IsThing(at) && KindAt(time) == ElementKind.Time;
    }

    private bool IsThing(int at) =>
        KindAt(at) == ElementKind.Money
        || KindAt(at) == ElementKind.Adverb && at < elements.Count && char.IsDigit(elements[at].Word[0])
        || at < elements.Count
            && elements[at].Phrase is { Name: null, IsPronoun: false } phrase
            && (phrase.Kinds & NounKinds.Party) == NounKinds.None;

    // "X, 70 per cent of which belongs to Y": the share is of X.
    private void JoinShareOfWhich()
    {
        for (var i = 2; i + 3 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { Name: null, Of: null, Count: not null } share
                && elements[i + 1] is { Kind: ElementKind.Preposition, Word: "of" }
                && elements[i + 2] is { Kind: ElementKind.Relative, Word: "which" }
                && elements[i - 1].Kind == ElementKind.Comma
                && elements[i - 2].Phrase is { } whole
                && whole.Kinds.HasFlag(NounKinds.Organization)
            )
            {
                share.Of = whole.Members.Last();
                (elements[i], elements[i + 1]) = (elements[i + 2], elements[i]);
                elements.RemoveAt(i + 2);
            }
        }
    }

    // "three buyers: A, B and C", "the following firms received lathes: A, B and C": the list names them.
    private void JoinColonLists()
    {
        for (var i = 1; i + 1 < elements.Count; i++)
        {
            if (
                elements[i] is not { Kind: ElementKind.Break, Word: ":" or "-" or "–" or "—" }
                || elements[i + 1].Phrase is not { IsPronoun: false } list
                || KindAt(i + 2) != ElementKind.Break
            )
            {
                continue;
            }

            var host = elements.FindLastIndex(
                i - 1,
                e =>
                    e.Phrase is { Name: null, IsPronoun: false } named
                    && named.Words[^1].Lower != named.Head
                    && (named.Kinds & list.Kinds & ~NounKinds.Name) != NounKinds.None
                    && (e == elements[i - 1] || named.Words[0].Lower is "following")
            );
            if (host >= 0)
            {
                elements[host].Phrase!.Examples.AddRange(list.Members);
                elements[i - 1] = elements[i - 1] with { End = elements[i + 1].End };
                elements.RemoveRange(i, 2);
            }
        }
    }
}
