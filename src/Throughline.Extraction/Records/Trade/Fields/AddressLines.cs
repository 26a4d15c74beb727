using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Whether an address goes on in the next line of a narrow column.</summary>
internal static partial class AddressLines
{
    private const int LongestLine = 60;

    /// <summary>True where the upper line cannot be the end of an address and the lower one may be more of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="upper">The line of the address.</param>
    /// <param name="lower">The line below it, which no label begins.</param>
    public static bool RunsOn(string text, (int Start, int End) upper, (int Start, int End) lower)
    {
        var (first, next) = (text[upper.Start..upper.End].TrimEnd(), text[lower.Start..lower.End].Trim());
        return first.Length > 0
            && next.Length is > 0 and < LongestLine
            && !PartyNames.IsOrganisation(next)
            && next.IndexOfAny([':', '：', '@', '_']) < 0
            && (Tokens.IsHan(first[^1]) ? !HanEnd().IsMatch(first) && HanEnd().IsMatch(next) : IsOpen().IsMatch(first));
    }

    // "…, г.", "…, ул. Ларина,", "…, д." and a name that its own word must follow.
    [GeneratedRegex(
        @"(?i)(?:[,;-]|(?:^|[\s,])(?:г|гор|ул|д|дом|обл|респ|край|пр|пр-т|пр-кт|просп|пер|наб|ш|стр|корп|к|кв|оф|офис|пом|помещ|лит|литера|р-н|пос|п|мкр|бул|б-р|пл|road|rd|no|street|st|building|bldg|room|floor)\.?)$|^[1-6][0-9]{5},?\s{1,40}(?:г\.?\s?)?\p{L}{1,200}$"
    )]
    private static partial Regex IsOpen();

    [GeneratedRegex("[号號室楼樓层層座栋棟幢厦廈园園村组組院]$|[号號室楼樓层層座栋棟幢][（(]?[^（(]{0,12}[）)]?$")]
    private static partial Regex HanEnd();
}
