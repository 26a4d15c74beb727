using System.Globalization;
using System.Text;

namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>What an engineer does to names before comparing them as strings: lower case, no accents, no punctuation, words sorted.</summary>
internal static class Folding
{
    /// <summary>The words in lower case without accents.</summary>
    public static string[] Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The words in alphabetical order.</summary>
    public static string Sorted(string name)
    {
        var words = Words(name);
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words);
    }
}
