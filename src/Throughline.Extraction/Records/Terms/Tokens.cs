using System.Text;
using Throughline.Text;

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
            var (folded, k) = s_folded[text[i]] ??= Fold(HanRadicals.Folded(text[i]));
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

    // What each character is folded to, once it was asked for: every label, cell and line of a corpus goes through here.
    private static readonly FoldedChar?[] s_folded = new FoldedChar?[char.MaxValue + 1];

    private static FoldedChar Fold(char c)
    {
        switch (c)
        {
            case '№' or '#' or '＃':
                return new("no", Kind.Sign);
            case '%' or '％':
                return new("%", Kind.Sign);
            case 'ё' or 'Ё':
                return new("е", Kind.Letter);
            case 'İ':
                // Turkish capital i: the invariant culture has no lower case for it.
                return new("i", Kind.Letter);
        }

        if (IsHan(c))
        {
            return new(TermLexicon.Simplified(c), Kind.Han);
        }

        if (c < 128)
        {
            return char.IsAsciiLetter(c) ? new(char.ToLowerInvariant(c).ToString(), Kind.Letter)
                : char.IsAsciiDigit(c) ? new(c.ToString(), Kind.Digit)
                : new("", Kind.None);
        }

        if (!char.IsLetterOrDigit(c))
        {
            return new("", Kind.None);
        }

        var folded = c.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return new(folded, char.IsDigit(folded[0]) ? Kind.Digit : Kind.Letter);
    }

    private sealed record FoldedChar(string Text, Kind Kind);

    private enum Kind
    {
        None,
        Letter,
        Digit,
        Han,
        Sign,
    }
}
