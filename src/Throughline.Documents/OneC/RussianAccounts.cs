namespace Throughline.Documents.OneC;

/// <summary>Russian bank accounts: currency and check digit.</summary>
/// <remarks>Digits 6 to 8 are the currency, digit 9 the check digit over the bank's number and the account with weights 7, 1, 3
/// (Bank of Russia regulation 809-P; rules of the check digit of 8 September 1997, No. 515).</remarks>
internal static class RussianAccounts
{
    private static readonly int[] s_weights = [7, 1, 3];

    /// <summary>ISO code of the account's currency; null where it is none we know.</summary>
    public static string? CurrencyOrNull(string? account) =>
        account is { Length: 20 }
            ? account[5..8] switch
            {
                "810" or "643" => "RUB",
                "840" => "USD",
                "978" => "EUR",
                "156" => "CNY",
                "826" => "GBP",
                "756" => "CHF",
                "392" => "JPY",
                "398" => "KZT",
                "933" => "BYN",
                "784" => "AED",
                "949" => "TRY",
                "356" => "INR",
                "344" => "HKD",
                "051" => "AMD",
                "417" => "KGS",
                "860" => "UZS",
                _ => null,
            }
            : null;

    /// <summary>Whether the check digit fits the bank; null where account or BIC are not of their form.</summary>
    public static bool? IsValidOrNull(string? account, string? bic)
    {
        if (
            account is not { Length: 20 }
            || bic is not { Length: 9 }
            || account.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0
            || bic.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0
        )
        {
            return null;
        }

        // Accounts held at the Bank of Russia itself are checked by the number of its settlement centre.
        var bank = bic[6..] is "000" or "001" or "002" ? "0" + bic[4..6] : bic[6..];
        var (digits, sum) = (bank + account, 0);
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * s_weights[i % 3] % 10;
        }

        return sum % 10 == 0;
    }
}
