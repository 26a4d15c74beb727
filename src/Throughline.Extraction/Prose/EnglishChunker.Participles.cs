namespace Throughline.Extraction.Prose;

/// <content>Participles that no clause can use as its verb.</content>
internal sealed partial class EnglishChunker
{
    // The comma that opens the relative clause of a verb.
    private int? RelativeBefore(int verb)
    {
        for (var i = verb - 1; i > 0 && i >= verb - 4; i--)
        {
            if (_elements[i].Kind == ElementKind.Relative)
            {
                return _elements[i - 1].Kind == ElementKind.Comma ? i - 1 : null;
            }
        }

        return null;
    }

    // So far the sentence has nothing but prepositions, each with its phrase.
    private bool IsGovernedByOpening()
    {
        for (var i = 0; i < _elements.Count; i++)
        {
            if (
                _elements[i].Kind == ElementKind.Phrase && (i == 0 || _elements[i - 1].Kind != ElementKind.Preposition)
                || _elements[i].Kind is not (ElementKind.Phrase or ElementKind.Preposition)
            )
            {
                return false;
            }
        }

        return true;
    }

    // The comma behind a clause that opens the sentence: between it and the participle stands the subject of the main clause.
    private bool ClosesOpening(int comma)
    {
        var open = comma - 1;
        while (open >= 0 && _elements[open].Kind is not (ElementKind.Comma or ElementKind.Break))
        {
            open--;
        }

        return open + 1 < comma
            && _elements[open + 1] is { Kind: ElementKind.Subordinator, Word: not "that" }
            && _elements.Skip(comma + 1).All(e => e.Kind is ElementKind.Phrase or ElementKind.Adverb or ElementKind.Preposition);
    }

    // "explained by phone", "went by road": how, not who.
    private bool IsMeans(int by) =>
        by + 1 < tokens.Count && tokens[by + 1].Tag == Tag.Noun && s_lexicon.Has("noun.means", tokens[by + 1].Lower);

    // "were made in X by Y and bought by Z": the auxiliary holds for both.
    private bool IsSecondPassive(Element? previous) =>
        previous is { Kind: ElementKind.Conjunction, Word: "and" or "or" or "but" }
        && _elements.FindLast(e => e.Kind == ElementKind.Verb) is { Verb: { IsPassive: true, IsFinite: true } };

    // "lathes delivered to X by Y cost", "N, also known as M, runs": who acted stands behind "by", or a comma closes the stretch and a verb follows.
    private bool IsPassiveAside(Element previous, int next)
    {
        if (next >= tokens.Count || tokens[next].Tag is not (Tag.Preposition or Tag.To or Tag.Time))
        {
            return false;
        }

        var isAside =
            previous.Kind == ElementKind.Comma
            || previous.Kind == ElementKind.Adverb && _elements.Count > 1 && _elements[^2].Kind == ElementKind.Comma;
        for (var j = next; j < tokens.Count; j++)
        {
            if (tokens[j].Lower == "by" && j + 1 < tokens.Count && tokens[j + 1].Tag is Tag.Name)
            {
                return true;
            }

            if (tokens[j].Tag == Tag.Comma && isAside)
            {
                var verb = j + 1;
                while (verb < tokens.Count && tokens[verb].Tag is Tag.Adverb or Tag.Negation)
                {
                    verb++;
                }

                return verb < tokens.Count
                    && tokens[verb].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal
                    && tokens[verb].Form != VerbForm.Gerund;
            }

            if (
                tokens[j].Tag
                is not (
                    Tag.Preposition
                    or Tag.To
                    or Tag.Time
                    or Tag.Name
                    or Tag.Noun
                    or Tag.Determiner
                    or Tag.Adjective
                    or Tag.Possessive
                    or Tag.Quantity
                )
            )
            {
                return false;
            }
        }

        return false;
    }
}
