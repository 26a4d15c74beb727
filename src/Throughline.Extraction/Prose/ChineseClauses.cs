namespace Throughline.Extraction.Prose;

/// <summary>Finds the arguments of Chinese verbs: subject and coverb phrases stand before the verb, objects behind it.</summary>
internal static class ChineseClauses
{
    /// <summary>The verbs of a sentence with their arguments.</summary>
    public static List<Predication> Read(List<Element> elements)
    {
        var predications = new List<Predication>();
        NounPhrase? inherited = null;
        var clause = 0;
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Kind is ElementKind.Comma or ElementKind.Break && elements[i].Word is not "#according")
            {
                clause = i + 1;
                continue;
            }

            if (elements[i].Verb is not { } verb)
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = verb.Lemma,
                Verb = verb,
                At = verb.MainStart,
                Start = elements[i].Start,
                End = elements[i].End,
            };
            Before(elements, clause, i, predication);
            After(elements, i, predication);
            if (predication.Agent is { } agent)
            {
                inherited = agent;
            }
            else if (inherited is not null && clause > 0)
            {
                predication.Agent = inherited;
                predication.IsSubjectElsewhere = true;
                predication.Start = Math.Min(predication.Start, inherited.Start);
            }

            predications.Add(predication);
        }

        return predications;
    }

    private static void Before(List<Element> elements, int from, int verb, Predication predication)
    {
        string? coverb = null;
        for (var j = from; j < verb; j++)
        {
            var element = elements[j];
            switch (element.Kind)
            {
                case ElementKind.Preposition:
                    coverb = element.Word;
                    continue;
                case ElementKind.Verb:
                    // A verb of saying hands the rest of the clause to what is said.
                    coverb = null;
                    if (j + 1 < verb && elements[j + 1].Kind == ElementKind.Phrase)
                    {
                        predication.Agent = null;
                        predication.Start = elements[j + 1].Start;
                    }

                    continue;
                case ElementKind.Time:
                    predication.Times.Add(element.Token!);
                    predication.Start = Math.Min(predication.Start, element.Start);
                    continue;
                case ElementKind.Money:
                    predication.Money.Add(element.Token!);
                    continue;
                case ElementKind.Frequency:
                    predication.Frequency ??= element.Token;
                    continue;
                case ElementKind.Break:
                    coverb = element.Word;
                    continue;
                case ElementKind.Phrase when coverb == "#according":
                    break;
                case ElementKind.Phrase when coverb is "把" or "将":
                    predication.Patient ??= element.Phrase;
                    break;
                case ElementKind.Phrase when coverb is "被":
                    predication.Patient = predication.Agent;
                    predication.Agent = element.Phrase;
                    break;
                case ElementKind.Phrase when coverb is not null:
                    predication.Prepositions.Add((coverb, element.Phrase!));
                    break;
                case ElementKind.Phrase:
                    predication.Agent ??= element.Phrase;
                    break;
                default:
                    continue;
            }

            if (coverb != "#according")
            {
                predication.Start = Math.Min(predication.Start, element.Start);
            }

            coverb = null;
        }

        if (predication.Agent is not null && predication.Prepositions.FirstOrDefault(p => p.Word == "由") is { Phrase: { } maker })
        {
            (predication.Patient, predication.Agent) = (predication.Agent, maker);
        }
    }

    private static void After(List<Element> elements, int verb, Predication predication)
    {
        string? coverb = null;
        for (var j = verb + 1; j < elements.Count; j++)
        {
            var element = elements[j];
            switch (element.Kind)
            {
                case ElementKind.Phrase
                    when j + 1 < elements.Count && elements[j + 1].Kind is ElementKind.Verb && coverb is null && Says(predication):
                    return;
                case ElementKind.Phrase when coverb is not null:
                    predication.Prepositions.Add((coverb, element.Phrase!));
                    break;
                case ElementKind.Phrase when predication.Patient is null:
                    predication.Patient = element.Phrase;
                    break;
                case ElementKind.Phrase when predication.Second is null:
                    predication.Second = element.Phrase;
                    break;
                case ElementKind.Time:
                    predication.Times.Add(element.Token!);
                    break;
                case ElementKind.Money:
                    predication.Money.Add(element.Token!);
                    break;
                case ElementKind.Frequency:
                    predication.Frequency ??= element.Token;
                    break;
                case ElementKind.Preposition:
                    coverb = element.Word;
                    continue;
                case ElementKind.Adverb:
                    continue;
                default:
                    return;
            }

            coverb = null;
            predication.End = Math.Max(predication.End, element.End);
        }
    }

    private static bool Says(Predication predication) =>
        Mentions.Lexicon.Of("zh").ListsOf("verbs.", predication.Lemma).Any(l => l is "verbs.show" or "verbs.say" or "verbs.assess");
}
