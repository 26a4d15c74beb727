namespace Throughline.Extraction.Records;

/// <summary>Letters that a typeface joins (ﬃ, ﬁ): values name them letter by letter, whatever the paper's type shows.</summary>
internal static class Ligatures
{
    private const char First = '\ufb00';
    private const char Last = '\ufb06';

    /// <summary>The text with letters in place of ligatures.</summary>
    public static string Folded(string text) =>
        text.AsSpan().IndexOfAnyInRange(First, Last) < 0
            ? text
            : string.Concat(
                text.Select(c => c is >= First and <= Last ? c.ToString().Normalize(System.Text.NormalizationForm.FormKC) : c.ToString())
            );
}
