namespace Throughline.Text;

/// <summary>
/// The sound of a romanised word with the differences between romanisation schemes taken out: BGN/PCGN, ISO 9 without diacritics, ICAO 9303
/// and the habits of German, French and Polish. Upper-case letters stand for sounds: S = sh, C = ch, T = ts.
/// </summary>
internal static class Skeleton
{
    private const int LeastAdjective = 6;

    // Longest first; what a scheme writes → the sound. Not reversible on purpose: spellings of one word must meet.
    private static readonly (string Letters, string Sound)[] s_rules =
    [
        ("schtsch", "S"),
        ("shch", "S"),
        ("tsch", "C"),
        ("tch", "C"),
        ("sch", "S"),
        ("dzh", "i"),
        ("sh", "S"),
        ("ch", "C"),
        ("cz", "C"),
        ("ts", "T"),
        ("tz", "T"),
        ("zh", "z"),
        ("kh", "h"),
        ("gh", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "d"),
        ("ck", "k"),
        ("dj", "i"),
        ("ce", "se"),
        ("ci", "si"),
        ("cy", "si"),
        ("c", "k"),
        ("x", "ks"),
        ("q", "k"),
        ("w", "v"),
        ("y", "i"),
        ("j", "i"),
    ];

    private static readonly (string Letters, string Sound)[][] s_byFirst =
    [
        .. Enumerable.Range('a', 26).Select(first => s_rules.Where(r => r.Letters[0] == first).ToArray()),
    ];

    /// <summary>The skeleton of a word in lower-case ASCII.</summary>
    public static string Of(string ascii)
    {
        if (ascii.Length > 256)
        {
            ascii = ascii[..256];
        }

        Span<char> sounds = stackalloc char[(ascii.Length * 2) + 2];
        var length = 0;
        for (var i = 0; i < ascii.Length; )
        {
            // Chinese x (pinyin) and hs (Wade-Giles) begin words only before i and u; Russian writes them with s.
            var (taken, sound) =
                i == 0 && ascii.StartsWith("xi", StringComparison.Ordinal) ? (1, "s")
                : IsSoftO(ascii, i) ? (2, "e")
                : IsFinalIc(ascii, i) ? (1, "C")
                : Sound(ascii.AsSpan(i));
            if (taken == 0)
            {
                taken = 1;
                if (char.IsAsciiLetterOrDigit(ascii[i]))
                {
                    sounds[length++] = ascii[i];
                }
            }
            else
            {
                sound.CopyTo(sounds[length..]);
                length += sound.Length;
            }

            i += taken;
        }

        return Collapse(sounds[..length]);
    }

    // "Pyotr" and "Petr" are Пётр, "Fjodor" is Фёдор; not the Korean "Kyong".
    private static bool IsSoftO(string ascii, int at) =>
        at > 0
        && at + 1 < ascii.Length
        && ascii[at] is 'y' or 'j'
        && ascii[at + 1] == 'o'
        && !"aeiouyjh".Contains(ascii[at - 1], StringComparison.Ordinal)
        && !(at + 3 < ascii.Length && ascii[at + 2] == 'n' && ascii[at + 3] == 'g');

    // "Milosevic" without its diacritic is Милошевич.
    private static bool IsFinalIc(string ascii, int at) => at > 1 && at == ascii.Length - 1 && ascii[at] == 'c' && ascii[at - 1] == 'i';

    private static (int Taken, string Sound) Sound(ReadOnlySpan<char> rest)
    {
        if (!char.IsAsciiLetterLower(rest[0]))
        {
            return (0, "");
        }

        foreach (var (letters, sound) in s_byFirst[rest[0] - 'a'])
        {
            if (rest.StartsWith(letters, StringComparison.Ordinal))
            {
                return (letters.Length, sound);
            }
        }

        return (0, "");
    }

    // "oo" and "ou" are one sound, "ie" (ye, je) is e, double letters count once; digits are kept as they are.
    private static string Collapse(ReadOnlySpan<char> sounds)
    {
        Span<char> kept = stackalloc char[sounds.Length];
        var length = 0;
        foreach (var c in sounds)
        {
            var last = length > 0 ? kept[length - 1] : '\0';
            if (last == 'o' && (c is 'o' or 'u'))
            {
                kept[length - 1] = 'u';
            }
            else if (last == 'i' && c == 'e')
            {
                kept[length - 1] = 'e';
            }
            else if (last != c || char.IsAsciiDigit(c))
            {
                kept[length++] = c;
            }
        }

        // Velikaya and Velyka are one family name, the adjective in Russian and in Ukrainian.
        if (length >= LeastAdjective && kept[..length].EndsWith("aia"))
        {
            length -= 2;
        }

        return new string(kept[..length]);
    }
}
