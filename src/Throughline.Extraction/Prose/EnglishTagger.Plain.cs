namespace Throughline.Extraction.Prose;

/// <content>Words that could be nouns and are verbs by their neighbours: "we act for X", "and works as an engineer", "end up inside".</content>
internal static partial class EnglishTagger
{
    // True: a verb; false: a noun; null: the neighbours do not tell.
    private static bool? ByNeighbours(List<Token> tokens, int i, (string Lemma, VerbForm Form) verb, Token previous, Token? next)
    {
        if (next?.Tag is Prose.Tag.Auxiliary or Prose.Tag.Modal)
        {
            return null;
        }

        // "the 12 servo drives": behind a count the plural is the head.
        if (verb.Form == VerbForm.Present && previous is { Tag: Prose.Tag.Noun } && !IsPlural(previous) && IsCounted(tokens, i - 1))
        {
            return false;
        }

        // "We act for X", "they work in Tarsk": the pronoun opens its clause.
        if (
            verb.Form == VerbForm.Base
            && previous is { Tag: Prose.Tag.Pronoun, Lower: "we" or "they" or "i" }
            && next?.Tag
                is Prose.Tag.Preposition
                    or Prose.Tag.To
                    or Prose.Tag.Determiner
                    or Prose.Tag.Name
                    or Prose.Tag.Pronoun
                    or Prose.Tag.Quantity
        )
        {
            return true;
        }

        // "end up inside drones", "ends up with a dealer".
        if (
            s_lexicon.Has("verbs.landing", verb.Lemma)
            && next is { Tag: Prose.Tag.Adverb, Lower: "up" }
            && i + 2 < tokens.Count
            && tokens[i + 2].Tag is Prose.Tag.Preposition
            && previous.Tag is Prose.Tag.Noun or Prose.Tag.Name or Prose.Tag.Pronoun or Prose.Tag.Comma or Prose.Tag.Relative
        )
        {
            return true;
        }

        // "Photographs obtained by this magazine show him".
        if (
            verb.Form == VerbForm.Base
            && s_lexicon.Has("verbs.show", verb.Lemma)
            && next is { Tag: Prose.Tag.Pronoun, Lower: "him" or "her" or "them" or "us" or "me" or "it" }
            && IsPlural(tokens[0])
            && !tokens.Take(i).Any(t => t.Tag is Prose.Tag.Auxiliary or Prose.Tag.Modal)
        )
        {
            return true;
        }

        if (verb.Form != VerbForm.Present || next is null)
        {
            return null;
        }

        // "N, it later emerged, also works for X": an adverb of time stands before no noun.
        if (
            tokens[i - 1]
                is {
                    Tag: Prose.Tag.Adverb,
                    Lower: "also"
                        or "now"
                        or "still"
                        or "already"
                        or "then"
                        or "often"
                        or "currently"
                        or "regularly"
                        or "routinely"
                        or "previously"
                }
            && next.Tag is Prose.Tag.Preposition or Prose.Tag.Determiner or Prose.Tag.Name or Prose.Tag.Quantity or Prose.Tag.To
            && previous.Tag is Prose.Tag.Name or Prose.Tag.Noun or Prose.Tag.Comma or Prose.Tag.Conjunction
            && !IsPlural(previous)
        )
        {
            return true;
        }

        // "N, M, acts as director", "lives in Tarsk and works for X", "N works for X".
        if (
            s_lexicon.Has("verbs.posts", verb.Lemma)
            && next.Tag is Prose.Tag.Preposition
            && (next.Lower is "as" || next.Lower is "for" or "at" or "in" or "with" or "under" or "on" or "between")
        )
        {
            return previous.Tag switch
            {
                Prose.Tag.Name => next.Lower is "as" || !OtherVerb(tokens.GetRange(0, i + 1), i),
                Prose.Tag.Pronoun => true,
                Prose.Tag.Conjunction => tokens.Take(i).Any(t => t.Tag is Prose.Tag.Verb or Prose.Tag.Auxiliary),
                Prose.Tag.Comma => next.Lower is "as" && tokens.Take(i).Any(t => t.Tag is Prose.Tag.Name) ? true : null,
                Prose.Tag.Noun => next.Lower is "as" && !IsPlural(previous) && !OtherVerb(tokens.GetRange(0, i + 1), i) ? true : null,
                _ => null,
            };
        }

        // "the workshop that N runs": whose it is.
        return
            previous.Tag == Prose.Tag.Name
            && i > 2
            && tokens[i - 2] is { Lower: "that" or "which" or "whom" }
            && tokens[i - 3].Tag is Prose.Tag.Noun or Prose.Tag.Comma
            && next.Tag is Prose.Tag.Preposition or Prose.Tag.Auxiliary or Prose.Tag.Comma or Prose.Tag.Adverb
            ? true
            : null;
    }

    private static bool IsCounted(List<Token> tokens, int noun)
    {
        var k = noun - 1;
        while (k >= 0 && tokens[k].Tag is Prose.Tag.Adjective or Prose.Tag.Noun)
        {
            k--;
        }

        return k >= 0 && tokens[k] is { Tag: Prose.Tag.Quantity, Quantity.Quantity: { Unit: null, Min: null or > 1 } };
    }
}
