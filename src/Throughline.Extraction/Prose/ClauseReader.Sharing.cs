namespace Throughline.Extraction.Prose;

/// <content>What one verb takes from another of its sentence.</content>
internal sealed partial class ClauseReader
{
    // "Having delivered X, N left": who acts is the subject of the clause behind the comma.
    private void OpenByParticiple(int i, Predication predication)
    {
        if (
            (i == 0 || i == 1 && elements[0].Kind == ElementKind.Preposition && predication.Verb is { IsReduced: true })
            && predication is { Verb: { IsGerund: true, IsPassive: false }, Agent: null } or { Verb.IsReduced: true, Patient: null }
            && _byElement.FirstOrDefault(x => x.Key > i && x.Value.Verb!.IsFinite) is { Value: { Verb: { } verb } main }
            && (verb.IsPassive ? main.Patient : main.Agent) is { } subject
            && subject.Start > predication.End
        )
        {
            if (predication.Verb!.IsReduced)
            {
                // "Labelled as spares, the chips left".
                predication.Patient = subject;
            }
            else
            {
                predication.Agent = subject;
            }

            predication.End = Math.Max(predication.End, subject.End);
        }
    }

    // "Also designated today is X": said of X.
    private void Inverted(int i, Predication predication)
    {
        if (
            predication is { Lemma: "be", Verb: { IsFinite: true, IsNegated: false }, Patient: { } named }
            && i is > 0 and < 6
            && _byElement.FirstOrDefault(x => x.Key < i && x.Value is { Verb.IsReduced: true, Patient: null }) is { Value: { } fronted }
            && elements
                .Take(i)
                .All(e =>
                    e.Kind is ElementKind.Adverb or ElementKind.Time or ElementKind.Verb or ElementKind.Preposition or ElementKind.Phrase
                )
            && elements.Take(elements.FindIndex(e => e.Verb == fronted.Verb)).All(e => e.Kind == ElementKind.Adverb)
        )
        {
            fronted.Patient = named;
            fronted.Times.AddRange(predication.Times.Where(t => !fronted.Times.Contains(t)));
            fronted.End = Math.Max(fronted.End, named.FullEnd);
        }
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

        if (isMarked && mark.Word is "whom")
        {
            // "by N of X, Dushanbe, whom he had met".
            host = elements.FindLastIndex(
                at - 1,
                e => e.Phrase is { } p && (p.Kinds & (NounKinds.Person | NounKinds.People)) != NounKinds.None
            );
            if (host >= 0 && at - host < 10 && elements[host].Phrase is { IsPronoun: false, More.Count: 0 } met)
            {
                predication.Patient = met is { Name: null, Describes: { } known } ? known : met;
                predication.Start = Math.Min(predication.Start, predication.Patient.Start);
            }

            return;
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
            && (office.Kinds.HasFlag(NounKinds.Role) || office.Kinds.HasFlag(NounKinds.Organization) && predication.Prepositions.Count == 0)
            && (holder.Kinds & (NounKinds.Person | NounKinds.Organization)) != NounKinds.None
        )
        {
            (predication.Agent, predication.Patient) = (holder, office);
            predication.Prepositions.AddRange(predication.OfSubject);
        }
    }
}
