using System.Buffers;
using System.Collections.Frozen;

namespace Throughline.Text;

/// <summary>A plain guess at the language of a text, by its script and its function words.</summary>
public static class Languages
{
    private const int MostWords = 2000;

    private static readonly SearchValues<char> s_ukrainian = SearchValues.Create("іїєґІЇЄҐ");

    private static readonly FrozenDictionary<string, FrozenSet<string>> s_words = TextTable
        .Rows("function-words.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1].Split('|').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>ISO 639-1 code (<c>en</c>, <c>ru</c>, <c>uk</c>, <c>zh</c>, <c>ja</c>, <c>ko</c>, <c>ar</c>, <c>he</c>, <c>el</c>, <c>de</c>, <c>fr</c>, <c>es</c>, <c>tr</c>); <c>und</c> where it cannot be told.</summary>
    public static string Of(string text) =>
        Scripts.Dominant(text) switch
        {
            Script.Han => Scripts.Has(text, Script.Kana) ? "ja" : "zh",
            Script.Kana => "ja",
            Script.Hangul => "ko",
            Script.Arabic => "ar",
            Script.Hebrew => "he",
            Script.Greek => "el",
            // Letters that only Ukrainian has settle it; the function words of the two languages overlap.
            Script.Cyrillic => text.AsSpan().ContainsAny(s_ukrainian) ? ByWords(text, "uk", "ru") ?? "uk" : "ru",
            Script.Latin => ByWords(text, "en", "de", "fr", "es", "tr") ?? "und",
            _ => "und",
        };

    private static string? ByWords(string text, params ReadOnlySpan<string> languages)
    {
        var words = Words(text).Take(MostWords).ToList();
        var (best, most) = ((string?)null, 0);
        foreach (var language in languages)
        {
            var found = words.Count(s_words[language].Contains);
            if (found > most)
            {
                (best, most) = (language, found);
            }
        }

        return best;
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetter(text[i]);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
