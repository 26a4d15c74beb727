using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>
/// Finds the arguments of Russian verbs. Word order is free, so an argument on either side of the verb takes its role from its case,
/// its preposition and, where the case does not show (names, quoted firms), from what it is.
/// </summary>
internal sealed partial class RussianClauses(List<Element> elements, Lexicon lexicon, bool isSpoken = false)
{
    private readonly Dictionary<int, Predication> _read = [];

    /// <summary>The verbs of the sentence with their arguments, in text order.</summary>
    public List<Predication> Read()
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Verb is { } verb)
            {
                var refusal = Refuse(i, verb);
                var read = One(i, verb);
                if (refusal is { } at)
                {
                    read.Start = Math.Min(read.Start, elements[at].Start);
                    read.End = Math.Max(read.End, elements[at].End);
                }

                _read[i] = read;
            }
        }

        FillGaps();
        ShareObjects();
        ShareWithGerunds();
        return [.. _read.OrderBy(p => p.Key).Select(p => p.Value)];
    }

    private Predication One(int i, VerbGroup verb)
    {
        var p = new Predication
        {
            Lemma = verb.Lemma,
            Verb = verb,
            At = verb.MainStart,
            Start = elements[i].Start,
            End = elements[i].End,
        };
        var bare = new List<(NounPhrase Phrase, bool IsBefore)>();
        if (verb.IsInfinitive)
        {
            p.Matrix = Earlier(i, _ => true);
            if (
                p.Matrix is { Verb.IsInfinitive: true, Matrix: { } over } beside
                && elements.FindIndex(e => e.Verb == beside.Verb) is >= 0 and var first
                && elements.FindIndex(first, i - first, e => e is { Kind: ElementKind.Conjunction, Word: "и" or "или" or "а" }) > 0
            )
            {
                // "готов приехать и обучить": both under the first verb.
                p.Matrix = over;
            }
        }

        if (
            verb.IsInfinitive
            && i > 2
            && elements[i - 1].Word is "—" or "–"
            && elements[i - 2].Phrase is { Of: { } planner, Words: [.., { Lower: "планах" or "намерениях" or "задачах" }] }
            && elements[i - 3] is { Kind: ElementKind.Preposition, Word: "в" }
        )
        {
            // "В планах завода — поставить".
            (p.Agent, p.IsSubjectElsewhere, verb.IsFuture) = (planner, true, true);
            p.Start = elements[i - 3].Start;
        }

        if (verb.IsInfinitive && i > 0 && elements[i - 1].Phrase is { Name: null, Head: "просьба", Case: "" })
        {
            // ", просьба оплатить": the reader is asked.
            p.Matrix = null;
            p.Agent = LeftOut.Spoken(elements[i].Start, LeftOut.You(lexicon));
            verb.IsFuture = true;
        }

        if (verb.IsInfinitive && p.Matrix is null)
        {
            // "Решили: командировать": still to be done.
            verb.IsFuture = true;
        }

        if (verb.IsReduced)
        {
            Host(i, p);
        }
        else if (verb.IsInfinitive && p.Matrix is { } matrix)
        {
            p.Agent =
                matrix.Verb!.IsPassive ? null
                : (IsControl(matrix.Verb.Word) || lexicon.Has("impersonal", matrix.Verb.Word)) && Controlled(matrix) is { } asked ? asked
                : IsRequest(matrix) ? LeftOut.Spoken(matrix.Start, LeftOut.You(lexicon))
                // "попросил организовать доставку": who asks does not do it.
                : lexicon.Set("askingStems").Any(s => matrix.Verb.Word.StartsWith(s, StringComparison.Ordinal)) ? null
                : matrix.Agent;
            p.IsSubjectElsewhere = p.Agent is not null;
            // "поручил мне принять": what is asked for is not done.
            verb.IsFuture |= IsControl(matrix.Verb.Word);
            p.Start = Math.Min(p.Start, matrix.Start);
            p.Times.AddRange(matrix.Times);
        }
        else if (!verb.IsGerund)
        {
            Before(i, p, bare);
        }

        Behind(i, p, bare);
        Assign(p, bare);
        Apart(p);
        Resolved(p);
        if (
            p is { Patient: null, Agent: { Name: null, Forms: not 0, IsPronoun: false, More.Count: 0 } thing }
            && verb is { IsFinite: true, IsPassive: false }
            && !RussianMorphology.CanBeSubject(thing.Forms, verb.Word)
            && !p.IsSubjectElsewhere
            && RussianMorphology.CasesOf(thing.Forms).HasFlag(RussianCases.Accusative)
        )
        {
            // ", однако факт сделки опровергли": what does not agree is the object.
            (p.Agent, p.Patient) = (null, thing);
        }

        if (
            p is { Patient: null, Matrix: { Verb.IsPassive: false, Patient: { } planned, Prepositions.Count: 0 } plan }
            && verb is { IsInfinitive: true, IsPassive: false }
            && planned.Start < plan.At
            && IsGoods(planned)
            && lexicon.Has("verbs.plan", plan.Lemma)
        )
        {
            // "Остальные два компрессора планируем отправить".
            p.Patient = planned;
        }

        if (
            p is { Agent: null, Patient: { Forms: not 0, IsPronoun: false } teller }
            && verb is { IsFinite: true, IsPassive: false }
            && i > 0
            && elements[i - 1].Kind == ElementKind.Comma
            && teller.Start > verb.MainStart
            && lexicon.Has("verbs.say", p.Lemma)
            && (IsParty(teller) || (teller.Kinds & (NounKinds.Investigation | NounKinds.Official)) != NounKinds.None)
            && RussianMorphology.CanBeSubject(teller.Forms, verb.Word)
        )
        {
            // "…, сообщила газета «X»": who tells stands behind.
            (p.Agent, p.Patient, p.Second) = (teller, p.Second, null);
        }

        if (p.Agent is null && !verb.IsPassive && verb.IsFinite && SharesSubject(i, p.Patient))
        {
            var earlier = Main(i) ?? Earlier(i, v => v.IsFinite);
            if (
                earlier is { Verb.IsPassive: false, Agent: { Forms: not 0, IsPronoun: false, More.Count: 0, Describes: null } other }
                && !RussianMorphology.CanBeSubject(other.Forms, verb.Word)
            )
            {
                // "X указал, что изделия в пути, и отрицал родство".
                earlier = _read
                    .Where(r => r.Key < i && r.Value is { Verb.IsFinite: true, Agent: { Name: not null } })
                    .OrderByDescending(r => r.Key)
                    .FirstOrDefault(r => r.Value.Agent!.Forms == 0 || RussianMorphology.CanBeSubject(r.Value.Agent.Forms, verb.Word))
                    .Value;
            }

            p.Agent = earlier?.Verb is { IsPassive: true } ? earlier.Patient : earlier?.Agent;
            p.IsSubjectElsewhere = p.Agent is not null;
        }

        if (
            p.Agent is null
            && verb is { IsFinite: true, IsPassive: false }
            && elements.FindLastIndex(i, i + 1, e => e.Kind == ElementKind.Relative) is > 0 and var where
            && elements[where].Word is "где" or "куда" or "откуда"
            && !elements.Skip(where).Take(i - where).Any(e => e.Kind is ElementKind.Verb)
            && (
                !elements.Skip(where).Take(i - where).Any(e => e.Kind is ElementKind.Comma)
                // "где, по информации X, открыл".
                || elements.Skip(where).Take(i - where).Any(e => e.Word is "#according")
            )
            && Earlier(where, v => v.IsFinite) is { Verb.IsPassive: false, Agent: { } there }
        )
        {
            // "летал в X, где встречался с Y".
            p.Agent = there;
            p.IsSubjectElsewhere = true;
        }

        ShareBack(i, p);
        SharePatient(i, p);
        if (
            p is { Patient: null, Second: null }
            && verb is { IsFinite: true, IsPassive: false }
            && i > 2
            && elements[i - 1] is { Kind: ElementKind.Conjunction, Word: "и" } or { Kind: ElementKind.Comma }
            && elements[i - 2].Verb is { IsFinite: true, IsPassive: false }
            && _read.GetValueOrDefault(i - 2) is { Patient: { } both } joint
            && both.Start < joint.At
        )
        {
            // "Счёт на 3 млн мы получили и оплатили".
            p.Patient = both;
            p.Start = Math.Min(p.Start, joint.Start);
            p.Money.AddRange(joint.Money);
        }

        if (
            p.Patient is null
            && verb is { IsPassive: true, IsReduced: false, IsInfinitive: false }
            && SharesSubject(i, p.Patient)
            && Earlier(i, v => v.IsFinite) is { Verb.IsPassive: true, Patient: { } same }
        )
        {
            // "генераторы были доставлены, а затем переданы X".
            p.Patient = same;
            p.IsSubjectElsewhere = true;
        }

        if (p.Agent is null && verb is { IsFinite: true, IsPassive: false } && GoesOn(i) is { } said)
        {
            // "X признала, что продала": the clause has the speaker for its subject.
            p.Agent = said;
            p.IsSubjectElsewhere = true;
        }

        Own(p);

        // "Датчики отгрузили вчера", "получили 40 ящиков": nobody is named; in a chat or a letter it is who writes.
        var isSubjectless =
            verb is { IsFinite: true, IsPassive: false }
            && verb.Word.EndsWith("ли", StringComparison.Ordinal)
            && !lexicon.Has("verbs.intransitive", p.Lemma)
            && p.Lemma is not ("быть" or "?");
        var isWriters = verb is { IsFinite: true, IsPassive: false } && IsFirstPerson(verb.Word);
        if (
            isSubjectless | isWriters
            && p is { Agent: { } goods, Patient: null }
            && IsGoods(goods)
            && !IsParty(goods)
            && !p.IsSubjectElsewhere
        )
        {
            (p.Agent, p.Patient) = (null, goods);
        }

        if (
            p.Agent is null
            && verb is { IsFinite: true, IsPassive: false }
            && (IsFirstPerson(verb.Word) || isSpoken && (isSubjectless || IsFirstSingular(verb.Word)))
        )
        {
            // "Планируем заказать": who writes.
            p.Agent = new NounPhrase
            {
                Start = elements[i].Start,
                End = elements[i].Start,
                Words = [new Token(elements[i].Start, elements[i].Start, "мы")],
                IsPronoun = true,
            };
        }

        return p;
    }
}
