using System.Collections.Frozen;
using Throughline.Text;

namespace Throughline.Resolution;

/// <summary>
/// Words of Russian names without their case endings, so that "Ивановым Петром" meets "Иванова Петра", and "Приборному заводу" the "Приборный завод".
/// What is quoted in a firm's name is not declined, and a given name that a man and a woman share but for its ending is left as it is.
/// </summary>
internal static class RussianCases
{
    private const int ShortestWord = 4;

    // Of "Александра Иванова" no ending tells whether she is meant or he in the genitive.
    private static readonly FrozenSet<string> s_shared = Words(
        "александр валентин виктор ростислав станислав владислав евген евгени валер валери анатол анатоли васил васили юл юли злат богдан ярослав мирослав валентин август"
    );

    private static readonly FrozenSet<string> s_families = Words("ов ев ин ын ск цк енк ич вн ян дз");
    private static readonly string[] s_oblique =
    [
        "ыми",
        "ими",
        "ого",
        "его",
        "ому",
        "ему",
        "ым",
        "им",
        "ом",
        "ем",
        "ой",
        "ей",
        "ую",
        "ью",
        "у",
        "ю",
        "е",
        "ы",
        "и",
    ];

    // Nominatives that end like another case.
    private static readonly FrozenSet<string> s_nominatives = Words(
        "максим артем ефим трофим клим рахим карим андрей сергей алексей матвей тимофей елисей мойсей еремей патрикей"
    );

    /// <summary>The words of a key in one form for all cases; the same words where the name is not Russian or its case cannot be told from a gender.</summary>
    /// <param name="words">Lower-case words.</param>
    /// <param name="name">The name as it is written.</param>
    /// <param name="family">Whose it is.</param>
    public static List<string> Stems(List<string> words, string name, MentionFamily family)
    {
        if (family == MentionFamily.Person)
        {
            return IsDeclined(words) ? [.. words.Select(StemOf)] : words;
        }

        if (family != MentionFamily.Organization || words.Count < 2)
        {
            return words;
        }

        var open = name.IndexOfAny(['«', '"', '“', '„']);
        var quoted = open < 0 ? "" : name[open..].ToLowerInvariant().Replace('ё', 'е');
        return [.. words.Select(w => quoted.Contains(w, StringComparison.Ordinal) ? w : StemOf(w))];
    }

    /// <summary>A person's name for comparison by sound: without its endings where all words stand in another case than the nominative.</summary>
    public static string Spoken(string name, List<string> words)
    {
        var whole = words.FindAll(w => w.Length >= ShortestWord);
        return IsDeclined(words) && whole.Count > 1 && whole.TrueForAll(IsOblique) ? string.Join(' ', words.Select(StemOf)) : name;
    }

    /// <summary>The word without its case ending; a short word or one of another script as it is.</summary>
    public static string StemOf(string word) => word.Length >= ShortestWord && IsCyrillic(word) ? RussianNames.Stem(word) : word;

    // Two words at least, one of them with a Russian family name's or patronymic's suffix.
    private static bool IsDeclined(List<string> words)
    {
        if (words.Count < 2 || !words.TrueForAll(w => IsCyrillic(w)))
        {
            return false;
        }

        var stems = words.ConvertAll(StemOf);
        var hasFather = stems.Exists(s => s.Length > 4 && s[^2..] is "ич" or "вн");
        return stems.Exists(s => s.Length > 4 && Array.Exists(s_endings, e => s.EndsWith(e, StringComparison.Ordinal)))
            && (hasFather || !stems.Exists(s_shared.Contains));
    }

    private static readonly string[] s_endings = [.. s_families];

    private static bool IsOblique(string word) =>
        !s_nominatives.Contains(word) && (Array.Exists(s_oblique, e => word.EndsWith(e, StringComparison.Ordinal)));

    private static bool IsCyrillic(string word) => word.Length > 0 && word[^1] is >= 'а' and <= 'я' or 'ё';

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
