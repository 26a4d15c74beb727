using System.Text;

namespace Throughline.Text;

/// <summary>
/// Arabic given names "servant of …" (Abdulrahman, Abd al-Karim, Abdelkrim, عبدالرحيم) and "… of the faith" (Salah al-Din, Noureddine): what the servant's Lord
/// is called, or what the faith is given, by its consonants, is what tells them apart.
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
        return ascii.Length < LeastLetters ? null
            : servant > 0 ? Key(Servant, WithoutArticle(ascii.AsSpan(servant)))
            : GiftOfFaith(ascii) is { Length: > 0 } gift ? Key("din", gift)
            : null;
    }

    /// <summary>True for two such names of which one tells another Lord, or another gift, than the other.</summary>
    public static bool AreOther(NameToken left, NameToken right) =>
        left.Ascii.Length >= LeastLetters
        && right.Ascii.Length >= LeastLetters
        && KeyOrNull(left.Ascii) is { } l
        && KeyOrNull(right.Ascii) is { } r
        && !string.Equals(l, r, StringComparison.Ordinal);

    private static string? Key(string of, ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(of).Append(' ');
        if (name is ['w' or 'v' or 'u' or 'o', ..])
        {
            key.Append('w');
            name = name[1..];
        }

        for (var i = 0; i < name.Length; i++)
        {
            var isBreathed = i + 1 < name.Length && name[i + 1] == 'h';
            var sound = name[i] switch
            {
                'k' when isBreathed => 'h',
                's' or 'c' when isBreathed => 'S',
                'd' when isBreathed => 'z',
                'k' or 'q' or 'g' or 'c' => 'k',
                'b' or 'p' => 'b',
                'f' or 'v' => 'f',
                'l' or 'r' or 'm' or 'n' or 'h' or 'd' or 't' or 's' or 'z' or 'j' => name[i],
                _ => ' ',
            };
            var isDouble = i > 0 && name[i] == name[i - 1];
            i += isBreathed && name[i] != 'h' && sound != ' ' ? 1 : 0;
            if (sound != ' ' && !isDouble)
            {
                key.Append(sound);
            }
        }

        return key.Length >= of.Length + 1 + LeastConsonants ? key.ToString() : null;
    }

    // "salah-ud-din", "noureddine": what stands before the article; empty where there is none.
    private static ReadOnlySpan<char> GiftOfFaith(ReadOnlySpan<char> ascii)
    {
        var end =
            ascii.EndsWith("deen") || ascii.EndsWith("dine") || ascii.EndsWith("dinn") ? 4
            : ascii.EndsWith("din") ? 3
            : 0;
        var rest = ascii[..^end];
        if (end == 0 || rest is not [.., 'a' or 'e' or 'u' or 'i' or 'o', 'l' or 'd' or 'n'])
        {
            return "";
        }

        return rest[..^1].TrimEnd("aeiou").TrimEnd('h');
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
