using System.Text.RegularExpressions;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The name cells of the Canadian list: two languages in one, and aliases in prose.</summary>
internal static partial class SemaNames
{
    private const int FewestLetters = 8;

    /// <summary>"Armed Forces Geographical Organization/Organisation géographique des forces armées" is one name in two languages.</summary>
    public static IReadOnlyList<string> Bilingual(string name)
    {
        var parts = name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Array.TrueForAll(parts, p => p.Length >= FewestLetters && p.Contains(' ', StringComparison.Ordinal))
            ? parts
            : [name];
    }

    /// <summary>
    /// The aliases of a cell. Commas separate those of persons, but are parts of the names of firms, where only semicolons and the names of languages
    /// ("Russian: …") separate.
    /// </summary>
    public static IEnumerable<string> Aliases(string cell, bool isPerson)
    {
        // Every language label begins another name.
        var marked = Label().Replace(cell.Replace('\u00A0', ' '), m => ";" + m.Groups["l"].Value + ":");
        return marked
            .Split(isPerson ? [';', ','] : [';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(p => isPerson ? TwoScripts(p) : [p])
            .SelectMany(NameCells.Names);
    }

    // "Сергей Васильевич Маслюков/ Сяргей Васільевіч Масліавукаў"; but "Nikolay or Nikolai / Vasilievich" stays as it is.
    private static string[] TwoScripts(string value)
    {
        var parts = value.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
            parts.Length == 2
            && !value.Contains(" or ", StringComparison.Ordinal)
            && Array.TrueForAll(
                parts,
                p => p[(p.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().Contains(' ', StringComparison.Ordinal)
            )
            && Scripts.Dominant(parts[1]) != Script.Common
            ? parts
            : [value];
    }

    [GeneratedRegex(
        @"(^|[,; ])+(?<l>Belarusian|Belarussian|Russian|Ukrainian|Persian|Farsi|Arabic|Spanish|Burmese|Chinese|English|French) ?:",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Label();
}
