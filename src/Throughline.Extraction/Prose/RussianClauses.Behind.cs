namespace Throughline.Extraction.Prose;

/// <content>What stands behind a verb, and what a relative pronoun stands for.</content>
internal sealed partial class RussianClauses
{
    private void Relative(int at, Predication p, bool hasDoer)
    {
        var word = elements[at].Word;
        NounPhrase? antecedent = null;
        for (var k = at - 1; k >= 0 && antecedent is null && elements[k].Kind is not (ElementKind.Verb or ElementKind.Break); k--)
        {
            antecedent = elements[k].Phrase is { } near ? Meant(near, word) : null;
            if (
                antecedent is { Name: not null, Kinds: var kinds }
                && kinds.HasFlag(NounKinds.Place)
                && !kinds.HasFlag(NounKinds.Organization)
                && k >= 2
                && elements[k - 1] is { Kind: ElementKind.Preposition, Word: "из" or "в" or "во" }
                && elements[k - 2].Phrase is { } host
                && (host.Kinds & (NounKinds.Party | NounKinds.Goods)) != NounKinds.None
                && RussianMorphology.CanBeMeant(host.Forms, word)
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
        if (antecedent is { Name: null, Of: { Name: not null } named } && !IsOnlyThing(antecedent))
        {
            antecedent = named;
        }

        p.IsSubjectElsewhere = true;
        var preposition = at > 0 && elements[at - 1].Kind == ElementKind.Preposition ? elements[at - 1].Word : null;
        if (preposition is not null)
        {
            p.Prepositions.Add((preposition, antecedent));
        }
        else if (word is "#whose")
        {
            p.Start = Math.Min(p.Start, antecedent.Start);
            return;
        }
        else if (word is "которому" or "которым" or "которой")
        {
            var isInstrumental =
                p.Verb!.IsPassive || lexicon.Set("verbs.instrumental").Any(v => p.Verb.Word.StartsWith(v, StringComparison.Ordinal));
            p.Prepositions.Add((word == "которому" || !isInstrumental ? "#dat" : "#ins", antecedent));
        }
        else if (
            p.Verb!.IsPassive
            || word is "которую" or "которого"
            || p.Agent is not null
            || hasDoer && word is "который" or "которое" or "которые" && IsOnlyThing(antecedent)
        )
        {
            // "насосы, которые «X» купил": a thing does not buy.
            p.Patient = antecedent;
        }
        else if (word is not ("где" or "куда" or "откуда"))
        {
            p.Agent = antecedent;
        }

        p.Start = Math.Min(p.Start, elements[at].Start);
    }

    private static bool IsOnlyThing(NounPhrase phrase) =>
        phrase.Kinds.HasFlag(NounKinds.Goods) && (phrase.Kinds & NounKinds.Party) == NounKinds.None;

    // "отдел закупок компании, которая": the first of the nouns that agrees; a list is a plural.
    private static NounPhrase? Meant(NounPhrase phrase, string relative)
    {
        for (NounPhrase? at = phrase; at is not null; at = at.Of)
        {
            if (
                RussianMorphology.CanBeMeant(at.Forms, relative)
                || at.More.Count > 0 && relative.StartsWith("которы", StringComparison.Ordinal)
            )
            {
                return at;
            }
        }

        return null;
    }

    private void Behind(int i, Predication p, List<(NounPhrase Phrase, bool IsBefore)> bare)
    {
        string? preposition = null;
        for (var j = i + 1; j < elements.Count; j++)
        {
            var element = elements[j];
            switch (element.Kind)
            {
                case ElementKind.Preposition
                    when j + 1 < elements.Count
                        && elements[j - 1] is { Kind: ElementKind.Adverb, Word: "не" }
                        && elements[j + 1].Kind == ElementKind.Phrase:
                    // "изготовлена не на заводе X": where it was not.
                    j = BehindContrast(j) ?? j + 1;
                    continue;
                case ElementKind.Preposition:
                    preposition = element.Word;
                    continue;
                case ElementKind.Break when element.Word == ":" && IsListAhead(j, p, bare):
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
                case ElementKind.Phrase when IsBank(j):
                    break;
                case ElementKind.Phrase when preposition is null && IsDenied(j) && BehindContrast(j) is { } but:
                    j = but;
                    continue;
                case ElementKind.Phrase when preposition is not null:
                    p.Prepositions.Add((preposition, element.Phrase!));
                    break;
                case ElementKind.Phrase:
                    bare.Add((element.Phrase!, false));
                    break;
                case ElementKind.Time when IsOfPaper(preposition, p):
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
                case ElementKind.Comma when InsertedClause(j) is { } inserted:
                    j = inserted;
                    preposition = null;
                    continue;
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

    // "со счёта X в банке Y": where the account is kept is no side of the payment.
    private bool IsBank(int at) =>
        at > 2
        && elements[at - 1] is { Kind: ElementKind.Preposition, Word: "в" }
        && elements[at].Phrase is { Case: "pre" }
        && elements[at - 2].Phrase is { Name: null, Head: "счёт" or "счет" };

    // "заключило с фирмой, зарегистрированной в X, договор": the stretch ends at its own comma, and no other verb follows.
    private int? InsertedClause(int comma)
    {
        if (
            comma + 1 >= elements.Count
            || elements[comma + 1] is not ({ Verb: { IsReduced: true } or { IsGerund: true } } or { Kind: ElementKind.Relative })
        )
        {
            return null;
        }

        var close = elements.FindIndex(comma + 1, e => e.Kind is ElementKind.Comma or ElementKind.Break);
        return
            close > 0
            && close + 1 < elements.Count
            && elements[close].Kind == ElementKind.Comma
            && elements[close + 1].Kind is ElementKind.Phrase or ElementKind.Preposition or ElementKind.Money
            && !HasVerbAhead(close + 1)
            ? close
            : null;
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
