using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Reads event nouns ("deliveries of X to Y", "a payment from A to B") as predications of their own.</summary>
internal static class Nominals
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
                if (noun.Name is null && noun.Head.Length > 0 && isTrigger(noun.Head))
                {
                    yield return One(elements, verbs, i, noun, lexicon);
                }
            }
        }
    }

    private static Predication One(List<Element> elements, List<Predication> verbs, int at, NounPhrase noun, Lexicon lexicon)
    {
        var carrier = verbs.LastOrDefault(v =>
            v.At < noun.Start && (v.Patient == noun || v.Second == noun || v.Patient?.More.Contains(noun) == true)
        );
        carrier ??= verbs.FirstOrDefault(v =>
            v.At > noun.Start && v.Patient == noun && v.Verb is { IsPassive: false, IsFinite: true } && lexicon.Has("verbs.light", v.Lemma)
        );
        var passiveCarrier = verbs.FirstOrDefault(v => v.Verb is { IsPassive: true } && v.Patient == noun);
        var isLight =
            carrier is not null && lexicon.Has("verbs.light", carrier.Lemma)
            || passiveCarrier is not null && lexicon.Has("verbs.light", passiveCarrier.Lemma);
        carrier ??= passiveCarrier;
        // "is involved in the supply of X", "specialises in the manufacture of X": whoever is takes part in the event.
        var engaged = carrier is null
            ? verbs.LastOrDefault(v =>
                v.At < noun.Start
                && lexicon.Has("verbs.engage", v.Lemma)
                && v.Prepositions.Exists(x => x.Word is "in" or "в" or "на" or "#ins" && x.Phrase.Members.Contains(noun))
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
            predication.Agent = carrier!.Agent;
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
            predication.Times.AddRange(engaged.Times);
        }

        if (
            predication.Agent is null
            && verbs.Find(v =>
                v.Verb is { IsPassive: true }
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

        if (noun.Owner is { } owner && predication.Agent is null)
        {
            predication.Agent = owner;
        }

        if (
            predication.Agent is null
            && carrier?.Agent is { IsPronoun: true } writer
            && lexicon.IsSpeaker(writer.Words[0].Lower)
            && IsStated(carrier, lexicon)
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
            else if (element.Kind == ElementKind.Verb && element.Verb!.IsReduced && j == at + 1)
            {
                // "deliveries made by X": the participle passes its prepositions on.
                preposition = null;
                continue;
            }
            else if (element.Kind is not (ElementKind.Adverb or ElementKind.Time or ElementKind.Money))
            {
                break;
            }

            preposition = null;
            predication.End = Math.Max(predication.End, element.End);
        }

        predication.Agent ??= predication.Prepositions.FirstOrDefault(x => x.Word == "by").Phrase;
        return predication;
    }

    private static bool IsStated(Predication carrier, Lexicon lexicon) =>
        lexicon.Has("verbs.show", carrier.Lemma) || lexicon.Has("verbs.say", carrier.Lemma);
}
