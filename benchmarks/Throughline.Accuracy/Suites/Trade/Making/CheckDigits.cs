namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>Made numbers with right check digits, computed apart from the product.</summary>
internal static class CheckDigits
{
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] s_uscc = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] s_inn = [2, 4, 10, 3, 5, 9, 4, 6, 8];

    /// <summary>An organization's INN.</summary>
    public static string Inn(Draw draw)
    {
        var body = "77" + draw.Digits(7);
        return body + (body.Select((c, i) => (c - '0') * s_inn[i]).Sum() % 11 % 10);
    }

    /// <summary>A unified social credit code.</summary>
    public static string Uscc(Draw draw)
    {
        var body = "91" + draw.Digits(6) + "MA" + draw.Digits(7);
        var sum = body.Select((c, i) => UsccAlphabet.IndexOf(c, StringComparison.Ordinal) * s_uscc[i]).Sum();
        return body + UsccAlphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>An air waybill number, without marks.</summary>
    public static string AirWaybill(Draw draw)
    {
        var serial = draw.Next(9_000_000) + 1_000_000;
        return draw.Digits(3).Replace('0', '9') + serial.ToString(System.Globalization.CultureInfo.InvariantCulture) + (serial % 7);
    }

    /// <summary>A container number.</summary>
    public static string Container(Draw draw)
    {
        var body =
            new string([(char)('A' + draw.Next(26)), (char)('A' + draw.Next(26)), (char)('A' + draw.Next(26)), 'U']) + draw.Digits(6);
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            // A is 10, and 11, 22, 33 are left out.
            var value = char.IsAsciiDigit(body[i]) ? body[i] - '0' : 10 + (body[i] - 'A') + (9 + body[i] - 'A') / 10;
            sum += value * (1 << i);
        }

        return body + (sum % 11 % 10);
    }

    /// <summary>A rouble account with its key for a bank.</summary>
    public static string Account(Draw draw, string bik)
    {
        var body = "40702810" + "0" + draw.Digits(11);
        ReadOnlySpan<int> weights = [7, 1, 3];
        for (var key = 0; key < 10; key++)
        {
            var account = body[..8] + key.ToString(System.Globalization.CultureInfo.InvariantCulture) + body[9..];
            var digits = bik[6..] + account;
            var sum = 0;
            for (var i = 0; i < digits.Length; i++)
            {
                sum += (digits[i] - '0') * weights[i % 3];
            }

            if (sum % 10 == 0)
            {
                return account;
            }
        }

        throw new InvalidOperationException("no key for " + bik);
    }
}
