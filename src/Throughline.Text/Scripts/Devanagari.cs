using System.Collections.Frozen;
using System.Text;

namespace Throughline.Text;

/// <summary>
/// Hindi, Marathi and Nepali in Latin letters as passports write them (<c>data/text/devanagari.tsv</c>): a consonant is followed by an a unless a sign or another
/// vowel says otherwise, or the word ends.
/// </summary>
internal static class Devanagari
{
    private const char Virama = '\u094d';
    private const char Nukta = '\u093c';

    private static readonly FrozenDictionary<char, (bool IsConsonant, bool IsSign, string Latin)> s_letters = TextTable
        .Rows("devanagari.tsv")
        .ToFrozenDictionary(r => r[1][0], r => (r[0] == "consonant", r[0] == "sign", r.Length > 2 ? r[2] : ""));

    /// <summary>True for a letter or sign of the script.</summary>
    public static bool Has(char c) => s_letters.ContainsKey(c);

    /// <summary>Writes the letter that a text begins with, and its vowel.</summary>
    /// <returns>How many characters were read.</returns>
    public static int Append(ReadOnlySpan<char> text, StringBuilder ascii)
    {
        var (isConsonant, _, latin) = s_letters[text[0]];
        ascii.Append(latin);
        if (!isConsonant)
        {
            return 1;
        }

        var next = text.Length > 1 && text[1] == Nukta ? 2 : 1;
        if (next < text.Length && text[next] == Virama)
        {
            return next + 1;
        }

        if (next < text.Length && s_letters.TryGetValue(text[next], out var following) && !following.IsSign)
        {
            ascii.Append('a');
        }

        return next;
    }
}
