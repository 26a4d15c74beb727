using System.Text;
using Throughline.Text;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// A rough key of one word of a name that its cases and spellings share: Russian endings taken off, Latin letters, the usual rival romanisations made one
/// ("Ивановым", "Ivanov"; "Дмитрия", "Dmitriy", "Dmitry"). Several words together tell names apart, one alone does not.
/// </summary>
internal static class NameKeys
{
    private const int Shortest = 3;

    // Rivals of the romanisations in use (ISO 9, BGN/PCGN, passports); longer first.
    private static readonly (string From, string To)[] s_rivals =
    [
        ("shch", "sh"),
        ("sch", "sh"),
        ("tch", "ch"),
        ("kh", "h"),
        ("zh", "z"),
        ("ts", "c"),
        ("tz", "c"),
        ("ph", "f"),
        ("ck", "k"),
        ("ks", "x"),
        ("w", "v"),
        ("y", "i"),
        ("j", "i"),
    ];

    /// <summary>The key; empty for a word without a letter or digit.</summary>
    public static string Of(string word)
    {
        var latin = Romanization.Of(RussianNames.Stem(word));
        foreach (var (from, to) in s_rivals)
        {
            latin = latin.Replace(from, to, StringComparison.Ordinal);
        }

        var key = new StringBuilder(latin.Length);
        foreach (var c in latin)
        {
            if (char.IsAsciiLetterOrDigit(c) && (key.Length == 0 || key[^1] != c || char.IsAsciiDigit(c)))
            {
                key.Append(c);
            }
        }

        if (key.Length > Shortest && key[0] == 'i' && key[1] == 'e')
        {
            key.Remove(0, 1);
        }

        while (key.Length > Shortest && key[^1] is 'a' or 'e' or 'i' or 'o' or 'u')
        {
            key.Length--;
        }

        // "Павел", "Павла": the vowel that comes and goes, in Latin letters as well.
        if (
            key.Length > Shortest
            && key[^1] is 'l' or 'k' or 'c'
            && key[^2] is 'e' or 'o'
            && key[^3] is not ('a' or 'e' or 'i' or 'o' or 'u')
        )
        {
            key.Remove(key.Length - 2, 1);
        }

        return key.ToString();
    }
}
