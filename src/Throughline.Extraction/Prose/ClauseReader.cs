using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Finds for each verb of a sentence its subject, objects and prepositional phrases. Shared by English and Russian.</summary>
internal sealed partial class ClauseReader(List<Element> elements, Lexicon lexicon)
{
    private readonly Dictionary<int, Predication> _byElement = [];

    /// <summary>The verbs of the sentence with their arguments, in text order.</summary>
    public List<Predication> Read()
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Verb is { } verb)
            {
                _byElement[i] = ReadVerb(i, verb);
            }
        }

        // "founded and chaired by X": the one behind "by" acts in both.
        foreach (var (i, earlier) in _byElement)
        {
            if (
                earlier is { Verb.IsPassive: true, Agent: null }
                && i + 2 < elements.Count
                && elements[i + 1].Kind == ElementKind.Conjunction
                && _byElement.GetValueOrDefault(i + 2) is { Agent: { } shared } later
                && later.Prepositions.FirstOrDefault(x => x.Word is "by") is { Phrase: { } by }
                && by == shared
            )
            {
                earlier.Agent = by;
                earlier.Prepositions.AddRange(later.Prepositions);
                earlier.End = Math.Max(earlier.End, later.End);
            }
        }

        if (lexicon == Lexicon.Of("en"))
        {
            foreach (var (i, predication) in _byElement)
            {
                ShareBy(i, predication);
                ShareObject(i, predication);
                FillGap(i, predication);
                TurnCopula(predication);
            }
        }

        return [.. _byElement.OrderBy(p => p.Key).Select(p => p.Value)];
    }

    // "were bought by X and resold to Y": X resold.
    private void ShareBy(int i, Predication predication)
    {
        if (
            predication is { Verb: { IsPassive: true, IsFinite: true }, Agent: null }
            && i > 0
            && elements[i - 1].Kind == ElementKind.Conjunction
            && EarlierFinite(i) is { Verb.IsPassive: true, Agent: { } by } earlier
            && earlier.Patient == predication.Patient
        )
        {
            predication.Agent = by;
            predication.Start = Math.Min(predication.Start, earlier.Start);
        }
    }

    // "develops and manufactures drones": both.
    private void ShareObject(int i, Predication predication)
    {
        if (
            predication is { Verb: { IsPassive: false, IsReduced: false, IsInfinitive: false }, Patient: null, Prepositions.Count: 0 }
            && i + 2 < elements.Count
            && elements[i + 1].Kind == ElementKind.Conjunction
            && _byElement.GetValueOrDefault(i + 2) is { Verb.IsPassive: false, Patient: { } shared } later
            && later.Verb.IsFinite == predication.Verb.IsFinite
            && !(lexicon.Has("verbs.making", predication.Lemma) && lexicon.Has("verbs.making", later.Lemma))
        )
        {
            predication.Patient = shared;
            predication.Prepositions.AddRange(later.Prepositions);
            predication.Times.AddRange(later.Times);
            predication.End = Math.Max(predication.End, later.End);
        }
    }

    // "a plant that the EU sanctioned", "the payment X made to Y": what the clause is about is the verb's object.
    private void FillGap(int i, Predication predication)
    {
        if (
            predication
                is not {
                    Verb: { IsPassive: false, IsFinite: true, IsNegated: false },
                    Patient: null,
                    Agent: { } agent,
                    IsSubjectElsewhere: false
                }
            || lexicon.ListsOf("verbs.", predication.Lemma).Any(l => l is "verbs.say" or "verbs.show" or "verbs.assess")
        )
        {
            return;
        }

        var at = elements.FindIndex(e => e.Phrase == agent);
        if (at < 1 || at > i)
        {
            return;
        }

        var mark = elements[at - 1];
        var isMarked = mark.Kind is ElementKind.Relative or ElementKind.Subordinator && mark.Word is "that" or "which" or "whom";
        var host = isMarked ? at - 2 : at - 1;
        if (isMarked && host > 0 && elements[host].Kind == ElementKind.Comma && mark.Word is not "that")
        {
            host--;
        }

        // "the payment of USD 400,000 that X made".
        if (host > 1 && elements[host].Kind == ElementKind.Money && elements[host - 1] is { Kind: ElementKind.Preposition, Word: "of" })
        {
            host -= 2;
        }

        if (
            host < 0
            || elements[host].Phrase is not { IsPronoun: false } antecedent
            || antecedent.More.Count > 0
            || host > 0 && elements[host - 1].Verb is { } over && lexicon.Has("verbs.say", over.Lemma)
            || !isMarked && (antecedent.Determiner.Length == 0 || antecedent.Name is not null)
            || !lexicon.Has("noun.funds", antecedent.Head)
                && (antecedent.Kinds & (NounKinds.Goods | NounKinds.Component | NounKinds.Organization)) == NounKinds.None
        )
        {
            return;
        }

        predication.Patient = antecedent is { Name: null, Describes: { } described } ? described : antecedent;
        predication.Start = Math.Min(predication.Start, predication.Patient.Start);
    }

    // "the owner of X is N": N is the owner.
    private static void TurnCopula(Predication predication)
    {
        if (
            predication
                is {
                    Lemma: "be",
                    Verb.IsPassive: false,
                    Agent: { Name: null, IsPronoun: false } office,
                    Patient: { Name: not null } holder
                }
            && office.Kinds.HasFlag(NounKinds.Role)
            && (holder.Kinds & (NounKinds.Person | NounKinds.Organization)) != NounKinds.None
        )
        {
            (predication.Agent, predication.Patient) = (holder, office);
        }
    }

    private Predication ReadVerb(int i, VerbGroup verb)
    {
        var predication = new Predication
        {
            Lemma = verb.Lemma,
            Verb = verb,
            At = verb.MainStart,
            Start = elements[i].Start,
            End = elements[i].End,
        };
        var (subject, at, elsewhere) = Subject(i, verb, predication);
        if (verb is { IsPassive: true, IsFinite: true } && MoneyBefore(i) is { } sum)
        {
            // "A further USD 400,000 was received from X": the sum is what was received.
            predication.Money.Add(elements[sum].Token!);
            predication.Start = Math.Min(predication.Start, elements[sum].Start);
            subject = subject is { IsPronoun: true } && elements.FindIndex(e => e.Phrase == subject) == sum - 1 ? null : subject;
        }

        if (verb.IsPassive)
        {
            predication.Patient = subject;
        }
        else
        {
            predication.Agent = subject;
        }

        if (
            verb.IsInfinitive
            && predication.Matrix is { } governing
            && (lexicon.Has("verbs.plan", governing.Lemma) || lexicon.Has("verbs.assess", governing.Lemma))
        )
        {
            predication.Start = governing.Start;
        }

        if (predication.Agent is not null && at > i)
        {
            return predication;
        }

        predication.IsSubjectElsewhere = elsewhere;
        if (subject is not null && !elsewhere)
        {
            predication.Start = Math.Min(predication.Start, subject.Start);
        }

        Behind(i, verb, predication);
        if (at > 0 && !elements.Take(i).Any(e => e.Verb is { IsFinite: true }))
        {
            Leading(at, predication);
        }

        // Russian word order is free: "директором является X", "дроны производит X".
        var heldByPerson = predication is { Agent.Case: "ins", Patient.Kinds: var held } && held.HasFlag(NounKinds.Person);
        var madeByFirm =
            lexicon == Lexicon.Of("ru")
            && !verb.IsPassive
            && predication is { Agent.Kinds: var acting, Patient: { Name: not null, Kinds: var acted } }
            && acting.HasFlag(NounKinds.Goods)
            && !acting.HasFlag(NounKinds.Organization)
            && acted.HasFlag(NounKinds.Organization);
        if (heldByPerson || madeByFirm)
        {
            (predication.Agent, predication.Patient) = (predication.Patient, predication.Agent);
        }

        if (
            verb.IsPassive
            && predication.Agent is null
            && predication.Prepositions.FirstOrDefault(p => p.Word is "by" or "#ins") is { Phrase: { } by }
        )
        {
            predication.Agent = by;
        }

        return predication;
    }

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

    private (NounPhrase? Phrase, int At, bool Elsewhere) Subject(int i, VerbGroup verb, Predication predication)
    {
        if (verb.IsInfinitive)
        {
            var matrix = Earlier(i);
            predication.Matrix = matrix;
            var pivot =
                matrix is null ? null
                : lexicon.Has("verbs.control", matrix.Lemma) && matrix.Patient is not null && matrix.Verb is { IsPassive: false }
                    ? matrix.Patient
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

        var k = i - 1;
        while (k >= 0 && elements[k].Kind is ElementKind.Adverb or ElementKind.Time or ElementKind.Frequency)
        {
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

            var host = elements[k].Kind == ElementKind.Comma ? k - 1 : k;
            return host >= 0 && elements[host].Phrase is { } phrase
                ? (phrase.More.Count > 0 && !IsWholeList(host) ? phrase.More[^1] : phrase, host, false)
                : (null, -1, false);
        }

        if (verb.IsGerund)
        {
            if (elements[k].Phrase is { } direct)
            {
                return (direct.More.Count > 0 && !IsWholeList(k) ? direct.More[^1] : direct, k, false);
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
                elements[k] is { Kind: ElementKind.Preposition, Word: "of" }
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

        if (
            elements[k].Kind == ElementKind.Conjunction
            || (elements[k].Kind == ElementKind.Comma && k > 0 && elements[k - 1].Kind is ElementKind.Verb)
        )
        {
            var earlier = EarlierFinite(i);
            return (earlier?.Verb is { IsPassive: true } ? earlier.Patient : earlier?.Agent, -1, true);
        }

        return Walk(k);
    }

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

                    return (
                        element.Phrase.Describes is { } described && element.Phrase.Name is null ? described : element.Phrase,
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
                case ElementKind.Verb when element.Verb!.IsFinite:
                    // "which analysts assess may be": the inserted verb leaves the relative's antecedent as subject.
                    var relative = k - 2;
                    return relative >= 0 && elements[relative].Kind == ElementKind.Relative
                        ? (Antecedent(relative), -1, true)
                        : (null, -1, false);
                case ElementKind.Break or ElementKind.Subordinator or ElementKind.Conjunction:
                    return (null, -1, false);
            }
        }

        return (null, -1, false);
    }

    // The comma before a relative clause that a comma closes.
    private int? InsertedRelative(int comma)
    {
        var hasVerb = false;
        for (var k = comma - 1; k > 1; k--)
        {
            hasVerb |= elements[k].Kind == ElementKind.Verb;
            if (elements[k].Kind == ElementKind.Relative)
            {
                return hasVerb && elements[k - 1].Kind == ElementKind.Comma ? k - 1 : null;
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

                return phrase.Describes is { } described && phrase.Name is null ? described
                    : phrase.More.Count > 0 && !IsWholeList(k) ? phrase.More[^1]
                    : phrase;
            }

            if (elements[k].Kind is not (ElementKind.Comma or ElementKind.Adverb or ElementKind.Preposition or ElementKind.Time))
            {
                return null;
            }
        }

        return null;
    }

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
