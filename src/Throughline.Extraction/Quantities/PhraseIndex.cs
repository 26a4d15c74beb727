using System.Collections.Frozen;

namespace Throughline.Extraction.Quantities;

/// <summary>Words and phrases of a list in <c>data/extraction</c> with their meanings, found at a place of a text; the longest wins.</summary>
/// <remarks>Letters match in any case and "ё" as "е"; a space matches any spaces; a phrase of letters must end with its last word.</remarks>
internal sealed class PhraseIndex<T>
{
    private readonly FrozenDictionary<string, Entry[]> _words;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<char, Entry[]> _signs;

    public PhraseIndex(IEnumerable<(string Text, T Meaning)> phrases)
    {
        var entries = phrases.Select(p => new Entry(Lowered(p.Text), p.Meaning)).ToArray();
        _words = entries
            .Where(e => IsWordStart(e.Text[0]))
            .GroupBy(e => FirstWord(e.Text), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, Sorted, StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _signs = entries.Where(e => !IsWordStart(e.Text[0])).GroupBy(e => e.Text[0]).ToFrozenDictionary(g => g.Key, Sorted);
    }

    private readonly record struct Entry(string Text, T Meaning);

    /// <summary>The phrase that starts at a place; null where none does.</summary>
    public (T Meaning, int Length)? At(string text, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        var first = text[at];
        if (!IsWordStart(first))
        {
            return _signs.TryGetValue(first, out var signs) ? Longest(signs, text, at, end) : null;
        }

        Span<char> lower = stackalloc char[24];
        var length = 0;
        while (at + length < end && IsWordStart(text[at + length]))
        {
            if (length == lower.Length)
            {
                return null;
            }

            lower[length] = Lower(text[at + length]);
            length++;
        }

        return _lookup.TryGetValue(lower[..length], out var words) ? Longest(words, text, at, end) : null;
    }

    private static (T, int)? Longest(Entry[] entries, string text, int at, int end)
    {
        foreach (var entry in entries)
        {
            if (LengthAt(entry.Text, text, at, end) is > 0 and var length)
            {
                return (entry.Meaning, length);
            }
        }

        return null;
    }

    private static int LengthAt(string phrase, string text, int start, int end)
    {
        var at = start;
        foreach (var c in phrase)
        {
            if (c == ' ')
            {
                var from = at;
                while (at < end && text[at] is ' ' or '\u00a0' or '\u202f' or '\n')
                {
                    at++;
                }

                if (at == from)
                {
                    return 0;
                }
            }
            else if (at >= end || Lower(text[at++]) != c)
            {
                return 0;
            }
        }

        return IsWordStart(phrase[^1]) && at < end && IsWordStart(text[at]) ? 0 : at - start;
    }

    private static Entry[] Sorted(IEnumerable<Entry> entries) =>
        [.. entries.DistinctBy(e => e.Text).OrderByDescending(e => e.Text.Length).ThenBy(e => e.Text, StringComparer.Ordinal)];

    private static string FirstWord(string text) => string.Concat(text.TakeWhile(IsWordStart));

    private static string Lowered(string text) => string.Concat(text.Select(Lower));

    private static bool IsWordStart(char c) => c < 0x2E80 && char.IsLetter(c);

    private static char Lower(char c) =>
        c switch
        {
            >= 'A' and <= 'Z' => (char)(c + 32),
            < '\u0080' => c,
            'Ё' or 'ё' => 'е',
            _ => char.ToLowerInvariant(c),
        };
}
