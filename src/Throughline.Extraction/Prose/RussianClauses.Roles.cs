using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

// Which phrase fills which role, once the clause is read.
internal sealed partial class RussianClauses
{
    private static bool IsNominative(NounPhrase pronoun) => pronoun.Words[0].Lower is "я" or "мы" or "вы" or "он" or "она" or "они";

    private void Assign(Predication p, List<(NounPhrase Phrase, bool IsBefore)> bare)
    {
        var passive = p.Verb!.IsPassive;
        var unmarked = new List<(NounPhrase Phrase, bool IsBefore)>();
        foreach (var (phrase, isBefore) in bare)
        {
            if (phrase is { Name: null, Count: not null } && lexicon.Has("noun.duration", phrase.Head))
            {
                // "две недели обучали".
                continue;
            }

            if (IsDative(p, phrase) || !isBefore && IsNamedDative(p, phrase))
            {
                p.Prepositions.Add(("#dat", phrase));
            }
            else if (
                phrase is { IsPronoun: true, Words: [{ Lower: "им" }] }
                && lexicon.Set("verbs.instrumental").Any(v => p.Verb.Word.StartsWith(v, StringComparison.Ordinal))
            )
            {
                // "руководит им N".
                p.Prepositions.Add(("#ins", phrase));
            }
            else if (phrase.Case is "dat" && !(passive && phrase is { IsPronoun: true, Words: [{ Lower: "им" }] }))
            {
                p.Prepositions.Add(("#dat", phrase));
            }
            else if (
                phrase is { Case: "ins", Name: null, Of: { } lot }
                && lexicon.Has("noun.movement", phrase.Head)
                && IsGoods(lot)
                && !lexicon.Has("verbs.engage", p.Lemma)
            )
            {
                // "отгрузил двумя партиями 340 двигателей".
                unmarked.Add((lot, isBefore));
            }
            else if ((phrase.Case is "ins" || passive && phrase.Case is "dat") && p.Lemma is not "быть")
            {
                p.Prepositions.Add(("#ins", phrase));
            }
            else
            {
                unmarked.Add((phrase, isBefore));
            }
        }

        foreach (var (phrase, _) in unmarked.Where(u => u.Phrase.Name is null && lexicon.Has("noun.deed", u.Phrase.Head)))
        {
            if (lexicon.Has("verbs.light", p.Lemma))
            {
                // "управление судном осуществляет X": what is done, no authority.
                phrase.Kinds = NounKinds.Activity;
            }
        }

        // "поставит Палланду пшеницу": a name does not show its case; before the goods it is who gets them.
        if (
            !passive
            && unmarked.FindIndex(u => !u.IsBefore) is >= 0 and var first
            && first + 1 < unmarked.Count
            && unmarked[first].Phrase is { Name: { Type: not MentionType.Product }, Words: [{ Text: var written }] } receiver
            && written[0] != '«'
            && unmarked[first + 1].Phrase is { Name: null } given
            && IsGoods(given)
        )
        {
            p.Prepositions.Add(("#dat", receiver));
            receiver.Kinds &= ~NounKinds.Goods;
            receiver.Kinds |= NounKinds.Organization;
            unmarked.RemoveAt(first);
        }

        if (
            (lexicon.Has("verbs.transfer", p.Lemma) || lexicon.Has("verbs.toSomebody", p.Lemma))
            && unmarked.FindIndex(u => IsQuotedDative(u.Phrase) || IsQuotedOther(p, u.Phrase)) is >= 0 and var taker
            && (
                unmarked.Exists(u => u.Phrase != unmarked[taker].Phrase && IsGoods(u.Phrase))
                || lexicon.Has("verbs.toSomebody", p.Lemma) && (p.Money.Count > 0 || unmarked.Count > 1)
            )
        )
        {
            var reached = unmarked[taker].Phrase;
            reached.Kinds = NounKinds.Organization | NounKinds.Name;
            p.Prepositions.Add(("#dat", reached));
            unmarked.RemoveAt(taker);
        }

        if (
            (lexicon.Has("verbs.toSomebody", p.Lemma) || lexicon.Has("verbs.transfer", p.Lemma))
            && unmarked.Count > 1
            && unmarked.FindIndex(u => !u.IsBefore && IsForeignDative(u.Phrase)) is >= 0 and var called
        )
        {
            p.Prepositions.Add(("#dat", unmarked[called].Phrase));
            unmarked.RemoveAt(called);
        }

        if (
            !passive
            && p.Verb.Word is [.., 'с', 'я' or 'ь']
            && unmarked.FindIndex(u => IsQuotedDative(u.Phrase)) is >= 0 and var reader
            && unmarked.Exists(u => u.Phrase.Name is null && RussianMorphology.CanBeSubject(u.Phrase.Forms, p.Verb.Word))
        )
        {
            // "Поставки насосов «X» начнутся".
            p.Prepositions.Add(("#dat", unmarked[reader].Phrase));
            unmarked.RemoveAt(reader);
        }

        if (!passive && !p.Verb.IsInfinitive && unmarked.FindIndex(u => u.Phrase.IsPronoun && IsNominative(u.Phrase)) is >= 0 and var who)
        {
            // "Фирме «X» мы датчики не поставляли": a pronoun shows that it is the subject.
            p.Agent = unmarked[who].Phrase;
            unmarked.RemoveAt(who);
        }

        foreach (var (phrase, _) in unmarked.Where(u => IsMoved(p, u.Phrase, unmarked)))
        {
            phrase.Kinds |= NounKinds.Goods;
        }

        foreach (var (phrase, isBefore) in unmarked)
        {
            if (passive)
            {
                if (
                    isBefore
                    && IsCaseless(phrase)
                    && (p.Lemma == "выставить" || p.Patient is not null)
                    && unmarked.Exists(u => u.Phrase != phrase && !u.IsBefore && (IsCaseless(u.Phrase) || IsThingOf(u.Phrase, p.Verb)))
                )
                {
                    // "Поставка насосов АО «X» осуществлялась ООО «Y»", "ООО «X» выставлен счёт": who gets it stands first.
                    p.Prepositions.Add(("#dat", phrase));
                }
                else if (
                    !isBefore
                    && p.Patient is not null
                    && phrase.Kinds.HasFlag(NounKinds.Government)
                    && IsCaseless(phrase)
                    && lexicon.Has("verbs.transfer", p.Lemma)
                )
                {
                    // "машины поставляются Минобороны": an office gets, and does not deliver.
                    p.Prepositions.Add(("#dat", phrase));
                }
                else if (!isBefore && p.Agent is null && IsDoerByNumber(phrase, p.Verb))
                {
                    p.Agent = phrase;
                }
                else if (
                    p.Patient is null
                    && !(
                        IsParty(phrase)
                        && unmarked.Exists(u =>
                            u.Phrase != phrase && (IsGoods(u.Phrase) || IsCaseless(phrase) && IsThingOf(u.Phrase, p.Verb))
                        )
                    )
                )
                {
                    p.Patient = phrase;
                }
                else if (p.Agent is null && IsParty(phrase) && !p.Prepositions.Exists(x => x.Word is "#ins" && IsParty(x.Phrase)))
                {
                    // A firm's name has no case: behind a passive it is who did it.
                    p.Agent = phrase;
                }
                else
                {
                    p.Second ??= phrase;
                }
            }
            else if (isBefore && p.Agent is null && !p.Verb.IsInfinitive && !IsObjectOnly(phrase))
            {
                p.Agent = phrase;
            }
            else if (p.Patient is null)
            {
                p.Patient = phrase;
            }
            else if (
                p.Agent is null
                && p.Verb.IsFinite
                && IsObjectOnly(p.Patient)
                && (phrase.Forms == 0 ? IsParty(phrase) : RussianMorphology.CanBeSubject(phrase.Forms, p.Verb.Word))
            )
            {
                // "где их изготавливает завод «X»".
                p.Agent = phrase;
            }
            else
            {
                p.Second ??= phrase;
            }
        }

        if (
            !passive
            && p is { Agent: null, Patient: { Forms: not 0, IsPronoun: false } thing, Second: { } doer }
            && p.Verb.IsFinite
            && !RussianMorphology.CanBeSubject(thing.Forms, p.Verb.Word)
            && (doer.Forms == 0 ? doer.Name is not null && IsParty(doer) : RussianMorphology.CanBeSubject(doer.Forms, p.Verb.Word))
        )
        {
            // "Поставила насосы фирма «X»", "принял участие завод «X»".
            (p.Agent, p.Second) = (doer, null);
        }

        if (!passive)
        {
            Agree(p, unmarked);
        }

        if (
            !passive
            && p is { Agent: { Name.Type: MentionType.Person, More.Count: 0 } seen, Patient: { Name.Type: MentionType.Person } seer }
            && !p.IsSubjectElsewhere
            && IsOblique(seen)
            && !IsOblique(seer)
        )
        {
            // "Петра Лося сменил Олег Сытин".
            (p.Agent, p.Patient) = (seer, seen);
        }

        if (
            !passive
            && p
                is {
                    Agent: { Forms: 0, Name: not null, Words: [{ Text: ['«', .., 'у' or 'ю', '»'] }] } bought,
                    Patient: { Forms: not 0 } buyer
                }
            && RussianMorphology.CanBeSubject(buyer.Forms, p.Verb.Word)
        )
        {
            // "«Мологу» приобрела группа «X»".
            (p.Agent, p.Patient) = (buyer, bought);
        }

        if (
            p is { Agent: { Name: null, Count.Quantity.Unit: "%" }, Patient: { } shareholder }
            && IsParty(shareholder)
            && p.Lemma == "владеть"
        )
        {
            // "Ещё 30 % владеет X".
            (p.Agent, p.Patient) = (shareholder, p.Agent);
        }

        if (
            p.Lemma == "быть"
                && p is { Agent: { Name: null, IsPronoun: false } office, Patient: { Name.Type: MentionType.Person } }
                && (office.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None
            || p.Lemma == "быть"
                && p is { Agent: { Name: null, IsPronoun: false } owner, Patient: { Name: not null } firm }
                && (lexicon.Has("noun.owner", owner.Head) || IsPart(owner) || lexicon.Has("noun.ofGoods", owner.Head))
                && IsParty(firm)
            || p.Lemma == "быть"
                && p is { Agent: { Words.Count: > 1, Name: not null } dealer, Patient.Name: not null }
                && IsRelation(dealer)
        )
        {
            // "Директор общества — И. Фамилия", "Хозяин цеха — ООО «X»", "Дилер Y — фирма «X»".
            (p.Agent, p.Patient) = (p.Patient, p.Agent);
        }

        SplitRelation(p);

        if (
            !passive
            && p is { Agent: { Name: null, IsPronoun: false, Kinds: NounKinds.None } carried, Patient: { Name: not null } carrier }
            && IsParty(carrier)
            && lexicon.Has("verbs.transfer", p.Lemma)
            && !p.IsSubjectElsewhere
            && !lexicon.Set("noun.notGoods").Any(n => carried.Head.StartsWith(n, StringComparison.Ordinal))
        )
        {
            // "Смеси поставляло ООО «X»".
            carried.Kinds |= NounKinds.Goods;
        }

        if (passive)
        {
            // "отправителем указана фирма": what somebody is called does nothing.
            p.Agent ??= p.Lemma is "указать" or "оформить" or "раскрыть"
                ? null
                : p.Prepositions.Find(x => x.Word is "#ins" && (IsParty(x.Phrase) || x.Phrase.IsPronoun)).Phrase;
            return;
        }

        // "Двигатели поставило ООО X": goods before, a party behind.
        if (
            p is { Agent: { } agent, Patient: { } patient }
            && (
                IsGoods(agent)
                || RussianForms.NounOf(agent.Words[^1].Lower) is not null
                || agent is { Name: null, IsPronoun: false, Kinds: NounKinds.None, Forms: not 0 }
                    && patient is { Name.Type: MentionType.Person, Case: "" }
            )
            && !IsParty(agent)
            && IsParty(patient)
            && !lexicon.Has("verbs.noSwap", p.Lemma)
            && !p.IsSubjectElsewhere
            && !p.Verb.IsReduced
        )
        {
            (p.Agent, p.Patient) = (patient, agent);
        }
        else if (
            p is { Agent: { } led, Patient: { } leader }
            && leader.Kinds.HasFlag(NounKinds.Person)
            && !led.Kinds.HasFlag(NounKinds.Person)
            && led.Kinds.HasFlag(NounKinds.Organization)
            && lexicon.Has("verbs.ofPersons", p.Lemma)
        )
        {
            // "«X» основал И. Фамилия".
            (p.Agent, p.Patient) = (leader, led);
        }
        else if (
            p is { Agent: null, Patient: { } manager }
            && IsParty(manager)
            && p.Prepositions.Exists(x => x.Word == "#ins" && (!x.Phrase.IsPronoun || x.Phrase.Words[0].Lower is "ею" or "им" or "ими"))
            && lexicon.Set("verbs.instrumental").Any(v => p.Verb!.Word.StartsWith(v, StringComparison.Ordinal))
        )
        {
            // "Управляет танкером фирма X": what is managed stands in the instrumental.
            (p.Agent, p.Patient) = (manager, null);
        }
        else if (
            p is { Agent: { Case: "ins" }, Patient: { } holder }
            && (
                holder.Kinds.HasFlag(NounKinds.Person)
                || p.Lemma == "быть"
                    && (p.Agent is { Name: null, Of: not null } || p.Agent.Name is null && IsPart(p.Agent))
                    && (holder.Name is not null || holder.IsPronoun)
                    && IsParty(holder)
            )
        )
        {
            (p.Agent, p.Patient) = (holder, p.Agent);
        }
        else if (p.Agent is null && p.Patient is { } only && Agrees(p, only))
        {
            // "Поставку выполнило X", "Прибыли специалисты X": the subject stands behind.
            (p.Agent, p.Patient) = (only, p.Second);
            p.Second = null;
        }
    }

    private Predication? Earlier(int i, Func<VerbGroup, bool> fits)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            if (elements[k].Kind is ElementKind.Break)
            {
                return null;
            }

            if (_read.TryGetValue(k, out var found) && fits(found.Verb!))
            {
                return found;
            }
        }

        return null;
    }
}
