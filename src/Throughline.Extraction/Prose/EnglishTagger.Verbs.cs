namespace Throughline.Extraction.Prose;

/// <content>Which words are verbs.</content>
internal static partial class EnglishTagger
{
    private static void Open(List<Token> tokens, int i)
    {
        var token = tokens[i];
        token.Lemma = EnglishForms.Singular(token.Lower);
        if (EnglishForms.Of(token.Lower) is not { } verb)
        {
            Unlisted(tokens, i);
            return;
        }

        var previous = Previous(tokens, i);
        var next = i + 1 < tokens.Count ? tokens[i + 1] : null;
        var isVerb = verb.Form switch
        {
            VerbForm.Base or VerbForm.Present => IsFinite(tokens, i, verb, previous, next),
            VerbForm.Gerund => IsGerund(tokens, i, previous, next),
            _ => IsPast(tokens, i, previous, next),
        };
        if (!isVerb && verb.Form == VerbForm.Base && s_lexicon.Has("verbs.unchanged", verb.Lemma))
        {
            // "X, who ..., set up Y": the past form is the base form.
            isVerb =
                previous is { Tag: Prose.Tag.Auxiliary, Lemma: "be" or "have" }
                || previous?.Tag
                    is Prose.Tag.Comma
                        or Prose.Tag.Auxiliary
                        or Prose.Tag.Name
                        or Prose.Tag.Pronoun
                        or Prose.Tag.Noun
                        or Prose.Tag.Conjunction
                    && (
                        next is { Tag: Prose.Tag.Adverb or Prose.Tag.Determiner } or { Lower: "by" }
                        || next is { Tag: Prose.Tag.Name or Prose.Tag.Money or Prose.Tag.Quantity } && verb.Lemma is not "bid"
                    )
                    && IsPast(tokens, i, previous, next);
            verb.Form = VerbForm.Past;
        }

        if (isVerb)
        {
            (token.Tag, token.Lemma, token.Form) = (Prose.Tag.Verb, verb.Lemma, verb.Form);
        }
    }

    private static bool IsFinite(List<Token> tokens, int i, (string Lemma, VerbForm Form) verb, Token? previous, Token? next)
    {
        if (previous is null)
        {
            return !EnglishForms.CanBeNoun(verb.Lemma) && verb.Form == VerbForm.Base;
        }

        switch (previous.Tag)
        {
            case Prose.Tag.To or Prose.Tag.Modal:
                return verb.Form == VerbForm.Base
                    && !(previous.Tag == Prose.Tag.To && EnglishForms.CanBeNoun(verb.Lemma) && ToIsPreposition(tokens, i, next));
            case Prose.Tag.Verb:
                // "N, who prosecutors say runs X".
                return previous.Form == VerbForm.Past && !EnglishForms.CanBeNoun(verb.Lemma)
                    || verb.Form == VerbForm.Present
                        && s_lexicon.Has("verbs.say", previous.Lemma)
                        && next?.Tag is Prose.Tag.Name or Prose.Tag.Determiner or Prose.Tag.Quantity or Prose.Tag.Preposition;
            case Prose.Tag.Determiner or Prose.Tag.Preposition or Prose.Tag.Possessive or Prose.Tag.Adjective or Prose.Tag.Quantity:
                return false;
            case Prose.Tag.Negation when previous.Lower is "no" && verb.Lemma is not "comment" && EnglishForms.CanBeNoun(verb.Lemma):
                // "received no reply".
                return false;
            case Prose.Tag.Negation or Prose.Tag.Auxiliary:
                return previous.Tag == Prose.Tag.Negation
                    || previous.Lemma == "do"
                    || (
                        previous.Lemma == "have"
                        && tokens[i].Lower is "become" or "come" or "run" or "cut" or "put" or "set" or "let" or "read"
                    );
        }

        if (!EnglishForms.CanBeNoun(verb.Lemma))
        {
            return true;
        }

        if (ByNeighbours(tokens, i, verb, previous, next) is { } told)
        {
            return told;
        }

        // "it owns and operates", "which supplies fuel": behind a pronoun or "which" stands a verb.
        if (
            verb.Form == VerbForm.Present
            && (
                previous is { Tag: Prose.Tag.Pronoun, Lower: "it" or "he" or "she" }
                || previous is { Tag: Prose.Tag.Relative, Lower: "which" or "who" or "that" }
            )
            && next?.Tag is not (Prose.Tag.Auxiliary or Prose.Tag.Modal)
        )
        {
            return true;
        }

        // "“…,” recalls N".
        if (
            verb.Form == VerbForm.Present
            && i > 0
            && tokens[i - 1].Tag == Prose.Tag.Quote
            && s_lexicon.Has("verbs.say", verb.Lemma)
            && next?.Tag is Prose.Tag.Name or Prose.Tag.Determiner
        )
        {
            return true;
        }

        // "a national who acts as its agent".
        if (
            previous.Tag == Prose.Tag.Relative
            && verb.Form == VerbForm.Present
            && previous.Lower is "who" or "which"
            && !FollowedByVerb(tokens, i)
        )
        {
            return true;
        }

        // "..., bank documents show.": a source and its verb, with nothing behind.
        if (
            (s_lexicon.Has("verbs.show", verb.Lemma) || s_lexicon.Has("verbs.say", verb.Lemma))
            && next?.Tag is null or Prose.Tag.Stop or Prose.Tag.Comma or Prose.Tag.Quote
            && previous.Tag == Prose.Tag.Noun
            && Kinds.OfNoun(s_lexicon, EnglishForms.Singular(previous.Lower)) is var source
            && (source & (NounKinds.Document | NounKinds.Official | NounKinds.Analyst | NounKinds.Investigation)) != NounKinds.None
            && verb.Form == (IsPlural(previous) ? VerbForm.Base : VerbForm.Present)
            && i > 1
            && tokens.Take(i).Any(t => t.Tag == Prose.Tag.Comma)
        )
        {
            return true;
        }

        // "documents seen by the paper show that": what is shown follows.
        if (
            next is { Tag: Prose.Tag.Subordinator, Lower: "that" }
            && (s_lexicon.Has("verbs.show", verb.Lemma) || s_lexicon.Has("verbs.say", verb.Lemma))
            && previous.Tag is Prose.Tag.Noun or Prose.Tag.Name
        )
        {
            return true;
        }

        // "N imports machine tools": a name, its verb, and a thing whose first word could be a verb too.
        if (
            verb.Form == VerbForm.Present
            && previous.Tag == Prose.Tag.Name
            && next is { Tag: Prose.Tag.Noun }
            && EnglishForms.Of(next.Lower) is { Form: VerbForm.Base, Lemma: var thing }
            && EnglishForms.CanBeNoun(thing)
            && i + 2 < tokens.Count
            && tokens[i + 2] is { Tag: Prose.Tag.Noun } plural
            && IsPlural(plural)
            && !(i + 3 < tokens.Count && tokens[i + 3].Tag is Prose.Tag.Auxiliary or Prose.Tag.Modal)
        )
        {
            return true;
        }

        // "N designs and makes drones": two verbs of one subject.
        if (
            verb.Form == VerbForm.Present
            && previous.Tag == Prose.Tag.Name
            && next is { Tag: Prose.Tag.Conjunction }
            && i + 3 < tokens.Count
            && EnglishForms.Of(tokens[i + 2].Lower) is { Form: VerbForm.Present }
            && tokens[i + 3].Tag is Prose.Tag.Noun or Prose.Tag.Adjective or Prose.Tag.Determiner or Prose.Tag.Name
            && tokens.FindLastIndex(i, t => t.Tag == Prose.Tag.Comma) + 1 is var clause
            && !OtherVerb(tokens.GetRange(clause, i + 1 - clause), i - clause)
        )
        {
            return true;
        }

        // "models it manufactures": the pronoun opens a clause of its own.
        if (
            next?.Tag == Prose.Tag.Pronoun
            && i + 2 < tokens.Count
            && (
                tokens[i + 2].Tag is Prose.Tag.Modal or Prose.Tag.Auxiliary
                || EnglishForms.Of(tokens[i + 2].Lower) is { Form: VerbForm.Present or VerbForm.Past }
            )
        )
        {
            return false;
        }

        var opensObject =
            next is not null
            && (
                next.Tag
                    is Prose.Tag.Determiner
                        or Prose.Tag.Name
                        or Prose.Tag.Adjective
                        or Prose.Tag.Subordinator
                        or Prose.Tag.Pronoun
                        or Prose.Tag.Quantity
                        or Prose.Tag.Money
                || (next.Tag == Prose.Tag.Noun && !FollowedByVerb(tokens, i) && EnglishForms.Of(next.Lower) is null)
            );
        // "N owns shares in": a plural noun that could be a verb cannot be one right behind a verb.
        if (
            next is { Tag: Prose.Tag.Noun }
            && verb.Form == VerbForm.Present
            && previous.Tag == Prose.Tag.Name
            && next.Lower.EndsWith('s')
            && i + 2 < tokens.Count
            && tokens[i + 2].Tag is Prose.Tag.Preposition or Prose.Tag.To or Prose.Tag.Stop
            && !OtherVerb(tokens, i)
        )
        {
            return true;
        }

        // "turns out 200 gearboxes a month": a particle parts the verb from its object.
        opensObject |=
            next is { Tag: Prose.Tag.Adverb, Lower: "out" or "up" or "off" or "back" or "away" }
            && verb.Form == VerbForm.Present
            && i + 2 < tokens.Count
            && tokens[i + 2].Tag is Prose.Tag.Determiner or Prose.Tag.Name or Prose.Tag.Quantity or Prose.Tag.Money or Prose.Tag.Noun
            && !OtherVerb(tokens, i);
        // "350 welders work for X", "Erik and Nils Dahl own X": several, and the only verb.
        opensObject |=
            next is { Tag: Prose.Tag.Preposition, Lower: not "of" }
            && verb.Form == VerbForm.Base
            && IsPlural(previous)
            && !OtherVerb(tokens, i);
        var isPair =
            previous.Tag == Prose.Tag.Name && i > 2 && tokens[i - 2].Tag == Prose.Tag.Conjunction && tokens[i - 3].Tag == Prose.Tag.Name;
        opensObject |=
            next is { Tag: Prose.Tag.To } && s_lexicon.Has("verbs.plan", verb.Lemma)
            || next is { Tag: Prose.Tag.To or Prose.Tag.Preposition }
                && next.Lower is not "of"
                && verb.Form == VerbForm.Present
                && !OtherVerb(tokens, i);
        var agrees =
            previous.Tag == Prose.Tag.Pronoun
            || previous.Tag == Prose.Tag.Relative
            || (verb.Form == VerbForm.Base && (IsPlural(previous) || isPair || HasPluralHead(tokens, i)))
            || (verb.Form == VerbForm.Present && !IsPlural(previous) && previous.Tag is Prose.Tag.Noun or Prose.Tag.Name);
        if (
            previous.Tag == Prose.Tag.Comma
            && verb.Form == VerbForm.Present
            && opensObject
            && (ClosesAside(tokens, i) || tokens[i - 1].Tag == Prose.Tag.Adverb && !VerbSinceClause(tokens, i))
        )
        {
            return true;
        }

        // "X owns a plant, chairs the board and": no noun stands right before an article.
        if (
            previous.Tag == Prose.Tag.Comma
            && verb.Form == VerbForm.Present
            && next is { Tag: Prose.Tag.Determiner, Lower: "the" or "a" or "an" or "its" or "his" or "her" }
            && tokens.Take(i).Any(t => t is { Tag: Prose.Tag.Verb, Form: VerbForm.Present } or { Tag: Prose.Tag.Auxiliary })
            && !FollowedByVerb(tokens, i)
        )
        {
            return true;
        }

        // "who, together with his partner, controls through X": the relative clause still waits for its verb.
        if (
            previous.Tag == Prose.Tag.Comma
            && verb.Form == VerbForm.Present
            && next is { Tag: Prose.Tag.Preposition or Prose.Tag.Determiner or Prose.Tag.Name or Prose.Tag.Quantity or Prose.Tag.Adjective }
            && tokens.FindLastIndex(i, t => t.Tag == Prose.Tag.Relative) is > 0 and var open
            && tokens[open + 1].Tag == Prose.Tag.Comma
            && !tokens.Skip(open).Take(i - open).Any(t => t.Tag is Prose.Tag.Verb or Prose.Tag.Auxiliary or Prose.Tag.Modal)
            && !FollowedByVerb(tokens, i)
        )
        {
            return true;
        }

        if (previous.Tag == Prose.Tag.Comma)
        {
            return opensObject && !tokens.Take(i).Any(t => t.Tag is Prose.Tag.Verb or Prose.Tag.Auxiliary) && !FollowedByVerb(tokens, i);
        }

        // "A bill of lading dated 6 August lists 14 crates".
        if (
            previous.Tag == Prose.Tag.Time
            && verb.Form == VerbForm.Present
            && next?.Tag is Prose.Tag.Determiner or Prose.Tag.Name or Prose.Tag.Quantity or Prose.Tag.Money
            && !OtherVerb(tokens, i)
        )
        {
            return true;
        }

        if (previous.Tag == Prose.Tag.Conjunction)
        {
            return opensObject
                && (
                    tokens.Take(i).Any(t => t.Tag == Prose.Tag.Verb && t.Form == verb.Form)
                    // "is based in X and runs a plant".
                    || verb.Form == VerbForm.Present
                        && next!.Tag is Prose.Tag.Determiner or Prose.Tag.Quantity or Prose.Tag.Money
                        && tokens.Take(i).Any(t => t.Tag is Prose.Tag.Verb or Prose.Tag.Auxiliary)
                        && tokens
                            .Skip(i + 1)
                            .TakeWhile(t => t.Tag != Prose.Tag.Comma)
                            .All(t => t.Tag is not (Prose.Tag.Auxiliary or Prose.Tag.Modal))
                    // "designed and produces the X".
                    || verb.Form == VerbForm.Present
                        && i > 1
                        && tokens[i - 2] is { Tag: Prose.Tag.Verb }
                        && next!.Tag is Prose.Tag.Determiner or Prose.Tag.Name or Prose.Tag.Quantity
                );
        }

        return agrees && opensObject && !FollowedByVerb(tokens, i);
    }
}
