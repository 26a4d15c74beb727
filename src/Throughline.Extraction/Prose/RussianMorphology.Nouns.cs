using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Prose;

/// <content>Nouns: their paradigms, and the family names that decline like adjectives.</content>
internal static partial class RussianMorphology
{
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
                if (
                    (flags & wanted) == 0
                    || form.Gender != 0 && (flags & (Feminine | Masculine)) is not 0 and var gender && (gender & form.Gender) == 0
                )
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
            .. Many(
                "",
                Masculine,
                ("ы", N | A),
                ("и", N | A),
                ("ов", G | A),
                ("ев", G | A),
                ("ей", G | A),
                ("ам", D),
                ("ами", I),
                ("ах", P)
            ),
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
            .. Many(
                "е",
                0,
                ("я", N | A),
                ("а", N | A),
                ("й", G),
                ("ей", G),
                ("ям", D),
                ("ам", D),
                ("ями", I),
                ("ами", I),
                ("ях", P),
                ("ах", P)
            ),
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
