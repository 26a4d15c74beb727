using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Finds the arguments of Chinese verbs: subject and coverb phrases stand before the verb, objects behind it.</summary>
internal sealed partial class ChineseClauses(List<Element> elements)
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("zh");
    private readonly List<Predication> _read = [];

    /// <summary>The verbs of a sentence with their arguments.</summary>
    public static List<Predication> Read(List<Element> elements) => new ChineseClauses(elements).All();

    private List<Predication> All()
    {
        NounPhrase? inherited = null;
        var clause = 0;
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Kind is ElementKind.Comma or ElementKind.Break && elements[i].Word is not "#according")
            {
                // "2024年11月，", "某公司于2024年期间，通过…": a time, a place or a subject ahead belongs to the clause behind.
                clause = IsSetting(clause, i) || IsSubjectAhead(clause, i) ? clause : i + 1;
                continue;
            }

            if (elements[i].Verb is not { } verb || IsPurpose(i) || IsContent(i))
            {
                continue;
            }

            if (IsTopic(i))
            {
                // "未对出口一事作出回应": the topic's verb is no event, and what negates it negates the verb behind.
                for (
                    var k = i + 1;
                    verb.IsNegated && k < elements.Count && elements[k].Kind is not (ElementKind.Comma or ElementKind.Break);
                    k++
                )
                {
                    if (elements[k].Verb is { } next)
                    {
                        next.IsNegated = true;
                    }
                }

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
            Before(clause, i, predication);
            After(i, predication);
            Describe(clause, i, predication);
            Turn(predication);
            Govern(i, predication);
            if (
                predication.Patient is null
                && inherited is not null
                && predication.Prepositions.Exists(p => p.Word == "由")
                && !s_lexicon.Has("verbs.pay", predication.Lemma)
            )
            {
                // "归X所有，由Y管理": what was spoken of.
                predication.Patient = inherited;
                predication.IsSubjectElsewhere = true;
                predication.Start = Math.Min(predication.Start, inherited.Start);
            }

            foreach (var token in predication.Times.Concat(predication.Money))
            {
                predication.Start = Math.Min(predication.Start, token.Start);
            }

            if (inherited is null && predication is { Agent: null, Lemma: "是", Patient: { Name: not null } one })
            {
                // "一家是X，去年买了…": what is told on is told of X.
                inherited = one;
            }

            if (predication.Agent is { } agent)
            {
                inherited = Says(predication) ? inherited ?? agent : agent;
            }
            else if (inherited is not null && clause > 0 && CanInherit(predication, inherited))
            {
                predication.Agent = inherited;
                predication.IsSubjectElsewhere = true;
                predication.Start = Math.Min(predication.Start, inherited.Start);
                // "将前往X，为客户提供培训": what goes on from a plan is planned.
                verb.IsFuture |= predication.Times.Count == 0 && _read.LastOrDefault()?.Verb is { IsFuture: true };
            }

            _read.Add(predication);
        }

        return _read;
    }

    // "对出口传感器一事", "就交付问题".
    private bool IsTopic(int i) =>
        i > 0
        && i + 1 < elements.Count
        && elements[i - 1] is { Kind: ElementKind.Preposition, Word: "对" or "就" or "针对" or "对于" }
        && elements[i + 1].Phrase is { Name: null } topic
        && s_lexicon.Set("topics").Any(t => topic.Words[^1].Text.EndsWith(t, StringComparison.Ordinal) || topic.Head == t);

    // Nothing but times, adverbs and phrases behind "在" stand there.
    private bool IsSetting(int from, int to)
    {
        var hasTime = false;
        for (var i = from; i < to; i++)
        {
            hasTime |= elements[i].Kind == ElementKind.Time;
            if (
                elements[i].Kind
                    is not (ElementKind.Time or ElementKind.Adverb or ElementKind.Preposition or ElementKind.Comma or ElementKind.Phrase)
                || elements[i].Kind == ElementKind.Phrase && (i == from || elements[i - 1].Kind != ElementKind.Preposition)
            )
            {
                return false;
            }
        }

        return hasTime;
    }

    // One bare phrase with times and coverbs, no verb, and no further subject behind the comma.
    private bool IsSubjectAhead(int from, int to)
    {
        if (
            elements[to].Kind != ElementKind.Comma
            || to + 1 >= elements.Count
            || elements[to + 1].Kind is not (ElementKind.Preposition or ElementKind.Time or ElementKind.Adverb or ElementKind.Frequency)
        )
        {
            return false;
        }

        var bare = 0;
        for (var i = from; i < to; i++)
        {
            switch (elements[i].Kind)
            {
                case ElementKind.Phrase:
                    bare += i > from && elements[i - 1].Kind == ElementKind.Preposition ? 0 : 1;
                    continue;
                case ElementKind.Time or ElementKind.Adverb or ElementKind.Preposition or ElementKind.Conjunction or ElementKind.Comma:
                    continue;
                default:
                    return false;
            }
        }

        return bare == 1;
    }

    // "对货物转运至某国一事并不知情": what is denied or not known is told as no event.
    private bool IsContent(int verb)
    {
        for (var i = verb + 1; i < elements.Count && elements[i].Kind is not (ElementKind.Comma or ElementKind.Break); i++)
        {
            if (elements[i].Phrase is { } told && s_lexicon.Has("noun.matter", told.Words[^1].Text))
            {
                return elements.Skip(i + 1).TakeWhile(e => e.Kind != ElementKind.Break).Any(e => e.Verb is { } over && Answers(over.Lemma));
            }
        }

        return false;
    }

    private static bool Answers(string verb) => s_lexicon.Has("verbs.deny", verb) || s_lexicon.Has("verbs.answer", verb);

    // A verb whose object is named with a coverb still wants its subject; goods do not go on as a subject of acts.
    private static bool CanInherit(Predication p, NounPhrase subject) =>
        p.Patient is null || (subject.Kinds & NounKinds.Goods) == NounKinds.None || subject.Kinds.HasFlag(NounKinds.Organization);

    private void Before(int from, int verb, Predication predication)
    {
        string? coverb = null;
        (string? Coverb, NounPhrase? Agent) held = default;
        for (var j = from; j < verb; j++)
        {
            var element = elements[j];
            switch (element.Kind)
            {
                case ElementKind.Preposition:
                    held = coverb is null ? held : (coverb, predication.Agent);
                    coverb = element.Word;
                    continue;
                case ElementKind.Verb when IsTopic(j):
                    continue;
                case ElementKind.Verb:
                    held = coverb is null || held.Coverb is not null ? held : (coverb, predication.Agent);
                    // A verb of saying hands the rest of the clause to what is said, and so does one that sends somebody.
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
                    coverb = null;
                    continue;
                case ElementKind.Money:
                    predication.Money.Add(element.Token!);
                    predication.Start = Math.Min(predication.Start, element.Start);
                    continue;
                case ElementKind.Frequency:
                    predication.Frequency ??= element.Token;
                    continue;
                case ElementKind.Break:
                    coverb = element.Word;
                    continue;
                case ElementKind.Relative:
                    // What stands before "的" only describes: "为被列名的某厂运输" goes on behind "为".
                    (coverb, predication.Agent) = held;
                    held = default;
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

        if (predication.Prepositions.FirstOrDefault(p => p.Word == "由") is { Phrase: { } maker })
        {
            (predication.Patient, predication.Agent) = (predication.Patient ?? predication.Agent, maker);
        }
    }

    private void After(int verb, Predication predication)
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
                case ElementKind.Adverb or ElementKind.Conjunction when j + 1 < elements.Count && elements[j + 1].Kind != ElementKind.Verb:
                    continue;
                case ElementKind.Comma when Worth(j) is { } money:
                    // "，货值64万欧元": what it is worth.
                    predication.Money.Add(elements[money].Token!);
                    predication.End = Math.Max(predication.End, elements[money].End);
                    return;
                default:
                    return;
            }

            coverb = null;
            predication.End = Math.Max(predication.End, element.End);
        }
    }

    private int? Worth(int comma)
    {
        // "，约合", "，货值约", "，即".
        while (comma + 1 < elements.Count && elements[comma + 1].Kind == ElementKind.Adverb)
        {
            comma++;
        }

        return WorthAt(comma);
    }

    private int? WorthAt(int comma) =>
        comma + 1 < elements.Count && elements[comma + 1].Kind == ElementKind.Money ? comma + 1
        : comma + 2 < elements.Count
        && elements[comma + 1].Phrase is { Name: null } word
        && s_lexicon.Has("noun.worth", word.Head)
        && elements[comma + 2].Kind == ElementKind.Money
            ? comma + 2
        : null;

    private static bool Says(Predication predication) =>
        s_lexicon.ListsOf("verbs.", predication.Lemma).Any(l => l is "verbs.show" or "verbs.say" or "verbs.assess");
}
