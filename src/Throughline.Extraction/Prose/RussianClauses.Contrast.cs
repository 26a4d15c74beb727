using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What stands against something else, what a plural shows, and whose turn it is to act.</content>
internal sealed partial class RussianClauses
{
    // "изготовлены не заводом A, а фирмой B": B did it, A did not.
    private int? BehindContrast(int denied)
    {
        var but = elements.FindIndex(denied + 1, e => e is { Kind: ElementKind.Conjunction, Word: "а" });
        return
            but > denied + 1
            && but + 1 < elements.Count
            && elements[but - 1].Kind == ElementKind.Comma
            && !elements
                .Skip(denied)
                .Take(but - denied)
                .Any(e => e.Verb is { IsFinite: true, IsReduced: false } and not { Word: "указано" })
            && elements[but + 1].Kind is ElementKind.Phrase or ElementKind.Preposition
            ? but
            : null;
    }

    // "Внутри блока установлены: приёмник, две платы": what the verb speaks of is listed behind the colon.
    private bool IsListAhead(int colon, Predication p, List<(NounPhrase Phrase, bool IsBefore)> bare) =>
        p.Verb is { IsFinite: true }
        && !bare.Exists(b => b.Phrase.Case is "" or "gen" && (p.Verb.IsPassive || !b.IsBefore))
        && colon + 1 < elements.Count
        && elements[colon + 1].Phrase is { } first
        && (first.Kinds & NounKinds.Party) == NounKinds.None
        && !HasVerbAhead(colon + 1)
        && (lexicon.Has("verbs.transfer", p.Lemma) || p.Lemma is "установить" or "получить" or "произвести" or "испытать" or "заказать");

    // "Исполнитель изготовил и передал четыре машины": the verb before takes the object of the verb behind.
    private void ShareObjects()
    {
        foreach (var (at, p) in _read.OrderByDescending(r => r.Key))
        {
            if (
                p is { Patient: null, Second: null, Money.Count: 0, Verb: { IsFinite: true, IsPassive: false, IsNegated: false } }
                && lexicon.Has("verbs.sharing", p.Lemma)
                && elements.FindIndex(at + 1, e => e.Kind is not ElementKind.Adverb) is > 0 and var and
                && elements[and] is { Kind: ElementKind.Conjunction, Word: "и" }
                && elements.FindIndex(and + 1, e => e.Kind is not ElementKind.Adverb) is > 0 and var behind
                && _read.GetValueOrDefault(behind)
                    is { Verb: { IsFinite: true, IsPassive: false, IsNegated: false }, Patient: { IsPronoun: false } shared } next
                && shared.Start > next.At
                && IsGoods(shared)
                && (p.Agent is null || p.Agent == next.Agent)
            )
            {
                // How many stands with the other verb.
                p.Patient = shared.Alone();
                p.Patient.Count = null;
                p.End = Math.Max(p.End, shared.End);
            }
        }
    }

    // "но они подвели, поэтому теперь берём": the first person is the writer's, whoever acted before.
    private void Own(Predication p)
    {
        if (
            p is { IsSubjectElsewhere: true, Agent: not null, Verb: { IsFinite: true, IsPassive: false } verb }
            && (verb.Word.EndsWith("ем", StringComparison.Ordinal) || verb.Word.EndsWith("ём", StringComparison.Ordinal))
            && RussianMorphology.Infinitive(verb.Word) is not null
            && verb.Word.Length > 4
        )
        {
            p.Agent = p.Agent.IsPronoun && lexicon.Has("pronouns.first", p.Agent.Words[0].Lower) ? p.Agent : null;
            p.IsSubjectElsewhere = p.Agent is not null;
        }
    }

    private bool IsDenied(int at) => at > 0 && elements[at - 1] is { Kind: ElementKind.Adverb, Word: "не" };

    // "11 получены «Волхимом»": one name is no subject of a plural, so behind its passive it is who acted.
    private static bool IsDoerByNumber(NounPhrase phrase, VerbGroup verb) =>
        verb is { IsPassive: true, IsReduced: false, IsInfinitive: false }
        && verb.Word[^1] == 'ы'
        && phrase is { Name: not null, Forms: 0, More.Count: 0, Case: "", Count: null }
        && phrase.Words is [{ Text: ['«', .., '»'] }]
        && IsParty(phrase);

    // "Решили: Боброву съездить в X", "Сеитовой выставить счёт": the dative of a resolution is who shall act.
    private void Resolved(Predication p)
    {
        if (
            p is not { Agent: null, Verb: { IsInfinitive: true, IsNegated: false } verb }
            || p.Matrix is { Verb: { IsNegated: true } or { IsPassive: true } }
            || p.Matrix is { } matrix && !lexicon.Has("verbs.plan", matrix.Lemma)
        )
        {
            return;
        }

        if (
            p is { Patient: { Name.Type: MentionType.Person, More.Count: 0, Words: [{ Lower: var family }] } told }
            && told.Start < p.At
            && RussianMorphology.OfName(family) is not RussianCases.None and var cases
            && cases.HasFlag(RussianCases.Dative)
            && !cases.HasFlag(RussianCases.Nominative)
        )
        {
            (p.Agent, p.Patient, p.Second) = (told, p.Second, null);
            verb.IsFuture = true;
            return;
        }

        var at = p.Prepositions.FindIndex(x => x.Word == "#dat" && x.Phrase.Start < p.At && IsParty(x.Phrase));
        if (at >= 0 && (p.Matrix is not null || p.Prepositions[at].Phrase.Name is not null))
        {
            p.Agent = p.Prepositions[at].Phrase;
            p.Prepositions.RemoveAt(at);
            verb.IsFuture = true;
            p.Start = Math.Min(p.Start, p.Agent.Start);
        }
    }

    // "перевозил их в X, где передавал N": what is handed over goes on from the clause before.
    private void SharePatient(int i, Predication p)
    {
        if (
            p is not { Patient: null, Second: null, Money.Count: 0, Verb: { IsFinite: true, IsPassive: false } }
            || !lexicon.Has("verbs.transfer", p.Lemma)
            || !p.Prepositions.Exists(x => x.Word is "#dat" or "#to")
            || i == 0
        )
        {
            return;
        }

        var earlier = Earlier(i, v => v.IsFinite);
        if (
            earlier is { Verb.IsPassive: false, Patient: { } goods }
            && (IsGoods(goods) || goods.IsPronoun && goods.Words[0].Lower is "их" or "его" or "её" or "ее")
            && (lexicon.Has("verbs.transfer", earlier.Lemma) || earlier.Lemma is "перевозить" or "получить" or "произвести")
            && earlier.Agent is not null
            && earlier.Agent == p.Agent
        )
        {
            p.Patient = goods;
            p.Start = Math.Min(p.Start, goods.Start);
        }
    }

    // "организовал вывоз с территории страны 240 прицелов": what the event is of stands apart from it.
    private void Apart(Predication p)
    {
        if (
            p is { Patient: { Name: null, Of: null, IsPronoun: false, More.Count: 0 } deed, Second: { IsPronoun: false } goods }
            && lexicon.Has("verbs.light", p.Lemma)
            && lexicon.Has("noun.movement", deed.Head)
            && goods.Start > deed.End
            && IsGoods(goods)
            && (goods.Case == "gen" || goods.Count is not null)
        )
        {
            deed.Of = goods;
            p.Second = null;
        }
    }
}
