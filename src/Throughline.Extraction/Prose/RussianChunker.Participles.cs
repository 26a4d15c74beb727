namespace Throughline.Extraction.Prose;

/// <content>Participles with all that hangs on them in front of their noun.</content>
internal sealed partial class RussianChunker
{
    private const int LongestStretch = 10;

    // "полученные от Вас по накладной образцы" is read as "образцы, полученные от Вас по накладной,".
    private void Prenominal()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase is not { Name: null, Count: null, Words: [{ } word] } lone
                || !IsFullParticiple(word.Lower)
                || RussianForms.NounOf(word.Lower) is not null
                || NounBehind(i, RussianMorphology.AdjectiveForms(word.Lower)) is not { } at
            )
            {
                continue;
            }

            var noun = _elements[at];
            var stretch = _elements.GetRange(i + 1, at - i - 1);
            var comma = new Element(ElementKind.Comma, noun.End, noun.End, ",");
            var verb = new Element(ElementKind.Verb, lone.Start, lone.End, word.Lower)
            {
                Verb = new VerbGroup
                {
                    Lemma = VerbOf(word) ?? OtherVerb,
                    Word = word.Lower,
                    MainStart = word.Start,
                    IsPassive = IsPassiveParticiple(word.Lower),
                    IsReduced = true,
                },
            };
            _elements.RemoveRange(i, at - i + 1);
            _elements.InsertRange(i, [noun, comma, verb, .. stretch, comma]);
            if (i + stretch.Count + 4 < _elements.Count && _elements[i + stretch.Count + 4].Kind is ElementKind.Comma or ElementKind.Break)
            {
                _elements.RemoveAt(i + stretch.Count + 3);
            }

            i += stretch.Count + 2;
        }
    }

    // "поставленные фирмой «X» насосы": a participle whose noun is not the next one.
    private bool IsApart(int at) =>
        IsFullParticiple(tokens[at].Lower)
        && RussianForms.NounOf(tokens[at].Lower) is null
        && RussianMorphology.AdjectiveForms(tokens[at].Lower) is not 0 and var forms
        && at + 1 < tokens.Count
        && (
            tokens[at + 1] is { Mention: not null, Lower: var name }
                ? tokens.Skip(at + 2).Take(4).Any(t => t.Mention is null && (RussianMorphology.NounForms(t.Lower) & forms) != 0)
                    && RussianForms.NounOf(name) is null
                : RussianMorphology.NounForms(tokens[at + 1].Lower) is not 0 and var noun
                    && (noun & forms) == 0
                    && RussianMorphology.CasesOf(noun) is var cases
                    && (cases & (RussianCases.Instrumental | RussianCases.Dative)) != RussianCases.None
        );

    // The noun that the participle agrees with, behind phrases with prepositions, times and adverbs.
    private int? NounBehind(int participle, int forms)
    {
        for (var k = participle + 1; k < _elements.Count && k <= participle + LongestStretch; k++)
        {
            switch (_elements[k].Kind)
            {
                case ElementKind.Preposition or ElementKind.Time or ElementKind.Adverb or ElementKind.Money:
                    continue;
                case ElementKind.Phrase when _elements[k - 1].Kind == ElementKind.Preposition:
                    continue;
                case ElementKind.Phrase
                    when k > participle + 1
                        && _elements[k].Phrase is { } noun
                        && (
                            noun.Forms != 0
                                ? (noun.Forms & forms) != 0
                                : noun.Name is not null && noun.Case.Length == 0 || noun.Count is not null
                        ):
                    return k;
                case ElementKind.Phrase when _elements[k].Phrase is { Case: "ins" or "dat" }:
                    continue;
                case ElementKind.Phrase when k == participle + 1 && _elements[k].Phrase is { Name: not null, Forms: 0 }:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }
}
