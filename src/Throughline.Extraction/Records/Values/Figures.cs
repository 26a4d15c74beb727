using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Reads numbers as records write them: 1,234.56 · 1 234,56 · 1.234,56 · 1234-56 · 12万.</summary>
internal static partial class Figures
{
    /// <summary>The number of a string that is a number with perhaps a currency or unit and nothing else; null otherwise.</summary>
    public static Figure? WholeOrNull(string text, RecordStyle style)
    {
        if (text.Length > 60)
        {
            return null;
        }

        var matches = Form().Matches(text);
        if (matches.Count != 1 || ReadOrNull(matches[0], text, style) is not { } figure)
        {
            return null;
        }

        var rest = text[..figure.Start] + " " + text[figure.End..];
        var tokens = Tokens.Of(rest);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Text;
            var known =
                Currencies.IsWord(word)
                || Units.IsWord(word)
                || word is "cr" or "dr" or "eq" or "net" or "万" or "亿" or "млн" or "тыс" or "整" or "коп" or "us" or "r" or "hk";
            if (!known)
            {
                var whole = Units.OfOrNull(rest.Trim()) is not null || Currencies.WholeOrNull(rest) is not null;
                return whole ? figure : null;
            }
        }

        return figure;
    }

    /// <summary>The last number in a string that can be an amount; null where there is none.</summary>
    public static Figure? LastOrNull(string text, RecordStyle style)
    {
        Figure? last = null;
        foreach (Match match in Form().Matches(text))
        {
            last = ReadOrNull(match, text, style) ?? last;
        }

        return last;
    }

    private static Figure? ReadOrNull(Match match, string text, RecordStyle style)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        if (Number(match.Value, style) is not { } value)
        {
            return null;
        }

        var after = text[end..].TrimStart();
        value *=
            after.StartsWith('万') ? 10_000m
            : after.StartsWith('亿') ? 100_000_000m
            : after.StartsWith("млн", StringComparison.OrdinalIgnoreCase) || after.StartsWith("million", StringComparison.OrdinalIgnoreCase)
                ? 1_000_000m
            : after.StartsWith("тыс", StringComparison.OrdinalIgnoreCase) ? 1_000m
            : 1m;
        var before = text[..start].TrimEnd();
        var negative =
            (before.Length > 0 && before[^1] is '-' or '−' or '–')
            || (before.EndsWith('(') && after.StartsWith(')'))
            || after is "-" or "−";
        var code = Currencies.FindOrNull(text)?.Code;
        var unit = code is null ? Units.OfOrNull(after.Trim('.', ' ')) : null;
        return new(
            negative ? -value : value,
            code == "CNY" && style.IsJapanese && text.AsSpan().IndexOfAny("¥￥") >= 0 ? "JPY" : code,
            unit,
            start,
            end
        );
    }

    private static decimal? Number(string digits, RecordStyle style)
    {
        var kept = new StringBuilder(digits.Length);
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c) || c is ',' or '.')
            {
                kept.Append(c);
            }
            else if (c is '-' or '=')
            {
                kept.Append('.');
            }
            else if (c is >= '０' and <= '９')
            {
                kept.Append((char)(c - '０' + '0'));
            }
        }

        var text = kept.ToString().TrimEnd('.', ',');
        var (comma, point) = (text.LastIndexOf(','), text.LastIndexOf('.'));
        var mark = (comma, point) switch
        {
            (< 0, < 0) => '\0',
            (>= 0, >= 0) => comma > point ? ',' : '.',
            (>= 0, _) => IsDecimal(text, ',', style.DecimalComma) ? ',' : '\0',
            _ => IsDecimal(text, '.', !style.DecimalComma) ? '.' : '\0',
        };
        if (mark != '\0' && text.IndexOf(mark) != text.LastIndexOf(mark))
        {
            return null;
        }

        var plain = new string([.. text.Where(c => char.IsAsciiDigit(c) || c == mark)]).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static bool IsDecimal(string text, char mark, bool isUsual)
    {
        if (text.IndexOf(mark) != text.LastIndexOf(mark))
        {
            return false;
        }

        var after = text.Length - text.IndexOf(mark) - 1;
        return after != 3 || isUsual || text.IndexOf(mark) > 3 || text[0] == '0';
    }

    [GeneratedRegex(
        @"[0-9]{1,3}(?:[ \u00a0\u2009\u202f'’][0-9]{3})+(?:[.,][0-9]{1,3}|[=-][0-9]{2})?\b|[0-9][0-9.,]*[0-9](?:[=-][0-9]{2}\b)?|[0-9]|[０-９]+",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Form();
}
