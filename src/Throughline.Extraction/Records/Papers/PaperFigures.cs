using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Finds the numbers of a run, with both readings of a mark that may part thousands or decimals.</summary>
internal static partial class PaperFigures
{
    private const double WideGap = 0.62;

    /// <summary>Marks the numbers of a run.</summary>
    public static void Mark(PaperRun run)
    {
        if (run.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return;
        }

        var last = 0;
        foreach (Match match in Form().Matches(run.Text))
        {
            if (match.Index < last)
            {
                continue;
            }

            // "9,9000": what looks like thousands goes on.
            last = match.Index + match.Length;
            while (last < run.Text.Length && char.IsAsciiDigit(run.Text[last]))
            {
                last++;
            }

            foreach (var (start, end) in Parts(run, match.Index, last))
            {
                if (StandsAlone(run.Text, start, end) && Of(run.Text, start, end - start) is { } amount)
                {
                    run.Amounts.Add(amount);
                }
            }
        }
    }

    // "1 160,00" is one number where the gap is narrow, and a quantity beside a price where it is wide.
    private static IEnumerable<(int Start, int End)> Parts(PaperRun run, int start, int end)
    {
        var from = start;
        for (var i = 0; i + 1 < run.Words.Count; i++)
        {
            var at = run.Words[i].End - run.Start;
            if (at > from && at < end && run.Words[i + 1].Left - run.Words[i].Right > WideGap * run.Words[i].Height)
            {
                yield return (from, at);
                from = run.Words[i + 1].Start - run.Start;
            }
        }

        if (from < end)
        {
            yield return (from, end);
        }
    }

    // Numbers inside codes, dates and times are none of ours; a currency or unit of a few letters may touch.
    private static bool StandsAlone(string text, int start, int end)
    {
        var letters = 0;
        for (var i = start - 1; i >= 0 && (char.IsLetter(text[i]) || text[i] is '.' or ',' or '-' or '/' or '\\' or '_' or ':'); i--)
        {
            if (text[i] is ':' && i + 1 == start)
            {
                return i == 0 || !char.IsAsciiDigit(text[i - 1]) || (start - i == 1 && end - start > 2);
            }

            letters++;
            if (!char.IsLetter(text[i]) && i > 0 && char.IsLetterOrDigit(text[i - 1]) && !IsSign(text[start - 1]))
            {
                return false;
            }

            if (letters > 3 && !Tokens.IsHan(text[i]) && text[i] < '\u0400')
            {
                return false;
            }
        }

        if (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            return false;
        }

        if (end >= text.Length || char.IsWhiteSpace(text[end]))
        {
            return true;
        }

        if (text[end] is '/' or '-' or ':' or '.' or '_' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
        {
            return text[end] is '/' && char.IsLetter(text[end + 1]);
        }

        var run = 0;
        while (end + run < text.Length && char.IsLetter(text[end + run]))
        {
            run++;
        }

        return run == 0
            || (
                (run <= 4 || Tokens.IsHan(text[end]))
                && (end + run == text.Length || !char.IsAsciiDigit(text[end + run]))
                && text[end] is not ('年' or '月' or '日' or '号' or '路')
            );
    }

    private static bool IsSign(char c) => Currencies.WholeOrNull(c.ToString()) is not null;

    /// <summary>The reading of a number by itself; null where it is none.</summary>
    public static (decimal Value, decimal? Other, bool HasCents)? Parse(string digits)
    {
        var text = digits.TrimEnd('.', ',');
        var (comma, point) = (text.LastIndexOf(','), text.LastIndexOf('.'));
        char mark;
        decimal? other = null;
        if (comma >= 0 && point >= 0)
        {
            mark = comma > point ? ',' : '.';
        }
        else if (comma < 0 && point < 0)
        {
            mark = text.LastIndexOf('-') is > 0 and var dash && text.Length - dash == 3 ? '-' : '\0';
        }
        else
        {
            var only = comma >= 0 ? ',' : '.';
            var (first, last) = (text.IndexOf(only), text.LastIndexOf(only));
            var after = text.Length - last - 1;
            if (first != last)
            {
                mark = '\0';
            }
            else if (after == 3 && first <= 3 && text[0] != '0')
            {
                // 1.234 or 1,234: thousands, unless the sums of the paper say otherwise.
                mark = '\0';
                other = Number(text, only);
            }
            else
            {
                mark = only;
            }
        }

        return Number(text, mark) is { } value ? (value, other, mark != '\0' && text.Length - text.LastIndexOf(mark) - 1 == 2) : null;
    }

    private static decimal? Number(string text, char mark)
    {
        var at = mark == '\0' ? text.Length : text.LastIndexOf(mark);
        var plain = string.Concat(text[..at].Where(char.IsAsciiDigit)) + "." + string.Concat(text[at..].Where(char.IsAsciiDigit));
        return
            plain.Length < 20
            && decimal.TryParse(plain.TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    private static PaperAmount? Of(string text, int start, int length)
    {
        var end = start + length;
        if (Parse(text.Substring(start, length)) is not var (value, other, hasCents))
        {
            return null;
        }

        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(end).TrimStart();
        var isNegative =
            before.Length > 0 && before[^1] is '-' or '−' or '–' && (before.Length == 1 || !char.IsLetterOrDigit(before[^2]))
            || (after.Length > 0 && after[0] == '-' && (after.Length == 1 || !char.IsLetterOrDigit(after[1])))
            || (before.Length > 0 && before[^1] == '(' && after.Length > 0 && after[0] == ')');
        var isPercent = after.Length > 0 && after[0] is '%' or '％';
        var currency = isPercent ? null : CurrencyAfter(after) ?? CurrencyBefore(before);
        return new(isNegative ? -value : value, other, start, end, hasCents || currency is not null, currency, isPercent);
    }

    private static string? CurrencyAfter(ReadOnlySpan<char> after)
    {
        var end = 0;
        while (
            end < after.Length
            && end < 8
            && !char.IsWhiteSpace(after[end])
            && !char.IsAsciiDigit(after[end])
            && after[end] is not (',' or ';' or '/' or '(')
        )
        {
            end++;
        }

        return end == 0 ? null : Currencies.WholeOrNull(after[..end].ToString());
    }

    private static string? CurrencyBefore(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (
            start > 0
            && before.Length - start < 5
            && !char.IsWhiteSpace(before[start - 1])
            && !char.IsAsciiDigit(before[start - 1])
            && before[start - 1] is not (':' or '：' or '(')
        )
        {
            start--;
        }

        return start == before.Length ? null : Currencies.WholeOrNull(before[start..].ToString());
    }

    [GeneratedRegex(
        @"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]{1,4})?|[0-9]{1,3}(?:[ \u00a0\u2009\u202f'’.,][0-9]{3})+(?:[.,][0-9]{1,4})?|[0-9]+(?:[.,][0-9]{1,6})?(?:-[0-9]{2})?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Form();
}
