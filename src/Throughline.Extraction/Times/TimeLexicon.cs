using System.Collections.Frozen;

namespace Throughline.Extraction.Times;

/// <summary>The words of time expressions, read from <c>data/extraction/times</c>: one line a meaning, <c>Class value: word; word</c>.</summary>
/// <remarks>Braces hold endings: <c>январ{ь,я}</c>. A phrase may have spaces; the longest phrase wins.</remarks>
internal static class TimeLexicon
{
    private static readonly FrozenDictionary<string, Entry[]> s_words;
    private static readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> s_lookup;
    private static readonly FrozenDictionary<char, Entry[]> s_signs;

    static TimeLexicon()
    {
        var entries = new[] { "en", "ru", "zh" }.SelectMany(Read).ToArray();
        s_words = entries
            .Where(e => !IsWide(e.Text[0]))
            .GroupBy(e => FirstWord(e.Text), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, Merged, StringComparer.Ordinal);
        s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();
        s_signs = entries.Where(e => IsWide(e.Text[0])).GroupBy(e => e.Text[0]).ToFrozenDictionary(g => g.Key, Merged);
    }

    /// <summary>A word or phrase with its meaning.</summary>
    public readonly record struct Entry(string Text, TimeWord Is, int Value);

    /// <summary>True for characters of scripts without spaces between words.</summary>
    public static bool IsWide(char c) => c >= 0x2E80 && c < 0xFF00;

    /// <summary>The entries whose first word is <paramref name="lower"/>, longest first; empty where there are none.</summary>
    public static Entry[] Of(ReadOnlySpan<char> lower) => s_lookup.TryGetValue(lower, out var found) ? found : [];

    /// <summary>The entries that start with a wide character, longest first; empty where there are none.</summary>
    public static Entry[] Of(char sign) => s_signs.TryGetValue(sign, out var found) ? found : [];

    private static Entry[] Merged(IEnumerable<Entry> entries) =>
        [
            .. entries
                .GroupBy(e => e.Text, StringComparer.Ordinal)
                .Select(g => g.Aggregate((a, b) => a with { Is = a.Is | b.Is, Value = a.Value != 0 ? a.Value : b.Value }))
                .OrderByDescending(e => e.Text.Length)
                .ThenBy(e => e.Text, StringComparer.Ordinal),
        ];

    private static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..Math.Max(end, 1)];
    }

    private static IEnumerable<Entry> Read(string language)
    {
        using var stream = typeof(TimeLexicon).Assembly.GetManifestResourceStream($"extraction/times/{language}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = line[..colon].Split(' ');
            var meaning = head[0].Split('+').Aggregate(TimeWord.None, (all, name) => all | Enum.Parse<TimeWord>(name));
            var value = head.Length > 1 ? int.Parse(head[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
            foreach (var word in line[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var form in Forms(word))
                {
                    yield return new(form, meaning, value);
                }
            }
        }
    }

    private static IEnumerable<string> Forms(string word)
    {
        var open = word.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [word];
        }

        var close = word.IndexOf('}', open);
        return word[(open + 1)..close].Split(',').SelectMany(e => Forms(word[..open] + e + word[(close + 1)..]));
    }
}
