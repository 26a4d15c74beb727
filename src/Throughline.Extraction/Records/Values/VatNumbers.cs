using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>VAT numbers of Europe by their shape: country and figures as each state writes them.</summary>
/// <remarks>Shapes: Council Directive 2006/112/EC art. 215 and the Commission's VIES rules (structure of VAT numbers, read November 2026); GB, NO and CH by their tax offices.</remarks>
internal static partial class VatNumbers
{
    /// <summary>Each stretch of a text that has the shape of one; check digits are not tested, for samples and misprints are evidence too.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text)
    {
        foreach (Match match in Shape().Matches(text))
        {
            yield return (match.Index, match.Index + match.Length);
        }
    }

    [GeneratedRegex(
        @"\b(?:AT ?U ?[0-9]{8}|BE ?[01]?[0-9]{9}|BG ?[0-9]{9,10}|CY ?[0-9]{8}[A-Z]|CZ ?[0-9]{8,10}|DE ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}|DK ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2}"
            + @"|EE ?[0-9]{9}|EL ?[0-9]{9}|ES ?[A-Z0-9][0-9]{7}[A-Z0-9]|FI ?[0-9]{8}|FR ?[0-9A-Z]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}|HR ?[0-9]{11}|HU ?[0-9]{8}"
            + @"|IE ?[0-9][0-9A-Z+*][0-9]{5}[A-Z]{1,2}|IT ?[0-9]{11}|LT ?(?:[0-9]{12}|[0-9]{9})|LU ?[0-9]{8}|LV ?[0-9]{11}|MT ?[0-9]{8}|NL ?[0-9]{9}B[0-9]{2}|PL ?[0-9]{10}"
            + @"|PT ?[0-9]{9}|RO ?[0-9]{5,10}|SE ?[0-9]{10}01|SI ?[0-9]{8}|SK ?[0-9]{10}|GB ?[0-9]{3} ?[0-9]{4} ?[0-9]{2}|NO ?[0-9]{9} ?MVA|CHE-?[0-9]{3}\.?[0-9]{3}\.?[0-9]{3}(?: ?(?:MWST|TVA|IVA))?)\b"
    )]
    private static partial Regex Shape();
}
