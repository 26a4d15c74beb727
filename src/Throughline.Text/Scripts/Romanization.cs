using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using AnyAscii;

namespace Throughline.Text;

/// <summary>Any script to plain Latin letters: Cyrillic by our own table, other scripts (Chinese by pinyin) by AnyAscii.</summary>
public static class Romanization
{
    private static readonly FrozenDictionary<char, string> s_cyrillic = TextTable
        .Rows("cyrillic.tsv")
        .ToFrozenDictionary(r => r[0][0], r => r.Length > 1 ? r[1] : "");

    // AnyAscii looks blocks up each time; names repeat the same few thousand characters.
    private static readonly ConcurrentDictionary<int, string> s_other = new();

    /// <summary>A text in lower-case ASCII.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var ascii = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            ascii.Append(Of(rune));
        }

        return ascii.ToString();
    }

    /// <summary>One character in lower-case ASCII; empty where it has no sound.</summary>
    public static string Of(Rune rune)
    {
        if (rune.IsAscii)
        {
            return char.ToLowerInvariant((char)rune.Value).ToString();
        }

        if (rune.IsBmp && s_cyrillic.TryGetValue(char.ToLowerInvariant((char)rune.Value), out var letters))
        {
            return letters;
        }

        return s_other.GetOrAdd(rune.Value, static value => new Rune(value).ToString().Transliterate().ToLowerInvariant());
    }
}
