using System.Text;

namespace Throughline.Text;

/// <summary>
/// The units in which a <see cref="SoundModel"/> reads words: the letters of an alphabet, the letters of a block of Hangul one by one, Chinese
/// characters, traditional ones as simplified; of a Latin word the letters a to z. <c>^</c> and <c>$</c> stand for the beginning and the end.
/// </summary>
internal static class SoundUnits
{
    /// <summary>Before the first letter.</summary>
    public const char Beginning = '^';

    /// <summary>After the last letter.</summary>
    public const char End = '$';

    private const char FirstHangul = '\uac00';
    private const char LastHangul = '\ud7a3';
    private const char LongVowel = 'ー';

    /// <summary>The units of a word of a script, between <see cref="Beginning"/> and <see cref="End"/>.</summary>
    /// <param name="word">A word as <see cref="NormalizedText.Fold"/> gives it.</param>
    public static string OfScript(string word)
    {
        var units = new StringBuilder(word.Length + 2).Append(Beginning);
        foreach (var c in word)
        {
            if (c is >= FirstHangul and <= LastHangul)
            {
                units.Append(c.ToString().Normalize(NormalizationForm.FormD));
            }
            else if (char.IsLetter(c) || c == LongVowel)
            {
                units.Append(HanCharacters.Simplified(c));
            }
        }

        return units.Append(End).ToString();
    }

    /// <summary>The letters of a word in lower-case ASCII, between <see cref="Beginning"/> and <see cref="End"/>.</summary>
    public static string OfLatin(string ascii)
    {
        var letters = new StringBuilder(ascii.Length + 2).Append(Beginning);
        foreach (var c in ascii)
        {
            if (char.IsAsciiLetterLower(c))
            {
                letters.Append(c);
            }
        }

        return letters.Append(End).ToString();
    }

    /// <summary>How a unit reads in Latin letters.</summary>
    public static string Reading(char unit)
    {
        var ascii = Romanization.Of(unit.ToString());
        return ascii.AsSpan().ContainsAnyExceptInRange('a', 'z') ? new([.. ascii.Where(char.IsAsciiLetterLower)]) : ascii;
    }
}
