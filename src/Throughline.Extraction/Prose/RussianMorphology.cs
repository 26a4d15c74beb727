using System.Collections.Frozen;
using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Prose;

/// <summary>
/// What a Russian word form can be: the paradigms below give back the nominative or infinitive that it would have, and the table of lexemes says whether
/// there is such a word. Forms of words that the table lacks are left to the guesses by ending.
/// </summary>
internal static class RussianMorphology
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
                plain.Length < 3 ||
                plain.EndsWith("ла", StringComparison.Ordinal) || plain.EndsWith("на", StringComparison.Ordinal) || plain.EndsWith("та", StringComparison.Ordinal) ? (nominative & Of(N, 1)) != 0
                : plain.EndsWith("ло", StringComparison.Ordinal) || plain.EndsWith("но", StringComparison.Ordinal) || plain.EndsWith("то", StringComparison.Ordinal) ? (nominative & Of(N, 2)) != 0
                : plain.EndsWith("ли", StringComparison.Ordinal) || plain.EndsWith("ны", StringComparison.Ordinal) || plain.EndsWith("ты", StringComparison.Ordinal) || plain is [.., 'ю' or 'у' or 'я' or 'а', 'т'] && Infinitive(verb) != verb && !plain.EndsWith("ат", StringComparison.Ordinal) ? (nominative & Plural(N)) != 0
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

    /// <summary>True where a listed noun of this form speaks of somebody.</summary>
    public static bool IsAnimate(string word) => Nouns(word, Animate) != 0;

    private static readonly string[] s_pasts = ["ла", "ло", "ли", "л"];
    private static readonly string[] s_participles = ["ющ", "ящ", "ащ", "ущ", "вш", "нн", "ем", "им", "т"];

    // Endings of present forms and the infinitives that they may have.
    private static readonly (string Ending, string[] Infinitive)[] s_presents =
    [
        ("ует", ["овать", "евать"]),
        ("уют", ["овать", "евать"]),
        ("уем", ["овать", "евать"]),
        ("юет", ["евать"]),
        ("юют", ["евать"]),
        ("ает", ["ать"]),
        ("ают", ["ать"]),
        ("аем", ["ать"]),
        ("яет", ["ять"]),
        ("яют", ["ять"]),
        ("яем", ["ять"]),
        ("еет", ["еть"]),
        ("еют", ["еть"]),
        ("дет", ["сти", "дти"]),
        ("дут", ["сти", "дти"]),
        ("ит", ["ить", "еть", "ать"]),
        ("ят", ["ить", "еть"]),
        ("ат", ["ить", "ать"]),
        ("им", ["ить", "еть"]),
        ("нет", ["нуть"]),
        ("нут", ["нуть"]),
    ];

    /// <summary>The forms that a listed noun of this spelling can be; 0 where there is none.</summary>
    public static int NounForms(string word) => Nouns(word, Noun);

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

    /// <summary>The infinitive of a finite form, infinitive or short participle of a listed verb; null for none.</summary>
    public static string? Infinitive(string word)
    {
        word = RussianForms.Plain(word);
        if (word.Length < 3)
        {
            return null;
        }

        var (plain, suffix) = Reflexive(word);
        return Is(word, Verb) ? word
            : FirstVerb(
                s_pasts
                    .Where(e => plain.EndsWith(e, StringComparison.Ordinal))
                    .Select(e => plain[..^e.Length] + "ть" + suffix)
                    .Concat(
                        s_presents
                            .Where(p => plain.EndsWith(p.Ending, StringComparison.Ordinal))
                            .SelectMany(p => p.Infinitive.Select(i => plain[..^p.Ending.Length] + i + suffix))
                    )
            ) ?? (suffix.Length == 0 ? FirstVerb(OfShortParticiple(plain)) : null);
    }

    /// <summary>The infinitive of an adverbial participle: "изучив", "занимая", "оказавшись"; null where the word is none.</summary>
    public static string? OfGerund(string word)
    {
        word = RussianForms.Plain(word);
        var (plain, suffix) = Reflexive(word);
        if (plain.Length < 5 || plain[^1] is not ('в' or 'и' or 'я'))
        {
            return null;
        }

        string[] stems =
            plain[^1] == 'в' ? [plain[..^1] + "ть"]
            : plain.EndsWith("вши", StringComparison.Ordinal) ? [plain[..^3] + "ть"]
            : plain[^1] == 'и' ? []
            : plain[^2] == 'у' ? [plain[..^2] + "овать", plain[..^2] + "евать"]
            : plain[^2] is 'а' or 'я' or 'е' ? [plain[..^1] + "ть"]
            : [plain[..^1] + "ить"];
        return FirstVerb(stems.Select(s => s + suffix)) is { } infinitive
            && OfNoun(word) == RussianCases.None
            && OfAdjective(word) == RussianCases.None
            ? infinitive
            : null;
    }

    /// <summary>The infinitive of a full participle: "построившее", "имеющихся", "закупленных", "принятый"; null where the word is none.</summary>
    public static string? OfParticiple(string word)
    {
        word = RussianForms.Plain(word);
        var (plain, suffix) = word.Length > 6 && word.EndsWith("ся", StringComparison.Ordinal) ? (word[..^2], "ся") : (word, "");
        foreach (var (ending, _) in s_adjectives)
        {
            if (plain.Length >= ending.Length + 4 && plain.EndsWith(ending, StringComparison.Ordinal))
            {
                return FirstVerb(OfParticipleStem(plain[..^ending.Length]).Select(s => s + suffix));
            }
        }

        return null;
    }

    /// <summary>True for an adverb, a comparative or a short adjective of the table.</summary>
    public static bool IsAdverb(string word) => Is(RussianForms.Plain(word), Adverb);

    private static IEnumerable<string> OfShortParticiple(string word)
    {
        var stem = word[^1] is 'а' or 'о' or 'ы' ? word[..^1] : word;
        return stem.Length < 4 ? []
            : stem[^1] == 'т' && stem[^2] is 'я' or 'ы' or 'у' or 'е' or 'и' ? [stem[..^1] + "ть"]
            : stem.EndsWith("ан", StringComparison.Ordinal) || stem.EndsWith("ян", StringComparison.Ordinal) ? [stem[..^1] + "ть"]
            : stem.EndsWith("ен", StringComparison.Ordinal) ? Passive(stem[..^1])
            : [];
    }

    // "поставле", "закупле", "обеспече", "приглаше": the consonant before the suffix of a passive is softened.
    private static IEnumerable<string> Passive(string stem)
    {
        var root = stem[..^1];
        yield return root + "ить";
        yield return root + "еть";
        foreach (var (soft, hard) in s_softened)
        {
            if (root.EndsWith(soft, StringComparison.Ordinal))
            {
                yield return root[..^soft.Length] + hard + "ить";
                yield return root[..^soft.Length] + hard + "еть";
            }
        }
    }

    private static readonly (string Soft, string Hard)[] s_softened =
    [
        ("вл", "в"),
        ("пл", "п"),
        ("бл", "б"),
        ("мл", "м"),
        ("щ", "т"),
        ("щ", "ст"),
        ("ч", "т"),
        ("жд", "д"),
        ("ж", "д"),
        ("ж", "з"),
        ("ш", "с"),
    ];

    private static bool IsAdjectiveStem(string stem) => Is(stem + "ый", Adjective) || Is(stem + "ий", Adjective) || Is(stem + "ой", Adjective);

    // "построивш", "имеющ", "закупленн", "снят": what is before the suffix must be of a verb.
    private static IEnumerable<string> OfParticipleStem(string stem)
    {
        var suffix = Array.Find(s_participles, s => stem.Length >= s.Length + 2 && stem.EndsWith(s, StringComparison.Ordinal));
        var root = suffix is null ? "" : stem[..^suffix.Length];
        return suffix switch
        {
            null => [],
            "вш" or "т" => [root + "ть"],
            "нн" => root[^1] == 'е' ? Passive(root) : [root + "ть"],
            "ющ" or "ем" => root[^1] is 'у' or 'ю' ? [root[..^1] + "овать", root[..^1] + "евать", root + "ть"] : [root + "ть", root + "ять"],
            "ящ" or "им" => [root + "ить", root + "еть"],
            _ => [root + "ить", root + "ать"],
        };
    }

    private static bool IsParticipleStem(string stem) =>
        OfParticipleStem(stem).Any(s => Is(s, Verb) || Is(s + "ся", Verb));

    private static string? FirstVerb(IEnumerable<string> candidates) => candidates.FirstOrDefault(c => Is(c, Verb));

    private static (string Word, string Suffix) Reflexive(string word) =>
        word.Length > 4 && word[^2..] is "ся" or "сь" ? (word[..^2], "ся") : (word, "");

    private static bool Is(string word, int flags) => (RussianWords.FlagsOf(word) & flags) != 0;

    private static int Nouns(string word, int wanted)
    {
        word = RussianForms.Plain(word);
        var forms = 0;
        foreach (var form in s_nouns['\0'].Concat(word.Length > 0 && s_nouns.TryGetValue(word[^1], out var ending) ? ending : []))
        {
            if (word.Length - form.Ending.Length < 2 || !word.EndsWith(form.Ending, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var lemma in Lemmas(word[..^form.Ending.Length], form))
            {
                var flags = RussianWords.FlagsOf(lemma);
                if ((flags & wanted) == 0 || form.Gender != 0 && (flags & (Feminine | Masculine)) is not 0 and var gender && (gender & form.Gender) == 0)
                {
                    continue;
                }

                var animate = (flags & (Animate | 1 | 2 | 4)) != 0;
                var cases = form.Cases switch
                {
                    G | A when !animate => G,
                    N | A when animate && (form.IsPlural || form.Lemma.Length == 0) => N,
                    _ => form.Cases,
                };
                forms |=
                    form.IsPlural ? Plural(cases)
                    : (flags & (Feminine | Masculine)) == 0 ? Of(cases, 2)
                    : ((flags & Masculine) != 0 ? Of(cases, 0) : 0) | ((flags & Feminine) != 0 ? Of(cases, 1) : 0);
            }
        }

        return forms;
    }

    // With the vowel that comes and goes: "поставок" is of "поставка", "списка" of "список", "продавца" of "продавец".
    private static IEnumerable<string> Lemmas(string stem, Form form)
    {
        yield return stem + form.Lemma;
        if (stem.Length > 3 && form.Ending.Length == 0 && form.Lemma.Length > 0 && stem[^2] is 'о' or 'е')
        {
            yield return stem[..^2] + stem[^1] + form.Lemma;
        }
        else if (stem.Length > 3 && form.Ending.Length > 0 && form.Lemma.Length == 0 && IsConsonant(stem[^1]) && IsConsonant(stem[^2]))
        {
            yield return stem[..^1] + "о" + stem[^1];
            yield return stem[..^1] + "е" + stem[^1];
        }
    }

    private static bool IsConsonant(char c) => !"аеиоуыэюяйьъ".Contains(c, StringComparison.Ordinal);

    private static IEnumerable<Form> Paradigms()
    {
        static IEnumerable<Form> One(string lemma, int gender, params (string Ending, RussianCases Cases)[] singular) =>
            singular.Select(s => new Form(s.Ending, lemma, gender, s.Cases));
        static IEnumerable<Form> Many(string lemma, int gender, params (string Ending, RussianCases Cases)[] plural) =>
            plural.Select(s => new Form(s.Ending, lemma, gender, s.Cases, true));
        return
        [
            .. One("", Masculine, ("", N | A), ("а", G | A), ("у", D), ("ом", I), ("ем", I), ("е", P)),
            .. Many("", Masculine, ("ы", N | A), ("и", N | A), ("ов", G | A), ("ев", G | A), ("ей", G | A), ("ам", D), ("ами", I), ("ах", P)),
            .. One("ь", Masculine, ("ь", N | A), ("я", G | A), ("ю", D), ("ем", I), ("е", P)),
            .. Many("ь", Masculine, ("и", N | A), ("ей", G | A), ("ям", D), ("ями", I), ("ях", P)),
            .. One("й", Masculine, ("й", N | A), ("я", G | A), ("ю", D), ("ем", I), ("е", P), ("и", P)),
            .. Many("й", Masculine, ("и", N | A), ("ев", G | A), ("ям", D), ("ями", I), ("ях", P)),
            .. One("а", 0, ("а", N), ("ы", G), ("и", G), ("е", D | P), ("у", A), ("ой", I), ("ей", I), ("ою", I)),
            .. Many("а", 0, ("ы", N | A), ("и", N | A), ("", G | A), ("ам", D), ("ами", I), ("ах", P)),
            .. One("я", 0, ("я", N), ("и", G), ("е", D | P), ("ю", A), ("ей", I)),
            .. Many("я", 0, ("и", N | A), ("ь", G | A), ("й", G | A), ("ям", D), ("ями", I), ("ях", P)),
            .. One("ия", Feminine, ("ии", G | D | P)),
            .. One("ь", Feminine, ("ь", N | A), ("и", G | D | P), ("ью", I)),
            .. Many("ь", Feminine, ("и", N | A), ("ей", G | A), ("ям", D), ("ями", I), ("ях", P)),
            .. One("о", 0, ("о", N | A), ("а", G), ("у", D), ("ом", I), ("е", P)),
            .. Many("о", 0, ("а", N | A), ("", G), ("ам", D), ("ами", I), ("ах", P)),
            .. One("е", 0, ("е", N | A | P), ("я", G), ("а", G), ("ю", D), ("у", D), ("ем", I)),
            .. Many("е", 0, ("я", N | A), ("а", N | A), ("й", G), ("ей", G), ("ям", D), ("ам", D), ("ями", I), ("ами", I), ("ях", P), ("ах", P)),
            .. One("ие", 0, ("ии", P)),
        ];
    }

    // Family names in -ов, -ев, -ин decline like adjectives in part, listed or not.
    private static RussianCases Surname(string word) =>
        word.Length < 5 ? RussianCases.None
        : word.EndsWith("ову", StringComparison.Ordinal)
        || word.EndsWith("еву", StringComparison.Ordinal)
        || word.EndsWith("ину", StringComparison.Ordinal)
            ? D | A
        : word.EndsWith("овым", StringComparison.Ordinal)
        || word.EndsWith("евым", StringComparison.Ordinal)
        || word.EndsWith("иным", StringComparison.Ordinal)
            ? I
        : word.EndsWith("овой", StringComparison.Ordinal)
        || word.EndsWith("евой", StringComparison.Ordinal)
        || word.EndsWith("иной", StringComparison.Ordinal)
            ? G | D | I | P
        : word.EndsWith("ова", StringComparison.Ordinal)
        || word.EndsWith("ева", StringComparison.Ordinal)
        || word.EndsWith("ина", StringComparison.Ordinal)
            ? N | G | A
        : word.EndsWith("ского", StringComparison.Ordinal) ? G | A
        : word.EndsWith("скому", StringComparison.Ordinal) ? D
        : word.EndsWith("ским", StringComparison.Ordinal) ? I
        : RussianCases.None;
}
