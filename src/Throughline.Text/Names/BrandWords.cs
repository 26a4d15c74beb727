using System.Collections.Frozen;

namespace Throughline.Text;

/// <summary>
/// Words with a meaning that firms compose their names of (<c>data/text/brand-words.tsv</c>): 红兔, "Redlepus" and "Red Rabbit" are one name, part by
/// part. Two such words side by side tell as much as a name, also where each alone is a common word (Red Star).
/// </summary>
internal static class BrandWords
{
    private const int LeastLatin = 6;
    private const int LongestLatin = 20;
    private const int LongestHan = 4;
    private const int LongestHanWord = 3;
    private const char Of = '之';

    private const int LeastRomanised = 5;

    private static readonly FrozenDictionary<string, string> s_latin = Load(1, w => w);
    private static readonly FrozenDictionary<string, string> s_han = Load(2, w => w);
    private static readonly FrozenDictionary<string, string> s_russian = Load(3, NormalizedText.Fold);
    private static readonly FrozenDictionary<string, string> s_romanised = Load(
        3,
        w => Skeleton.Of(Romanization.Of(NormalizedText.Fold(w)))
    );
    private static readonly int s_longestPart = s_latin.Keys.Max(k => k.Length);

    /// <summary>What a word means; null for other words. A long Russian word may also be in Latin letters ("Krasnaya").</summary>
    /// <param name="text">The word in lower case.</param>
    /// <param name="skeleton">Its sound.</param>
    public static string? MeaningOrNull(string text, string skeleton) =>
        s_latin.TryGetValue(text, out var latin) ? latin
        : s_russian.TryGetValue(text, out var russian) ? russian
        : skeleton.Length >= LeastRomanised ? s_romanised.GetValueOrDefault(skeleton)
        : null;

    /// <summary>True for such a word of a language that is written in Latin letters, as it stands in the table.</summary>
    public static bool IsLatin(string text) => s_latin.ContainsKey(text);

    /// <summary>True for such a word in the meaning of a token.</summary>
    public static bool IsBrand(NameToken token) =>
        token.Meaning.Length > 0
        && string.Equals(
            token.Meaning,
            MeaningOrNull(token.Surface, token.Skeleton) ?? s_han.GetValueOrDefault(token.Surface),
            StringComparison.Ordinal
        );

    /// <summary>The word as a part of a name that is composed of such words.</summary>
    public static NameToken Part(string surface, string ascii, string meaning) =>
        new(surface, Skeleton.Of(ascii), 1, NameTokenRole.Distinctive) { Ascii = ascii, Meaning = meaning };

    /// <summary>The parts of a run of two to four Chinese characters, where all of it is such words; empty where it is not.</summary>
    public static List<NameToken> OfHan(string characters)
    {
        var parts = new List<NameToken>();
        if (characters.Length is < 2 or > LongestHan)
        {
            return parts;
        }

        for (var at = 0; at < characters.Length; )
        {
            var length = HanWordAt(characters, at);
            if (length == 0 && characters[at] != Of)
            {
                return [];
            }

            if (length > 0)
            {
                var word = characters.Substring(at, length);
                parts.Add(Part(word, Romanization.Of(word), s_han[word]));
            }

            at += Math.Max(1, length);
        }

        return parts;
    }

    /// <summary>How many characters the longest such word has that begins at an index; 0 where none does.</summary>
    public static int HanWordAt(string characters, int at)
    {
        var words = s_han.GetAlternateLookup<ReadOnlySpan<char>>();
        var length = Math.Min(LongestHanWord, characters.Length - at);
        while (length > 0 && !words.ContainsKey(characters.AsSpan(at, length)))
        {
            length--;
        }

        return length;
    }

    /// <summary>The two words that make up a word in lower-case ASCII ("redlepus"); null where it is no such compound.</summary>
    public static (NameToken First, NameToken Second)? DivideOrNull(string ascii)
    {
        if (ascii.Length is < LeastLatin or > LongestLatin)
        {
            return null;
        }

        var words = s_latin.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = Math.Min(s_longestPart, ascii.Length - 2); at >= 2; at--)
        {
            if (words.TryGetValue(ascii.AsSpan(0, at), out var first) && words.TryGetValue(ascii.AsSpan(at), out var second))
            {
                var (before, after) = (ascii[..at], ascii[at..]);
                return (Part(before, before, first), Part(after, after, second));
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> Load(int column, Func<string, string> key) =>
        TextTable
            .Rows("brand-words.tsv")
            .SelectMany(r => r[column].Split('|').SelectMany(NameWords.Inflected).Select(word => (Key: key(word), Concept: r[0])))
            .DistinctBy(w => w.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(w => w.Key, w => w.Concept, StringComparer.Ordinal);
}
