namespace Throughline.Extraction.Prose;

/// <content>Clauses whose verb is left out: a dash stands for the verb of the clause before.</content>
internal sealed partial class RussianClauses
{
    // "X поставила станки, Y — насосы", "датчики закупали у X, а станки — у Y", "продавцом выступает X, покупателем — Y".
    private void FillGaps()
    {
        for (var i = 1; i + 1 < elements.Count; i++)
        {
            if (
                elements[i] is not ({ Kind: ElementKind.Adverb, Word: "—" or "–" } or { Verb: { Lemma: "быть", Word: "—" or "–" } })
                || GapStart(i) is not { } start
                || GapModel(start) is not { } model
                || model.Verb is not { IsReduced: false, IsGerund: false, Word: not ("—" or "–") } verb
            )
            {
                continue;
            }

            var gap = new Predication
            {
                Lemma = model.Lemma,
                Verb = verb,
                At = model.At,
                Agent = model.Agent,
                Patient = model.Patient,
                Second = model.Second,
                Start = Math.Min(model.Start, elements[start].Start),
                End = elements[i].End,
                Matrix = model.Matrix,
                IsSubjectElsewhere = true,
            };
            gap.Prepositions.AddRange(model.Prepositions);
            if (Remnants(start, i, gap))
            {
                _read[i] = gap;
            }
        }
    }

    // The clause of the dash begins behind its comma or "а".
    private int? GapStart(int dash)
    {
        var before = elements.FindLastIndex(
            dash - 1,
            dash,
            e => e.Kind is ElementKind.Comma or ElementKind.Break or ElementKind.Conjunction
        );
        return
            before > 0
            && elements[before] is not { Kind: ElementKind.Break, Word: not ";" }
            && elements[before].Word is "," or ";" or "а" or "и"
            && !elements.Skip(before).Take(dash - before).Any(e => e.Verb is not null)
            ? before + 1
            : null;
    }

    private Predication? GapModel(int start)
    {
        for (var k = start - 2; k >= 0; k--)
        {
            if (elements[k].Verb is { IsFinite: true } && _read.TryGetValue(k, out var found))
            {
                return found;
            }

            if (elements[k].Kind is ElementKind.Break or ElementKind.Relative or ElementKind.Subordinator)
            {
                return null;
            }
        }

        return null;
    }

    // Each phrase around the dash takes the place of the one like it in the clause before; two must, or the dash says "is".
    private bool Remnants(int start, int dash, Predication gap)
    {
        var taken = 0;
        string? preposition = null;
        for (var j = start; j < elements.Count && elements[j].Kind is not (ElementKind.Comma or ElementKind.Break); j++)
        {
            var element = elements[j];
            if (element.Kind == ElementKind.Preposition)
            {
                preposition = element.Word;
                continue;
            }

            if (j != dash && element.Verb is not null)
            {
                return false;
            }

            if (element.Kind == ElementKind.Time)
            {
                gap.Times.Add(element.Token!);
                taken++;
            }
            else if (element.Kind == ElementKind.Money)
            {
                gap.Money.Add(element.Token!);
                taken++;
            }
            else if (element.Phrase is { } phrase)
            {
                taken += Replaces(phrase, preposition, gap) ? 1 : 0;
            }

            preposition = null;
            gap.End = Math.Max(gap.End, element.End);
        }

        return taken > 1;
    }

    private static bool Replaces(NounPhrase phrase, string? preposition, Predication gap)
    {
        var mark = preposition ?? (phrase.Case is "ins" or "dat" ? "#" + phrase.Case : null);
        if (mark is not null)
        {
            var at = gap.Prepositions.FindIndex(x => x.Word == mark);
            if (at < 0)
            {
                return false;
            }

            if (gap.Agent == gap.Prepositions[at].Phrase)
            {
                gap.Agent = phrase;
            }

            gap.Prepositions[at] = (mark, phrase);
            return true;
        }

        if (IsParty(phrase) && gap.Agent is { } agent && IsParty(agent) && !IsGoods(phrase))
        {
            gap.Agent = phrase;
            return true;
        }

        if (gap.Patient is { } patient && (IsGoods(phrase) == IsGoods(patient) || phrase.Count is not null) && !IsParty(phrase))
        {
            gap.Patient = phrase;
            return true;
        }

        return false;
    }
}
