namespace Throughline.Text;

/// <summary>Forms of Russian names: the stem that the cases of a name share, so that "Ивановым" meets "Иванов" and "Москве" meets "Москва".</summary>
public static class RussianNames
{
    private const int ShortestStem = 2;

    // Case endings of nouns and adjectives, longest first; what stays is the stem. Source: the regular declensions.
    private static readonly string[] s_endings =
    [
        "ыми",
        "ими",
        "ого",
        "его",
        "ому",
        "ему",
        "ами",
        "ями",
        "ией",
        "ую",
        "юю",
        "ая",
        "яя",
        "ое",
        "ее",
        "ые",
        "ие",
        "ый",
        "ий",
        "ой",
        "ей",
        "ым",
        "им",
        "ом",
        "ем",
        "ём",
        "ам",
        "ям",
        "ах",
        "ях",
        "ых",
        "их",
        "ию",
        "ии",
        "ия",
        "ью",
        "а",
        "я",
        "у",
        "ю",
        "ы",
        "и",
        "е",
        "о",
        "ь",
        "й",
    ];

    /// <summary>The stem of a word in lower case with "е" for "ё"; a word that is not Cyrillic is only lowered.</summary>
    /// <param name="word">One word of a name, in any case.</param>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var lower = word.ToLowerInvariant();
        if (lower.Length == 0 || lower[^1] is < '\u0400' or > '\u04FF')
        {
            return lower;
        }

        lower = lower.Replace('ё', 'е');
        foreach (var ending in s_endings)
        {
            if (lower.Length - ending.Length > ShortestStem && lower.EndsWith(ending, StringComparison.Ordinal))
            {
                return Fleeting(WithoutVowel(lower[..^ending.Length]));
            }
        }

        return Fleeting(lower);
    }

    /// <summary>True where two words can be forms of one name.</summary>
    public static bool IsSameName(string left, string right) => Stem(left) == Stem(right);

    // "Серге-ем" and "Серг-ей".
    private static string WithoutVowel(string stem) => stem.Length > ShortestStem + 1 && IsVowel(stem[^1]) ? stem[..^1] : stem;

    // "Павел", "Павла"; "Лев", "Льва": the vowel that comes and goes is left out.
    private static string Fleeting(string stem) =>
        stem.Length > 3 && stem[^2] is 'е' or 'о' && stem[^1] is 'л' or 'к' or 'ц' && !IsVowel(stem[^3]) ? stem[..^2] + stem[^1] : stem;

    private static bool IsVowel(char c) => "аеиоуыэюя".Contains(c, StringComparison.Ordinal);
}
