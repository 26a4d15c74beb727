namespace Throughline.Extraction.Prose;

/// <content>What stands before a verb: how far its clause reaches back over insertions, brackets and participles.</content>
internal sealed partial class RussianClauses
{
    // "двигатели, поставленные X": the noun before the comma.
    private void Host(int i, Predication p)
    {
        for (var k = i - 1; k >= 0 && k >= i - 6; k--)
        {
            if (elements[k] is { Kind: ElementKind.Adverb, Word: ")" } && Opening(k) is { } opening)
            {
                k = opening;
                continue;
            }

            if (elements[k].Kind == ElementKind.Money && p.Money.Count == 0)
            {
                // "аванс в размере 2 млн рублей, перечисленный нами".
                p.Money.Add(elements[k].Token!);
                continue;
            }

            if (
                k > 1
                && elements[k].Phrase is { Head: var measure }
                && elements[k - 1].Kind == ElementKind.Preposition
                && lexicon.Has("noun.measure", measure)
            )
            {
                k--;
                continue;
            }

            if (elements[k].Phrase is { } phrase)
            {
                // The participle speaks of the inmost noun only where that is the goods.
                var host =
                    phrase.Name is null
                    && phrase.Of is { Kinds: var inner } of
                    && (
                        inner.HasFlag(NounKinds.Goods) && IsGoods(of)
                        || of.Name is not null && IsOfGenitive(p.Verb!.Word, phrase)
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

                (p.Start, p.End) = (Math.Min(p.Start, phrase.Start), Math.Max(p.End, phrase.End));
                return;
            }

            if (elements[k].Kind is not (ElementKind.Comma or ElementKind.Adverb or ElementKind.Conjunction))
            {
                return;
            }
        }
    }

    // "X, допрошенный вчера, этот факт отрицал": only somebody says or denies.
    private bool IsSubjectOf(NounPhrase phrase, VerbGroup verb) =>
        !(
            phrase is { Name: null, IsPronoun: false, Kinds: NounKinds.None }
            && (lexicon.Has("verbs.deny", verb.Lemma) || lexicon.Has("verbs.say", verb.Lemma))
        ) && CanBeSubjectOf(phrase, verb);

    private static bool CanBeSubjectOf(NounPhrase phrase, VerbGroup verb) =>
        phrase.IsPronoun && phrase.Words[0].Lower is "он" or "она" or "оно" or "они" or "мы" or "я" or "вы"
        || phrase.Forms != 0 && RussianMorphology.CanBeSubject(phrase.Forms, verb.Word);

    // "по поручению ООО «X», оплатившего товар": the case of the participle shows which noun it is of.
    private static bool IsOfGenitive(string participle, NounPhrase outer) =>
        RussianMorphology.AdjectiveForms(participle) is not 0 and var forms
        && RussianMorphology.CasesOf(forms).HasFlag(RussianCases.Genitive)
        && outer.Forms != 0
        && (outer.Forms & forms) == 0;

    private void Before(int i, Predication p, List<(NounPhrase Phrase, bool IsBefore)> bare)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            var element = elements[k];
            var preposition = k > 0 && elements[k - 1].Kind == ElementKind.Preposition ? elements[k - 1] : null;
            switch (element.Kind)
            {
                case ElementKind.Phrase when IsBank(k):
                    k--;
                    continue;
                case ElementKind.Phrase
                    when preposition is not null && k > 1 && elements[k - 2] is { Kind: ElementKind.Adverb, Word: "не" }:
                    k -= 2;
                    continue;
                case ElementKind.Phrase when preposition?.Word is "в" or "во" or "на" && IsOfDeed(k - 2):
                    k--;
                    continue;
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
                case ElementKind.Time when IsOfPaper(preposition?.Word, p):
                    k--;
                    continue;
                case ElementKind.Time:
                    p.Times.Insert(0, element.Token!);
                    p.Start = Math.Min(p.Start, preposition?.Start ?? element.Start);
                    k -= preposition is null ? 0 : 1;
                    continue;
                case ElementKind.Money when preposition?.Word is "из":
                    // "из 412 тыс. евро получили 300": the whole, of which a part.
                    k--;
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
                    Relative(k, p, bare.Exists(b => IsParty(b.Phrase) && b.Phrase.Case.Length == 0));
                    return;
                case ElementKind.Verb when element.Verb!.IsInfinitive && p.Verb!.IsFinite && lexicon.Has("verbs.failed", p.Lemma):
                    // "в фонде комментировать сделку отказались".
                    p.Start = Math.Min(p.Start, element.Start);
                    continue;
                case ElementKind.Comma when RelativeBefore(k) is { } relative:
                    k = relative;
                    continue;
                case ElementKind.Comma when InsertionBefore(k) is { } inserted:
                    p.Money.AddRange(
                        elements.Skip(inserted).Take(k - inserted).Where(e => e.Kind == ElementKind.Money).Select(e => e.Token!)
                    );
                    k = inserted;
                    continue;
                case ElementKind.Comma
                    when ParticipleBefore(k) is { } from
                        && (
                            !bare.Exists(b => IsSubjectOf(b.Phrase, p.Verb!))
                            // "насосы, изготовленные в Китае, завод купил": what does not agree is the object.
                            || from > 0
                                && elements[from - 1].Phrase is { Forms: not 0 } thing
                                && IsOnlyThing(thing)
                                && !CanBeSubjectOf(thing, p.Verb!)
                                && RussianMorphology.CasesOf(thing.Forms).HasFlag(RussianCases.Accusative)
                        ):
                    k = from;
                    continue;
                case ElementKind.Comma when !bare.Exists(b => b.Phrase.Case is not ("dat" or "ins")) && NoVerbBefore(k):
                    continue;
                default:
                    return;
            }
        }
    }

    // "до прихода в X работал в Y": where he came, and not where he worked.
    private bool IsOfDeed(int at) =>
        at > 0
        && elements[at].Phrase is { Name: null, IsPronoun: false, Kinds: NounKinds.None, Of: null, Count: null }
        && elements[at - 1] is { Kind: ElementKind.Preposition, Word: "до" or "после" or "перед" };

    // "по контракту от 6 мая": the day of a paper, not of the deed.
    private bool IsOfPaper(string? preposition, Predication p) => preposition is "от" && !lexicon.Has("verbs.light", p.Lemma);

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
        // A sentence may begin with its comma.
        if (comma == 0)
        {
            return null;
        }

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
        if (comma == 0)
        {
            return null;
        }

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
            // ", на общую сумму 3 млн евро,", ", 120 тыс. рублей,".
            || between.Count(e => e.Kind == ElementKind.Money) == 1
                && between.TrueForAll(e =>
                    e.Kind is ElementKind.Money or ElementKind.Preposition or ElementKind.Adverb
                    || e.Phrase is { Name: null, Kinds: NounKinds.None }
                )
            || between is [{ Kind: ElementKind.Preposition, Word: "в" }, { Phrase: { Words: [.., { Lower: "очередь" }] } }];
    }

    // A comma that closes a participle's stretch: the clause goes on before its opening comma.
    private int? ParticipleBefore(int comma)
    {
        for (var k = comma - 1; k > 0; k--)
        {
            if (elements[k].Verb is { IsReduced: true } or { IsGerund: true })
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
}
