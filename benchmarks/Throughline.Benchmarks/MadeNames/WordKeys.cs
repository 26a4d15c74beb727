using System.Text;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>A number for a set of words that does not depend on their order or case.</summary>
internal static class WordKeys
{
    /// <summary>The number of a name's words in its home script.</summary>
    public static ulong Of(MadeName name) =>
        Of(name.Home.Length > 0 ? name.Home : name.Text.Split([' ', ',', '.', '"', '-'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The number; words are lowered and stripped of accents.</summary>
    public static ulong Of(IEnumerable<string> words)
    {
        var sum = 0UL;
        foreach (var word in words)
        {
            // FNV-1a over the letters: stable between runs, unlike string.GetHashCode.
            var hash = 14695981039346656037UL;
            foreach (var c in word.Normalize(NormalizationForm.FormD))
            {
                if (char.IsLetterOrDigit(c))
                {
                    hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
                }
            }

            sum += hash * (hash >> 7 | 1);
        }

        return sum;
    }
}
