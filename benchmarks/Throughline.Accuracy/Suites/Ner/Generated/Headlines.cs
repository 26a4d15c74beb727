using Throughline.Accuracy.Suites.Ner.Corpora;

namespace Throughline.Accuracy.Suites.Ner.Generated;

/// <summary>Headlines in capitals, which encyclopedias lack: some texts get their first line once more, in capitals.</summary>
internal static class Headlines
{
    private const int Longest = 150;
    private const int Every = 3;

    /// <summary>The texts; each third one whose first line is short with a headline.</summary>
    public static IEnumerable<LabelledText> Over(IEnumerable<LabelledText> texts) =>
        texts.Select((text, i) => i % Every == 0 ? Over(text) : text);

    private static LabelledText Over(LabelledText text)
    {
        var end = text.Text.IndexOf('\n', StringComparison.Ordinal) is var line and >= 0 ? line : text.Text.Length;
        var headline = text.Text[..end].ToUpperInvariant();
        return end > Longest
            ? text
            : text with
            {
                Text = headline + "\n" + text.Text,
                Names =
                [
                    .. text.Names.Where(n => n.End <= end),
                    .. text.Names.Select(n => n with { Start = n.Start + end + 1, End = n.End + end + 1 }),
                ],
            };
    }
}
