namespace Throughline.Extraction.Prose;

/// <summary>Cuts text into words and marks. Words keep inner hyphens, apostrophes and the dots of abbreviations; a possessive ending stands alone.</summary>
internal static class Tokenizer
{
    /// <summary>The tokens of a stretch.</summary>
    public static List<Token> Read(string text, int start, int end)
    {
        var tokens = new List<Token>();
        var i = start;
        while (i < end)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var j = i;
            if (
                c is '\'' or '’'
                    && i + 1 < end
                    && text[i + 1] is 's' or 'S'
                    && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2]))
                    && i > start
                    && char.IsLetterOrDigit(text[i - 1])
                || IsAfterAtom(text, i, start, end)
            )
            {
                j = i + 2;
            }
            else if (c >= 0x2E80 && char.IsLetter(c))
            {
                j = i + 1;
            }
            else if (char.IsLetterOrDigit(c))
            {
                // A digit of full width is no letter of a word.
                j = Math.Max(i + 1, WordEnd(text, i, end));
            }
            else
            {
                j = i + (char.IsHighSurrogate(c) && i + 1 < end ? 2 : 1);
            }

            if (ContractionLength(text, i, j) is var ending and > 0)
            {
                tokens.Add(new Token(i, j - ending, text[i..(j - ending)]));
                tokens.Add(new Token(j - ending, j, text[(j - ending)..j]));
                i = j;
                continue;
            }

            // "Kupol's" is two tokens; so is a plural possessive's lone apostrophe.
            if (j - i > 2 && text[j - 1] is 's' or 'S' && text[j - 2] is '\'' or '’')
            {
                tokens.Add(new Token(i, j - 2, text[i..(j - 2)]));
                tokens.Add(new Token(j - 2, j, text[(j - 2)..j]));
            }
            else
            {
                tokens.Add(new Token(i, j, text[i..j].Replace('–', j - i > 1 ? '-' : '–')));
            }

            i = j;
        }

        return tokens;
    }

    // "didn't", "I'll", "we've", "they're", "I'm", "we'd": the length of the verb or the negation that is written together with its word.
    private static int ContractionLength(string text, int start, int end)
    {
        if (end - start < 3 || !char.IsAsciiLetter(text[end - 1]))
        {
            return 0;
        }

        var word = text.AsSpan(start, end - start);
        var apostrophe = word.LastIndexOfAny('\'', '’');
        if (apostrophe < 1 || !char.IsAsciiLetter(word[0]))
        {
            return 0;
        }

        var ending = word[(apostrophe + 1)..];
        if (ending is "t" && apostrophe > 1 && word[apostrophe - 1] is 'n')
        {
            return 3;
        }

        var pronoun = word[..apostrophe];
        return
            ending is "ll" or "ve" or "re" or "m" or "d"
            && (
                pronoun.Equals("I", StringComparison.OrdinalIgnoreCase)
                || pronoun.Equals("we", StringComparison.OrdinalIgnoreCase)
                || pronoun.Equals("you", StringComparison.OrdinalIgnoreCase)
                || pronoun.Equals("they", StringComparison.OrdinalIgnoreCase)
                || pronoun.Equals("he", StringComparison.OrdinalIgnoreCase)
                || pronoun.Equals("she", StringComparison.OrdinalIgnoreCase)
                || pronoun.Equals("it", StringComparison.OrdinalIgnoreCase)
                || pronoun.Equals("who", StringComparison.OrdinalIgnoreCase)
            )
            ? ending.Length + 1
            : 0;
    }

    // A possessive ending right behind a name that was cut out as one token.
    private static bool IsAfterAtom(string text, int i, int start, int end) =>
        i == start
        && i > 0
        && text[i] is '\'' or '’'
        && i + 1 < end
        && text[i + 1] == 's'
        && char.IsLetterOrDigit(text[i - 1])
        && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2]));

    private static int WordEnd(string text, int start, int end)
    {
        var i = start;
        while (i < end)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) ? c < 0x2E80 : char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                i++;
            }
            else if (
                c is '-' or '–' or '\'' or '’' or '‑' or '&' or '.' or ',' or '/'
                && i + 1 < end
                && char.IsLetterOrDigit(text[i + 1])
                && text[i + 1] < 0x2E80
                && IsInner(text, i, start)
            )
            {
                i++;
            }
            else if (c == '.' && (IsAbbreviation(text, start, i) || IsTitle(text, start, i)))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // A dot or comma is inner only between digits or in an abbreviation (U.S.); a slash never joins words but joins codes.
    private static bool IsInner(string text, int i, int start) =>
        text[i] switch
        {
            // "a Riga–based firm": a dash for a hyphen before a participle.
            '–' => char.IsLetter(text[i - 1])
                && text.AsSpan(i + 1) is var tail
                && (
                    tail.StartsWith("based")
                    || tail.StartsWith("owned")
                    || tail.StartsWith("registered")
                    || tail.StartsWith("made")
                    || tail.StartsWith("backed")
                    || tail.StartsWith("built")
                    || tail.StartsWith("linked")
                    || tail.StartsWith("controlled")
                ),
            '.' => (char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
                || IsAbbreviation(text, start, i)
                || IsDomain(text, i),
            ',' => char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]),
            '/' => char.IsAsciiDigit(text[i - 1]) || char.IsAsciiDigit(text[i + 1]) || IsMessrs(text, i),
            _ => true,
        };

    // "Mr. Tolun", "St. Petersburg": the dot belongs to the title.
    private static bool IsTitle(string text, int start, int dot) =>
        dot + 2 < text.Length
        && text[dot + 1] == ' '
        && char.IsUpper(text[dot + 2])
        && text.AsSpan(start, dot - start) is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "St";

    // "M/s Orlin Tools".
    private static bool IsMessrs(string text, int slash) =>
        text[slash - 1] == 'M' && text[slash + 1] == 's' && (slash + 2 >= text.Length || !char.IsLetter(text[slash + 2]));

    private static bool IsDomain(string text, int i) => char.IsLower(text[i - 1]) && char.IsLower(text[i + 1]);

    private static bool IsAbbreviation(string text, int start, int dot) =>
        dot - start == 1 && char.IsUpper(text[start])
        || (dot - start >= 3 && text[dot - 2] == '.' && char.IsLetter(text[dot - 1]) && dot - start <= 7 && char.IsUpper(text[start]));
}
