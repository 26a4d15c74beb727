using System.Buffers;
using PhoneNumbers;
using Throughline.Extraction.Times;

namespace Throughline.Extraction.Contacts;

/// <summary>Reads phone numbers: those with a country code or that a numbering plan knows, and others behind a word such as "tel".</summary>
internal static class Phones
{
    private const int Reach = 48;

    private static readonly PhoneNumberUtil s_plans = PhoneNumberUtil.GetInstance();

    private static readonly SearchValues<string> s_labels = SearchValues.Create(
        [
            "phone",
            "tel",
            "mobile",
            "mob.",
            "cell",
            "fax",
            "call",
            "whatsapp",
            "contact",
            "тел",
            "моб",
            "факс",
            "звон",
            "电话",
            "電話",
            "手机",
            "手機",
            "传真",
            "致电",
            "拨打",
            "号码",
            "office",
            "chat",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> s_others = SearchValues.Create(
        [
            "account",
            "card number",
            "credit card",
            "omb",
            "ssn",
            "iban",
            "invoice",
            "contract",
            "formula",
            "not a phone",
            "look like a phone",
            "счет",
            "счёт",
            "инн",
            "договор",
            "账号",
            "单号",
            "编号",
            "学号",
            "代码",
            "账户",
            "身份证",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The number that starts at a place; null where none does.</summary>
    public static Contact? Read(string text, int at, string? region)
    {
        if (at > 0 && IsGlued(text, at))
        {
            return null;
        }

        var (end, digits, groups, marks) = Extent(text, at);
        if (
            digits is < 6 or > 17
            || end < text.Length
                && (
                    char.IsAsciiLetterOrDigit(text[end])
                    || text[end] is '%' or '=' or '*' or '@' or '$'
                    || text[end] is '-' or '/' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1])
                )
        )
        {
            return null;
        }

        var bare = text[at..end];
        if (IsDate(bare) || IsDecimal(bare))
        {
            return null;
        }

        var international = text[at] == '+' || bare.StartsWith("(+", StringComparison.Ordinal);
        var labelled = IsLabelled(text, at);
        var known = Known(bare, international ? null : region);
        if (digits == 7 && groups == 2 && text[at] is '0' or '1')
        {
            return null; // no local number begins so
        }

        var shaped =
            IsChineseMobile(text, at, end)
            || text[at] == '(' && digits is >= 9 and <= 12
            || groups == 3 && marks && digits is 10 or 11 && IsNorthAmerican(bare);
        if (!labelled && (IsNamedOther(text, at, end) || !(international && digits >= 9 || shaped || known is not null && groups > 1)))
        {
            return null;
        }

        return digits >= 7 || international || labelled && groups == 1 ? new(at, end, ContactKind.Phone, known ?? Plain(bare)) : null;
    }

    // The stretch of digits and the marks between them, with an extension.
    private static (int End, int Digits, int Groups, bool Marks) Extent(string text, int at)
    {
        var (i, end, digits, groups, marks, open) = (at, at, 0, 0, false, 0);
        while (i < text.Length && digits <= 20)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                groups += i == at || !char.IsAsciiDigit(text[i - 1]) ? 1 : 0;
                digits++;
                end = ++i;
                continue;
            }

            if (c == ')' && digits > 0)
            {
                open--;
                end = Math.Max(end, i + 1);
                marks = true;
            }
            else if (c == '(' && i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] == '+'))
            {
                open++;
                marks = true;
            }
            else if (c is '-' or '.' or '/' && digits > 0)
            {
                marks = true;
            }
            else if (c == '+' && (i == at || i > 0 && text[i - 1] == '('))
            {
                marks = true;
            }
            else if (c is not (' ' or '\u00a0') || digits == 0 || RunBefore(text, i, at) >= 10)
            {
                // Ten digits in a row and more are a whole number; what follows a space is the next one.
                break;
            }

            i++;
            if (i - end > 3)
            {
                break;
            }
        }

        return (Extension(text, end), digits, groups, marks);
    }

    private static int RunBefore(string text, int at, int start)
    {
        var from = at;
        while (from > start && char.IsAsciiDigit(text[from - 1]))
        {
            from--;
        }

        return at - from;
    }

    private static int Extension(string text, int end)
    {
        var i = end;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        foreach (var word in (ReadOnlySpan<string>)["ext.", "ext", "x", "доб.", "доб", "转"])
        {
            if (string.Compare(text, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                continue;
            }

            var from = i + word.Length;
            while (from < text.Length && text[from] == ' ')
            {
                from++;
            }

            var stop = from;
            while (stop < text.Length && char.IsAsciiDigit(text[stop]))
            {
                stop++;
            }

            return stop - from is > 0 and <= 6 ? stop : end;
        }

        return end;
    }

    private static bool IsGlued(string text, int at)
    {
        var before = text[at - 1];
        if (
            char.IsLetterOrDigit(before) && before < 0x2E80
            || before is '#' or '№' or '$' or '€' or '£' or '¥' or '%' or '=' or '*' or '\\' or '_'
        )
        {
            return true;
        }

        // "021-68812753,021-68808888": a comma parts two numbers where the one before it is long.
        return before is '+' or '.' or ',' or '/' or ':' or '-'
                && at > 1
                && char.IsAsciiDigit(text[at - 2])
                && !(before == ',' && RunBefore(text, at - 1, 0) >= 7)
            || before == '-'
                && (
                    at == 1
                    || at > 1
                        && (char.IsWhiteSpace(text[at - 2]) || char.IsAsciiLetter(text[at - 2]) && at > 2 && !char.IsLetter(text[at - 3]))
                );
    }

    // Eleven digits from 13 to 19 behind a Chinese word, a mark or another such number.
    private static bool IsChineseMobile(string text, int at, int end)
    {
        if (end - at != 11 || text[at] != '1' || text[at + 1] is < '3')
        {
            return false;
        }

        var before = at;
        while (before > 0 && text[before - 1] is ' ' or '\u3000')
        {
            before--;
        }

        if (before > 0 && text[before - 1] is '：' or ':' or '，' or '、' or '（' or '(')
        {
            before--;
        }

        return before > 0 && (text[before - 1] is >= '\u4E00' and <= '\u9FFF' || RunBefore(text, before, 0) == 11);
    }

    private static bool IsDate(string bare) =>
        NumericDates.Read(bare, 0, bare.Length, monthFirst: false) is { } date
        // "2024-11-05 10" of "2024-11-05 10:06".
        && (date.End == bare.Length || date.End > 7 && bare[date.End] == ' ' && bare.Length - date.End < 4);

    private static bool IsDecimal(string bare) => bare.Count(c => c == '.') == 1 && bare.All(c => char.IsAsciiDigit(c) || c == '.');

    private static bool IsNorthAmerican(string bare)
    {
        var parts = bare.Split(['-', '.', ' ', '(', ')', '+'], StringSplitOptions.RemoveEmptyEntries);
        return parts is [{ Length: 3 }, { Length: 3 }, { Length: 4 }];
    }

    private static bool IsLabelled(string text, int at)
    {
        var from = Math.Max(0, at - Reach);
        var before = text.AsSpan(from, at - from);
        var stop = before.LastIndexOfAny('\n', ';', '。');
        before = before[(stop + 1)..];
        var label = LastOf(before, s_labels);
        return label >= 0 && label > LastOf(before, s_others);
    }

    private static int LastOf(ReadOnlySpan<char> text, SearchValues<string> words)
    {
        var (last, from) = (-1, 0);
        while (from < text.Length && text[from..].IndexOfAny(words) is >= 0 and var hit)
        {
            last = from + hit;
            from = last + 1;
        }

        return last;
    }

    private static bool IsNamedOther(string text, int at, int end)
    {
        var from = Math.Max(0, at - 24);
        return text.AsSpan(from, at - from).ContainsAny(s_others)
            || text.AsSpan(end, Math.Min(32, text.Length - end)).ContainsAny(s_others);
    }

    private static string? Known(string bare, string? region)
    {
        if (region is null && !bare.AsSpan().TrimStart('(').StartsWith("+"))
        {
            return null;
        }

        try
        {
            var number = s_plans.Parse(bare, region);
            return s_plans.IsValidNumber(number) ? s_plans.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null; // no country code, or not so many digits
        }
    }

    private static string Plain(string bare) => string.Concat(bare.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
