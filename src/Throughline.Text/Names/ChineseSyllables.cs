using System.Collections.Frozen;

namespace Throughline.Text;

/// <summary>
/// Chinese words in Latin (pinyin) and in Russian spelling (Palladius, <c>data/text/palladius.tsv</c>), cut into syllables. One letter makes
/// another syllable and so another name: Shaoting is not Shaotang, and «Шаотан» is Shaotang although it has no g.
/// </summary>
internal static class ChineseSyllables
{
    private const int LongestSyllable = 6;
    private const int MostSyllables = 6;

    // A syllable inside a word begins with a consonant unless an apostrophe says otherwise.
    private const int InnerVowelCost = 3;
    private const int SyllableCost = 2;

    private static readonly (FrozenSet<string> Pinyin, FrozenDictionary<string, string> Palladius) s_syllables = Load();

    private static readonly FrozenSet<string> s_surnames = TextTable
        .Lines("han-surnames.txt")
        .SelectMany(l => l.Split(' ').Skip(1))
        .Select(Romanization.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The pinyin of a word in Han, Cyrillic or Latin letters; null where it is not made of Chinese syllables only.</summary>
    /// <param name="word">The word in lower case.</param>
    /// <param name="ascii">The same romanised.</param>
    public static string? PinyinOrNull(string word, string ascii)
    {
        if (ascii.Length > MostSyllables * LongestSyllable)
        {
            return null;
        }

        if (Scripts.Has(word, Script.Han))
        {
            return ascii;
        }

        var isCyrillic = word.Any(c => c is >= '\u0400' and <= '\u04ff');
        var letters = isCyrillic
            ? word.Replace('й', 'и').Replace('і', 'и').Replace('є', 'е').Replace("ъ", "", StringComparison.Ordinal)
            : ascii;
        return Cut(letters, isCyrillic);
    }

    /// <summary>True for what can be a family name: one syllable, or one of the common names of two.</summary>
    public static bool IsFamilyName(string pinyin) => s_syllables.Pinyin.Contains(pinyin) || s_surnames.Contains(pinyin);

    // The cut with the fewest syllables, dearer where one begins with a vowel.
    private static string? Cut(string letters, bool isCyrillic)
    {
        if (letters.Length is 0 or > MostSyllables * LongestSyllable)
        {
            return null;
        }

        var costs = new int[letters.Length + 1];
        var pinyin = new string?[letters.Length + 1];
        pinyin[0] = "";
        for (var end = 1; end <= letters.Length; end++)
        {
            costs[end] = int.MaxValue;
            for (var start = Math.Max(0, end - LongestSyllable); start < end; start++)
            {
                if (pinyin[start] is not { } before || SyllableOrNull(letters[start..end], isCyrillic) is not { } syllable)
                {
                    continue;
                }

                var cost = costs[start] + SyllableCost + (start > 0 && syllable[0] is 'a' or 'o' or 'e' ? InnerVowelCost : 0);
                if (cost < costs[end])
                {
                    (costs[end], pinyin[end]) = (cost, before + syllable);
                }
            }
        }

        return costs[^1] <= (MostSyllables * SyllableCost) + InnerVowelCost ? pinyin[^1] : null;
    }

    private static string? SyllableOrNull(string letters, bool isCyrillic) =>
        isCyrillic ? s_syllables.Palladius.GetValueOrDefault(letters)
        : s_syllables.Pinyin.Contains(letters) ? letters
        : null;

    private static (FrozenSet<string>, FrozenDictionary<string, string>) Load()
    {
        var rows = TextTable.Rows("palladius.tsv").ToList();
        var palladius = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var spelling in row[1].Split('|'))
            {
                palladius.TryAdd(spelling.Replace('й', 'и'), row[0]);
            }
        }

        return (rows.Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal), palladius.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
