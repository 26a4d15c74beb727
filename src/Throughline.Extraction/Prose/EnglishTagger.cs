using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Says what each token of an English sentence does: closed classes by list, verbs by form and neighbours, the rest nouns.</summary>
internal static class EnglishTagger
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("en");

    /// <summary>Sets tag, lemma and form of every token.</summary>
    public static void Tag(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            Closed(tokens, i);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Tag == Prose.Tag.Noun)
            {
                Open(tokens, i);
            }
        }
    }

    private static void Closed(List<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.Tag == Prose.Tag.Adverb || token.Mention is not null || token.Quantity is not null || token.Time is not null)
        {
            return;
        }

        var word = token.Lower;
        token.Tag =
            !char.IsLetterOrDigit(token.Text[0]) && token.Text.Length <= 2 && word is not "'s" ? Mark(token.Text)
            : word is "'s" or "'" ? Prose.Tag.Possessive
            : word == "according" ? Prose.Tag.Colon
            : word == "to" ? Prose.Tag.To
            : s_lexicon.Has("negations", word) ? Prose.Tag.Negation
            : s_lexicon.Has("modals", word) ? Prose.Tag.Modal
            : word == "that" ? That(tokens, i)
            : word is "which" or "who" or "whom" or "where" or "whose" ? Prose.Tag.Relative
            : word is "such" && i + 1 < tokens.Count && tokens[i + 1].Lower == "as" ? Prose.Tag.OpenList
            : word is "as" && i > 0 && tokens[i - 1].Tag == Prose.Tag.OpenList ? Prose.Tag.OpenList
            : word is "including" or "namely" or "notably" ? Prose.Tag.OpenList
            : IsTwoWordAdverb(tokens, i) ? Prose.Tag.Adverb
            : s_lexicon.Has("prepositions", word) ? Prose.Tag.Preposition
            : s_lexicon.Has("determiners", word) || s_lexicon.Has("possessives", word) ? Prose.Tag.Determiner
            : s_lexicon.Has("pronouns", word) ? Prose.Tag.Pronoun
            : word is "and" or "or" or "but" or "&" ? Prose.Tag.Conjunction
            : s_lexicon.Has("subordinators", word) ? Prose.Tag.Subordinator
            : Auxiliary(token) ? Prose.Tag.Auxiliary
            : s_lexicon.Has("adverbs", word) ? Prose.Tag.Adverb
            : word.Length > 4
            && word.EndsWith("ly", StringComparison.Ordinal)
            && word
                is not (
                    "supply"
                    or "family"
                    or "assembly"
                    or "reply"
                    or "apply"
                    or "comply"
                    or "italy"
                    or "monthly"
                    or "weekly"
                    or "anomaly"
                    or "ally"
                )
                ? Prose.Tag.Adverb
            : Prose.Tag.Noun;
    }

    // "in fact", "in addition", "for example", "at least".
    private static bool IsTwoWordAdverb(List<Token> tokens, int i)
    {
        var next = i + 1 < tokens.Count ? tokens[i + 1].Lower : "";
        var isFirst = tokens[i].Lower switch
        {
            "in" => next is "fact" or "particular" or "addition" or "turn" or "full" or "part" or "person" or "general",
            "for" => next is "example" or "instance",
            "at" => next is "least" or "present" or "once",
            "of" => next is "course",
            _ => false,
        };
        if (isFirst)
        {
            tokens[i + 1].Tag = Prose.Tag.Adverb;
        }

        return isFirst;
    }

    private static bool Auxiliary(Token token)
    {
        if (EnglishForms.Of(token.Lower) is { Lemma: "be" or "have" or "do" } form)
        {
            (token.Lemma, token.Form) = form;
            return true;
        }

        return false;
    }

    // "show that", "systems that were", "that company".
    private static Tag That(List<Token> tokens, int i)
    {
        if (i > 0 && EnglishForms.Of(tokens[i - 1].Lower) is { } verb && s_lexicon.ListsOf("verbs.", verb.Lemma).Length > 0)
        {
            return Prose.Tag.Subordinator;
        }

        var next = i + 1 < tokens.Count ? tokens[i + 1] : null;
        var beforeVerb =
            next is not null
            && next.Mention is null
            && (EnglishForms.Of(next.Lower) is { Form: not VerbForm.Base } || s_lexicon.Has("modals", next.Lower));
        return beforeVerb ? Prose.Tag.Relative
            : i == 0 || s_lexicon.Has("prepositions", tokens[i - 1].Lower) ? Prose.Tag.Determiner
            : Prose.Tag.Subordinator;
    }

    private static Tag Mark(string mark) =>
        mark switch
        {
            "," or "—" => Prose.Tag.Comma,
            "(" or "[" => Prose.Tag.Open,
            ")" or "]" => Prose.Tag.Close,
            ":" or ";" or "–" or "-" => Prose.Tag.Colon,
            "." or "!" or "?" or "…" => Prose.Tag.Stop,
            "&" => Prose.Tag.Conjunction,
            _ => Prose.Tag.Quote,
        };

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
                return previous.Form == VerbForm.Past && !EnglishForms.CanBeNoun(verb.Lemma);
            case Prose.Tag.Determiner or Prose.Tag.Preposition or Prose.Tag.Possessive or Prose.Tag.Adjective or Prose.Tag.Quantity:
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
                        or Prose.Tag.Subordinator
                        or Prose.Tag.Pronoun
                        or Prose.Tag.Quantity
                        or Prose.Tag.Money
                || (next.Tag == Prose.Tag.Noun && !FollowedByVerb(tokens, i) && EnglishForms.Of(next.Lower) is null)
            );
        opensObject |=
            next is { Tag: Prose.Tag.To } && s_lexicon.Has("verbs.plan", verb.Lemma)
            || next is { Tag: Prose.Tag.To or Prose.Tag.Preposition }
                && next.Lower is not "of"
                && verb.Form == VerbForm.Present
                && !OtherVerb(tokens, i);
        var agrees =
            previous.Tag == Prose.Tag.Pronoun
            || previous.Tag == Prose.Tag.Relative
            || (verb.Form == VerbForm.Base && IsPlural(previous))
            || (verb.Form == VerbForm.Present && !IsPlural(previous) && previous.Tag is Prose.Tag.Noun or Prose.Tag.Name);
        if (previous.Tag == Prose.Tag.Comma)
        {
            return opensObject && !tokens.Take(i).Any(t => t.Tag is Prose.Tag.Verb or Prose.Tag.Auxiliary) && !FollowedByVerb(tokens, i);
        }

        if (previous.Tag == Prose.Tag.Conjunction)
        {
            return opensObject && tokens.Take(i).Any(t => t.Tag == Prose.Tag.Verb && t.Form == verb.Form);
        }

        return agrees && opensObject && !FollowedByVerb(tokens, i);
    }

    // "routed to Kupol", "to market": after "to", a noun-verb before a noun or determiner is a verb, before a mark a noun.
    private static bool ToIsPreposition(List<Token> tokens, int i, Token? next) =>
        next is null
        || (next.Tag is Prose.Tag.Comma or Prose.Tag.Stop or Prose.Tag.Conjunction && !tokens.Take(i).Any(t => t.Tag == Prose.Tag.Verb));

    // Another finite verb follows before a mark: this word belongs to its subject ("flight test reports show").
    private static bool FollowedByVerb(List<Token> tokens, int i)
    {
        for (var j = i + 1; j < tokens.Count && j <= i + 3; j++)
        {
            if (tokens[j].Tag is Prose.Tag.Auxiliary or Prose.Tag.Modal)
            {
                return true;
            }

            if (tokens[j].Tag != Prose.Tag.Noun)
            {
                return false;
            }

            if (
                EnglishForms.Of(tokens[j].Lower) is { } form
                && form.Form is VerbForm.Base or VerbForm.Present or VerbForm.Past
                && !(form.Form == VerbForm.Past && j + 1 < tokens.Count && tokens[j + 1].Tag == Prose.Tag.Preposition)
            )
            {
                return !EnglishForms.CanBeNoun(EnglishForms.Of(tokens[j].Lower)!.Value.Lemma)
                    || tokens[j].Lower.EndsWith("ed", StringComparison.Ordinal)
                    || j == i + 1;
            }
        }

        return false;
    }

    private static bool OtherVerb(List<Token> tokens, int i) =>
        tokens
            .Where((t, j) => j != i && t.Mention is null)
            .Any(t =>
                t.Tag is Prose.Tag.Auxiliary or Prose.Tag.Modal or Prose.Tag.Verb || EnglishForms.Of(t.Lower) is { Form: VerbForm.Past }
            );

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

        if (previous.Tag is Prose.Tag.Determiner or Prose.Tag.Adjective or Prose.Tag.Possessive)
        {
            return false;
        }

        var listed = s_lexicon.Has("noun.activity", tokens[i].Lower) || s_lexicon.Has("noun.event", tokens[i].Lower);
        var hasObject = next?.Tag is Prose.Tag.Determiner or Prose.Tag.Name or Prose.Tag.To or Prose.Tag.Quantity or Prose.Tag.Money;
        return previous.Tag switch
        {
            Prose.Tag.Comma => hasObject || (!listed && next?.Tag == Prose.Tag.Noun) || next?.Tag == Prose.Tag.To,
            Prose.Tag.Preposition or Prose.Tag.Negation or Prose.Tag.Subordinator or Prose.Tag.Adverb => !listed
                && (hasObject || next?.Tag == Prose.Tag.Noun || previous.Tag == Prose.Tag.Negation),
            Prose.Tag.Noun or Prose.Tag.Name => hasObject
                || (
                    !listed
                    && next?.Tag == Prose.Tag.Noun
                    && (s_lexicon.Has("noun.org", previous.Lemma) || s_lexicon.Has("noun.people", previous.Lemma))
                ),
            Prose.Tag.Conjunction => hasObject,
            _ => false,
        };
    }

    private static bool IsPast(List<Token> tokens, int i, Token? previous, Token? next)
    {
        if (previous is null)
        {
            return next?.Tag is Prose.Tag.Preposition;
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
            Prose.Tag.Determiner or Prose.Tag.Preposition or Prose.Tag.Possessive or Prose.Tag.Quantity or Prose.Tag.To => false,
            Prose.Tag.Verb => !beforeNoun && tokens[i - 1].Tag == Prose.Tag.Adverb,
            Prose.Tag.Conjunction or Prose.Tag.Comma => !beforeNoun
                || tokens.Take(i).Any(t => t.Tag is Prose.Tag.Verb or Prose.Tag.Auxiliary),
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

    private static Token? Previous(List<Token> tokens, int i)
    {
        var j = i - 1;
        while (j >= 0 && tokens[j].Tag is Prose.Tag.Adverb or Prose.Tag.Quote)
        {
            j--;
        }

        return j < 0 ? null : tokens[j];
    }

    private static bool IsPlural(Token token) =>
        token.Tag == Prose.Tag.Noun
            && (
                token.Lower.EndsWith('s') && !token.Lower.EndsWith("ss", StringComparison.Ordinal)
                || token.Lower is "people" or "staff" or "personnel" or "men"
            )
        || token.Lower is "they" or "we" or "you" or "i" or "who" or "which" or "that";
}
