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

    // "Обучать персонал будут специалисты X": the auxiliary stands behind the object.
    private void JoinFutures()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (
                _elements[i].Verb is { IsInfinitive: true } verb
                && !_elements.Take(i).Any(e => e.Verb is not null)
                && _elements.FindIndex(i + 1, e => e.Kind is not (ElementKind.Phrase or ElementKind.Preposition)) is > 0 and var at
                && _elements[at].Verb is { Lemma: "быть", Word: "будет" or "будут", IsNegated: false }
                && at + 1 < _elements.Count
                && _elements[at + 1].Phrase is not null
            )
            {
                verb.IsInfinitive = false;
                verb.IsFuture = true;
                _elements.RemoveAt(at);
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
