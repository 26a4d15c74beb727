using Throughline.Documents.Resources;

namespace Throughline.Documents.Probing;

/// <summary>How much a decoded text looks like writing: the wrong encoding shows as replacement marks, mixed case inside words, rare hanzi and box lines.</summary>
internal static class TextPlausibility
{
    private const string FrequentCyrillic = "оеаинтсрлвкмдпу";
    private static readonly HashSet<char> s_frequentHan = [.. DocumentData.Words("hanzi.txt").SelectMany(w => w)];

    /// <summary>Share of letters, digits, blanks and common signs, less the impossible ones; 1 for clean text.</summary>
    public static double Of(string text, int bytes)
    {
        var good = 0;
        foreach (var c in text)
        {
            good += char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsSymbol(c) ? 1 : -4;
        }

        return bytes == 0 ? 0 : (double)good / Math.Max(1, text.Length);
    }

    /// <summary>The same for the characters outside ASCII only, for each of their bytes; compares encodings of the same bytes.</summary>
    public static double OfForeign(string text, int foreignBytes)
    {
        var score = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 0x80)
            {
                score += Weight(c, i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
            }
        }

        return foreignBytes == 0 ? 0 : score / foreignBytes;
    }

    private static double Weight(char c, char before, char after) =>
        c switch
        {
            '\ufffd' => -5,
            < '\u00a0' => -3,
            >= '\ue000' and <= '\uf8ff' => -4,
            >= '\u2500' and <= '\u25a0' => -1,
            >= '\uff61' and <= '\uffdc' => -1,
            >= '\u0410' and <= '\u044f' or 'ё' or 'Ё' => char.IsAsciiLetter(before) || char.IsAsciiLetter(after)
                ? -0.8
                : Cyrillic(c, before),
            >= '\u0400' and <= '\u04ff' => -0.3,
            >= '\u4e00' and <= '\u9fff' => s_frequentHan.Contains(c) ? 2.6 : 0.7,
            >= '\u3000' and <= '\u303f' or >= '\uff00' and <= '\uff5e' => 2.2,
            '«' or '»' or '№' or '“' or '”' or '’' or '‘' or '–' or '—' or '…' or '€' or '\u00a0' or '°' or '§' or '£' => 0.7,
            _ when char.IsLetter(c) => char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? 0.6 : -0.5,
            _ => -0.3,
        };

    private static double Cyrillic(char c, char before)
    {
        // Registers are written in capitals, and those of one encoding are small letters in another: the common letters of the language tell.
        var isFrequent = FrequentCyrillic.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);
        if (char.IsUpper(c))
        {
            return char.IsLower(before) ? -1.5
                : isFrequent ? 1.15
                : 0.4;
        }

        return isFrequent ? 1.2 : 0.4;
    }
}
