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
                OpenByParticiple(i, predication);
                Inverted(i, predication);
                ShareBy(i, predication);
                ShareObject(i, predication);
                FillGap(i, predication);
                TurnCopula(predication);
            }
        }

        return [.. _byElement.OrderBy(p => p.Key).Select(p => p.Value)];
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
        if (lexicon == Lexicon.Of("en") && !verb.IsInfinitive)
        {
            BetweenSubjectAnd(i, at, subject, predication);
            if (subject is not null && at >= 0 && at + 2 < i)
            {
                InsertedAdjunct(i, at, predication);
            }
        }

        if (subject is not null && !elsewhere)
        {
            predication.Start = Math.Min(predication.Start, subject.Start);
        }

        Behind(i, verb, predication);
        if (lexicon == Lexicon.Of("en") && at > 0)
        {
            TimeBefore(at, predication);
            if (at > 1 && elements[at - 1].Kind == ElementKind.Relative && elements[at - 2] is { Kind: ElementKind.Preposition } piped)
            {
                // "X, with which Y signed a contract".
                if (Antecedent(at - 2) is { } antecedent)
                {
                    predication.Prepositions.Add((piped.Word, antecedent));
                    predication.Start = Math.Min(predication.Start, antecedent.Start);
                }
            }
        }

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
            && predication.Prepositions.FirstOrDefault(p => p.Word is "by" or "#ins" && IsDoer(p.Word, p.Phrase)) is { Phrase: { } by }
        )
        {
            predication.Agent = by;
        }

        return predication;
    }

    // "carried by air", "paid by means of two transfers", "ended following its takeover by X": how, and who acted in another event.
    private bool IsDoer(string preposition, NounPhrase by)
    {
        if (preposition is not "by" || lexicon != Lexicon.Of("en"))
        {
            return true;
        }

        var at = elements.FindIndex(e => e.Phrase == by);
        return !(
                by is { Name: null, Owner: null }
                && (lexicon.Has("noun.means", by.Head) || by.Head is "means" or "mean" or "virtue" or "reason")
            ) && !IsOfTakeover(at);
    }

    private bool IsOfTakeover(int at) =>
        at > 2
        && elements[at - 2].Phrase is { Name: null, Head: var deed }
        && lexicon.Has("noun.takeover", deed)
        && elements[at - 3] is { Kind: ElementKind.Preposition, Word: not "by" };

    // "said that, in May, X sold", "although in May X sold": the time that opens the clause.
    private void TimeBefore(int subjectAt, Predication predication)
    {
        var k = subjectAt - 1;
        k -= k > 0 && elements[k].Kind == ElementKind.Comma ? 1 : 0;
        if (k < 1 || elements[k].Kind != ElementKind.Time)
        {
            return;
        }

        var opening = elements[k - 1].Kind == ElementKind.Preposition ? k - 2 : k - 1;
        var isOpen = opening >= 0 && elements[opening].Kind is ElementKind.Comma;
        opening -= isOpen ? 1 : 0;
        if (
            opening >= 0
            && elements[opening].Kind is ElementKind.Subordinator or ElementKind.Break or ElementKind.Conjunction
            && !(opening > 0 && elements[opening - 1].Kind == ElementKind.Time)
        )
        {
            predication.Times.Add(elements[k].Token!);
            var from = elements[k - 1].Kind == ElementKind.Preposition ? k - 1 : k;
            predication.Start = Math.Min(predication.Start, elements[from].Start);
        }
    }

    // "X, in May and through a bank in Riga, paid": what commas set between the subject and its verb.
    private void InsertedAdjunct(int verbAt, int subjectAt, Predication predication)
    {
        var close = verbAt - 1;
        while (close > subjectAt && elements[close].Kind == ElementKind.Adverb)
        {
            close--;
        }

        if (
            close <= subjectAt + 1
            || elements[close].Kind != ElementKind.Comma
            || elements[subjectAt + 1].Kind != ElementKind.Comma
            || elements
                .Skip(subjectAt + 2)
                .Take(close - subjectAt - 2)
                .Any(e => e.Kind is not (ElementKind.Preposition or ElementKind.Phrase or ElementKind.Time or ElementKind.Adverb))
            || elements[subjectAt + 2].Kind is not (ElementKind.Preposition or ElementKind.Time)
        )
        {
            return;
        }

        for (var j = subjectAt + 2; j < close; j++)
        {
            if (elements[j].Kind == ElementKind.Time)
            {
                predication.Times.Add(elements[j].Token!);
            }
            else if (elements[j].Phrase is { } phrase && elements[j - 1] is { Kind: ElementKind.Preposition, Word: not "of" } preposition)
            {
                predication.Prepositions.Add((preposition.Word, phrase));
            }
        }
    }

    // "calls to X went unanswered", "payment of EUR 5 was received", "EUR 5 was wired to X": what stands between the subject and its verb.
    private void BetweenSubjectAnd(int verbAt, int subjectAt, NounPhrase? subject, Predication predication)
    {
        var from = verbAt;
        while (
            from > 0
            && from - 1 > subjectAt
            && (
                elements[from - 1].Kind is ElementKind.Adverb or ElementKind.Preposition or ElementKind.Phrase or ElementKind.Money
                || elements[from - 1].Verb is { IsReduced: true } && elements[from].Kind == ElementKind.Preposition
            )
        )
        {
            from--;
        }

        if (subject is null ? from >= verbAt || elements[verbAt - 1].Kind != ElementKind.Money : from - 1 != subjectAt)
        {
            return;
        }

        string? preposition = null;
        for (var j = from; j < verbAt; j++)
        {
            if (elements[j].Kind == ElementKind.Money)
            {
                predication.Money.Add(elements[j].Token!);
                predication.Start = Math.Min(predication.Start, elements[j].Start);
            }
            else if (elements[j].Phrase is { } phrase && preposition is not null)
            {
                predication.OfSubject.Add((preposition, phrase));
            }

            preposition = elements[j].Kind == ElementKind.Preposition ? elements[j].Word : null;
        }
    }
}
