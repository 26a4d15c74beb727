using System.Globalization;
using System.Numerics;

namespace Throughline.Samples.Truth;

/// <summary>Completes invented numbers with their check digits.</summary>
internal static class CheckDigits
{
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] s_uscc = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] s_account = [7, 1, 3];

    /// <summary>INN of an organization from its first nine digits.</summary>
    public static string Inn10(string nine) => nine + (Weighted(nine, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10);

    /// <summary>INN of a person from its first ten digits.</summary>
    public static string Inn12(string ten)
    {
        var eleven = ten + (Weighted(ten, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10);
        return eleven + (Weighted(eleven, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10);
    }

    /// <summary>OGRN from its first twelve digits.</summary>
    public static string Ogrn(string twelve) => twelve + (ulong.Parse(twelve, CultureInfo.InvariantCulture) % 11 % 10);

    /// <summary>Unified social credit code from its first seventeen characters.</summary>
    public static string Uscc(string seventeen)
    {
        var sum = seventeen.Select((c, i) => UsccAlphabet.IndexOf(c, StringComparison.Ordinal) * s_uscc[i]).Sum();
        return seventeen + UsccAlphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>A Russian account with its key (ninth digit) for a bank's BIK, weights 7-1-3.</summary>
    public static string Account(string withZeroKey, string bik)
    {
        var digits = bik[^3..] + withZeroKey;
        var sum = digits.Select((c, i) => (c - '0') * s_account[i % 3] % 10).Sum();
        return $"{withZeroKey[..8]}{sum % 10 * 3 % 10}{withZeroKey[9..]}";
    }

    /// <summary>An IBAN from its country and the rest.</summary>
    public static string Iban(string country, string rest)
    {
        var number = string.Concat((rest + country + "00").Select(c => char.IsDigit(c) ? c.ToString() : $"{c - 'A' + 10}"));
        var check = 98 - (int)(BigInteger.Parse(number, CultureInfo.InvariantCulture) % 97);
        return $"{country}{check:00}{rest}";
    }

    /// <summary>An air waybill number: prefix, seven digits, the seven modulo seven.</summary>
    public static string Waybill(string prefix, string seven) => $"{prefix}-{seven}{int.Parse(seven, CultureInfo.InvariantCulture) % 7}";

    private static int Weighted(string digits, int[] weights) => weights.Select((w, i) => (digits[i] - '0') * w).Sum();
}
