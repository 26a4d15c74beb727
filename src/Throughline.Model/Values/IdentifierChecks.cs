using System.Numerics;

namespace Throughline.Model;

/// <summary>Check digits of the identifier schemes.</summary>
/// <remarks>
/// Rules: INN and OGRN by the Federal Tax Service's published weights; USCC by GB 32100-2015; LEI and IBAN by ISO 7064 MOD 97-10;
/// IMO number by IMO resolution A.1117(30); ISIN by ISO 6166 annex B; the air waybill's eighth digit is the first seven modulo 7 (IATA resolution 600a).
/// </remarks>
public static class IdentifierChecks
{
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] s_inn10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] s_inn12a = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] s_inn12b = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] s_uscc = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>True where <paramref name="value"/> (normal form) satisfies the scheme's shape and check digits.</summary>
    public static bool IsWellFormed(IdentifierKind kind, string value) =>
        kind switch
        {
            IdentifierKind.Inn => IsInn(value),
            IdentifierKind.Ogrn => IsOgrn(value),
            IdentifierKind.Uscc => IsUscc(value),
            IdentifierKind.Lei => value.Length == 20 && Mod97(value) == 1,
            IdentifierKind.Iban => IsIban(value),
            IdentifierKind.Imo => IsImo(value),
            IdentifierKind.Isin => IsIsin(value),
            IdentifierKind.Bic => IsBic(value),
            IdentifierKind.Bik => value.Length == 9 && AllDigits(value),
            IdentifierKind.Kpp => value.Length == 9,
            IdentifierKind.AirWaybill => IsAirWaybill(value),
            _ => value.Length > 0,
        };

    /// <summary>INN of an organization (10 digits) or a person (12 digits).</summary>
    public static bool IsInn(string value)
    {
        if (!AllDigits(value))
        {
            return false;
        }

        return value.Length switch
        {
            10 => InnDigit(value, s_inn10) == value[9] - '0',
            12 => InnDigit(value, s_inn12a) == value[10] - '0' && InnDigit(value, s_inn12b) == value[11] - '0',
            _ => false,
        };
    }

    /// <summary>OGRN (13 digits) or OGRNIP (15 digits).</summary>
    public static bool IsOgrn(string value)
    {
        if (!AllDigits(value) || value.Length is not (13 or 15))
        {
            return false;
        }

        var body = ulong.Parse(value.AsSpan(0, value.Length - 1), System.Globalization.CultureInfo.InvariantCulture);
        var check = body % (value.Length == 13 ? 11UL : 13UL) % 10;
        return check == (ulong)(value[^1] - '0');
    }

    /// <summary>Chinese unified social credit code.</summary>
    public static bool IsUscc(string value)
    {
        if (value.Length != 18)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            var digit = UsccAlphabet.IndexOf(value[i], StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            sum += digit * s_uscc[i];
        }

        return UsccAlphabet[(31 - (sum % 31)) % 31] == value[17];
    }

    private static int InnDigit(string value, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (value[i] - '0') * weights[i];
        }

        return sum % 11 % 10;
    }

    private static bool IsIban(string value) =>
        value.Length is >= 15 and <= 34
        && char.IsAsciiLetterUpper(value[0])
        && char.IsAsciiLetterUpper(value[1])
        && Mod97(value[4..] + value[..4]) == 1;

    private static bool IsImo(string value)
    {
        if (value.Length != 7 || !AllDigits(value))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 6; i++)
        {
            sum += (value[i] - '0') * (7 - i);
        }

        return sum % 10 == value[6] - '0';
    }

    // Letters count as two digits (A = 10), then the Luhn sum of ISO/IEC 7812-1.
    private static bool IsIsin(string value)
    {
        if (value.Length != 12 || !char.IsAsciiLetterUpper(value[0]) || !char.IsAsciiLetterUpper(value[1]) || !char.IsAsciiDigit(value[11]))
        {
            return false;
        }

        var (sum, isDoubled) = (0, false);
        for (var i = value.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiLetterUpper(value[i]))
            {
                Add((value[i] - 'A' + 10) % 10);
                Add((value[i] - 'A' + 10) / 10);
            }
            else if (char.IsAsciiDigit(value[i]))
            {
                Add(value[i] - '0');
            }
            else
            {
                return false;
            }
        }

        return sum % 10 == 0;

        void Add(int digit)
        {
            var weighted = isDoubled ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            isDoubled = !isDoubled;
        }
    }

    private static bool IsBic(string value) =>
        value.Length is 8 or 11 && value.AsSpan(0, 6).IndexOfAnyExceptInRange('A', 'Z') < 0 && value.All(char.IsAsciiLetterOrDigit);

    private static bool IsAirWaybill(string value) =>
        value.Length == 11
        && AllDigits(value)
        && int.Parse(value.AsSpan(3, 7), System.Globalization.CultureInfo.InvariantCulture) % 7 == value[10] - '0';

    private static int Mod97(string value)
    {
        var remainder = BigInteger.Zero;
        foreach (var c in value)
        {
            if (char.IsAsciiDigit(c))
            {
                remainder = (remainder * 10 + (c - '0')) % 97;
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                remainder = (remainder * 100 + (c - 'A' + 10)) % 97;
            }
            else
            {
                return -1;
            }
        }

        return (int)remainder;
    }

    private static bool AllDigits(string value) => value.Length > 0 && value.All(char.IsAsciiDigit);
}
