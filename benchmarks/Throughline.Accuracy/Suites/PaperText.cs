using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Accuracy.Suites;

/// <summary>Compares what stands in a labelled file with what was read off a paper.</summary>
internal static partial class PaperText
{
    /// <summary>Letters and digits only, upper case, in their plain form.</summary>
    public static string Folded(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKD).Where(c => char.IsLetterOrDigit(c)).Select(c => char.ToUpperInvariant(c)));

    /// <summary>True where two names are the same, or one of them holds the other (a trade name and the full one).</summary>
    public static bool SameName(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return false;
        }

        var (a, b) = (Folded(left), Folded(right));
        return a.Length > 0
            && b.Length > 0
            && (
                a == b
                || (
                    Math.Min(a.Length, b.Length) >= 5
                    && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))
                )
            );
    }

    /// <summary>The numbers that stand in a text, read with either mark as the decimal one.</summary>
    public static HashSet<decimal> Numbers(string text)
    {
        var found = new HashSet<decimal>();
        foreach (Match match in Number().Matches(text))
        {
            var digits = string.Concat(match.Value.Where(c => char.IsAsciiDigit(c) || c is '.' or ','));
            foreach (var mark in ",.")
            {
                var plain = string.Concat(digits.Where(c => char.IsAsciiDigit(c) || c == mark)).Replace(',', '.');
                if (decimal.TryParse(plain.TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                {
                    found.Add(value);
                }
            }
        }

        return found;
    }

    [GeneratedRegex(@"[0-9]+(?:[.,' \u00a0\u202f’][0-9]{3})*(?:[.,][0-9]+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
