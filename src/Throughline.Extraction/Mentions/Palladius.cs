namespace Throughline.Extraction.Mentions;

/// <summary>Chinese names in Russian script: a family name of one syllable before a given name of one or two syllables (the Palladius system).</summary>
internal static class Palladius
{
    private static readonly string[] s_initials =
    [
        "б",
        "п",
        "м",
        "ф",
        "д",
        "т",
        "н",
        "л",
        "г",
        "к",
        "х",
        "ц",
        "ч",
        "ш",
        "ж",
        "с",
        "цз",
        "чж",
        "й",
        "в",
        "",
    ];

    private static readonly string[] s_finals =
    [
        "а",
        "ай",
        "ань",
        "ан",
        "ао",
        "о",
        "оу",
        "э",
        "эй",
        "энь",
        "эн",
        "и",
        "ин",
        "инь",
        "ь",
        "у",
        "уа",
        "уай",
        "уань",
        "уан",
        "уй",
        "унь",
        "ун",
        "уэ",
        "юй",
        "юэ",
        "юань",
        "юнь",
        "юн",
        "я",
        "яо",
        "янь",
        "ян",
        "е",
        "ю",
        "ы",
        "ый",
        "ой",
        "ань",
        "уо",
        "юнь",
        "эр",
        "ю",
    ];

    /// <summary>True for a family name and a given name.</summary>
    public static bool IsName(string family, string given) =>
        char.IsUpper(family[0])
        && char.IsUpper(given[0])
        && Syllables(family.ToLowerInvariant(), 1)
        && Syllables(given.ToLowerInvariant().Replace("ъ", "", StringComparison.Ordinal), 2);

    private static bool Syllables(string word, int most) =>
        most > 0
        && word.Length > 0
        && Enumerable
            .Range(1, Math.Min(word.Length, 6))
            .Any(length => IsSyllable(word[..length]) && (length == word.Length || Syllables(word[length..], most - 1)));

    private static bool IsSyllable(string word) =>
        word.Length > 1
        && s_initials.Any(i => word.StartsWith(i, StringComparison.Ordinal) && s_finals.Contains(word[i.Length..], StringComparer.Ordinal));
}
