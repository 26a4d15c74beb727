namespace Throughline.Extraction.Records.Trade;

/// <summary>The key of a Russian bank account (Bank of Russia, order of computing the control key of 8 September 1997, No. 515).</summary>
internal static class RussianAccounts
{
    /// <summary>True where the account of 20 digits fits the bank's БИК of 9: weights 7, 1, 3 over the last three digits of the БИК and the account, sum modulo 10 is 0.</summary>
    /// <param name="bik">The bank's identification code.</param>
    /// <param name="account">The account; one that begins with 301 is held with the Bank of Russia and keyed by the digits 5 and 6 of the БИК.</param>
    public static bool IsRight(string bik, string account)
    {
        if (bik.Length != 9 || account.Length != 20 || !bik.All(char.IsAsciiDigit) || !account.All(char.IsAsciiDigit))
        {
            return false;
        }

        var isCorrespondent = account.StartsWith("301", StringComparison.Ordinal);
        var digits = (isCorrespondent ? "0" + bik[4..6] : bik[6..]) + account;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum +=
                (digits[i] - '0')
                * (i % 3) switch
                {
                    0 => 7,
                    1 => 1,
                    _ => 3,
                }
                % 10;
        }

        return sum % 10 == 0;
    }
}
