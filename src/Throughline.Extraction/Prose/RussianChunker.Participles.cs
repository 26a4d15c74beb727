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
                case ElementKind.Phrase when _elements[k].Phrase is { Case: "ins" }:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }
}
