using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Reads event nouns ("deliveries of X to Y", "a payment from A to B") as predications of their own.</summary>
internal static partial class Nominals
{
    /// <summary>The event nouns of a sentence with their arguments.</summary>
    public static IEnumerable<Predication> Read(
        List<Element> elements,
        List<Predication> verbs,
        Func<string, bool> isTrigger,
        Lexicon lexicon
    )
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Phrase is not { } phrase)
            {
                continue;
            }

            foreach (var member in phrase.Members)
            {
                // "the terms of the contract": the aspect hides the event.
                var noun = member is { Of: { Name: null } inner } && lexicon.Has("noun.aspect", member.Head) ? inner : member;
                if (
                    noun.Name is null
                    && lexicon.Has("noun.funds", noun.Head)
                    && (IsReceived(elements, i, lexicon) || IsGot(noun, verbs, lexicon))
                )
                {
                    continue;
                }

                if (noun.Name is null && noun.Head.Length > 0 && isTrigger(noun.Head))
                {
                    yield return One(elements, verbs, i, noun, lexicon);
                }
            }
        }
    }

    // "о получении от X предоплаты": the receipt tells it.
    private static bool IsReceived(List<Element> elements, int at, Lexicon lexicon) =>
        elements.Take(at).Skip(at - 4).Any(e => e.Phrase is { Name: null, Head: var head } && lexicon.Has("noun.receipt", head));

    // "получил от контрагентов 11 платежей": the verb tells it.
    private static bool IsGot(NounPhrase noun, List<Predication> verbs, Lexicon lexicon) =>
        lexicon == Lexicon.Of("ru")
        && verbs.Exists(v =>
            v is { Lemma: "получить", Verb.IsNegated: false }
            && v.Patient == noun
            && (v.Money.Count > 0 || v.Prepositions.Exists(x => x.Word is "от"))
        );

    private static Predication One(List<Element> elements, List<Predication> verbs, int at, NounPhrase noun, Lexicon lexicon)
    {
        var carrier = verbs.LastOrDefault(v =>
            v.At <= noun.Start && (v.Patient == noun || v.Second == noun || v.Patient?.More.Contains(noun) == true)
        );
        carrier ??= verbs.FirstOrDefault(v =>
            v.At > noun.Start && v.Patient == noun && v.Verb is { IsPassive: false, IsFinite: true } && lexicon.Has("verbs.light", v.Lemma)
        );
        // "с X действует соглашение", "испытания прошли": the verb says only that there is the event.
        carrier ??= verbs.FirstOrDefault(v => (v.Agent == noun || v.Patient == noun) && lexicon.Has("verbs.happen", v.Lemma));
        var passiveCarrier = verbs
            .Where(v =>
                v.Verb is { IsPassive: true }
                && v.Patient is { } carried
                && (carried == noun || lexicon == Lexicon.Of("ru") && carried.More.Contains(noun))
            )
            .OrderByDescending(v => lexicon == Lexicon.Of("ru") && lexicon.Has("verbs.light", v.Lemma))
            .FirstOrDefault();
        if (lexicon == Lexicon.Of("ru") && passiveCarrier is { Verb.IsReduced: true } && lexicon.Has("verbs.light", passiveCarrier.Lemma))
        {
            // "представлен контракт, заключённый X с Y": who concluded it stands with the participle.
            carrier = passiveCarrier;
        }

        var isLight =
            carrier is not null && (lexicon.Has("verbs.light", carrier.Lemma) || lexicon.Has("verbs.happen", carrier.Lemma))
            || passiveCarrier is not null && lexicon.Has("verbs.light", passiveCarrier.Lemma);
        carrier ??= passiveCarrier;
        // "is involved in the supply of X", "specialises in the manufacture of X": whoever is takes part in the event.
        var engaged = carrier is null
            ? verbs.LastOrDefault(v =>
                (v.At < noun.Start || noun.Case == "ins")
                && lexicon.Has("verbs.engage", v.Lemma)
                && v.Prepositions.Exists(x => x.Word is "in" or "в" or "на" or "#ins" && x.Phrase.Members.Contains(noun))
            )
            : null;
        engaged ??=
            carrier is null && lexicon == Lexicon.Of("en")
                ? verbs.LastOrDefault(v =>
                    v.At < noun.Start
                    && lexicon.Has("verbs.follow", v.Lemma)
                    && v.Prepositions.Exists(x => x.Word is "with" && x.Phrase.Members.Contains(noun))
                )
                : null;
        if (engaged is { Verb.IsNegated: false })
        {
            carrier = engaged;
        }

        var predication = new Predication
        {
            Lemma = noun.Head,
            IsNominal = true,
            Noun = noun,
            Verb = isLight ? carrier!.Verb : null,
            At = noun.Words[^1].Start,
            Start = noun.Start,
            End = Math.Max(noun.End, noun.FullEnd),
        };
        predication.Matrix = carrier;
        if (isLight)
        {
            predication.Agent =
                lexicon.Has("verbs.happen", carrier!.Lemma) && carrier.Agent?.Kinds.HasFlag(NounKinds.Goods) != true ? null : carrier.Agent;
            predication.Start = Math.Min(predication.Start, carrier.Start);
            predication.End = Math.Max(predication.End, carrier.End);
            predication.Prepositions.AddRange(carrier.Prepositions);
            if (carrier.Second == noun && carrier.Patient is { } recipient)
            {
                predication.Prepositions.Add(("#dat", recipient));
            }

            predication.Times.AddRange(carrier.Times);
            predication.Money.AddRange(carrier.Money);
        }

        if (engaged is { Verb.IsNegated: false })
        {
            predication.Agent = engaged.Verb.IsPassive ? engaged.Patient : engaged.Agent;
            predication.Start = Math.Min(predication.Start, engaged.Start);
            predication.End = noun.Start < engaged.At ? Math.Max(predication.End, engaged.End) : predication.End;
            predication.Times.AddRange(engaged.Times);
        }

        if (
            predication.Agent is null
            && verbs.Find(v =>
                (v.Verb is { IsPassive: true } || lexicon == Lexicon.Of("ru"))
                && lexicon.Has("verbs.list", v.Lemma)
                && v.Prepositions.Exists(x => x.Word == "за" && x.Phrase.Members.Contains(noun))
            )
                is { Patient: { } blamed } listing
        )
        {
            // "включена в список за поставку X": who is listed did it.
            predication.Agent = blamed;
            predication.Start = Math.Min(predication.Start, listing.Start);
        }

        if (
            predication.Agent is null
            && verbs.Find(v => lexicon.Has("verbs.arrive", v.Lemma) && (v.Agent == noun || v.Patient == noun)) is { } arrival
        )
        {
            predication.Matrix ??= arrival.Verb!.IsNegated ? arrival : null;
            // "Оплата поступила 3 марта": what reaches the writer of a letter comes from the one written to.
            predication.Times.AddRange(arrival.Times);
            predication.Money.AddRange(arrival.Money.Where(m => !predication.Money.Contains(m)));
            predication.Prepositions.AddRange(arrival.Prepositions.Where(x => x.Word is "от"));
            predication.Agent =
                predication.Prepositions.Find(x => x.Word is "от").Phrase
                ?? new NounPhrase
                {
                    Start = noun.Start,
                    End = noun.Start,
                    Words = [new Token(noun.Start, noun.Start, "вы")],
                    IsPronoun = true,
                };
            predication.End = Math.Max(predication.End, arrival.End);
        }

        if (
            lexicon == Lexicon.Of("ru")
            && carrier is null
            && verbs.Find(v => v.At > noun.Start && v.Agent == noun && v.Verb is { IsNegated: false }) is { } planned
            && (
                lexicon.Has("verbs.plan", planned.Lemma)
                || lexicon.Set("amountStems").Any(s => planned.Verb!.Word.StartsWith(s, StringComparison.Ordinal))
            )
        )
        {
            // "Отгрузка намечена на май", "платежи составили 2 млн": when and how much stands with the verb.
            predication.Matrix = planned;
            predication.Times.AddRange(planned.Times);
            predication.Money.AddRange(planned.Money);
            predication.Prepositions.AddRange(planned.Prepositions.Where(x => x.Word is not ("на" or "в")));
            predication.End = Math.Max(predication.End, planned.End);
        }

        if (lexicon == Lexicon.Of("en") && !isLight && Occurrence(verbs, noun, lexicon) is { } occurrence)
        {
            // "the delivery took place in May", "payments to X came to EUR 5": when and how much stands with the verb.
            predication.Times.AddRange(occurrence.Times);
            predication.Money.AddRange(occurrence.Money.Where(m => !predication.Money.Contains(m)));
            predication.Prepositions.AddRange(occurrence.Prepositions.Where(x => x.Word is "at" or "in" or "on" or "with" or "between"));
            predication.Start = Math.Min(predication.Start, occurrence.Start);
            predication.End = Math.Max(predication.End, occurrence.End);
            predication.Matrix ??= occurrence;
        }

        if (
            lexicon == Lexicon.Of("en")
            && carrier is null
            && predication.Agent is null
            && noun.Owner is null
            && lexicon.Has("noun.journey", noun.Head)
            && at > 0
            && elements[at - 1] is { Kind: ElementKind.Preposition, Word: "during" or "on" or "after" or "before" }
            && verbs.LastOrDefault(v => v.Verb is { IsFinite: true, IsNegated: false } && v.At < noun.Start) is { } main
            && (main.Verb!.IsPassive ? main.Patient : main.Agent) is { } traveller
            && noun.Determiner is "a" or "an" or "the" or "his" or "her" or "their"
        )
        {
            // "negotiated it during a visit to X": who negotiated was there.
            predication.Agent = traveller;
            predication.Start = Math.Min(predication.Start, main.Start);
        }

        if (
            predication.Agent is null
            && lexicon == Lexicon.Of("ru")
            && carrier
                is { Verb: { IsFinite: true, IsNegated: false, IsPassive: false }, Agent: { Name: not null } or { Of.Name: not null } }
            && IsStated(carrier, lexicon)
            && (
                carrier.Agent.Kinds
                & (NounKinds.Official | NounKinds.Government | NounKinds.Analyst | NounKinds.Document | NounKinds.Investigation)
            ) == NounKinds.None
            && (carrier.Agent.Kinds.HasFlag(NounKinds.Organization) ? carrier.Agent : carrier.Agent.Of) is { } doer
            && doer.Kinds.HasFlag(NounKinds.Organization)
        )
        {
            // "Директор «X» подтвердил продажу 16 станков": his firm sold them.
            predication.Agent = doer;
            predication.Start = Math.Min(predication.Start, carrier.Start);
        }

        if (
            predication.Agent is null
            && lexicon == Lexicon.Of("ru")
            && carrier is { Verb: { IsFinite: true, IsNegated: false, IsPassive: false }, Agent: not null }
            && lexicon.Has("verbs.plan", carrier.Lemma)
        )
        {
            // "X гарантирует отгрузку станков".
            predication.Agent = carrier.Agent;
            predication.Start = Math.Min(predication.Start, carrier.Start);
        }

        if (
            predication.Agent is null
            && lexicon == Lexicon.Of("en")
            && noun.Owner is null
            && noun.Head is "receipt"
            && carrier is { Verb: { IsFinite: true, IsNegated: false, IsPassive: false }, Agent: { } acknowledging }
            && (IsStated(carrier, lexicon) || carrier.Lemma is "acknowledge")
            && !acknowledging.IsPronoun
            && (acknowledging.Kinds & (NounKinds.Person | NounKinds.Organization)) != NounKinds.None
        )
        {
            // "N confirmed receipt of the second instalment": N's side received it.
            predication.Agent = acknowledging;
            predication.Start = Math.Min(predication.Start, carrier.Start);
        }

        if (
            predication.Agent is null
            && lexicon == Lexicon.Of("en")
            && noun.Owner is null or { IsPronoun: true }
            && DoerBehind(elements, verbs, at, noun, lexicon) is { } doing
        )
        {
            predication.Agent = doing;
            predication.End = Math.Max(predication.End, doing.End);
        }

        if (noun.Owner is { } owner && predication.Agent is null)
        {
            predication.Agent = owner;
        }

        if (
            predication.Agent is null
            && carrier?.Agent is { IsPronoun: true } writer
            && lexicon.IsSpeaker(writer.Words[0].Lower)
            && IsStated(carrier, lexicon)
            // "We noted three payments from X to Y": X paid.
            && !(
                lexicon == Lexicon.Of("en")
                && elements.Skip(at + 1).Take(4).Any(e => e is { Kind: ElementKind.Preposition, Word: "from" or "by" or "between" })
                && !lexicon.Has("noun.receipt", noun.Head)
                && noun.Head is not "receipt"
            )
        )
        {
            // "Подтверждаем получение X": who writes received.
            predication.Agent = writer;
            predication.Start = Math.Min(predication.Start, carrier.Start);
        }

        if (predication.Agent is null && !isLight && noun.Determiner is "your" or "our" or "my")
        {
            // "your order of 2 July": whose act it was.
            predication.Agent = LeftOut.Spoken(noun.Start, noun.Determiner is "your" ? LeftOut.You(lexicon) : LeftOut.We(lexicon));
        }

        string? preposition = null;
        for (var j = at + 1; j < elements.Count; j++)
        {
            var element = elements[j];
            if (element.Kind == ElementKind.Preposition)
            {
                preposition = element.Word;
                continue;
            }

            if (element.Phrase is { Case: "dat" or "ins" } bare && preposition is null)
            {
                preposition = bare.Case == "dat" ? "#dat" : "#ins";
            }

            if (element.Kind == ElementKind.Phrase && preposition is not null)
            {
                if (!predication.Prepositions.Any(p => p.Phrase == element.Phrase))
                {
                    predication.Prepositions.Add((preposition, element.Phrase!));
                }
            }
            else if (element.Kind == ElementKind.Time && !predication.Times.Contains(element.Token!))
            {
                predication.Times.Add(element.Token!);
            }
            else if (element.Kind == ElementKind.Money && !predication.Money.Contains(element.Token!))
            {
                predication.Money.Add(element.Token!);
            }
            else if (
                element.Kind == ElementKind.Verb
                && j == at + 1
                && (element.Verb!.IsReduced || element.Verb.IsGerund && lexicon.Has("verbs.amount", element.Verb.Lemma))
            )
            {
                // "deliveries made by X": the participle passes its prepositions on.
                preposition = null;
                continue;
            }
            else if (
                element.Kind is not (ElementKind.Adverb or ElementKind.Time or ElementKind.Money)
                && !(element.Phrase is { Name: null } sum && lexicon.Has("noun.funds", sum.Head) && lexicon.Has("noun.receipt", noun.Head))
            )
            {
                break;
            }

            preposition = null;
            predication.End = Math.Max(predication.End, element.End);
        }

        predication.Agent ??= predication.Prepositions.FirstOrDefault(x => x.Word == "by").Phrase;
        return predication;
    }

    // The verb of which the event is the subject, or that says that there was one.
    private static Predication? Occurrence(List<Predication> verbs, NounPhrase noun, Lexicon lexicon) =>
        verbs.Find(v =>
            v.Verb is { IsNegated: false }
            && (
                v.At > noun.End && (v.Verb.IsPassive ? v.Patient : v.Agent) is { } subject && subject.Members.Contains(noun)
                    ? lexicon.Has("verbs.occur", v.Lemma)
                    : v.Lemma == "be" && v.Agent is null && v.At < noun.Start && v.Patient?.Members.Contains(noun) == true
            )
        );

    private static bool IsStated(Predication carrier, Lexicon lexicon) =>
        lexicon.Has("verbs.show", carrier.Lemma) || lexicon.Has("verbs.say", carrier.Lemma);
}
