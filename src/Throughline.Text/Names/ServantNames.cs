using System.Buffers;

namespace Throughline.Text;

/// <summary>
/// Arabic given names of two words that are also written as one: "servant of …" (Abd al-Rahman, Abdurrahman, Abdelkrim, عبدالرحمن) and "… of the faith" (Salah
/// al-Din, Noureddine).
/// </summary>
internal static class ServantNames
{
    private const int LeastLetters = 7;
    private const int LeastName = 3;

    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouаеиоуэі");
    private static readonly string[] s_servants = ["abd", "абд"];
    private static readonly string[] s_faiths = ["deen", "dine", "din", "дин", "дін"];

    /// <summary>The two words of such a name without the article between them; null where a word is none.</summary>
    /// <param name="word">The word in lower case.</param>
    public static (string First, string Second)? DivideOrNull(string word)
    {
        if (word.Length < LeastLetters - 1)
        {
            return null;
        }

        if (word.StartsWith("عبدال", StringComparison.Ordinal) && word != "عبدالله")
        {
            return (word[..3], word[5..]);
        }

        return word.Length < LeastLetters ? null : Servant(word) ?? Faith(word);
    }

    // The l of the article takes the sound of many consonants: ar-Rahman, as-Salam.
    private static (string, string)? Servant(string word)
    {
        if (!BeginsServant(word) || !s_vowels.Contains(word[3]))
        {
            return null;
        }

        var at = 3;
        while (at < word.Length && s_vowels.Contains(word[at]))
        {
            at++;
        }

        at += at + 1 < word.Length && (word[at] is 'l' or 'л' || word[at] == word[at + 1]) ? 1 : 0;
        var name = word.AsSpan(at);
        return name.Length < LeastName || name.StartsWith("la") || name.StartsWith("ла") ? null : (word[..at], name.ToString());
    }

    // Every word of every name is asked: no delegate is made for it.
    private static bool BeginsServant(string word)
    {
        foreach (var servant in s_servants)
        {
            if (word.StartsWith(servant, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FaithOrNull(string word)
    {
        foreach (var faith in s_faiths)
        {
            if (word.EndsWith(faith, StringComparison.Ordinal))
            {
                return faith;
            }
        }

        return null;
    }

    private static (string, string)? Faith(string word)
    {
        var faith = FaithOrNull(word);
        if (faith is null)
        {
            return null;
        }

        var end = word.Length - faith.Length;
        if (end < LeastName + 2 || word[end - 1] is not ('l' or 'd' or 'д' or 'л') || !s_vowels.Contains(word[end - 2]))
        {
            return null;
        }

        var name = word.AsSpan(0, end - 1).TrimEnd("aeiouаеиоуэі");
        return name.Length < LeastName ? null : (name.ToString(), word[end..]);
    }
}
