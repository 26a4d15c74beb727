using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What words tell of a name that holds them.</content>
internal static partial class RussianNames
{
    // "ГУ МВД России Антон Лис": a body's name goes on in the genitive, not in the nominative of a forename.
    private static bool IsBody(string word) =>
        word.Length is > 1 and < 7 && word.All(char.IsUpper)
        || RussianForms.NounOf(word.ToLowerInvariant()) is { } noun && s_lexicon.Has("noun.gov", noun);

    private static bool IsNominativeForename(string word) =>
        RussianMorphology.CasesOf(RussianMorphology.ForenameForms(word.ToLowerInvariant())) is var cases
        && cases.HasFlag(RussianCases.Nominative)
        && !cases.HasFlag(RussianCases.Genitive);

    // "директор Фонда Анны Лис": of the fund, for the director stands in another case.
    private static bool AgreesWithOffice(string text, Mention name, string[] man) =>
        WordBefore(text, name.Start) is { } office
        && (RussianMorphology.OfNoun(office) & RussianMorphology.OfName(man[0].ToLowerInvariant())) != RussianCases.None;

    /// <summary>True behind "Савушкиной Н. Г." where the next word is no name: the sentence ends with the initials.</summary>
    public static bool EndsWithInitials(string text, int initial, int next, int end)
    {
        var at = initial;
        while (at > 2 && (text[at - 1] == ' ' || text[at - 1] == '.' && char.IsUpper(text[at - 2])))
        {
            at -= text[at - 1] == ' ' ? 1 : 2;
        }

        var family = at;
        while (family > 0 && (char.IsLetter(text[family - 1]) || text[family - 1] == '-'))
        {
            family--;
        }

        var stop = next;
        while (stop < end && (char.IsLetter(text[stop]) || text[stop] == '-'))
        {
            stop++;
        }

        return at - family > 2
            && text[family] is >= 'А' and <= 'Я'
            && stop - next > 0
            && (stop >= end || text[stop] != '.')
            && (IsOrdinary(text[next..stop]) || IsSmallWord(text[next..stop].ToLowerInvariant()));
    }

    private static bool StartsSentence(string text, int at)
    {
        var before = at;
        while (before > 0 && char.IsWhiteSpace(text[before - 1]))
        {
            before--;
        }

        return before == 0
            || text[before - 1] is '.' or '!' or '?' or '—' or ':' or '\n'
            || text.AsSpan(before, at - before).Contains('\n');
    }

    private static bool IsSmallWord(string word) =>
        s_lexicon.Has("pronouns", word)
        || s_lexicon.Has("prepositions", word)
        || s_lexicon.Has("conjunctions", word)
        || s_lexicon.Has("adverbs", word)
        || s_lexicon.Has("determiners", word)
        || s_lexicon.Has("subordinators", word)
        || RussianMorphology.IsAdverb(word) && !s_masculine.Any(e => word.EndsWith(e, StringComparison.Ordinal))
        || RussianMorphology.Infinitive(word) is not null;

    private static bool IsOrdinary(string word)
    {
        var lower = word.ToLowerInvariant();
        return word.Skip(1).All(char.IsLower)
            && !s_masculine.Any(e => lower.EndsWith(e, StringComparison.Ordinal))
            && RussianMorphology.OfName(lower) == RussianCases.None
            && (
                RussianForms.NounOf(lower) is not null
                || RussianMorphology.NounForms(lower) != 0
                || RussianMorphology.OfParticiple(lower) is not null
            );
    }

    private static bool IsOfSentence(string word) =>
        s_lexicon.Has("negations", word) || s_lexicon.Has("pronouns", word) || s_lexicon.Has("auxiliaryForms", word);

    private static bool IsPatronymic(string word) =>
        word.Contains("вич", StringComparison.Ordinal)
        || word.EndsWith("вна", StringComparison.Ordinal)
        || word.EndsWith("вны", StringComparison.Ordinal)
        || word.EndsWith("вной", StringComparison.Ordinal)
        || word.EndsWith("вне", StringComparison.Ordinal)
        || word.EndsWith("вну", StringComparison.Ordinal);

    private static bool IsOffice(string text, int start) =>
        NounBefore(text, start) is { } noun
        && (
            s_lexicon.Has("noun.role", noun)
            || s_lexicon.Has("noun.staff", noun)
            || s_lexicon.Has("noun.official", noun)
            || s_lexicon.Has("noun.native", noun)
        );

    private static string? NounBefore(string text, int start) => WordBefore(text, start) is { } word ? RussianForms.NounOf(word) : null;

    private static string? WordBefore(string text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var from = end;
        while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] == '-'))
        {
            from--;
        }

        return from < end ? text[from..end].ToLowerInvariant() : null;
    }
}
