namespace Throughline.Extraction.Prose;

/// <content>Words that are more than their list says.</content>
internal static partial class EnglishTagger
{
    // "Had X sold the lathes, it would have": the auxiliary before its subject is an "if".
    private static void IfInverted(List<Token> tokens)
    {
        if (
            tokens.Count > 4
            && tokens[0] is { Lower: "had" or "should" or "were", Mention: null } opening
            && (
                tokens[1].Mention is not null || s_lexicon.Has("determiners", tokens[1].Lower) || s_lexicon.Has("pronouns", tokens[1].Lower)
            )
            && tokens[^1].Text != "?"
            && tokens.Exists(t => t.Text == ",")
        )
        {
            tokens[0] = new Token(opening.Start, opening.End, "if");
        }
    }

    // "first flew", "last visited".
    private static bool IsPastForm(Token token) =>
        token.Mention is null
        && (
            EnglishForms.Of(token.Lower) is { Form: VerbForm.Past, Lemma: not ("be" or "have" or "do") }
            || s_lexicon.Has("verbs.unchanged", token.Lower)
        );

    // "Invoice No. 33/24": neither the word nor its stop parts anything.
    private static bool IsNumberMark(List<Token> tokens, int i) =>
        tokens[i].Lower is "no" or "nos" or "nr" && i + 2 < tokens.Count && tokens[i + 1].Text == "." && char.IsDigit(tokens[i + 2].Text[0])
        || i > 0
            && tokens[i].Text == "."
            && tokens[i - 1].Lower is "no" or "nos" or "nr"
            && i + 1 < tokens.Count
            && char.IsDigit(tokens[i + 1].Text[0]);

    // "Norvik Systems' director", "the owners' shares": no quotation was opened before.
    // "firms like Orlin Impex": names behind several of a kind are examples of it.
    private static bool IsOfExamples(List<Token> tokens, int i) =>
        i > 0
        && i + 1 < tokens.Count
        && tokens[i - 1].Tag is Prose.Tag.Noun or Prose.Tag.Comma
        && tokens[i + 1].Tag == Prose.Tag.Name
        && (tokens[i - 1].Tag == Prose.Tag.Noun ? tokens[i - 1] : tokens[Math.Max(0, i - 2)]) is { Tag: Prose.Tag.Noun } of
        && EnglishForms.Singular(of.Lower) != of.Lower;

    private static bool IsPluralPossessive(List<Token> tokens, int i) =>
        tokens[i].Text is "'" or "’"
        && i > 0
        && tokens[i - 1].End == tokens[i].Start
        && tokens[i - 1].Text[^1] is 's' or 'x' or 'z'
        && i + 1 < tokens.Count
        && tokens[i + 1].Start > tokens[i].End
        && char.IsLetterOrDigit(tokens[i + 1].Text[0])
        && !tokens.Take(i).Any(t => t.Text is "'" or "‘");

    // "Rhea's on the list", "he's in Riga": the ending is a verb.
    private static bool IsCopula(List<Token> tokens, int i) =>
        i > 0
        && i + 1 < tokens.Count
        && (
            tokens[i - 1].Tag == Prose.Tag.Pronoun
            || tokens[i + 1].Lower is "on" or "in" or "at" or "under" or "not" or "been" or "a" or "the"
        );

    // "crates bound for X".
    private static Tag Bound(Token token)
    {
        (token.Lemma, token.Form) = ("bound", VerbForm.Past);
        return Prose.Tag.Verb;
    }

    private static Tag Born(Token token)
    {
        (token.Lemma, token.Form) = ("born", VerbForm.Participle);
        return Prose.Tag.Verb;
    }

    private static Tag Copula(Token token)
    {
        (token.Lemma, token.Form) = ("be", VerbForm.Present);
        return Prose.Tag.Auxiliary;
    }

    // "I'll", "we'd", "they've", "didn't", "can't": the tokenizer has cut the ending off.
    private static Tag? Contraction(List<Token> tokens, int i)
    {
        var token = tokens[i];
        var next = i + 1 < tokens.Count ? tokens[i + 1].Lower : "";
        switch (token.Lower)
        {
            case "'ll" or "’ll" or "'d" or "’d":
                return Prose.Tag.Modal;
            case "ca" or "wo" when next is "n't" or "n’t":
                return Prose.Tag.Modal;
            case "'ve" or "’ve":
                (token.Lemma, token.Form) = ("have", VerbForm.Present);
                return Prose.Tag.Auxiliary;
            case "'re" or "’re" or "'m" or "’m":
                (token.Lemma, token.Form) = ("be", VerbForm.Present);
                return Prose.Tag.Auxiliary;
            case "n't" or "n’t":
                return Prose.Tag.Negation;
            default:
                return null;
        }
    }

    // "state-owned arms company": what follows belongs to the same phrase.
    private static bool IsCompoundParticiple(List<Token> tokens, int i) =>
        tokens[i].Lower is var word
        && word.LastIndexOf('-') is var dash and > 0
        && EnglishForms.Of(word[(dash + 1)..]) is { Form: VerbForm.Past }
        && i + 1 < tokens.Count
        && char.IsLetter(tokens[i + 1].Text[0])
        && !s_lexicon.Has("prepositions", tokens[i + 1].Lower);

    // "No drones were delivered": none of what follows. Behind a verb the word negates the verb.
    private static bool IsNone(List<Token> tokens, int i) =>
        (
            i == 0
            || tokens[i - 1].Tag
                is Prose.Tag.Comma
                    or Prose.Tag.Conjunction
                    or Prose.Tag.Subordinator
                    or Prose.Tag.Quote
                    or Prose.Tag.Preposition
        )
        && i + 1 < tokens.Count
        && char.IsLetter(tokens[i + 1].Text[0])
        && tokens[i + 1].Lower is not ("longer" or "one" or "doubt" or "more");

    // "managing director", "acting chief".
    private static bool IsOffice(List<Token> tokens, int i) =>
        tokens[i].Lower is "managing" or "acting" or "founding" or "operating"
        && i + 1 < tokens.Count
        && (s_lexicon.Has("noun.role", tokens[i + 1].Lower) || s_lexicon.Has("noun.director", tokens[i + 1].Lower));

    // "in fact", "in addition", "for example", "at least".
    private static bool IsTwoWordAdverb(List<Token> tokens, int i)
    {
        var next = i + 1 < tokens.Count ? tokens[i + 1].Lower : "";
        var isFirst = tokens[i].Lower switch
        {
            "so" or "thus" => next is "far",
            "as" => next is "yet" or "well",
            "to" => next is "date",
            "in" when next is "order" => i + 2 < tokens.Count && tokens[i + 2].Lower is "to",
            "in" => next
                is "fact"
                    or "particular"
                    or "addition"
                    or "turn"
                    or "full"
                    or "part"
                    or "person"
                    or "general"
                    or "return"
                    or "practice"
                    or "principle"
                    or "reality"
                    or "secret"
                    or "private"
                    or "public"
                    or "short"
                    or "brief"
                    or "kind"
                    or "vain"
                && !(i + 2 < tokens.Count && tokens[i + 2].Lower is "for" or "to"),
            "by" => next is "then" or "contrast" or "now" or "chance" or "mistake",
            "until" or "since" => next is "then" or "recently",
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
        // "contested that decision,": no clause follows.
        if (
            i + 2 < tokens.Count
            && tokens[i + 1] is { Mention: null, Quantity: null, Time: null } noun
            && char.IsLower(noun.Text[0])
            && tokens[i + 2].Text is "," or "." or ";"
            && !s_lexicon.Has("pronouns", noun.Lower)
            && EnglishForms.Of(noun.Lower) is null or { Form: VerbForm.Base }
        )
        {
            return Prose.Tag.Determiner;
        }

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
}
