using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Contacts;

/// <summary>Finds bank accounts: IBANs by their check digits, Russian ones by their key with the bank's code or by a label, others by a label.</summary>
internal static partial class Accounts
{
    private const int NearCode = 240;
    private static readonly int[] s_key = [7, 1, 3];

    /// <summary>The accounts in text order. An account that a bank holds for itself (Russian 301…) is nobody's here.</summary>
    public static IEnumerable<Contact> Find(string text)
    {
        foreach (Match match in Iban().Matches(text))
        {
            // A word may follow behind the groups of four: the longest beginning whose check digits hold is the number.
            for (var end = match.Index + match.Length; end > match.Index + 14; end--)
            {
                var value = Plain(text.AsSpan(match.Index, end - match.Index));
                if (
                    char.IsAsciiLetterOrDigit(text[end - 1])
                    && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]))
                    && IdentifierChecks.IsWellFormed(IdentifierKind.Iban, value)
                )
                {
                    yield return new(match.Index, end, ContactKind.Iban, value);
                    break;
                }
            }
        }

        foreach (Match match in Russian().Matches(text))
        {
            var value = Plain(match.ValueSpan);
            if (
                value.Length == 20
                && value[0] is '3' or '4'
                && !value.StartsWith("301", StringComparison.Ordinal)
                && (IsLabelled(text, match.Index) || FitsCodeNear(text, match.Index, value))
            )
            {
                yield return new(match.Index, match.Index + match.Length, ContactKind.Account, value);
            }
        }

        foreach (Match match in Labelled().Matches(text))
        {
            var number = match.Groups["value"];
            var value = Plain(number.ValueSpan);
            if (value.Length is >= 8 and <= 24 and not 20 && (value.Length != 11 || !text.AsSpan(0, number.Index).EndsWith('+')))
            {
                yield return new(number.Index, number.Index + number.Length, ContactKind.Account, value);
            }
        }
    }

    /// <summary>
    /// True where the control key of a Russian account (its ninth digit) fits the bank's code: the code's last three digits and the account, weighted
    /// 7 1 3, sum to a multiple of ten (Bank of Russia, order 515 of 8 September 1997).
    /// </summary>
    public static bool IsKeyed(string account, string code)
    {
        if (account.Length != 20 || code.Length != 9)
        {
            return false;
        }

        var digits = string.Concat(code.AsSpan(6), account);
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * s_key[i % 3] % 10;
        }

        return sum % 10 == 0;
    }

    private static bool IsLabelled(string text, int at)
    {
        var from = Math.Max(0, at - 40);
        return Label().IsMatch(text[from..at]);
    }

    private static bool FitsCodeNear(string text, int at, string account)
    {
        var from = Math.Max(0, at - NearCode);
        var near = text.Substring(from, Math.Min(text.Length, at + NearCode) - from);
        return Code().Matches(near).Any(m => IsKeyed(account, m.Groups["code"].Value));
    }

    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain[length++] = char.ToUpper(c, CultureInfo.InvariantCulture);
            }
        }

        return new string(plain, 0, length);
    }

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b")]
    private static partial Regex Iban();

    [GeneratedRegex(@"\b[0-9]{5}[ .]?[0-9]{3}[ .]?[0-9][ .]?[0-9]{4}[ .]?[0-9]{7}\b")]
    private static partial Regex Russian();

    [GeneratedRegex(
        @"(?:账\s?号|帐\s?号|银行账户|账户号码|收款账户|A/C(?:\s{1,40}No\.?)?|\bAcc(?:oun)?t(?:\s{1,40}(?:No\.?|number))|\bсч[её]т[аеу]?\s{0,40}№|\bр/сч?|\bрасч[её]тный сч[её]т)"
            + @"[\s:：.№#]{0,4}(?<value>[0-9](?:[ -]?[0-9]){7,27})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"(?:р\s?/\s?с|сч[её]т|сч\.|account|a/c|账号|帐号|账户)[\p{L}\s:：.№#]{0,16}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:БИК|BIK|BIC)[\s:№]{0,40}(?<code>04[0-9]{7})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
