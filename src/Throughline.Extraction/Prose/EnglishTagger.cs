using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Says what each token of an English sentence does: closed classes by list, verbs by form and neighbours, the rest nouns.</summary>
internal static partial class EnglishTagger
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("en");

    /// <summary>Sets tag, lemma and form of every token.</summary>
    public static void Tag(List<Token> tokens)
    {
        IfInverted(tokens);
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

        Postposed(tokens);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (
                tokens[i] is { Tag: Prose.Tag.Preposition, Lower: "before" or "after" or "since" or "until" or "as" }
                && OpensClause(tokens, i)
            )
            {
                tokens[i].Tag = Prose.Tag.Subordinator;
            }
        }
    }

    // "drones capable of carrying cameras": an adjective behind its noun is no part of the name of the thing.
    private static void Postposed(List<Token> tokens)
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (
                tokens[i] is { Tag: Prose.Tag.Noun, Mention: null }
                && s_lexicon.Has("adjectives.postposed", tokens[i].Lower)
                && tokens[i - 1].Tag is Prose.Tag.Noun or Prose.Tag.Name
                && tokens[i + 1].Tag is Prose.Tag.Preposition or Prose.Tag.To
            )
            {
                tokens[i].Tag = Prose.Tag.Adverb;
            }
        }
    }

    // "before he founded the firm", "after the boxes were released": a clause follows, not a mere phrase.
    private static bool OpensClause(List<Token> tokens, int i)
    {
        if (tokens[i + 1] is { Tag: Prose.Tag.Pronoun, Lower: "he" or "she" or "they" or "we" or "i" or "it" or "you" })
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
            : word is "dated" && i + 1 < tokens.Count && tokens[i + 1].Time is not null ? Prose.Tag.Preposition
            : word is "following" && i > 0 && tokens[i - 1].Tag == Prose.Tag.Determiner ? Prose.Tag.Adjective
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
            // "were due to be delivered": told of what is to come.
            : word is "due" or "about" or "set" or "slated"
            && i > 0
            && tokens[i - 1].Tag == Prose.Tag.Auxiliary
            && tokens[i - 1].Lemma == "be"
            && i + 2 < tokens.Count
            && tokens[i + 1].Lower is "to"
            && (EnglishForms.Of(tokens[i + 2].Lower) is { Form: VerbForm.Base })
                ? Prose.Tag.Adverb
            : word is "subject" && i > 0 && i + 1 < tokens.Count && tokens[i + 1].Lower is "to" ? Prose.Tag.Adverb
            // "sold her two laser cutters": the pronoun, not the possessive.
            : word is "her" && i > 0 && i + 1 < tokens.Count && tokens[i + 1].Quantity is not null ? Prose.Tag.Pronoun
            : word is "longer" && i > 0 && tokens[i - 1].Lower is "no" ? Prose.Tag.Adverb
            // "Neither man responded".
            : word is "neither"
            && i + 2 < tokens.Count
            && tokens[i + 1] is { Mention: null, Quantity: null }
            && char.IsLower(tokens[i + 1].Text[0])
            && tokens[i + 1].Lower is not ("of" or "the" or "a" or "an")
            && (EnglishForms.Of(tokens[i + 1].Lower) is null or { Form: VerbForm.Base })
                ? Prose.Tag.Determiner
            // "has yet to answer": has not answered.
            : word is "yet"
            && i > 0
            && i + 1 < tokens.Count
            && tokens[i + 1].Lower is "to"
            && tokens[i - 1].Lower is "have" or "has" or "had" or "is" or "are" or "was" or "were"
                ? Prose.Tag.Negation
            // "would like to visit".
            : word is "like" && i > 0 && tokens[i - 1].Tag == Prose.Tag.Modal ? Prose.Tag.Noun
            : s_lexicon.Has("negations", word) ? Prose.Tag.Negation
            : s_lexicon.Has("modals", word) ? Prose.Tag.Modal
            : word == "that" ? That(tokens, i)
            : word is "which" or "who" or "whom" or "where" or "whose" ? Prose.Tag.Relative
            : word is "such" && i + 1 < tokens.Count && tokens[i + 1].Lower == "as" ? Prose.Tag.OpenList
            : word is "as" && i > 0 && tokens[i - 1].Tag == Prose.Tag.OpenList ? Prose.Tag.OpenList
            : word is "including" or "namely" or "notably" || word is "like" && IsOfExamples(tokens, i) ? Prose.Tag.OpenList
            // "handed over the drawings".
            : word is "over" && i > 0 && EnglishForms.Of(tokens[i - 1].Lower) is { Lemma: "hand" or "turn" or "take" or "make" or "sign" }
                ? Prose.Tag.Adverb
            // "who once worked for X".
            : word is "once"
            && i > 0
            && i + 1 < tokens.Count
            && tokens[i - 1].Tag is not (Prose.Tag.Comma or Prose.Tag.Stop)
            && IsPastForm(tokens[i + 1])
                ? Prose.Tag.Adverb
            // "brought in 2,300 goggles", "brought in the parts".
            : word is "in"
            && i > 0
            && i + 1 < tokens.Count
            && tokens[i - 1].Lower is "bring" or "brings" or "brought" or "bringing"
            && (tokens[i + 1].Quantity is not null || tokens[i + 1].Lower is "the" or "some" or "its" or "these" or "those")
                ? Prose.Tag.Adverb
            // "has since gone".
            : word is "since"
            && i > 0
            && i + 1 < tokens.Count
            && tokens[i - 1].Tag == Prose.Tag.Auxiliary
            && (IsPastForm(tokens[i + 1]) || tokens[i + 1].Lower is "been")
                ? Prose.Tag.Adverb
            : IsTwoWordAdverb(tokens, i) ? Prose.Tag.Adverb
            : word is "from" && i + 1 < tokens.Count && tokens[i + 1].Lower is "there" or "here" ? Prose.Tag.Adverb
            : s_lexicon.Has("prepositions", word) ? Prose.Tag.Preposition
            : word is "off"
            && i + 1 < tokens.Count
            && (tokens[i + 1].Mention is not null || tokens[i + 1].Lower is "the")
            && i > 0
            && tokens[i - 1].Lower is not ("paid" or "broke" or "called" or "sold" or "laid" or "cut" or "wrote" or "dropped")
                ? Prose.Tag.Preposition
            : word is "first"
            && i + 1 < tokens.Count
            && i > 0
            && tokens[i - 1].Text == ","
            && tokens[i + 1].Lower is "to" or "by" or "from" or "through"
                ? Prose.Tag.Adverb
            : word is "first" or "last"
            && i > 0
            && i + 1 < tokens.Count
            && IsPastForm(tokens[i + 1])
            && tokens[i - 1].Tag != Prose.Tag.Determiner
                ? Prose.Tag.Adverb
            : word is "both"
            && i + 1 < tokens.Count
            && (
                IsPastForm(tokens[i + 1])
                || s_lexicon.Has("auxiliaryForms", tokens[i + 1].Lower)
                || s_lexicon.Has("modals", tokens[i + 1].Lower)
            )
                ? Prose.Tag.Pronoun
            : s_lexicon.Has("determiners", word) || s_lexicon.Has("possessives", word) ? Prose.Tag.Determiner
            : s_lexicon.Has("pronouns", word) ? Prose.Tag.Pronoun
            : word is "but" && i > 0 && tokens[i - 1].Lower is "all" or "nothing" or "anything" ? Prose.Tag.Adverb
            : word is "and" or "or" or "but" or "&" ? Prose.Tag.Conjunction
            : s_lexicon.Has("subordinators", word) ? Prose.Tag.Subordinator
            : Auxiliary(token) ? Prose.Tag.Auxiliary
            // "N, born in Riga in 1971, is".
            : word is "born" && i > 0 && tokens[i - 1].Tag is Prose.Tag.Comma or Prose.Tag.Name ? Born(token)
            : word is "regards" or "regard" && i > 0 && tokens[i - 1].Lower is "as" ? Prose.Tag.Preposition
            // "to end users": for whom it is, no purpose.
            : word is "end"
            && i + 1 < tokens.Count
            && tokens[i + 1].Lower is "users" or "user" or "use" or "product" or "products" or "customers" or "customer" or "uses"
                ? Prose.Tag.Adjective
            // "by two offshore firms".
            : word is "offshore" or "onshore" or "overseas" or "inland"
            && i + 1 < tokens.Count
            && tokens[i + 1].Mention is null
            && Kinds.OfNoun(s_lexicon, EnglishForms.Singular(tokens[i + 1].Lower)) != NounKinds.None
                ? Prose.Tag.Adjective
            // "at the home address".
            : word is "home" && i > 0 && tokens[i - 1].Tag is Prose.Tag.Determiner or Prose.Tag.Possessive ? Prose.Tag.Adjective
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
