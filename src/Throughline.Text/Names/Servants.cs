using System.Text;

namespace Throughline.Text;

/// <summary>
/// Arabic given names "servant of …" (Abdulrahman, Abd al-Karim, Abdelkrim, عبدالرحيم): what the servant's Lord is called, by its consonants, is what tells them
/// apart.
/// </summary>
internal static class Servants
{
    private const string Servant = "abd";
    private const int LeastLetters = 6;
    private const int LeastConsonants = 2;

    /// <summary>A key that all spellings of such a name share; null for other words.</summary>
    /// <param name="ascii">The word in lower-case ASCII, written together.</param>
    public static string? KeyOrNull(string ascii)
    {
        // Arabic writes the first vowel with a letter that has no sound of its own.
        var servant =
            ascii.StartsWith(Servant, StringComparison.Ordinal) ? Servant.Length
            : ascii.StartsWith("bdal", StringComparison.Ordinal) ? Servant.Length - 1
            : 0;
        if (ascii.Length < LeastLetters || servant == 0)
        {
            return null;
        }

        var lord = WithoutArticle(ascii.AsSpan(servant));
        var key = new StringBuilder(Servant).Append(' ');
        if (lord is ['w' or 'v' or 'u' or 'o', ..])
        {
            key.Append('w');
            lord = lord[1..];
        }

        for (var i = 0; i < lord.Length; i++)
        {
            var isBreathed = i + 1 < lord.Length && lord[i + 1] == 'h';
            var sound = lord[i] switch
            {
                'k' when isBreathed => 'h',
                's' or 'c' when isBreathed => 'S',
                'd' when isBreathed => 'z',
                'k' or 'q' or 'g' or 'c' => 'k',
                'b' or 'p' => 'b',
                'f' or 'v' => 'f',
                'l' or 'r' or 'm' or 'n' or 'h' or 'd' or 't' or 's' or 'z' or 'j' => lord[i],
                _ => ' ',
            };
            i += isBreathed && lord[i] != 'h' && sound != ' ' ? 1 : 0;
            if (sound != ' ' && !(i > 0 && lord[i] == lord[i - 1]))
            {
                key.Append(sound);
            }
        }

        return key.Length >= Servant.Length + 1 + LeastConsonants ? key.ToString() : null;
    }

    // The l of the article takes the sound of many consonants: ar-Rahman, as-Salam.
    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> rest)
    {
        var name = rest.TrimStart("aeiou");
        if (name.Length == rest.Length || name.Length < LeastConsonants)
        {
            return rest;
        }

        return name[0] == 'l' || (name[0] == name[1] && name[0] != 'h') ? name[1..] : name;
    }
}
