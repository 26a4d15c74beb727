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

    // "were bought from X, trucked to Y and sent on to Z", "owned by N, and sent on": the auxiliary of the first holds for every member of the list.
    private bool IsListedPassive(Element previous, int next)
    {
        var isLast = previous is { Kind: ElementKind.Conjunction, Word: "and" };
        if (
            !isLast && previous.Kind != ElementKind.Comma
            || next >= tokens.Count
            || tokens[next].Tag is not (Tag.Preposition or Tag.To or Tag.Time or Tag.Adverb)
            || isLast && !(_elements.Count > 1 && _elements[^2].Kind == ElementKind.Comma)
        )
        {
            return false;
        }

        var main = _elements.FindLastIndex(e => e.Verb is { IsReduced: false, IsInfinitive: false, IsGerund: false });
        if (
            main < 0
            || _elements[main].Verb is not { IsPassive: true }
            || _elements.Skip(main).Any(e => e.Kind is ElementKind.Relative or ElementKind.Subordinator or ElementKind.Break)
        )
        {
            return false;
        }

        if (isLast)
        {
            return true;
        }

        // ", trucked to Y and sent": the list must reach its "and" before another comma ends it.
        for (var j = next; j + 1 < tokens.Count && tokens[j].Tag is not (Tag.Stop or Tag.Colon or Tag.Relative or Tag.Subordinator); j++)
        {
            if (tokens[j] is not { Tag: Tag.Conjunction, Lower: "and" })
            {
                continue;
            }

            var verb = j + 1;
            while (verb < tokens.Count && tokens[verb].Tag == Tag.Adverb)
            {
                verb++;
            }

            if (verb < tokens.Count && tokens[verb] is { Tag: Tag.Verb, Form: VerbForm.Past or VerbForm.Participle })
            {
                return true;
            }
        }

        return false;
    }

    // "Neither X nor Y is": the verb is denied of both.
    private bool IsNeither()
    {
        var neither = _elements.FindLastIndex(e => e is { Kind: ElementKind.Adverb, Word: "neither" });
        return neither >= 0
            && !_elements
                .Skip(neither)
                .Any(e =>
                    e.Kind is ElementKind.Verb or ElementKind.Break or ElementKind.Comma or ElementKind.Subordinator or ElementKind.Relative
                );
    }

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
