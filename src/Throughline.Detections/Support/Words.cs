using System.Globalization;
using System.Text;
using Throughline.Model;

namespace Throughline.Detections;

/// <summary>Small pieces of the leads' wording.</summary>
internal static class Words
{
    /// <summary>"A", "A and B", "A, B and 3 others".</summary>
    public static string List(IReadOnlyList<string> names, int most = 3)
    {
        if (names.Count <= 1)
        {
            return names.Count == 0 ? "" : names[0];
        }

        var shown = Math.Min(names.Count, most);
        var rest = names.Count - shown;
        return rest > 0
            ? $"{string.Join(", ", names.Take(shown))} and {rest.ToString(CultureInfo.InvariantCulture)} {(rest == 1 ? "other" : "others")}"
            : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
    }

    /// <summary>An amount with thousands separated, such as <c>5,070,000.00 CNY</c>.</summary>
    public static string Money(decimal amount, string currency) =>
        $"{amount.ToString("#,##0.00##", CultureInfo.InvariantCulture)} {currency}";

    /// <summary>Lower-case letters and digits, blanks between words; for comparing references and names.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            folded.Append(char.IsLetterOrDigit(c) ? (c == 'ё' ? 'е' : c) : ' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A detail of a claim; null where it is not there or blank.</summary>
    public static string? DetailOrNull(this Claim claim, string name) =>
        claim.Qualifiers.Details.TryGetValue(name, out var value) && value.Trim().Length > 0 ? value.Trim() : null;

    /// <summary>The number of a claim's line on its paper; null where the claim is of the whole paper or of its sum row (<c>line=total</c>).</summary>
    public static string? LineOrNull(this Claim claim) => claim.DetailOrNull("line") is { } line && line != "total" ? line : null;

    /// <summary>True for a record of our own corpus that says the fact itself.</summary>
    public static bool IsRecord(this Claim claim) => claim is { Epistemic: Epistemic.Documented, Modality: Modality.Fact };

    /// <summary>True where the claim says something known that may be shown.</summary>
    public static bool SaysSomething(this Claim claim) => claim.Knowledge != Knowledge.Unknown && claim.Disclosure == Disclosure.Open;
}
