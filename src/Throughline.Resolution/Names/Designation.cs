using System.Collections.Frozen;
using System.Text;

namespace Throughline.Resolution;

/// <summary>The comparison key of a product: its designation, with look-alike letters and separators folded ("А-140" in Cyrillic is "A140").</summary>
internal static class Designation
{
    private const string Cyrillic = "АВЕКМНОРСТУХІЈЅ";
    private const string Latin = "ABEKMHOPCTYXIJS";
    private static readonly FrozenSet<string> s_plain = WordList.Words("product-words.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The key; a name without a designation falls back to its words.</summary>
    public static string Key(string name)
    {
        var words = Words(name).Where(w => !s_plain.Contains(w.ToLowerInvariant())).ToList();
        if (words.Count == 0)
        {
            return Fold(name);
        }

        // "A 140" and "A-140" are one designation: a short letter word joins the number that follows it.
        var key = string.Concat(words.Select(Fold));
        return key.Length > 0 ? key : Fold(name);
    }

    /// <summary>True where the key holds a digit: such a key names one model wherever it stands.</summary>
    public static bool IsDistinctive(string key) => key.Any(char.IsDigit) && key.Any(char.IsLetter);

    private static IEnumerable<string> Words(string name)
    {
        var spaced = new StringBuilder();
        var text = name.Normalize(NormalizationForm.FormKC);
        for (var i = 0; i < text.Length; i++)
        {
            // Chinese runs touch designations without a blank: "A140型无人机".
            if (i > 0 && IsHan(text[i]) != IsHan(text[i - 1]))
            {
                spaced.Append(' ');
            }

            spaced.Append(text[i]);
        }

        foreach (
            var word in spaced.ToString().Split([' ', '\t', '"', '«', '»', '“', '”', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (IsHan(word[0]))
            {
                foreach (var part in SplitHan(word))
                {
                    yield return part;
                }
            }
            else
            {
                yield return word;
            }
        }
    }

    private static IEnumerable<string> SplitHan(string run)
    {
        foreach (var plain in s_plain.Where(w => IsHan(w[0])).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal))
        {
            run = run.Replace(plain, "", StringComparison.Ordinal);
        }

        return run.Length > 0 ? [run] : [];
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            var at = Cyrillic.IndexOf(c, StringComparison.Ordinal);
            folded.Append(at >= 0 && text.Any(char.IsDigit) ? Latin[at] : c);
        }

        return folded.ToString();
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
