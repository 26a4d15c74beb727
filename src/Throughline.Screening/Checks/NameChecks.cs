using System.Text;
using System.Text.RegularExpressions;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Names that are none, or hold more than a name.</summary>
internal static partial class NameChecks
{
    private const int LongestName = 250;

    public static IEnumerable<ListAnomaly> Of(CheckedEntry entry)
    {
        if (!entry.Entity.Names.Any())
        {
            yield return new(ListAnomalyKind.NoName, $"entry {entry.Entity.Id} of {entry.List} has no name", [entry.Place], [], []);
        }

        foreach (var name in entry.Entity.Names.Distinct(StringComparer.Ordinal))
        {
            if (JunkOrNull(name) is { } junk)
            {
                yield return new(ListAnomalyKind.NameJunk, $"the name '{Short(name)}' {junk}", [entry.Place], [name], []);
            }
        }
    }

    private static string? JunkOrNull(string name) =>
        !name.Any(char.IsLetter) ? "has no letter"
        : name.Length > LongestName ? "is longer than a name"
        : name.Contains('\uFFFD', StringComparison.Ordinal) || name.Contains("??", StringComparison.Ordinal)
            ? "has letters that were lost in an encoding"
        : Markup().IsMatch(name) ? "holds markup"
        : name.Any(IsInvisible) ? "holds invisible characters"
        : Label().IsMatch(name) ? "holds a label beside the name"
        : MixedWord(name) is { } word ? $"mixes Latin and Cyrillic letters in one word ({word})"
        : name.Count(c => c is '(' or '（') != name.Count(c => c is ')' or '）') ? "has a bracket without its partner"
        : null;

    // A word that is Latin and Cyrillic at once was typed with a look-alike letter. A model's number (МиГ-29K) is none: a hyphen parts words.
    private static string? MixedWord(string name)
    {
        foreach (
            var word in name.Split(
                [' ', '-', '.', ',', '/', '"', '«', '»', '(', ')', '\'', '“', '”'],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (Scripts.Has(word, Script.Latin) && Scripts.Has(word, Script.Cyrillic))
            {
                return word;
            }
        }

        return null;
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || CharIs(c, System.Globalization.UnicodeCategory.Format) && c is not ('\u200C' or '\u200D');

    private static bool CharIs(char c, System.Globalization.UnicodeCategory category) => char.GetUnicodeCategory(c) == category;

    private static string Short(string name) => name.Length <= 120 ? name : new StringBuilder(name, 0, 117, 120).Append("...").ToString();

    [GeneratedRegex("&(amp|quot|lt|gt|nbsp|#[0-9]{1,200});|<[a-z/]{1,200}>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Markup();

    // A word and a colon, or the words by which lists introduce another name.
    [GeneratedRegex(
        @"(^|[\s(])(\p{L}{1,200}\s?[:：]|a\.?k\.?a\.?\s|f\.?k\.?a\.?\s|also known as|formerly( known as)?\s|text of image|good quality|low quality)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Label();
}
