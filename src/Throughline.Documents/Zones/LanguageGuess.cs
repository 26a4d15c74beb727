using Throughline.Documents.Resources;

namespace Throughline.Documents.Zones;

/// <summary>The main language of a text by its scripts, and for Latin script by its function words.</summary>
internal static class LanguageGuess
{
    private const int Sample = 100_000;
    private static readonly Dictionary<string, string[]> s_words = DocumentData.Lists("function-words.json");

    public static string Of(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        var (latin, cyrillic, han, kana, ukrainian) = (0, 0, 0, 0, 0);
        foreach (var c in sample)
        {
            switch (c)
            {
                case >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '\u00c0' and <= '\u024f':
                    latin++;
                    break;
                case 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є':
                    ukrainian++;
                    cyrillic++;
                    break;
                case >= '\u0400' and <= '\u04ff':
                    cyrillic++;
                    break;
                case >= '\u3040' and <= '\u30ff':
                    kana++;
                    break;
                case >= '\u4e00' and <= '\u9fff' or >= '\u2f00' and <= '\u2fd5':
                    han++;
                    break;
                default:
                    break;
            }
        }

        // A hanzi says about as much as three letters.
        var asian = (han + kana) * 3;
        if (latin + cyrillic + asian < 3)
        {
            return "und";
        }

        return asian >= latin && asian >= cyrillic
            ? kana * 10 > han
                ? "ja"
                : "zh"
            : cyrillic >= latin
                ? ukrainian * 20 > cyrillic
                    ? "uk"
                    : "ru"
                : Latin(sample);
    }

    private static string Latin(ReadOnlySpan<char> sample)
    {
        var counts = s_words.Keys.ToDictionary(k => k, _ => 0, StringComparer.Ordinal);
        var words = 0;
        foreach (var range in sample.SplitAny(" \t\n.,;:!?()\"'"))
        {
            var word = sample[range];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            foreach (var (language, list) in s_words)
            {
                foreach (var known in list)
                {
                    counts[language] += word.Equals(known, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                }
            }
        }

        var best = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First();

        // Tables and forms hold few function words; English labels are the rule there.
        return best.Value == 0 || best.Value * 50 < words && best.Key != "en" ? "en" : best.Key;
    }
}
