using Throughline.Text;

namespace Throughline.Documents.Ocr;

/// <summary>
/// Settles the script of recognised words: on a Russian page "AO", "3aB." and "HOMepa" in Latin letters are «АО», «Зав.» and «номера». A word
/// with a letter that has no look-alike, and a code with digits inside, stays as it was read.
/// </summary>
internal static class LookAlikes
{
    private const double Mostly = 0.5;
    private const double Hardly = 0.05;

    /// <summary>The words, settled by the script of most of them.</summary>
    public static RecognisedPage Settle(RecognisedPage page) =>
        page.CyrillicShare >= Mostly ? page with { Words = [.. page.Words.Select(w => w with { Text = Settled(w.Text) })] }
        : page.CyrillicShare is > 0 and < Hardly ? page with { Words = [.. page.Words.Select(w => w with { Text = Latin(w.Text) })] }
        : page;

    // On a page in Latin letters "АВ" in Cyrillic ones is "AB".
    private static string Latin(string word)
    {
        var latin = Homoglyphs.ToLatin(word);
        return latin.All(char.IsAscii) ? latin : word;
    }

    private static string Settled(string word)
    {
        var start = 0;
        while (start < word.Length && !char.IsLetterOrDigit(word[start]))
        {
            start++;
        }

        // A digit 3 before letters is the letter З; any other digit makes a code.
        var isThree = word.Length > start + 1 && word[start] == '3' && char.IsLetter(word[start + 1]);
        var letters = isThree ? $"{word[..start]}З{word[(start + 1)..]}" : word;
        if (letters.Any(char.IsDigit) || !letters.Any(c => char.IsAsciiLetter(c)))
        {
            return word;
        }

        var cyrillic = Homoglyphs.ToCyrillic(letters);
        return cyrillic.Any(c => char.IsAsciiLetter(c)) ? word : cyrillic;
    }
}
