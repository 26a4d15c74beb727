using System.Text.RegularExpressions;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Cleans the name cells of lists: labels that came along with the names, and two names in one cell.</summary>
internal static partial class NameCells
{
    private static readonly string[] s_whole = [.. ScreeningTable.Rows("alias-noise.tsv").Where(r => r[0] == "whole").Select(r => r[1])];
    private static readonly string[] s_prefixes =
    [
        .. ScreeningTable.Rows("alias-noise.tsv").Where(r => r[0] == "prefix").Select(r => r[1]),
    ];

    /// <summary>The names in a cell of <c>;</c>-joined values.</summary>
    public static IEnumerable<string> Names(string cell) => CsvRows.Values(cell).SelectMany(Split).Select(Clean).Where(IsName);

    /// <summary>"Sergei AKSENOV (Сергей АКСЁНОВ)" is two names where the scripts differ.</summary>
    private static IEnumerable<string> Split(string value)
    {
        var match = Bracketed().Match(value);
        if (!match.Success)
        {
            return [value];
        }

        var (outside, inside) = (match.Groups["out"].Value, match.Groups["in"].Value);
        return Scripts.Dominant(outside) != Scripts.Dominant(inside) && Scripts.Dominant(inside) != Script.Common && outside.Length > 0
            ? [outside, inside]
            : [value];
    }

    private static string Clean(string value)
    {
        var name = value.Trim().Trim('"', '“', '”', '„', ',').Trim();
        foreach (var prefix in s_prefixes)
        {
            if (
                name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && (name.Length == prefix.Length || !char.IsLetter(prefix[^1]) || name[prefix.Length] == ' ')
            )
            {
                name = name[prefix.Length..].Trim();
            }
        }

        // A founding-date label (成…) is cut off after its first character by some lists.
        var stray = HanFormWithStray().Match(name);
        return stray.Success ? stray.Groups["n"].Value : name;
    }

    private static bool IsName(string name) => name.Any(char.IsLetter) && !name.EndsWith(':') && !s_whole.Contains(name.ToLowerInvariant());

    [GeneratedRegex(@"^(?<out>[^()]+?)\s*\((?<in>[^()]+)\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();

    [GeneratedRegex("^(?<n>.*有限(责任)?公司)[一-龥]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HanFormWithStray();
}
