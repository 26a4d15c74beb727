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

        return [.. _read.OrderBy(p => p.Key).Select(p => p.Value)];
    }

    // "комментировать X не стало": the refusal stands behind what is refused.
    private int? Refuse(int i, VerbGroup verb)
    {
        if (verb.IsInfinitive && i > 0 && elements[i - 1].Verb is { IsNegated: true, Word: var failed } && IsSuccess(failed))
        {
            // "не удалось связаться с X".
            (verb.IsNegated, verb.IsInfinitive) = (true, false);
            return i - 1;
        }

        for (
            var k = i + 1;
            verb.IsInfinitive && k < elements.Count && elements[k].Kind is not (ElementKind.Comma or ElementKind.Break);
            k++
        )
        {
            if (
                elements[k].Verb is { IsNegated: true, Word: var word }
                && (word.StartsWith("стал", StringComparison.Ordinal) || IsSuccess(word))
            )
            {
                (verb.IsNegated, verb.IsInfinitive) = (true, false);
                return k;
            }
        }

        return null;
    }

    private static bool IsSuccess(string word) => word.StartsWith("удал", StringComparison.Ordinal);

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
        }

        if (verb.IsReduced)
        {
            Host(i, p);
        }
        else if (verb.IsInfinitive && p.Matrix is { } matrix)
        {
            p.Agent =
                matrix.Verb!.IsPassive ? null
                : IsControl(matrix.Verb.Word) && Controlled(matrix) is { } asked ? asked
                : IsRequest(matrix) ? LeftOut.Spoken(matrix.Start, LeftOut.You(lexicon))
                : matrix.Agent;
            p.IsSubjectElsewhere = p.Agent is not null;
            // "поручил мне принять": what is asked for is not done.
            verb.IsFuture |= IsControl(matrix.Verb.Word);
            p.Start = Math.Min(p.Start, matrix.Start);
            p.Times.AddRange(matrix.Times);
        }
        else
        {
            Before(i, p, bare);
        }

        Behind(i, p, bare);
        Assign(p, bare);
        if (p.Agent is null && !verb.IsPassive && !verb.IsReduced && !verb.IsInfinitive && SharesSubject(i))
        {
            var earlier = Earlier(i, v => v.IsFinite);
            p.Agent = earlier?.Verb is { IsPassive: true } ? earlier.Patient : earlier?.Agent;
            p.IsSubjectElsewhere = p.Agent is not null;
        }

        if (
            p.Agent is null
            && verb is { IsFinite: true, IsPassive: false }
            && elements.FindLastIndex(i, i + 1, e => e.Kind == ElementKind.Relative) is > 0 and var where
            && elements[where].Word is "где" or "куда" or "откуда"
            && !elements.Skip(where).Take(i - where).Any(e => e.Kind is ElementKind.Verb or ElementKind.Comma)
            && Earlier(where, v => v.IsFinite) is { Verb.IsPassive: false, Agent: { } there }
        )
        {
            // "летал в X, где встречался с Y".
            p.Agent = there;
            p.IsSubjectElsewhere = true;
        }

        if (
            p is { Patient: null, Second: null }
            && verb is { IsFinite: true, IsPassive: false }
            && i > 2
            && elements[i - 1] is { Kind: ElementKind.Conjunction, Word: "и" }
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
            && SharesSubject(i)
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

        // "Датчики отгрузили вчера", "получили 40 ящиков": nobody is named; in a chat or a letter it is who writes.
        var isSubjectless =
            verb is { IsFinite: true, IsPassive: false }
            && verb.Word.EndsWith("ли", StringComparison.Ordinal)
            && !lexicon.Has("verbs.intransitive", p.Lemma)
            && p.Lemma is not ("быть" or "?");
        if (isSubjectless && p is { Agent: { } goods, Patient: null } && IsGoods(goods) && !IsParty(goods) && !p.IsSubjectElsewhere)
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
                        Earlier(k, v => v.IsFinite) is { Agent: { } agent } told && lexicon.Has("verbs.say", told.Lemma) && IsParty(agent)
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
    private bool SharesSubject(int i)
    {
        if (i > 0 && elements[i - 1].Word is "—" or "–" or "»" && lexicon.Has("verbs.say", elements[i].Verb!.Lemma))
        {
            // "«Мы не поставляли», — сообщили в X": who speaks is not who is spoken of.
            return false;
        }

        var k = i - 1;
        while (k >= 0 && elements[k].Kind is ElementKind.Adverb or ElementKind.Time)
        {
            k--;
        }

        return k > 0 && elements[k].Kind is ElementKind.Conjunction or ElementKind.Comma;
    }

    // "двигатели, поставленные X": the noun before the comma.
    private void Host(int i, Predication p)
    {
        for (var k = i - 1; k >= 0 && k >= i - 6; k--)
        {
            if (elements[k].Phrase is { } phrase)
            {
                // The participle speaks of the inmost noun only where that is the goods.
                var host =
                    phrase.Name is null
                    && phrase.Of is { Kinds: var inner } of
                    && (
                        inner.HasFlag(NounKinds.Goods) && IsGoods(of)
                        || p.Lemma == "находиться" && of.Name is not null && inner.HasFlag(NounKinds.Organization) && !IsParty(phrase)
                    )
                        ? of
                        : phrase;
                if (p.Verb!.IsPassive)
                {
                    p.Patient = host;
                }
                else
                {
                    p.Agent = host;
                }

                p.Start = Math.Min(p.Start, phrase.Start);
                return;
            }

            if (elements[k].Kind is not (ElementKind.Comma or ElementKind.Adverb or ElementKind.Conjunction))
            {
                return;
            }
        }
    }

    private void Before(int i, Predication p, List<(NounPhrase Phrase, bool IsBefore)> bare)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            var element = elements[k];
            var preposition = k > 0 && elements[k - 1].Kind == ElementKind.Preposition ? elements[k - 1] : null;
            switch (element.Kind)
            {
                case ElementKind.Phrase when preposition is not null:
                    p.Prepositions.Add((preposition.Word, element.Phrase!));
                    p.Start = Math.Min(p.Start, preposition.Start);
                    k--;
                    continue;
                case ElementKind.Phrase when k > 0 && elements[k - 1] is { Kind: ElementKind.Break, Word: "#according" }:
                    return;
                case ElementKind.Phrase:
                    bare.Insert(0, (element.Phrase!, true));
                    p.Start = Math.Min(p.Start, element.Start);
                    continue;
                case ElementKind.Time:
                    p.Times.Insert(0, element.Token!);
                    p.Start = Math.Min(p.Start, preposition?.Start ?? element.Start);
                    k -= preposition is null ? 0 : 1;
                    continue;
                case ElementKind.Money:
                    p.Money.Insert(0, element.Token!);
                    p.Start = Math.Min(p.Start, element.Start);
                    continue;
                case ElementKind.Adverb when element.Word == ")" && Opening(k) is { } opening:
                    Bracketed(opening, k, p);
                    k = opening;
                    continue;
                case ElementKind.Adverb or ElementKind.Preposition or ElementKind.Frequency:
                    continue;
                case ElementKind.Conjunction
                    when k > 0
                        && elements[k + 1].Kind == ElementKind.Time
                        && elements[k - 1].Kind is ElementKind.Adverb or ElementKind.Time:
                    // "от 4 и 19 апреля".
                    continue;
                case ElementKind.Relative:
                    Relative(k, p);
                    return;
                case ElementKind.Comma when RelativeBefore(k) is { } relative:
                    k = relative;
                    continue;
                case ElementKind.Comma when InsertionBefore(k) is { } inserted:
                    k = inserted;
                    continue;
                case ElementKind.Comma when ParticipleBefore(k) is { } from:
                    k = from;
                    continue;
                case ElementKind.Comma when !bare.Exists(b => b.Phrase.Case is not ("dat" or "ins")) && NoVerbBefore(k):
                    continue;
                default:
                    return;
            }
        }
    }

    private int? Opening(int close)
    {
        var at = elements.FindLastIndex(close, e => e is { Kind: ElementKind.Adverb, Word: "(" });
        return at < 0 ? null : at;
    }

    // What stands in brackets is no argument, but its sum is the clause's.
    private void Bracketed(int open, int close, Predication p) =>
        p.Money.AddRange(elements.Skip(open).Take(close - open).Where(e => e.Kind == ElementKind.Money).Select(e => e.Token!));

    // "комплекты, в которые входят X и Y, завод закупает": a relative clause between its commas.
    private int? RelativeBefore(int comma)
    {
        var relative = elements.FindLastIndex(
            comma - 1,
            comma,
            e => e.Kind is ElementKind.Relative or ElementKind.Comma or ElementKind.Break
        );
        if (
            relative < 2
            || elements[relative].Kind != ElementKind.Relative
            || elements.Skip(relative).Take(comma - relative).Count(e => e.Verb is { IsFinite: true }) != 1
        )
        {
            return null;
        }

        var open = elements.FindLastIndex(relative - 1, Math.Min(relative, 4), e => e.Kind is ElementKind.Comma);
        return open > 0 && elements.Take(open).All(e => e.Verb is not { IsFinite: true }) ? open : null;
    }

    // ", по его словам,", ", как утверждают авторы,", ", полагают аналитики,": the clause goes on before the opening comma.
    private int? InsertionBefore(int comma)
    {
        var open = elements.FindLastIndex(comma - 1, comma, e => e.Kind is ElementKind.Comma);
        return open > 0 && IsInsertion(open, comma) ? open : null;
    }

    private bool IsInsertion(int open, int close)
    {
        if (close - open is < 2 or > 8)
        {
            return false;
        }

        var between = elements.GetRange(open + 1, close - open - 1);
        return between[0] is { Kind: ElementKind.Break, Word: "#according" }
                && between.TrueForAll(e => e.Kind is ElementKind.Phrase or ElementKind.Preposition || e == between[0])
            || between.TrueForAll(e =>
                e.Kind is ElementKind.Phrase or ElementKind.Preposition or ElementKind.Adverb
                || e.Verb is { IsFinite: true, IsNegated: false }
            )
                && between.Count(e => e.Kind == ElementKind.Verb) == 1
                && (
                    between[0] is { Kind: ElementKind.Preposition, Word: "как" }
                    || between[0].Verb is { } first && (lexicon.Has("verbs.say", first.Lemma) || lexicon.Has("verbs.assess", first.Lemma))
                )
            || between.TrueForAll(e => e.Kind is ElementKind.Adverb)
            || between is [{ Kind: ElementKind.Preposition, Word: "в" }, { Phrase: { Words: [.., { Lower: "очередь" }] } }];
    }

    // A comma that closes a participle's stretch: the clause goes on before its opening comma.
    private int? ParticipleBefore(int comma)
    {
        for (var k = comma - 1; k > 0; k--)
        {
            if (elements[k].Verb is { IsReduced: true })
            {
                return elements[k - 1].Kind == ElementKind.Comma ? k - 1 : k;
            }

            if (elements[k].Kind is ElementKind.Verb or ElementKind.Break or ElementKind.Comma)
            {
                return null;
            }
        }

        return null;
    }

    private bool NoVerbBefore(int comma)
    {
        for (var k = comma - 1; k >= 0; k--)
        {
            if (elements[k].Kind == ElementKind.Verb)
            {
                return false;
            }

            if (elements[k].Kind is ElementKind.Break or ElementKind.Subordinator or ElementKind.Relative)
            {
                return elements[k].Word is not "#according";
            }
        }

        return true;
    }

    private void Relative(int at, Predication p)
    {
        var word = elements[at].Word;
        NounPhrase? antecedent = null;
        for (var k = at - 1; k >= 0 && antecedent is null && elements[k].Kind is not (ElementKind.Verb or ElementKind.Break); k--)
        {
            antecedent = elements[k].Phrase;
            if (
                antecedent is { Name: not null, Kinds: var kinds }
                && kinds.HasFlag(NounKinds.Place)
                && !kinds.HasFlag(NounKinds.Organization)
                && word is "которая" or "который" or "которую" or "которое"
                && k >= 2
                && elements[k - 1] is { Kind: ElementKind.Preposition, Word: "из" or "в" or "во" }
                && elements[k - 2].Phrase is { } host
                && (host.Kinds & (NounKinds.Party | NounKinds.Goods)) != NounKinds.None
            )
            {
                // "у фирмы «X» из Астаны, которая": said of the firm.
                antecedent = host;
            }
        }

        if (antecedent is null || elements[at].Word is "кем" or "кому")
        {
            return;
        }

        // "структура группы «X», которую": of two nouns, the one with a name.
        if (antecedent is { Name: null, Of: { Name: not null } named })
        {
            antecedent = named;
        }

        p.IsSubjectElsewhere = true;
        var preposition = at > 0 && elements[at - 1].Kind == ElementKind.Preposition ? elements[at - 1].Word : null;
        if (preposition is not null)
        {
            p.Prepositions.Add((preposition, antecedent));
        }
        else if (word is "которому" or "которым" or "которой")
        {
            p.Prepositions.Add((word == "которому" ? "#dat" : "#ins", antecedent));
        }
        else if (p.Verb!.IsPassive || word is "которую" or "которого" || p.Agent is not null)
        {
            p.Patient = antecedent;
        }
        else if (word is not "где")
        {
            p.Agent = antecedent;
        }

        p.Start = Math.Min(p.Start, elements[at].Start);
    }

    private void Behind(int i, Predication p, List<(NounPhrase Phrase, bool IsBefore)> bare)
    {
        string? preposition = null;
        for (var j = i + 1; j < elements.Count; j++)
        {
            var element = elements[j];
            switch (element.Kind)
            {
                case ElementKind.Preposition:
                    preposition = element.Word;
                    continue;
                case ElementKind.Adverb when element.Word is "—" or "–":
                    return;
                case ElementKind.Adverb
                    when element.Word == "("
                        && elements.FindIndex(j, e => e is { Kind: ElementKind.Adverb, Word: ")" }) is > 0 and var shut:
                    Bracketed(j, shut, p);
                    j = shut;
                    continue;
                case ElementKind.Comma
                    when elements.FindIndex(j + 1, e => e.Kind is ElementKind.Comma) is > 0 and var end
                        && IsInsertion(j, end)
                        && end + 1 < elements.Count
                        && elements[end + 1].Kind is not ElementKind.Subordinator:
                    j = end;
                    continue;
                case ElementKind.Adverb:
                    if (p.Complement.Length == 0)
                    {
                        p.Complement = element.Word;
                    }

                    continue;
                case ElementKind.Phrase when preposition is not null:
                    p.Prepositions.Add((preposition, element.Phrase!));
                    break;
                case ElementKind.Phrase:
                    bare.Add((element.Phrase!, false));
                    break;
                case ElementKind.Time:
                    p.Times.Add(element.Token!);
                    break;
                case ElementKind.Money:
                    p.Money.Add(element.Token!);
                    break;
                case ElementKind.Frequency:
                    p.Frequency ??= element.Token;
                    break;
                case ElementKind.Comma
                    when j + 1 < elements.Count
                        && (
                            elements[j + 1].Kind is ElementKind.Time or ElementKind.Money
                            || elements[j + 1].Kind == ElementKind.Preposition && !HasVerbAhead(j + 1)
                        ):
                    continue;
                default:
                    return;
            }

            preposition = null;
            p.End = Math.Max(p.End, element.End);
        }
    }

    private bool HasVerbAhead(int from)
    {
        for (var k = from; k < elements.Count; k++)
        {
            if (elements[k].Kind == ElementKind.Verb)
            {
                return true;
            }

            if (elements[k].Kind is ElementKind.Comma or ElementKind.Break)
            {
                return false;
            }
        }

        return false;
    }
}
