using System.Globalization;

namespace Throughline.Extraction.Tagging;

/// <summary>Cuts text into words and marks for the tagger, and says where sentences begin. Linear in the text's length.</summary>
internal static class TagTokens
{
    private const int LongestWord = 60;
    private const int WrappedLine = 50;

    /// <summary>The tokens of a text in order.</summary>
    public static List<TagToken> Read(string text, Func<ReadOnlySpan<char>, bool> isAbbreviation)
    {
        var tokens = new List<TagToken>(text.Length / 5);
        var (isFirst, lineStart) = (true, 0);
        var ended = false;
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (c is '\n' or '\r')
                {
                    isFirst |= !IsWrap(text, lineStart, i);
                    lineStart = i + 1;
                }

                i++;
                continue;
            }

            var end = TokenEnd(text, i, isAbbreviation);
            if (
                ended
                && (
                    char.IsUpper(c)
                    || c >= 0x2E80
                    || char.IsDigit(c)
                    || !char.IsLetter(c) && c is not (',' or ';' or ')' or '»' or '”' or '"')
                )
            )
            {
                isFirst = true;
            }

            ended = end == i + 1 && c is '.' or '!' or '?' or '。' or '！' or '？' || (ended && c is '"' or '»' or '”' or ')');
            tokens.Add(
                new TagToken
                {
                    Start = i,
                    End = end,
                    IsFirst = isFirst,
                }
            );
            isFirst = false;
            i = end;
        }

        return tokens;
    }

    // A line break inside a sentence: the line was long and the next one goes on in small letters.
    private static bool IsWrap(string text, int lineStart, int at)
    {
        if (at - lineStart < WrappedLine)
        {
            return false;
        }

        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\r')
        {
            next++;
        }

        return next < text.Length && char.IsLower(text[next]);
    }

    private static int TokenEnd(string text, int start, Func<ReadOnlySpan<char>, bool> isAbbreviation)
    {
        var c = text[start];
        if (!char.IsLetterOrDigit(c))
        {
            return start + (char.IsHighSurrogate(c) && start + 1 < text.Length ? 2 : 1);
        }

        if (c >= 0x2E80)
        {
            return start + 1;
        }

        var i = start + 1;
        for (; i < text.Length && i - start < LongestWord; i++)
        {
            c = text[i];
            if (char.IsLetterOrDigit(c) ? c < 0x2E80 : char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            if (c is '-' or '‑' or '\'' or '’' or '&' && char.IsLetterOrDigit(next) && next < 0x2E80)
            {
                // "Kupol's": the ending stands alone.
                if (c is '\'' or '’' && next is 's' or 'S' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2])))
                {
                    break;
                }

                continue;
            }

            if (c is '.' or ',' or '/' && char.IsDigit(text[i - 1]) && char.IsDigit(next))
            {
                continue;
            }

            if (
                c == '.'
                && (char.IsUpper(text[i - 1]) && (i - 1 == start || text[i - 2] == '.') || isAbbreviation(text.AsSpan(start, i - start)))
            )
            {
                if (char.IsUpper(next) && i + 2 < text.Length && text[i + 2] == '.')
                {
                    continue;
                }

                return i + 1;
            }

            break;
        }

        return i;
    }
}
