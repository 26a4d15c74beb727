using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Numbers of trade papers that have a shape or check digits of their own.</summary>
internal static partial class TradeCodes
{
    private const string ContainerLetters = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";

    /// <summary>An air waybill number, as 3 digits, a hyphen and 8 digits; its last digit is checked.</summary>
    public static Found? AirWaybill(string text)
    {
        foreach (Match match in AirWaybillForm().Matches(text))
        {
            var digits = match.Groups["prefix"].Value + match.Groups["serial"].Value.Replace(" ", "", StringComparison.Ordinal);
            if (IdentifierChecks.IsWellFormed(IdentifierKind.AirWaybill, digits))
            {
                return Of(text, match, digits[..3] + "-" + digits[3..]);
            }
        }

        return null;
    }

    /// <summary>A Russian customs declaration's number: office (8 digits), day (6), serial (7); the day must exist.</summary>
    public static Found? Declaration(string text)
    {
        foreach (Match match in DeclarationForm().Matches(text))
        {
            var day = match.Groups["day"].ValueSpan;
            if (Number(day[..2]) is >= 1 and <= 31 && Number(day.Slice(2, 2)) is >= 1 and <= 12)
            {
                return Of(text, match, $"{match.Groups["office"].Value}/{match.Groups["day"].Value}/{match.Groups["serial"].Value}");
            }
        }

        return null;
    }

    /// <summary>The day in a Russian declaration's number, ISO.</summary>
    public static string DayOf(string declaration) => $"20{declaration[13..15]}-{declaration[11..13]}-{declaration[9..11]}";

    /// <summary>A Chinese customs number: 18 digits, of which 5 to 8 are the year.</summary>
    public static Found? ChinaCustoms(string text)
    {
        foreach (Match match in EighteenDigits().Matches(text))
        {
            var digits = match.Value.Replace(" ", "", StringComparison.Ordinal);
            if (digits.Length == 18 && Number(digits.AsSpan(4, 4)) is >= 2000 and < 2100)
            {
                return Of(text, match, digits);
            }
        }

        return null;
    }

    /// <summary>Every container number whose check digit fits (ISO 6346: letters 10 to 38 without multiples of 11, weights 2ⁿ, modulo 11, 10 counts 0).</summary>
    public static List<Found> Containers(string text)
    {
        var found = new List<Found>();
        foreach (Match match in ContainerForm().Matches(text))
        {
            var code = new string([.. match.Value.Where(char.IsAsciiLetterOrDigit)]);
            if (IsContainer(code))
            {
                found.Add(Of(text, match, code));
            }
        }

        return found;
    }

    /// <summary>True where the check digit of a container number fits.</summary>
    public static bool IsContainer(string code)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var value = ContainerLetters.IndexOf(code[i], StringComparison.Ordinal);
            sum += value << i;
        }

        return sum % 11 % 10 == code[10] - '0';
    }

    /// <summary>A goods code: 4 to 13 digits, perhaps in groups, in a chapter of the Harmonized System (01 to 97 without 77).</summary>
    public static Found? HsCode(string text)
    {
        foreach (Match match in HsForm().Matches(text))
        {
            var digits = new string([.. match.Value.Where(char.IsAsciiDigit)]);
            if (digits.Length is 4 or 6 or 8 or 9 or 10 or 13 && Number(digits.AsSpan(0, 2)) is >= 1 and <= 97 and not 77)
            {
                return Of(text, match, digits);
            }
        }

        return null;
    }

    /// <summary>A delivery term of Incoterms with the place behind it.</summary>
    public static Found? Incoterm(string text)
    {
        var match = IncotermForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var place = match.Groups["place"].Value.Trim(' ', ',', '.', ';', ')', '(');
        var value = match.Groups["term"].Value.ToUpperInvariant() + (place.Length > 1 ? " " + place : "");
        return new(value, match.Index, match.Index + match.Value.TrimEnd(' ', ',', '.', ';', ')', '(').Length, match.Index == 0 ? 1 : 0.7);
    }

    /// <summary>A flight: an airline's two characters and one to four digits.</summary>
    public static Found? Flight(string text)
    {
        var match = FlightForm().Match(text);
        return match.Success ? Of(text, match, match.Groups["line"].Value + match.Groups["number"].Value) : null;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Found Of(string text, Match match, string value) =>
        new(value, match.Index, match.Index + match.Length, Share(text, match.Length));

    /// <summary>1 where a value takes the whole text, 0.5 and more where it does not.</summary>
    public static double Share(string text, int length)
    {
        var all = text.AsSpan().Trim(" \t:.;,()（）").Length;
        return all <= length ? 1 : 0.5 + (0.4 * length / all);
    }

    [GeneratedRegex(@"\b(?<prefix>[0-9]{3})[\s-]?(?<serial>[0-9]{4}\s?[0-9]{4})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex AirWaybillForm();

    [GeneratedRegex(@"\b(?<office>[0-9]{8})\s?/\s?(?<day>[0-9]{6})\s?/\s?(?<serial>[0-9]{7})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex DeclarationForm();

    [GeneratedRegex(@"\b[0-9](?: ?[0-9]){17}\b")]
    private static partial Regex EighteenDigits();

    [GeneratedRegex(@"\b[A-Z]{3}[UJZ][\s-]?[0-9]{6}[\s/-]?[0-9]\b")]
    private static partial Regex ContainerForm();

    [GeneratedRegex(@"\b[0-9]{4}[ .][0-9]{2}[ .][0-9]{3}[ .][0-9]\b|\b[0-9]{4}(?:[. ]?[0-9]{2}){0,3}(?:[. ]?[0-9]{1,3})?\b")]
    private static partial Regex HsForm();

    [GeneratedRegex(
        @"\b(?<term>EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DAT|DDP|DDU|DAF)\b(?<place>(?:[ ,]{1,40}[\p{Lu}\p{Lo}][\p{L}’'-]{0,200}\.?){0,4})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex IncotermForm();

    [GeneratedRegex(@"\b(?<line>[A-Z][A-Z0-9]|[0-9][A-Z])[\s-]?(?<number>[0-9]{2,4})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex FlightForm();
}
