using System.Collections.Frozen;
using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Prose;

/// <summary>
/// What a Russian word form can be: the paradigms below give back the nominative or infinitive that it would have, and the table of lexemes says whether
/// there is such a word. Forms of words that the table lacks are left to the guesses by ending.
/// </summary>
internal static partial class RussianMorphology
{
    private const RussianCases N = RussianCases.Nominative;
    private const RussianCases G = RussianCases.Genitive;
    private const RussianCases D = RussianCases.Dative;
    private const RussianCases A = RussianCases.Accusative;
    private const RussianCases I = RussianCases.Instrumental;
    private const RussianCases P = RussianCases.Prepositional;

    private const int Proper = 1 | 2 | 4 | 8;
    private const int Animate = 128;
    private const int Noun = Proper | 16 | 32 | 64 | Animate | 256;
    private const int Adjective = 512;
    private const int Verb = 1024;
    private const int Adverb = 2048;
    private const int Feminine = 8192;
    private const int Masculine = 16384;

    private sealed record Form(string Ending, string Lemma, int Gender, RussianCases Cases, bool IsPlural = false);

    // Forms by ending; an accusative that equals the genitive holds for the animate, one that equals the nominative for the others.
    private static readonly FrozenDictionary<char, Form[]> s_nouns = Paradigms()
        .GroupBy(f => f.Ending.Length == 0 ? '\0' : f.Ending[^1])
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static readonly (string Ending, int Forms)[] s_adjectives =
    [
        ("ыми", Plural(I)),
        ("ими", Plural(I)),
        ("ого", Of(G | A, 0) | Of(G, 2)),
        ("его", Of(G | A, 0) | Of(G, 2)),
        ("ому", Of(D, 0) | Of(D, 2)),
        ("ему", Of(D, 0) | Of(D, 2)),
        ("ый", Of(N | A, 0)),
        ("ий", Of(N | A, 0)),
        ("ой", Of(G | D | I | P, 1)),
        ("ей", Of(G | D | I | P, 1)),
        ("ая", Of(N, 1)),
        ("яя", Of(N, 1)),
        ("ую", Of(A, 1)),
        ("юю", Of(A, 1)),
        ("ое", Of(N | A, 2)),
        ("ее", Of(N | A, 2)),
        ("ые", Plural(N | A)),
        ("ие", Plural(N | A)),
        ("ых", Plural(G | P | A)),
        ("их", Plural(G | P | A)),
        ("ым", Of(I, 0) | Of(I, 2) | Plural(D)),
        ("им", Of(I, 0) | Of(I, 2) | Plural(D)),
        ("ом", Of(P, 0) | Of(P, 2)),
        ("ем", Of(P, 0) | Of(P, 2)),
    ];

    // A set of forms: six bits of cases for each of masculine, feminine, neuter and plural.
    private static int Of(RussianCases cases, int gender) => (int)cases << (6 * gender);

    private static int Plural(RussianCases cases) => Of(cases, 3);

    /// <summary>The cases of a set of forms.</summary>
    public static RussianCases CasesOf(int forms) => (RussianCases)((forms | forms >> 6 | forms >> 12 | forms >> 18) & 63);

    /// <summary>The singular part of a set of forms.</summary>
    public static int Singular(int forms) => forms & ~Plural((RussianCases)63);

    /// <summary>The part of a set of forms that is in one of the cases.</summary>
    public static int Within(int forms, RussianCases cases) => forms & (Of(cases, 0) | Of(cases, 1) | Of(cases, 2) | Plural(cases));

    /// <summary>True where a noun of these forms can be the subject of a verb form: in number, and in the past in gender too.</summary>
    public static bool CanBeSubject(int forms, string verb)
    {
        var nominative = Within(forms, N);
        var (plain, _) = Reflexive(RussianForms.Plain(verb));
        return nominative != 0
            && (
                plain.Length < 3
                || plain.EndsWith("ла", StringComparison.Ordinal)
                || plain.EndsWith("на", StringComparison.Ordinal)
                || plain.EndsWith("та", StringComparison.Ordinal)
                    ? (nominative & Of(N, 1)) != 0
                : plain.EndsWith("ло", StringComparison.Ordinal)
                || plain.EndsWith("но", StringComparison.Ordinal)
                || plain.EndsWith("то", StringComparison.Ordinal)
                    ? (nominative & Of(N, 2)) != 0
                : plain.EndsWith("ли", StringComparison.Ordinal)
                || plain.EndsWith("ны", StringComparison.Ordinal)
                || plain.EndsWith("ты", StringComparison.Ordinal)
                || plain is [.., 'ю' or 'у' or 'я' or 'а', 'т']
                    && Infinitive(verb) != verb
                    && !plain.EndsWith("ат", StringComparison.Ordinal)
                    ? (nominative & Plural(N)) != 0
                : plain[^1] is 'л' or 'н' ? (nominative & Of(N, 0)) != 0
                : plain is [.., 'е' or 'и', 'т'] ? (nominative & ~Plural(N)) != 0
                : true
            );
    }

    /// <summary>True for a form of a listed family name that is no listed place, forename or other noun.</summary>
    public static bool IsFamilyName(string word) => Nouns(word, 2) != 0 && Nouns(word, 8 | Animate | 256) == 0;

    /// <summary>The forms that a listed forename of this spelling can be.</summary>
    public static int ForenameForms(string word) => Nouns(word, 1);

    /// <summary>True where a set of forms holds a masculine.</summary>
    public static bool IsMasculine(int forms) => (forms & Of((RussianCases)63, 0)) != 0;

    /// <summary>True where a set of forms holds a feminine.</summary>
    public static bool IsFeminine(int forms) => (forms & Of((RussianCases)63, 1)) != 0;

    /// <summary>True for a form of a listed forename.</summary>
    public static bool IsForename(string word) => Nouns(word, 1) != 0;

    /// <summary>False where number or gender keeps a noun of these forms from being what a relative pronoun stands for.</summary>
    public static bool CanBeMeant(int forms, string relative)
    {
        const RussianCases Any = (RussianCases)63;
        return forms == 0
            || relative switch
            {
                "которые" or "которых" or "которыми" => (forms & Plural(Any)) != 0,
                "который" => (forms & Of(Any, 0)) != 0,
                "которая" or "которую" => (forms & Of(Any, 1)) != 0,
                "которое" => (forms & Of(Any, 2)) != 0,
                _ => true,
            };
    }

    /// <summary>True for a form of a listed noun that is no name.</summary>
    public static bool IsCommonNoun(string word) => Nouns(word, 16 | 32 | 64 | Animate | 256) != 0;

    /// <summary>True where a listed noun of this form speaks of somebody.</summary>
    public static bool IsAnimate(string word) => Nouns(word, Animate) != 0;

    /// <summary>The forms that a listed noun of this spelling can be; 0 where there is none.</summary>
    public static int NounForms(string word) => Nouns(word, Noun) | (IsPluralOfListed(word) ? Plural(RussianCases.Genitive) : 0);

    // "дронов" is a family name to the dictionary, yet the lexicon knows the noun.
    private static bool IsPluralOfListed(string word) =>
        word.Length > 4
        && word.EndsWith("ов", StringComparison.Ordinal)
        && RussianForms.NounOf(word) is { } lemma
        && lemma.Length == word.Length - 2
        && word.StartsWith(lemma, StringComparison.Ordinal);

    /// <summary>The cases that a noun of this form can be in; none where no listed noun has it.</summary>
    public static RussianCases OfNoun(string word) => CasesOf(NounForms(word));

    /// <summary>The cases that a listed forename, patronymic, surname or place of this form can be in.</summary>
    public static RussianCases OfName(string word) => CasesOf(Nouns(word, Proper)) | Surname(RussianForms.Plain(word));

    /// <summary>The forms that an adjective or full participle of this spelling can be; 0 where it is neither.</summary>
    public static int AdjectiveForms(string word)
    {
        word = RussianForms.Plain(word);
        var reflexive = word.Length > 6 && word.EndsWith("ся", StringComparison.Ordinal);
        var plain = reflexive ? word[..^2] : word;
        foreach (var (ending, forms) in s_adjectives)
        {
            if (plain.Length < ending.Length + 2 || !plain.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = plain[..^ending.Length];
            if (reflexive ? IsParticipleStem(stem) : IsAdjectiveStem(stem) || IsParticipleStem(stem))
            {
                return forms | (ending == "ой" && Is(plain, Adjective) ? Of(N | A, 0) : 0);
            }
        }

        return 0;
    }

    /// <summary>The cases that an adjective or full participle of this form can be in; none where it is neither.</summary>
    public static RussianCases OfAdjective(string word) => CasesOf(AdjectiveForms(word));

    private static (string Word, string Suffix) Reflexive(string word) =>
        word.Length > 4 && word[^2..] is "ся" or "сь" ? (word[..^2], "ся") : (word, "");

    private static bool Is(string word, int flags) => (RussianWords.FlagsOf(word) & flags) != 0;
}
