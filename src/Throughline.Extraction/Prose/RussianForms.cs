using System.Collections.Frozen;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Lemmas of Russian triggers by stem: the longest listed stem that a word begins with.</summary>
internal static class RussianForms
{
    private static readonly FrozenDictionary<string, string> s_verbs = Stems("verbStems");
    private static readonly FrozenDictionary<string, string> s_nouns = Stems("nounStems");

    private static readonly string[] s_notNouns = [.. Lexicon.Of("ru").Set("notNouns").Order(StringComparer.Ordinal)];
    private static readonly string[] s_notVerbs = [.. Lexicon.Of("ru").Set("notVerbs").Order(StringComparer.Ordinal)];
    private static readonly string[] s_finite = [.. Lexicon.Of("ru").Set("verbEndings").Order(StringComparer.Ordinal)];

    /// <summary>The lemma of a verb form; null for none. A longer noun stem wins: "испытаний" is no form of "испытать".</summary>
    public static string? VerbOf(string word) => Read(word);

    /// <summary>True for a form of a listed verb that heads a clause; a full participle hangs on its noun.</summary>
    public static bool OpensClause(string word) =>
        VerbOf(word) is not null && (RussianMorphology.OfParticiple(word) is null || RussianMorphology.Infinitive(word) is not null);

    // A stem that lists one form of a verb stands for all of them: the others are looked up by their infinitive and its past.
    private static string? Read(string word) =>
        (s_verbs.TryGetValue(Plain(word), out var exact) && Longest(s_nouns, word, out _) is null ? exact : null)
        ?? (IsOnlyNoun(word) ? null : Finite(word))
        ?? (
            InfinitiveOf(word) is { } infinitive
                ? Finite(infinitive)
                    ?? (
                        infinitive.EndsWith("ться", StringComparison.Ordinal) ? Finite(infinitive[..^4] + "лся")
                        : infinitive.EndsWith("ть", StringComparison.Ordinal) ? Finite(infinitive[..^2] + "л")
                        : null
                    )
            : word.IndexOf("вш", StringComparison.Ordinal) is > 3 and var at ? Finite(word[..at] + "л")
            : null
        );

    // "дальномеров" begins like "дал".
    private static bool IsOnlyNoun(string word) =>
        (RussianMorphology.NounForms(word) != 0 || RussianMorphology.AdjectiveForms(word) != 0)
        && RussianMorphology.Infinitive(word) is null
        && RussianMorphology.OfGerund(word) is null
        && RussianMorphology.OfParticiple(word) is null;

    private static string? InfinitiveOf(string word) =>
        RussianMorphology.OfGerund(word)
        ?? (
            NounOf(word) is null && RussianMorphology.OfNoun(word) == RussianCases.None
                ? RussianMorphology.OfParticiple(word) ?? RussianMorphology.Infinitive(word)
                : null
        );

    private static string? Finite(string word) =>
        Longest(s_verbs, word, out var verb) is { } lemma
        && (Longest(s_nouns, word, out var noun) is null || noun <= verb)
        && !IsNominal(word)
            ? lemma
            : null;

    // "заключение", "должности", "известного", "прошлую": nouns and adjectives begin like verbs; participles are told by their suffix.
    private static bool IsNominal(string word)
    {
        if (word.Length < 6 || IsParticiple(word))
        {
            return false;
        }

        return s_nominalEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal));
    }

    private static readonly string[] s_nominalEndings =
    [
        .. Lexicon.Of("ru").Set("nominalEndings").OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal),
    ];

    /// <summary>True for the suffixes of participles: "нн", "вш", "ющ", "ящ", "ущ", and "ем" or "им" before an adjective's ending.</summary>
    public static bool IsParticiple(string word) =>
        word.Contains("нн", StringComparison.Ordinal)
        || word.Contains("вш", StringComparison.Ordinal)
        || word.Contains("ющ", StringComparison.Ordinal)
        || word.Contains("ящ", StringComparison.Ordinal)
        || word.Contains("ущ", StringComparison.Ordinal)
        || word.Contains("жащ", StringComparison.Ordinal)
        || IsPresentPassive(word);

    /// <summary>True for "контролируемая", "возглавляемый".</summary>
    public static bool IsPresentPassive(string word) =>
        word.LastIndexOf('м') is > 4 and var at
            && word[at - 1] is 'е' or 'и'
            && word[(at + 1)..] is "ый" or "ая" or "ое" or "ые" or "ого" or "ой" or "ому" or "ых" or "ую"
        || word.EndsWith("емым", StringComparison.Ordinal)
        || word.EndsWith("имым", StringComparison.Ordinal);

    /// <summary>The lemma of a noun form; null for none.</summary>
    public static string? NounOf(string word) =>
        Array.Exists(s_notNouns, s => word.StartsWith(s, StringComparison.Ordinal)) || IsOnlyVerb(word) ? null
        : Longest(s_nouns, word, out var stem) is { } lemma
            ? word.Length - stem > 4 && IsOnlyParticiple(word) || IsCompoundOf(word, stem) || IsDerived(word, stem, lemma) ? null
                : lemma
        // "экс-директор", "блог-менеджер": the noun behind the hyphen.
        : word.LastIndexOf('-') is > 1 and var hyphen
        && word.Length - hyphen > 4
        && RussianMorphology.AdjectiveForms(word[(hyphen + 1)..]) == 0
            ? NounOf(word[(hyphen + 1)..])
        : null;

    // "медиамагната" begins like "медь": no ending is that long.
    private static bool IsCompoundOf(string word, int stem) =>
        word.IndexOf('-') < 0 && word.Length - stem > (stem < 5 ? LongestEnding : LongestEnding + 2);

    // "подшипниковые", "импортный" and "нефтяники" begin like "подшипник", "импорт" and "нефть".
    private static bool IsDerived(string word, int stem, string lemma)
    {
        var rest = word.AsSpan(stem);
        return rest.Length >= 3
            && (
                s_doerSuffixes.Any(s => word.AsSpan(stem).Contains(s, StringComparison.Ordinal))
                || rest.Length > 3 && rest is ['ю' or 'в', 'щ' or 'ш', ..]
                || rest is ['н', 'ы' or 'а' or 'о' or 'у', _] && RussianMorphology.AdjectiveForms(word) != 0 && !lemma.EndsWith('й')
                || rest is ['н', 'о', ..] or ['о', 'н', 'н', ..] && rest[^1] is 'м' or 'й' or 'х' or 'о' or 'у' && !lemma.EndsWith('й')
                || rest.Length > 3
                    && !lemma.EndsWith("ый", StringComparison.Ordinal)
                    && !lemma.EndsWith("ий", StringComparison.Ordinal)
                    && !lemma.EndsWith("ой", StringComparison.Ordinal)
                    && !lemma.EndsWith("ые", StringComparison.Ordinal)
                    && rest is ['о' or 'н' or 'ь' or 'с' or 'я', ..]
                    && RussianMorphology.AdjectiveForms(word) != 0
            );
    }

    private static readonly string[] s_doerSuffixes = ["ник", "щик", "чик"];

    private const int LongestEnding = 5;

    // "выпускающему" begins like "выпуск".
    private static bool IsOnlyParticiple(string word) =>
        IsParticiple(word) && RussianMorphology.OfParticiple(word) is not null && RussianMorphology.NounForms(word) == 0;

    // "доложил" begins like "доля".
    private static bool IsOnlyVerb(string word) =>
        word is [_, _, .., 'л' or 'а' or 'и' or 'о' or 'ь' or 'т' or 'я']
        && RussianMorphology.Infinitive(word) is not null
        && RussianMorphology.NounForms(word) == 0
        && RussianMorphology.AdjectiveForms(word) == 0;

    /// <summary>True for a word that no list holds but whose ending is that of a finite verb or infinitive.</summary>
    public static bool LooksLikeVerb(string word) =>
        word.Length >= 4
        && NounOf(word) is null
        && RussianMorphology.OfNoun(word) == RussianCases.None
        && (RussianMorphology.Infinitive(word) is not null || IsShapedLikeVerb(word));

    private static bool IsShapedLikeVerb(string word) =>
        word.Length >= 5
        && RussianMorphology.OfAdjective(word) == RussianCases.None
        && !RussianMorphology.IsAdverb(word)
        && !Lexicon.Of("ru").Has("adverbs", word)
        && !Lexicon.Of("ru").Has("hedges", word)
        && !s_doers.Any(e => word.EndsWith(e, StringComparison.Ordinal))
        && !s_notVerbs.Any(s => word.StartsWith(s, StringComparison.Ordinal))
        && s_finite.Any(e => word.Length > e.Length + 1 && word.EndsWith(e, StringComparison.Ordinal));

    // "усилители", "двигатели": the plural of those who do and of what does.
    private static readonly string[] s_doers = ["ители", "атели", "ятели"];

    /// <summary>The lemma of a listed word, or the word.</summary>
    public static string LemmaOf(string word) => VerbOf(word) ?? NounOf(word) ?? word;

    /// <summary>A word as the stems are written: "ё" is often printed "е".</summary>
    public static string Plain(string word) => word.Replace('ё', 'е');

    private static string? Longest(FrozenDictionary<string, string> stems, string word, out int stem)
    {
        word = Plain(word);
        for (var length = Math.Min(word.Length, 16); length >= 3; length--)
        {
            if (stems.TryGetValue(word[..length], out var lemma))
            {
                stem = length;
                return lemma;
            }
        }

        stem = 0;
        return null;
    }

    // "lemma:stem,stem" rows.
    private static FrozenDictionary<string, string> Stems(string list) =>
        Lexicon
            .Of("ru")
            .Set(list)
            .Order(StringComparer.Ordinal)
            .SelectMany(row => row.Split(':')[1].Split(',').Select(stem => (Stem: Plain(stem), Lemma: row.Split(':')[0])))
            .SelectMany(WithFleetingVowel)
            .OrderBy(s => s.IsMade)
            .Select(s => (s.Stem, s.Lemma))
            .DistinctBy(s => s.Stem)
            .ToFrozenDictionary(s => s.Stem, s => s.Lemma, StringComparer.Ordinal);

    // "лебёдка", "двенадцать лебёдок": nouns in "-ка" take a vowel where they are counted.
    private static IEnumerable<(string Stem, string Lemma, bool IsMade)> WithFleetingVowel((string Stem, string Lemma) listed)
    {
        yield return (listed.Stem, listed.Lemma, false);
        if (listed.Lemma.EndsWith("ка", StringComparison.Ordinal) && listed.Stem is [.., _, _, var before, 'к'])
        {
            if (before is not ('а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я'))
            {
                var vowel = before is 'ж' or 'ч' or 'ш' or 'ь' or 'й' ? "ек" : "ок";
                yield return (listed.Stem[..^(before is 'ь' or 'й' ? 2 : 1)] + vowel, listed.Lemma, true);
            }
        }
    }
}
