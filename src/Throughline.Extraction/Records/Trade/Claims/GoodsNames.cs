using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>What the box of a carrier or an office says of goods, without what else stands in it.</summary>
internal static partial class GoodsNames
{
    /// <summary>The goods themselves: what a carrier's box says, without its reservations before and codes, sizes and freight behind.</summary>
    public static string Core(string text)
    {
        var start = Reservation().Match(text) is { Success: true } said ? said.Length : 0;
        var rest = text[start..];
        return Remark().Match(rest) is { Success: true, Index: > 3 } remark
            ? rest[..remark.Index].TrimEnd(' ', ',', ';', '.', '*')
            : rest.TrimEnd(' ', '*');
    }

    [GeneratedRegex(
        @"^(?:\s*(?:shipper'?s?\s+load,?\s*(?:stow,?\s*)?(?:and\s+|&\s*)?count(?:,?\s*(?:and|&)?\s*seal(?:ed)?)?|said to (?:contain|be|weigh)|s\.?t\.?c\.?|slac|slcs|[0-9]+ ?x ?[0-9]{2}'? ?(?:hc|gp|dv|hq)?)[\s.,:;]*)+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Reservation();

    [GeneratedRegex(
        @"(?:,?\s(?:код|code))?\s(?:h\.?s\.?(?:\s?code)?[\s.:№]{0,40}[0-9]{4}|(?:dims?|dimensions?|freight (?:prepaid|collect)|тн\s?вэд|total\s(?:gross|net))\b|HS编码|税则号)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Remark();
}
