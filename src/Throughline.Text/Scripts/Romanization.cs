using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using AnyAscii;

namespace Throughline.Text;

/// <summary>
/// Any script to plain Latin letters: Cyrillic (<c>data/text/cyrillic.tsv</c>), Greek, Georgian, Armenian, Arabic, Hebrew and Kana
/// (<c>alphabets.tsv</c>) by our own tables, Hangul by the Revised Romanization, other scripts (Chinese by pinyin) by AnyAscii.
/// </summary>
public static class Romanization
{
    private const char FirstHangul = '\uac00';
    private const char LastHangul = '\ud7a3';
    private const int KanaOffset = 0x60;
    private const int LeastSerbian = 6;

    private static readonly FrozenDictionary<char, string> s_cyrillic = TextTable
        .Rows("cyrillic.tsv")
        .ToFrozenDictionary(r => r[0][0], r => r.Length > 1 ? r[1] : "");

    private static readonly FrozenDictionary<char, string> s_letters = TextTable
        .Rows("alphabets.tsv")
        .Where(r => r[0].Length == 1)
        .ToFrozenDictionary(r => r[0][0], r => r.Length > 1 ? r[1] : "");

    private static readonly FrozenDictionary<(char, char), string> s_pairs = TextTable
        .Rows("alphabets.tsv")
        .Where(r => r[0].Length == 2)
        .ToFrozenDictionary(r => (r[0][0], r[0][1]), r => r.Length > 1 ? r[1] : "");

    private static readonly string[] s_initials = "g|kk|n|d|tt|r|m|b|pp|s|ss||j|jj|ch|k|t|p|h".Split('|');
    private static readonly string[] s_vowels = "a|ae|ya|yae|eo|e|yeo|ye|o|wa|wae|oe|yo|u|wo|we|wi|yu|eu|ui|i".Split('|');
    private static readonly string[] s_finals = "|k|k|k|n|n|n|t|l|k|m|l|l|l|p|l|m|p|p|t|t|ng|t|t|k|t|p|h".Split('|');

    // AnyAscii looks blocks up each time; names repeat the same few thousand characters.
    private static readonly ConcurrentDictionary<int, string> s_other = new();

    /// <summary>A text in lower-case ASCII.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        // In Vietnamese đ begins a word of one syllable and is a d; elsewhere, in Serbian and Croatian, a ђ.
        if (
            text.IndexOf('đ', StringComparison.Ordinal) is >= 0 and var at
            && (text.LastIndexOf('đ') > 0 || text.Length - at >= LeastSerbian)
        )
        {
            text = text.Replace("đ", "dj", StringComparison.Ordinal);
        }

        var ascii = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; )
        {
            // A Greek word that begins with ντ or γκ begins with the sound that the second letter has elsewhere.
            if (i + 1 < text.Length && text[i] is 'ν' or 'γ' && text[i + 1] is 'τ' or 'κ' && (i == 0 || !char.IsLetter(text[i - 1])))
            {
                ascii.Append(text[i] == 'ν' ? 'd' : 'g');
                i += 2;
                continue;
            }

            if (i + 1 < text.Length && text[i] > '\u0370' && s_pairs.TryGetValue((Kana(text[i]), Kana(text[i + 1])), out var pair))
            {
                ascii.Append(pair);
                i += 2;
                continue;
            }

            if (Devanagari.Has(text[i]))
            {
                i += Devanagari.Append(text.AsSpan(i), ascii);
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var taken);
            ascii.Append(Of(rune));
            i += taken;
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

        if (rune.IsBmp)
        {
            var c = char.ToLowerInvariant((char)rune.Value);
            if (s_cyrillic.TryGetValue(c, out var letters) || s_letters.TryGetValue(Kana(c), out letters))
            {
                return letters;
            }

            if (c is >= FirstHangul and <= LastHangul)
            {
                return Syllable(c - FirstHangul);
            }
        }

        return s_other.GetOrAdd(rune.Value, static value => new Rune(value).ToString().Transliterate().ToLowerInvariant());
    }

    private static string Syllable(int index) => string.Concat(s_initials[index / 588], s_vowels[index % 588 / 28], s_finals[index % 28]);

    private static char Kana(char c) => c is >= '\u3041' and <= '\u3096' ? (char)(c + KanaOffset) : c;
}
