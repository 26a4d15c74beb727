using System.Globalization;
using System.Text;

namespace Throughline.Accuracy.Matching;

/// <summary>Names and passages without what does not tell them apart: case, quotes, punctuation, spaces. Independent of the product's own name keys.</summary>
internal static class Folded
{
    /// <summary>Lower-case words of letters and digits.</summary>
    public static string[] Words(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            var lower = char.ToLower(c, CultureInfo.InvariantCulture);
            words.Append(
                char.IsLetterOrDigit(lower)
                    ? lower == 'ё'
                        ? 'е'
                        : lower
                    : ' '
            );
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>All letters and digits in one run.</summary>
    public static string Run(string text) => string.Concat(Words(text));

    /// <summary>True where two words differ at most in an inflected ending.</summary>
    public static bool IsSameWord(string left, string right)
    {
        if (left == right)
        {
            return true;
        }

        var shorter = Math.Min(left.Length, right.Length);
        if (shorter < 4 || Math.Abs(left.Length - right.Length) > 3 || left[0] < 'а' || left[0] > 'я')
        {
            return false;
        }

        var common = 0;
        while (common < shorter && left[common] == right[common])
        {
            common++;
        }

        return common >= Math.Max(4, shorter - 2);
    }
}
