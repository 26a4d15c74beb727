using System.Text;

namespace Throughline.Extraction.Records;

/// <summary>Cuts short strings (heads, labels, cell values) into folded words.</summary>
internal static class Tokens
{
    /// <summary>The tokens in order: runs of letters, runs of digits, single Chinese characters, and the percent sign. № and # read <c>no</c>.</summary>
    public static List<Token> Of(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>();
        var word = new StringBuilder();
        var (start, end, kind) = (0, 0, Kind.None);
        for (var i = 0; i < text.Length; i++)
        {
            var (folded, k) = Fold(HanRadicals.Folded(text[i]));
            // ПлательщикИНН and accountHolder are two words each.
            var camel = i > 0 && k == Kind.Letter && char.IsLower(text[i - 1]) && char.IsUpper(text[i]);
            if (camel || k == Kind.None || k != kind || k is Kind.Han or Kind.Sign)
            {
                Flush();
            }

            if (k == Kind.None)
            {
                continue;
            }

            if (word.Length == 0)
            {
                (start, kind) = (i, k);
            }

            word.Append(folded);
            end = i + 1;
        }

        Flush();
        return tokens;

        void Flush()
        {
            if (word.Length > 0)
            {
                tokens.Add(new(word.ToString(), start, end));
                word.Clear();
            }

            kind = Kind.None;
        }
    }

    /// <summary>True for a Chinese character.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    private static (string Folded, Kind Kind) Fold(char c)
    {
        switch (c)
        {
            case '№' or '#' or '＃':
                return ("no", Kind.Sign);
            case '%' or '％':
                return ("%", Kind.Sign);
            case 'ё' or 'Ё':
                return ("е", Kind.Letter);
            case 'İ':
                // Turkish capital i: the invariant culture has no lower case for it.
                return ("i", Kind.Letter);
        }

        if (IsHan(c))
        {
            return (TermLexicon.Simplified(c), Kind.Han);
        }

        if (c < 128)
        {
            return char.IsAsciiLetter(c) ? (char.ToLowerInvariant(c).ToString(), Kind.Letter)
                : char.IsAsciiDigit(c) ? (c.ToString(), Kind.Digit)
                : ("", Kind.None);
        }

        if (!char.IsLetterOrDigit(c))
        {
            return ("", Kind.None);
        }

        var folded = c.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return (folded, char.IsDigit(folded[0]) ? Kind.Digit : Kind.Letter);
    }

    private enum Kind
    {
        None,
        Letter,
        Digit,
        Han,
        Sign,
    }
}
