namespace Throughline.Extraction.Prose;

/// <content>Whose deed a verb tells where its own clause names nobody.</content>
internal sealed partial class RussianClauses
{
    // "суд обязал компанию выплатить", "просим Вас оплатить": the one asked is to act.
    private bool IsControl(string word) => lexicon.Set("controlStems").Any(s => word.StartsWith(s, StringComparison.Ordinal));

    // "Просим оплатить счёт": the reader is asked.
    private bool IsRequest(Predication matrix) =>
        matrix is { Verb: { IsPassive: false, IsNegated: false } verb, Agent: null or { IsPronoun: true } }
        && lexicon.Set("requestStems").Any(s => verb.Word.StartsWith(s, StringComparison.Ordinal))
        && IsFirstPerson(verb.Word) | IsFirstSingular(verb.Word);

    private static NounPhrase? Controlled(Predication matrix) =>
        matrix.Patient is { } patient && (IsParty(patient) || patient.IsPronoun)
            ? patient
            : matrix.Prepositions.Find(x => x.Word == "#dat").Phrase;

    // The subject of the verb before "что", where the clause behind it names none.
    private NounPhrase? GoesOn(int verb)
    {
        for (var k = verb - 1; k > 0; k--)
        {
            switch (elements[k].Kind)
            {
                case ElementKind.Subordinator when elements[k].Word == "что":
                    return
                        Earlier(k, v => v.IsFinite) is { } told
                        && (told.Agent ?? House(told)) is { } agent
                        && (
                            (lexicon.Has("verbs.say", told.Lemma) || told is { Lemma: "указать", Verb.IsPassive: false })
                                && (IsParty(agent) || agent is { IsPronoun: true, Words: [{ Lower: "он" or "она" or "они" }] })
                            || lexicon.Has("verbs.show", told.Lemma)
                                && (agent.Kinds.HasFlag(NounKinds.Person) || agent.Name is not null && IsParty(agent))
                        )
                        ? agent
                        : null;
                case ElementKind.Time or ElementKind.Adverb or ElementKind.Preposition:
                    continue;
                case ElementKind.Phrase when elements[k - 1].Kind == ElementKind.Preposition:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    // "В «X» сообщили, что отгрузили": those who speak for X.
    private NounPhrase? House(Predication told) =>
        // "сообщили, что продают только кофе": what a house always does is its policy.
        !elements.Exists(e => e.Start > told.At && lexicon.Has("words.only", e.Word))
        && told is { Patient: null, Verb: { IsPassive: false, Word: [.., 'л', 'и'] } }
        && (lexicon.Has("verbs.say", told.Lemma) || lexicon.Has("verbs.show", told.Lemma))
            ? told.Prepositions.Find(x => x.Word is "в" or "во" && x.Phrase.Kinds.HasFlag(NounKinds.Organization)).Phrase
            : null;

    private static bool IsFirstSingular(string word) => word.Length > 3 && word[^1] is 'ю' or 'у';

    private static bool IsFirstPerson(string word) =>
        word is "намерены" or "готовы"
        || word.Length > 4
            && (
                word.EndsWith("ем", StringComparison.Ordinal)
                || word.EndsWith("ём", StringComparison.Ordinal)
                || word.EndsWith("им", StringComparison.Ordinal)
            );

    // "X получил и отгрузил": the second verb has the first one's subject.
    private bool SharesSubject(int i, NounPhrase? patient)
    {
        if (i > 0 && elements[i - 1].Word is "—" or "–" or "»" && lexicon.Has("verbs.say", elements[i].Verb!.Lemma))
        {
            // "«Мы не поставляли», — сообщили в X": who speaks is not who is spoken of.
            return false;
        }

        var k = i - 1;
        while (
            k >= 0
            && (
                elements[k].Kind is ElementKind.Adverb or ElementKind.Time or ElementKind.Preposition
                || k > 0 && elements[k].Kind == ElementKind.Phrase && elements[k - 1].Kind == ElementKind.Preposition
                || elements[k].Phrase is { } thing && thing == patient
            )
        )
        {
            k--;
        }

        return k > 0 && elements[k].Kind is ElementKind.Conjunction or ElementKind.Comma;
    }

    // "X заключил контракт с Y, которую контролировал Z, и перечислил ей аванс": behind its relative the main clause goes on.
    private Predication? Main(int i)
    {
        var and = i - 1;
        while (and > 0 && elements[and].Kind is ElementKind.Adverb or ElementKind.Time or ElementKind.Preposition)
        {
            and--;
        }

        if (and < 2 || elements[and] is not { Kind: ElementKind.Conjunction, Word: "и" } || elements[and - 1].Kind != ElementKind.Comma)
        {
            return null;
        }

        var open = elements.FindLastIndex(
            and - 2,
            and - 1,
            e => e.Kind is ElementKind.Relative or ElementKind.Break or ElementKind.Subordinator
        );
        return
            open > 0
            && elements[open].Kind == ElementKind.Relative
            && elements.Skip(open).Take(and - 1 - open).Count(e => e.Verb is { IsFinite: true }) == 1
            && !elements.Skip(open).Take(and - 1 - open).Any(e => e.Kind == ElementKind.Comma)
            ? Earlier(open, v => v.IsFinite)
            : null;
    }

    // "оборудование изготовила и смонтировала фирма X": the subject stands behind both verbs.
    private void ShareBack(int i, Predication p)
    {
        if (
            i > 1
            && elements[i - 1] is { Kind: ElementKind.Conjunction, Word: "и" }
            && _read.GetValueOrDefault(i - 2) is { Verb: { IsFinite: true, IsPassive: false } first } before
            && p is { Verb: { IsFinite: true, IsPassive: false }, Second: null }
            && (
                p.Agent is null ? p.Patient
                : p.IsSubjectElsewhere ? p.Patient
                : null
            )
                is { Name: not null } doer
            && doer.Start > p.At
            && IsParty(doer)
            && (before.Agent is null || before is { Agent: { Name: null } made, Patient: null } && IsGoods(made))
            && (
                doer.Forms == 0
                || RussianMorphology.CanBeSubject(doer.Forms, first.Word) && RussianMorphology.CanBeSubject(doer.Forms, p.Verb.Word)
            )
        )
        {
            before.Patient ??= before.Agent;
            before.Agent = doer;
            before.End = Math.Max(before.End, doer.FullEnd);
            (p.Agent, p.Patient) = (doer, before.Patient);
            p.Start = Math.Min(p.Start, before.Start);
        }
    }
}
