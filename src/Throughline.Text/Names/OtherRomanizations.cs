using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>
/// The pinyin that a given name in another romanisation can stand for: by Wade–Giles without its marks (Tse-tung: zedong), by the spelling of Hong Kong
/// papers and of Korean names (<c>data/text/han-readings.tsv</c>; Ka-shing: jiacheng, 정은: zhengen), and by that of Hokkien names in Singapore and
/// Malaysia (<c>hokkien-readings.tsv</c>; Kok Keong: guoqiang).
/// </summary>
internal static class OtherRomanizations
{
    private const int MostOfScheme = 24;

    private static readonly FrozenDictionary<string, string[]> s_wadeGiles = TextTable
        .Rows("palladius.tsv")
        .SelectMany(
            r => (string[])(r[0] is "yi" ? [WadeGiles(r[0]), r[0]] : [WadeGiles(r[0])]),
            (r, spelling) => (Spelling: spelling, Pinyin: r[0])
        )
        .GroupBy(s => s.Spelling, s => s.Pinyin, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> s_cantonese = TextTable
        .Rows("han-readings.tsv")
        .SelectMany(r => r[1].Split('|').Select(s => (Spelling: s, Pinyin: Romanization.Of(r[0][..1]))))
        .GroupBy(s => s.Spelling, s => s.Pinyin, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> s_hokkien = TextTable
        .Rows("hokkien-readings.tsv")
        .SelectMany(r => r[1].Split('|').Select(s => (Spelling: s, Pinyin: Romanization.Of(r[0][..1]))))
        .GroupBy(s => s.Spelling, s => s.Pinyin, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    // What more characters of names have in common comes first.
    private static readonly (KoreanSyllable Syllable, string Pinyin)[] s_korean =
    [
        .. TextTable
            .Rows("han-readings.tsv")
            .CountBy(r => (KoreanSyllable.Parses(r[2])[0][0], Romanization.Of(r[0][..1])))
            .OrderByDescending(s => s.Value)
            .Select(s => s.Key),
    ];

    private static readonly FrozenDictionary<string, string[]> s_koreanByKey = s_korean
        .GroupBy(s => KoreanSyllable.Key([s.Syllable]), s => s.Pinyin, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>True for a syllable of Wade–Giles, of a Hong Kong paper or of one of Singapore or Malaysia.</summary>
    public static bool IsSyllable(string ascii) => IsFirmSyllable(ascii) || s_hokkien.ContainsKey(ascii);

    /// <summary>True for a syllable of Wade–Giles or of a Hong Kong paper, in which firms' names are written too.</summary>
    public static bool IsFirmSyllable(string ascii) => s_wadeGiles.ContainsKey(ascii) || s_cantonese.ContainsKey(ascii);

    /// <summary>The pinyin that a given name can stand for, without that of the word itself; the likelier first.</summary>
    /// <param name="word">The word in lower case, its syllables divided by hyphens where it is in Latin letters.</param>
    /// <param name="isKorean">True where it is of Korean syllables.</param>
    public static ImmutableArray<string> PinyinOf(string word, bool isKorean)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        if (word.Contains('-', StringComparison.Ordinal))
        {
            var syllables = word.Split('-');
            Add(found, syllables.Select(s => s_wadeGiles.GetValueOrDefault(s, [])));
            Add(found, syllables.Select(s => s_cantonese.GetValueOrDefault(s, [])));
            Add(found, syllables.Select(s => s_hokkien.GetValueOrDefault(s, [])));
        }

        if (isKorean && KoreanSyllable.Parses(word) is [{ Length: > 1 } syllablesOfHangul, ..])
        {
            Add(found, syllablesOfHangul.Select(OfKorean));
        }

        return found.ToImmutable();
    }

    private static IEnumerable<string> OfKorean(KoreanSyllable syllable) =>
        s_koreanByKey.ContainsKey(KoreanSyllable.Key([syllable]))
            ? s_korean
                .Where(k =>
                    k.Syllable.Initial == syllable.Initial
                    && (k.Syllable.Vowels & syllable.Vowels) != 0
                    && (k.Syllable.Finals & syllable.Finals) != 0
                )
                .Select(k => k.Pinyin)
                .Distinct(StringComparer.Ordinal)
            : [];

    private static void Add(ImmutableArray<string>.Builder found, IEnumerable<IEnumerable<string>> syllables)
    {
        // What is likely for each syllable before what is likely for one of them.
        IEnumerable<(string Word, int Rank)> words = [("", 0)];
        foreach (var ways in syllables)
        {
            words = words.SelectMany(w => ways.Select((s, rank) => (w.Word + s, w.Rank + rank)));
        }

        foreach (var (word, _) in words.OrderBy(w => w.Rank).Take(MostOfScheme))
        {
            if (word.Length > 0 && !found.Contains(word))
            {
                found.Add(word);
            }
        }
    }

    // The table of Wade–Giles by its rules, without the apostrophe of breath and the dots of ü, which names in papers lack.
    private static string WadeGiles(string pinyin)
    {
        var (initial, final) = SoundModel.Divide(pinyin);
        if (initial is "" or "y" || pinyin[0] is 'y' or 'w')
        {
            return pinyin switch
            {
                "yi" => "i",
                "yan" => "yen",
                "ye" => "yeh",
                "you" => "yu",
                "yong" => "yung",
                "yue" => "yueh",
                "er" => "erh",
                "e" => "o",
                _ => pinyin,
            };
        }

        var isHushing = initial is "j" or "q" or "x";
        var consonant = initial switch
        {
            "b" => "p",
            "d" => "t",
            "g" => "k",
            "j" or "q" or "zh" or "ch" => "ch",
            "x" => "hs",
            "z" or "c" => final == "i" ? "tz" : "ts",
            "s" => final == "i" ? "sz" : "s",
            "r" => "j",
            _ => initial,
        };
        var rest = final switch
        {
            "i" when initial is "zh" or "ch" or "sh" or "r" => "ih",
            "i" when initial is "z" or "c" or "s" => "u",
            "ie" => "ieh",
            "ian" => "ien",
            "ue" => "ueh",
            "ong" => "ung",
            "iong" => "iung",
            "e" when initial is "g" or "k" or "h" => "o",
            "uo" when !isHushing && initial is not ("g" or "k" or "h" or "sh") => "o",
            "ui" when initial is "g" or "k" => "uei",
            _ => final,
        };
        return consonant + rest;
    }
}
