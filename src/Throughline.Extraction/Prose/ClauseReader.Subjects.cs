using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Whose deed a verb tells.</content>
internal sealed partial class ClauseReader
{
    // The sum right before a verb, that no preposition leads.
    private int? MoneyBefore(int verb)
    {
        var k = verb - 1;
        while (k >= 0 && elements[k].Kind is ElementKind.Adverb or ElementKind.Time)
        {
            k--;
        }

        return k >= 0 && elements[k].Kind == ElementKind.Money && !(k > 0 && elements[k - 1].Kind == ElementKind.Preposition) ? k : null;
    }

    // "X contended that the bearings were for farms and denied that ...": who speaks is no thing, so X.
    private NounPhrase? Speaking(int i, VerbGroup verb, NounPhrase? near)
    {
        if (
            lexicon != Lexicon.Of("en")
            || verb.IsPassive
            || near is null or { IsPronoun: true }
            || (near.Kinds & NounKinds.Party) != NounKinds.None
            || !(lexicon.Has("verbs.say", verb.Lemma) || lexicon.Has("verbs.deny", verb.Lemma) || lexicon.Has("verbs.decline", verb.Lemma))
        )
        {
            return null;
        }

        return _byElement
            .Where(x =>
                x.Key < i
                && x.Value is { Verb: { IsFinite: true, IsPassive: false }, Agent: { } agent }
                && (agent.IsPronoun || (agent.Kinds & NounKinds.Party) != NounKinds.None)
            )
            .OrderByDescending(x => x.Key)
            .Select(x => x.Value.Agent)
            .FirstOrDefault();
    }

    // "The furnace, he says, came from X", "N, it later emerged, works for X": where the clause stood before the inserted one.
    private int? AsideBefore(int comma)
    {
        var said = comma > 4 && elements[comma - 1] is { Kind: ElementKind.Adverb, Word: "out" } ? comma - 2 : comma - 1;
        if (
            comma < 4
            || elements[said].Verb is not { IsFinite: true } aside
            || !(lexicon.Has("verbs.say", aside.Lemma) || lexicon.Has("verbs.emerge", aside.Lemma))
        )
        {
            return null;
        }

        var who = said - 1;
        while (who > 1 && elements[who].Kind == ElementKind.Adverb)
        {
            who--;
        }

        return who > 1 && elements[who].Kind == ElementKind.Phrase && elements[who - 1].Kind == ElementKind.Comma ? who - 2 : null;
    }

    // "an invoice, dated 14 May, for EUR 5, issued by X": the invoice.
    private int PastSums(int host)
    {
        var at = host;
        while (
            lexicon == Lexicon.Of("en")
            && at > 1
            && (
                elements[at].Kind is ElementKind.Money or ElementKind.Time
                || at < host && elements[at] is { Kind: ElementKind.Preposition or ElementKind.Comma }
            )
        )
        {
            at--;
        }

        return at >= 0 && elements[at].Phrase is { Name: null } paper && paper.Kinds.HasFlag(NounKinds.Document) ? at : host;
    }

    private (NounPhrase? Phrase, int At, bool Elsewhere) Subject(int i, VerbGroup verb, Predication predication)
    {
        if (verb.IsInfinitive)
        {
            var matrix = Earlier(i);
            if (
                lexicon == Lexicon.Of("en")
                && i > 0
                && elements[i - 1].Kind == ElementKind.Conjunction
                && matrix is { Verb.IsInfinitive: true, Matrix: { } over }
            )
            {
                // "told me to pick it up and to take it to X": told to do both.
                matrix = over;
            }

            predication.Matrix = matrix;
            if (
                lexicon == Lexicon.Of("en")
                && matrix is null
                && i > 0
                && elements[i - 1].Phrase is { } tasked
                && ((tasked.Kinds & NounKinds.Party) != NounKinds.None || tasked.IsPronoun)
                && (i == 1 || elements[i - 2].Kind == ElementKind.Break)
            )
            {
                // "Murat to order two castings by May": a task.
                verb.IsFuture = true;
                return (tasked, i - 1, false);
            }

            if (
                lexicon == Lexicon.Of("en")
                && i > 2
                && elements[i - 1].Phrase is { } meant
                && elements[i - 2] is { Kind: ElementKind.Preposition, Word: "for" }
                && elements[i - 3].Verb is not null
            )
            {
                // "arranged for the goods to be invoiced".
                return (meant, i - 1, false);
            }

            var pivot =
                matrix is null ? null
                : lexicon.Has("verbs.control", matrix.Lemma) && matrix.Patient is not null && matrix.Verb is { IsPassive: false }
                    ? matrix.Patient
                // "It was agreed to order X": nobody is "it".
                : matrix.Verb is { IsPassive: true } && lexicon == Lexicon.Of("en") && matrix.Patient?.Words is [{ Lower: "it" }] ? null
                : matrix.Verb is { IsPassive: true } ? matrix.Patient
                : matrix.Agent;
            return (pivot, -1, true);
        }

        if (
            lexicon.Has("verbs.say", verb.Lemma)
            && i > 0
            && elements[i - 1] is { Kind: ElementKind.Adverb, Word: "”" or "\"" or "'" or "’" }
            && i + 1 < elements.Count
            && elements[i + 1].Phrase is { } speaker
        )
        {
            // "“...,” said N": who speaks stands behind.
            return (speaker, i + 1, false);
        }

        if (verb.IsCoordinated && Earlier(i) is { } repeated)
        {
            return (repeated.Verb is { IsPassive: true } ? repeated.Patient : repeated.Agent, -1, true);
        }

        var k = i - 1;
        while (k >= 0 && elements[k].Kind is ElementKind.Adverb or ElementKind.Time or ElementKind.Frequency)
        {
            k--;
        }

        if (
            lexicon == Lexicon.Of("en")
            && k == i - 1
            && k > 1
            && elements[k].Kind == ElementKind.Preposition
            && elements[k - 1].Verb is { IsFinite: true }
            && elements[0].Kind == ElementKind.Subordinator
        )
        {
            // "How the machines were paid for is unclear".
            k--;
        }

        if (k < 0)
        {
            return (null, -1, false);
        }

        if (verb.IsReduced)
        {
            if (elements[k].Kind == ElementKind.Conjunction && Earlier(i) is { Verb.IsReduced: true } earlier)
            {
                return (earlier.Patient, -1, true);
            }

            if (
                elements[k].Kind == ElementKind.Comma
                && lexicon.Has("verbs.company", verb.Lemma)
                && EarlierFinite(i) is { Verb.IsPassive: false, Agent: { } traveller }
            )
            {
                // "N flew to X to see it, accompanied by M", "N will fly, accompanied by M".
                verb.IsFuture |= EarlierFinite(i)!.Verb!.IsFuture;
                return (traveller, -1, true);
            }

            var host = elements[k].Kind == ElementKind.Comma ? k - 1 : k;
            host = PastSums(host);
            if (lexicon == Lexicon.Of("en") && !lexicon.Has("verbs.placed", verb.Lemma) && HostBeforePlace(host) is { } further)
            {
                host = further;
            }

            if (
                host >= 0
                && lexicon == Lexicon.Of("en")
                && elements[host].Phrase is { Name: null, Of: { } inner, More.Count: 0 } outer
                && inner.Kinds.HasFlag(NounKinds.Goods)
                && !outer.Kinds.HasFlag(NounKinds.Goods)
                && lexicon.Has("verbs.ofGoods", verb.Lemma)
            )
            {
                // "a producer of drones used by X": the drones.
                return (inner, host, false);
            }

            return host >= 0 && elements[host].Phrase is { } phrase
                ? (Nearest(phrase.More.Count > 0 && !IsWholeList(host) ? phrase.More[^1] : phrase), host, false)
                : (null, -1, false);
        }

        if (verb.IsGerund)
        {
            if (Earlier(i) is { Lemma: "spend", Agent: { } busy })
            {
                return (busy, -1, true);
            }

            if (elements[k].Phrase is { } direct)
            {
                var last = direct.More.Count > 0 && !IsWholeList(k) ? direct.More[^1] : direct;
                return (
                    lexicon == Lexicon.Of("en") && last is { Name: null, Describes: { } described }
                        ? described
                        // "a national of X residing in Y": the national.
                        : last,
                    k,
                    false
                );
            }

            var earlier = Earlier(i);
            if (elements[k].Kind == ElementKind.Verb)
            {
                predication.Matrix = earlier;
            }

            if (
                elements[k] is { Kind: ElementKind.Preposition, Word: "for" }
                && earlier is { Verb.IsPassive: true }
                && lexicon.Has("verbs.purpose", earlier.Lemma)
            )
            {
                // "used for manufacturing drones": nobody is said to make them.
                return (null, -1, true);
            }

            if (elements[k] is { Kind: ElementKind.Preposition, Word: "for" } && earlier is { Patient: { } blamed })
            {
                // "listed Y for acting as": Y is who acts.
                return (blamed, -1, true);
            }

            if (
                elements[k] is { Kind: ElementKind.Preposition, Word: "of" or "with" }
                && earlier is { Patient: { } accused }
                && lexicon.Has("verbs.accuse", earlier.Lemma)
            )
            {
                // "X is suspected of shipping": told with the suspicion.
                predication.Matrix = earlier;
                predication.Start = Math.Min(
                    predication.Start,
                    earlier.Verb is { IsPassive: true } ? earlier.Start : earlier.Verb!.MainStart
                );
                return (accused, -1, true);
            }

            return (
                lexicon.Has("verbs.effect", verb.Lemma) ? earlier?.Patient ?? earlier?.Agent
                : earlier?.Verb is { IsPassive: true } ? null
                : earlier?.Agent,
                -1,
                true
            );
        }

        if (elements[k].Kind == ElementKind.Comma && AsideBefore(k) is { } aside)
        {
            return Walk(aside);
        }

        if (
            lexicon == Lexicon.Of("en")
            && elements[k].Kind == ElementKind.Comma
            && verb.IsFinite
            && InsertedRelative(k) is null
            && Waiting(k) is { } waiting
        )
        {
            return (waiting.Phrase, waiting.At, false);
        }

        if (
            elements[k].Kind == ElementKind.Conjunction
            || (elements[k].Kind == ElementKind.Comma && k > 0 && elements[k - 1].Kind is ElementKind.Verb)
        )
        {
            var earlier = EarlierFinite(i);
            var shared = earlier?.Verb is { IsPassive: true } ? earlier.Patient : earlier?.Agent;
            return (Speaking(i, verb, shared) ?? shared, -1, true);
        }

        if (
            lexicon == Lexicon.Of("en")
            && elements[k].Kind == ElementKind.Comma
            && k == i - 1
            && InsertedRelative(k) is null
            && elements.Skip(i + 1).Any(e => e is { Kind: ElementKind.Conjunction, Word: "and" or "then" or "but" })
            && EarlierFinite(i) is { Verb: { IsFinite: true } before } goingOn
            && goingOn.End <= elements[k].Start
            && !(elements[k - 1].Phrase is not null && k > 1 && elements[k - 2].Kind is ElementKind.Relative or ElementKind.Subordinator)
            && (before.IsPassive ? goingOn.Patient : goingOn.Agent) is { } same
        )
        {
            // "bought sensors, repacked them and sent them on".
            return (same, -1, true);
        }

        if (lexicon == Lexicon.Of("en") && elements[k].Kind == ElementKind.Comma && InsertedParticiple(k) is { } inserted)
        {
            return Walk(inserted);
        }

        return Walk(k);
    }
}
