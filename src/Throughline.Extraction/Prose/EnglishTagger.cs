using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Says what each token of an English sentence does: closed classes by list, verbs by form and neighbours, the rest nouns.</summary>
internal static partial class EnglishTagger
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

        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i] is { Tag: Prose.Tag.Preposition, Lower: "before" or "after" or "since" or "until" or "as" } && OpensClause(tokens, i))
            {
                tokens[i].Tag = Prose.Tag.Subordinator;
            }
        }
    }

    // "before he founded the firm", "after the boxes were released": a clause follows, not a mere phrase.
    private static bool OpensClause(List<Token> tokens, int i)
    {
        if (tokens[i + 1] is { Tag: Prose.Tag.Pronoun, Lower: "he" or "she" or "they" or "we" or "i" or "it" })
        {
            return tokens[i + 2].Tag is Prose.Tag.Verb or Prose.Tag.Auxiliary or Prose.Tag.Modal or Prose.Tag.Adverb;
        }

        var verb = tokens.FindIndex(
            i + 1,
            t =>
                t.Tag
                    is not (
                        Prose.Tag.Determiner
                        or Prose.Tag.Adjective
                        or Prose.Tag.Noun
                        or Prose.Tag.Name
                        or Prose.Tag.Possessive
                        or Prose.Tag.Quantity
                    )
        );
        return verb > i + 1
            && tokens[i].Lower is not "as"
            && (
                tokens[verb].Tag is Prose.Tag.Modal
                || tokens[verb] is { Tag: Prose.Tag.Auxiliary, Form: not VerbForm.Gerund }
                || tokens[verb] is { Tag: Prose.Tag.Verb, Form: VerbForm.Past or VerbForm.Present }
                    && verb + 1 < tokens.Count
                    && tokens[verb + 1].Tag is Prose.Tag.Determiner or Prose.Tag.Name or Prose.Tag.Quantity or Prose.Tag.Money
            );
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
            IsNumberMark(tokens, i) ? Prose.Tag.Adverb
            : token.Tag == Prose.Tag.Adjective ? Prose.Tag.Adjective
            : !char.IsLetterOrDigit(token.Text[0])
            && token.Text.Length <= 2
            && word is not ("'s" or "’s" or "'m" or "’m" or "'d" or "’d")
            && !IsPluralPossessive(tokens, i)
                ? Mark(token.Text)
            : word is "'s" or "’s" && IsCopula(tokens, i) ? Copula(token)
            : Contraction(tokens, i) is { } contracted ? contracted
            : token.Text is "US" ? Prose.Tag.Adjective
            : word is "outside" or "inside" && i > 0 && tokens[i - 1].Tag == Prose.Tag.Determiner ? Prose.Tag.Adjective
            : word is "armed" && i + 1 < tokens.Count && tokens[i + 1].Lower is "forces" or "men" or "group" ? Prose.Tag.Adjective
            : word is "nor" && tokens.Take(i).Any(t => t.Lower is "neither") ? Prose.Tag.Conjunction
            : word is "bound" && i > 0 && i + 1 < tokens.Count && tokens[i + 1].Lower is "for" && tokens[i - 1].Tag == Prose.Tag.Noun
                ? Bound(token)
            : word is "bound" && i + 1 < tokens.Count && tokens[i + 1].Lower is "for" ? Prose.Tag.Preposition
            : word is "'s" or "'" || IsPluralPossessive(tokens, i) ? Prose.Tag.Possessive
            : word == "according" ? Prose.Tag.Colon
            : word == "to" && IsTwoWordAdverb(tokens, i) ? Prose.Tag.Adverb
            : word == "to" ? Prose.Tag.To
            : word == "no" && IsNone(tokens, i) ? Prose.Tag.Determiner
            : word is "longer" && i > 0 && tokens[i - 1].Lower is "no" ? Prose.Tag.Adverb
            : s_lexicon.Has("negations", word) ? Prose.Tag.Negation
            : s_lexicon.Has("modals", word) ? Prose.Tag.Modal
            : word == "that" ? That(tokens, i)
            : word is "which" or "who" or "whom" or "where" or "whose" ? Prose.Tag.Relative
            : word is "such" && i + 1 < tokens.Count && tokens[i + 1].Lower == "as" ? Prose.Tag.OpenList
            : word is "as" && i > 0 && tokens[i - 1].Tag == Prose.Tag.OpenList ? Prose.Tag.OpenList
            : word is "including" or "namely" or "notably" || word is "like" && IsOfExamples(tokens, i) ? Prose.Tag.OpenList
            // "has since gone".
            : word is "since" && i > 0 && i + 1 < tokens.Count && tokens[i - 1].Tag == Prose.Tag.Auxiliary && IsPastForm(tokens[i + 1])
                ? Prose.Tag.Adverb
            : IsTwoWordAdverb(tokens, i) ? Prose.Tag.Adverb
            : s_lexicon.Has("prepositions", word) ? Prose.Tag.Preposition
            : word is "first" or "last" && i > 0 && i + 1 < tokens.Count && IsPastForm(tokens[i + 1]) && tokens[i - 1].Tag != Prose.Tag.Determiner
                ? Prose.Tag.Adverb
            : s_lexicon.Has("determiners", word) || s_lexicon.Has("possessives", word) ? Prose.Tag.Determiner
            : s_lexicon.Has("pronouns", word) ? Prose.Tag.Pronoun
            : word is "and" or "or" or "but" or "&" ? Prose.Tag.Conjunction
            : s_lexicon.Has("subordinators", word) ? Prose.Tag.Subordinator
            : Auxiliary(token) ? Prose.Tag.Auxiliary
            : s_lexicon.Has("adverbs", word) ? Prose.Tag.Adverb
            : IsCompoundParticiple(tokens, i) || IsOffice(tokens, i) ? Prose.Tag.Adjective
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

    // "first flew", "last visited".
    private static bool IsPastForm(Token token) =>
        token.Mention is null && EnglishForms.Of(token.Lower) is { Form: VerbForm.Past, Lemma: not ("be" or "have" or "do") };

    // "Invoice No. 33/24": neither the word nor its stop parts anything.
    private static bool IsNumberMark(List<Token> tokens, int i) =>
        tokens[i].Lower is "no" or "nos" or "nr"
            && i + 2 < tokens.Count
            && tokens[i + 1].Text == "."
            && char.IsDigit(tokens[i + 2].Text[0])
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
        && char.IsLetter(tokens[i + 1].Text[0])
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
}
