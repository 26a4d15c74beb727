using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>
/// Firms' names that are composed of words with a meaning (<c>data/text/brand-words.tsv</c>), in Chinese characters and as one Latin word: 红兔 and
/// "Redlepus" are both a red rabbit.
/// </summary>
internal static class BrandWords
{
    private const int LeastLatin = 6;
    private const int LongestLatin = 20;
    private const int LongestHan = 3;

    private static readonly FrozenDictionary<string, string> s_latin = Load(1);
    private static readonly FrozenDictionary<string, string> s_han = Load(2);
    private static readonly int s_longestPart = s_latin.Keys.Max(k => k.Length);

    /// <summary>What two or three Chinese characters mean together; empty where not all of them are such words.</summary>
    public static ImmutableArray<string> OfHan(string characters)
    {
        if (characters.Length is < 2 or > LongestHan)
        {
            return [];
        }

        var meaning = "";
        foreach (var character in characters)
        {
            if (!s_han.TryGetValue(character.ToString(), out var concept))
            {
                return [];
            }

            meaning = meaning.Length == 0 ? concept : $"{meaning} {concept}";
        }

        return [meaning];
    }

    /// <summary>What a word in lower-case ASCII means that two such words make up; empty for other words.</summary>
    public static ImmutableArray<string> OfLatin(string ascii)
    {
        if (ascii.Length is < LeastLatin or > LongestLatin)
        {
            return [];
        }

        var words = s_latin.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = Math.Min(s_longestPart, ascii.Length - 2); at >= 2; at--)
        {
            if (words.TryGetValue(ascii.AsSpan(0, at), out var first) && words.TryGetValue(ascii.AsSpan(at), out var second))
            {
                return [$"{first} {second}"];
            }
        }

        return [];
    }

    private static FrozenDictionary<string, string> Load(int column) =>
        TextTable
            .Rows("brand-words.tsv")
            .SelectMany(r => r[column].Split('|').Select(word => (Word: word, Concept: r[0])))
            .ToFrozenDictionary(w => w.Word, w => w.Concept, StringComparer.Ordinal);
}
