using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Small words that neither join nor deny what they stand before.</content>
internal sealed partial class RussianChunker
{
    // "находится и фирма «X»": "too"; "ИП Гасанов Р. М.": the man himself.
    private void Particles()
    {
        for (var i = 0; i + 1 < _elements.Count; i++)
        {
            if (
                i > 0
                && _elements[i] is { Kind: ElementKind.Conjunction, Word: "и" } also
                && _elements[i - 1].Verb is { IsFinite: true }
                && _elements[i + 1].Phrase is not null
                && !_elements
                    .Skip(i + 1)
                    .TakeWhile(e => e.Kind is not (ElementKind.Comma or ElementKind.Break))
                    .Any(e => e.Verb is not null)
            )
            {
                _elements[i] = also with { Kind = ElementKind.Adverb };
            }

            if (
                i > 0
                && _elements[i] is { Kind: ElementKind.Conjunction, Word: "и" } even
                && _elements[i + 1].Verb is { IsFinite: true }
                && _elements[i - 1].Kind is ElementKind.Phrase or ElementKind.Comma
                && !_elements.Take(i).Any(e => e.Verb is not null)
            )
            {
                // "ей и предназначался груз".
                _elements[i] = even with
                {
                    Kind = ElementKind.Adverb,
                };
            }

            if (
                _elements[i].Phrase is { Words: [{ Lower: "ип" }] } sole
                && _elements[i + 1].Phrase is { Name.Type: MentionType.Person } man
            )
            {
                man.Start = sole.Start;
                _elements[i + 1] = _elements[i + 1] with { Start = sole.Start };
                _elements.RemoveAt(i);
            }
        }
    }

    // "представлены не были", "известен не был": the negation stands behind.
    private void JoinNegations()
    {
        for (var i = 0; i + 1 < _elements.Count; i++)
        {
            if (
                _elements[i].Verb is { IsPassive: true, IsReduced: false } denied
                && _elements[i + 1].Verb is { Lemma: "быть", IsNegated: true, Word: "не" }
            )
            {
                denied.IsNegated = true;
                _elements[i] = _elements[i] with { End = _elements[i + 1].End };
                _elements.RemoveAt(i + 1);
            }
        }
    }
}
