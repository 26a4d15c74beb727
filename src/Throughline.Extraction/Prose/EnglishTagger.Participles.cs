namespace Throughline.Extraction.Prose;

/// <content>Gerunds and participles.</content>
internal static partial class EnglishTagger
{
    private static bool IsGerund(List<Token> tokens, int i, Token? previous, Token? next)
    {
        if (previous is { Tag: Prose.Tag.Auxiliary, Lemma: "be" })
        {
            return true;
        }

        if (previous is null)
        {
            return next?.Tag is Prose.Tag.Determiner or Prose.Tag.Name;
        }

        if (previous.Lower is "busy")
        {
            return true;
        }

        if (previous.Tag is Prose.Tag.Determiner or Prose.Tag.Adjective or Prose.Tag.Possessive)
        {
            return false;
        }

        // "spent August in X training people": what the time was spent on.
        if (
            next is { Tag: Prose.Tag.Noun or Prose.Tag.Name or Prose.Tag.Determiner }
            && tokens.Take(i).Any(t => t.Lower is "spend" or "spent" or "spending" or "spends")
            && previous.Tag is Prose.Tag.Name or Prose.Tag.Time or Prose.Tag.Noun
        )
        {
            return true;
        }

        // "invested in tracking systems": the kind of thing, not what is done to it; "suspected of shipping chips" tells a deed.
        if (
            next is { Tag: Prose.Tag.Noun }
            && s_lexicon.Has("ingModifiers", tokens[i].Lower)
            && !(previous.Lower is "of" && i > 1 && s_lexicon.Has("verbs.accuse", tokens[i - 2].Lemma))
            && EnglishForms.Singular(next.Lower) != next.Lower
        )
        {
            return false;
        }

        // "the state holding X".
        if (tokens[i].Lower is "holding" && previous.Tag == Prose.Tag.Noun && next is { Tag: Prose.Tag.Name })
        {
            return false;
        }

        // "as purchasing manager", "N, purchasing manager at X": of what he is in charge.
        if (
            previous.Tag is not (Prose.Tag.Noun or Prose.Tag.Name)
            && next is { Tag: Prose.Tag.Noun }
            && (s_lexicon.Has("noun.role", next.Lower) || s_lexicon.Has("noun.staff", next.Lower))
        )
        {
            return false;
        }

        if (previous.Tag is Prose.Tag.Noun or Prose.Tag.Name && SaysMore(tokens, i, next))
        {
            return true;
        }

        var listed = s_lexicon.Has("noun.activity", tokens[i].Lower) || s_lexicon.Has("noun.event", tokens[i].Lower);
        var hasObject = next?.Tag is Prose.Tag.Determiner or Prose.Tag.Name or Prose.Tag.To or Prose.Tag.Quantity or Prose.Tag.Money;
        return previous.Tag switch
        {
            Prose.Tag.Comma
                when next?.Tag is Prose.Tag.Preposition
                    && EnglishForms.Of(tokens[i].Lower)
                        is { Lemma: "act" or "work" or "operate" or "trade" or "travel" or "speak" or "write" } => true,
            Prose.Tag.Comma => hasObject || (!listed && next?.Tag == Prose.Tag.Noun) || next?.Tag == Prose.Tag.To,
            Prose.Tag.Preposition or Prose.Tag.Negation or Prose.Tag.Subordinator or Prose.Tag.Adverb => !listed
                && (
                    hasObject
                    || next is { Tag: Prose.Tag.Noun } or { Tag: Prose.Tag.Preposition, Lower: "as" }
                    || previous.Tag == Prose.Tag.Negation
                ),
            Prose.Tag.Noun or Prose.Tag.Name => hasObject
                || (
                    !listed
                    && next?.Tag == Prose.Tag.Noun
                    && (s_lexicon.Has("noun.org", previous.Lemma) || s_lexicon.Has("noun.people", previous.Lemma))
                )
                // "pumps originating in Norland".
                || next?.Tag is Prose.Tag.Preposition
                    && EnglishForms.Of(tokens[i].Lower) is { Lemma: "originate" or "belong" or "consist" or "date" }
                // "a shipping company operating under", "engineers working for X".
                || !listed
                    && next?.Tag is Prose.Tag.Preposition
                    && EnglishForms.Of(tokens[i].Lower)
                        is { Lemma: "operate" or "act" or "work" or "trade" or "serve" or "live" or "reside" }
                    && (s_lexicon.Has("noun.org", previous.Lemma) || s_lexicon.Has("noun.people", previous.Lemma)),
            // "spent a week there, installing the machines and training operators".
            Prose.Tag.Conjunction => hasObject
                || next is { Tag: Prose.Tag.Noun }
                    && tokens.FindLastIndex(i, t => t.Tag == Prose.Tag.Comma) is > 0 and var comma
                    && tokens[comma + 1] is { Tag: Prose.Tag.Verb, Form: VerbForm.Gerund },
            // "stopped answering letters".
            Prose.Tag.Verb => s_lexicon.Has("verbs.aspect", previous.Lemma) && (hasObject || next?.Tag is Prose.Tag.Noun),
            _ => false,
        };
    }

    // "reports alleging that", "invoices describing them", "a woman signing as N", "N, a national of X residing in Y", "a letter showing shipment of X".
    private static bool SaysMore(List<Token> tokens, int i, Token? next)
    {
        var lemma = EnglishForms.Of(tokens[i].Lower)!.Value.Lemma;
        return next is { Tag: Prose.Tag.Subordinator, Lower: "that" }
                && (s_lexicon.Has("verbs.say", lemma) || s_lexicon.Has("verbs.show", lemma) || lemma is "allege")
            || next is { Tag: Prose.Tag.Pronoun, Lower: "it" or "them" or "him" or "her" or "us" or "themselves" or "himself" or "itself" }
            || next is { Tag: Prose.Tag.Preposition } && s_lexicon.Has("verbs.standing", lemma)
            || next is { Tag: Prose.Tag.Noun or Prose.Tag.Adjective }
                && s_lexicon.Has("verbs.telling", lemma)
                && Kinds.OfNoun(s_lexicon, EnglishForms.Singular(tokens[i - 1].Lower)).HasFlag(NounKinds.Document);
    }

    private static bool IsPast(List<Token> tokens, int i, Token? previous, Token? next)
    {
        if (previous is null)
        {
            return next?.Tag is Prose.Tag.Preposition
                // "Also designated today is X", "Named in the list are X and Y".
                || next is { Tag: Prose.Tag.Time or Prose.Tag.Auxiliary }
                    && tokens.Skip(i + 1).Take(3).Any(t => t is { Tag: Prose.Tag.Auxiliary, Lemma: "be" });
        }

        if (previous.Lower is "whose")
        {
            // "whose registered office".
            return false;
        }

        if (previous.Tag is Prose.Tag.Auxiliary or Prose.Tag.Negation or Prose.Tag.Pronoun or Prose.Tag.Relative)
        {
            return true;
        }

        var beforeNoun =
            next is not null
            && next.Tag is Prose.Tag.Noun
            && (EnglishForms.Of(next.Lower) is null || EnglishForms.CanBeNoun(EnglishForms.Of(next.Lower)!.Value.Lemma));
        return previous.Tag switch
        {
            // "All but four ended up at X", "40 went to X".
            Prose.Tag.Quantity => next is { Tag: Prose.Tag.Adverb or Prose.Tag.To or Prose.Tag.Preposition },
            Prose.Tag.Determiner or Prose.Tag.Preposition or Prose.Tag.Possessive or Prose.Tag.To => false,
            // "which officials say moved the money".
            Prose.Tag.Verb => !beforeNoun && tokens[i - 1].Tag == Prose.Tag.Adverb
                || tokens[i - 1] == previous && previous.Form != VerbForm.Gerund && s_lexicon.Has("verbs.say", previous.Lemma),
            Prose.Tag.Conjunction or Prose.Tag.Comma => !beforeNoun
                || tokens.Take(i).Any(t => t.Tag is Prose.Tag.Verb or Prose.Tag.Auxiliary)
                // "X, a maker in Y, provided help": the second comma closes what describes the subject.
                || previous.Tag == Prose.Tag.Comma
                    && tokens.Take(i).Count(t => t.Tag == Prose.Tag.Comma) == 2
                    && tokens[0].Tag is Prose.Tag.Name or Prose.Tag.Determiner or Prose.Tag.Quantity or Prose.Tag.Pronoun or Prose.Tag.Noun,
            _ => true,
        };
    }

    // A participle or a noun that the verb list does not have.
    private static void Unlisted(List<Token> tokens, int i)
    {
        var token = tokens[i];
        var previous = Previous(tokens, i);
        if (
            token.Lower.Length > 4
            && token.Lower.EndsWith("ed", StringComparison.Ordinal)
            && !token.Lower.Contains('-', StringComparison.Ordinal)
            && char.IsLower(token.Text[0])
            && previous is not null
            && (
                previous is { Tag: Prose.Tag.Auxiliary }
                || (
                    previous.Tag is Prose.Tag.Noun or Prose.Tag.Name or Prose.Tag.Pronoun or Prose.Tag.Relative
                    && i + 1 < tokens.Count
                    && tokens[i + 1].Tag is Prose.Tag.Preposition or Prose.Tag.Determiner or Prose.Tag.Name or Prose.Tag.To
                )
            )
            && token.Lower is not ("undisclosed" or "unclear" or "unnamed" or "unknown")
        )
        {
            (token.Tag, token.Lemma, token.Form) = (Prose.Tag.Verb, token.Lower[..^2], VerbForm.Past);
        }
    }
}
