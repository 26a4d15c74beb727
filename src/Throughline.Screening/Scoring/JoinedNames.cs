using System.Buffers;
using System.Text.RegularExpressions;

namespace Throughline.Screening;

/// <summary>
/// Names that a register wrote into one cell: <c>Kow Seng Lim -AKA- Eric Lim</c>, <c>Blue Kettle f.k.a. Red Kettle</c>, and a name with its
/// own short form behind it in brackets: <c>Blue Kettle Trading S.A. (Blue Kettle)</c>, <c>Blue Kettle Trading (BKT)</c>.
/// </summary>
internal static partial class JoinedNames
{
    // Looked for first: nearly all names have none of them, and a regular expression costs more than the rest.
    private static readonly SearchValues<string> s_signs = SearchValues.Create(
        ["ka", "k.a", "known as"],
        StringComparison.OrdinalIgnoreCase
    );
    private static readonly char[] s_between = [' ', '.', ',', '-', '"'];

    /// <summary>The names of a cell; the cell itself where it holds one.</summary>
    public static IEnumerable<string> Split(string cell)
    {
        if (!cell.AsSpan().ContainsAny(s_signs) || !Joint().IsMatch(cell))
        {
            return WithoutShortFormOrNull(cell) is { } name ? [cell, name] : [cell];
        }

        return Joint().Split(cell).Select(p => p.Trim(' ', ',', ';', '-', '(', ')')).Where(p => p.Length > 1);
    }

    // A place or a branch in brackets is part of the name; only words of the name itself and its initials add nothing.
    private static string? WithoutShortFormOrNull(string cell)
    {
        var open = cell.LastIndexOf('(');
        if (open <= 0 || !cell.EndsWith(')'))
        {
            return null;
        }

        var name = cell[..open].Trim();
        var words = Words(name);
        var inside = Words(cell[(open + 1)..^1]);
        var initials = string.Concat(words.Select(w => w[0]));
        return inside.Length > 0 && inside.All(w => words.Contains(w, StringComparer.OrdinalIgnoreCase) || IsSpelled(w, initials))
            ? name
            : null;
    }

    private static string[] Words(string text) => text.Split(s_between, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSpelled(string word, string initials) =>
        word.Length >= 2 && initials.Contains(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"[\s(,;-]{1,40}(a\.?k\.?a\.?|f\.?k\.?a\.?|n\.?k\.?a\.?|also known as|formerly known as|now known as)[\s:,-]{1,40}",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joint();
}
