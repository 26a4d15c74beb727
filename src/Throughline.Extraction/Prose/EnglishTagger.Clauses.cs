namespace Throughline.Extraction.Prose;

/// <content>What the rest of the sentence tells of a word that could be a verb.</content>
internal static partial class EnglishTagger
{
    // "…, but its director, N, also owns": no verb since the clause began.
    private static bool VerbSinceClause(List<Token> tokens, int i)
    {
        var from = tokens.FindLastIndex(
            i - 1,
            t => t.Tag is Prose.Tag.Conjunction or Prose.Tag.Subordinator or Prose.Tag.Relative or Prose.Tag.Colon
        );
        return tokens.Skip(from + 1).Take(i - from - 1).Any(t => t.Tag is Prose.Tag.Verb or Prose.Tag.Auxiliary or Prose.Tag.Modal);
    }

    // "N, also known as M, runs X": the second comma closes what was said of the subject, and no other verb heads the clause.
    private static bool ClosesAside(List<Token> tokens, int i)
    {
        var comma = i;
        while (tokens[comma].Tag != Prose.Tag.Comma)
        {
            comma--;
        }

        var open = tokens.FindLastIndex(comma - 1, t => t.Tag == Prose.Tag.Comma);
        return open > 0
            && tokens[0].Tag is Prose.Tag.Name or Prose.Tag.Determiner or Prose.Tag.Noun
            && !tokens.Take(open).Any(t => t.Tag is Prose.Tag.Verb or Prose.Tag.Auxiliary or Prose.Tag.Modal)
            && !tokens
                .Skip(i + 1)
                .Any(t => t.Tag is Prose.Tag.Auxiliary or Prose.Tag.Modal || t.Tag == Prose.Tag.Verb && t.Form != VerbForm.Gerund);
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

    // "Letters to the plant present the visitors": the subject's head stands before its first preposition.
    private static bool HasPluralHead(List<Token> tokens, int i)
    {
        var preposition = tokens.FindIndex(t => t.Tag is Prose.Tag.Preposition or Prose.Tag.To);
        return preposition is 1 or 2 && preposition < i && IsPlural(tokens[preposition - 1]) && !OtherVerb(tokens, i);
    }

    private static bool OtherVerb(List<Token> tokens, int i) =>
        tokens
            .Where((t, j) => j != i && t.Mention is null)
            .Any(t =>
                t.Tag is Prose.Tag.Auxiliary or Prose.Tag.Modal or Prose.Tag.Verb || EnglishForms.Of(t.Lower) is { Form: VerbForm.Past }
            );

    private static Token? Previous(List<Token> tokens, int i)
    {
        var j = i - 1;
        while (j >= 0 && (tokens[j].Tag is Prose.Tag.Adverb or Prose.Tag.Quote || tokens[j].Lower is "twice"))
        {
            j--;
        }

        return j < 0 ? null : tokens[j];
    }

    private static bool IsPlural(Token token) =>
        token.Tag == Prose.Tag.Noun
            && (
                token.Lower.EndsWith('s') && !token.Lower.EndsWith("ss", StringComparison.Ordinal)
                || token.Lower is "people" or "staff" or "personnel" or "men" or "data" or "police" or "media"
            )
        || token.Lower is "they" or "we" or "you" or "i" or "who" or "which" or "that";
}
