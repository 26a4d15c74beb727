using System.Text.RegularExpressions;

namespace Throughline.Screening;

/// <summary>Names that a register wrote into one cell: <c>Kow Seng Lim -AKA- Eric Lim</c>, <c>Blue Kettle f.k.a. Red Kettle</c>.</summary>
internal static partial class JoinedNames
{
    /// <summary>The names of a cell; the cell itself where it holds one.</summary>
    public static IEnumerable<string> Split(string cell)
    {
        if (!Joint().IsMatch(cell))
        {
            return [cell];
        }

        return Joint().Split(cell).Select(p => p.Trim(' ', ',', ';', '-', '(', ')')).Where(p => p.Length > 1);
    }

    [GeneratedRegex(
        @"[\s(,;-]+(a\.?k\.?a\.?|f\.?k\.?a\.?|n\.?k\.?a\.?|also known as|formerly known as|now known as)[\s:,-]+",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joint();
}
