namespace Throughline.Documents.Layout;

/// <summary>Words on one base line, left to right, and the segments that wide gaps part them into.</summary>
internal sealed class LayoutLine
{
    /// <summary>A gap of this many letter heights parts columns; the spaces of justified text are narrower.</summary>
    private const double ColumnGap = 0.9;

    private LayoutLine(List<LayoutWord> words, PageRules rules)
    {
        Words = words;
        Segments = Split(words, rules);
        (Top, Bottom, Height) = (words.Min(w => w.Top), words.Max(w => w.Bottom), words.Max(w => w.Height));
        (Left, Right) = (words[0].Left, words.Max(w => w.Right));
    }

    public List<LayoutWord> Words { get; }
    public List<LayoutSegment> Segments { get; }
    public double Top { get; }
    public double Bottom { get; }
    public double Height { get; }
    public double Middle => (Top + Bottom) / 2;
    public double Left { get; }
    public double Right { get; }

    /// <summary>Several lines as one, for a row whose cells are of different heights.</summary>
    public static LayoutLine Merged(IEnumerable<LayoutLine> lines, PageRules rules) =>
        new(Sorted([.. lines.SelectMany(l => l.Words)]), rules);

    /// <summary>Groups words into lines, top to bottom; vertical rules part segments too.</summary>
    public static List<LayoutLine> Of(IEnumerable<LayoutWord> words, PageRules? rules = null)
    {
        rules ??= PageRules.None;
        var lines = new List<LayoutLine>();
        var current = new List<LayoutWord>();
        var (middles, heights) = (0.0, 0.0);
        foreach (var word in words.OrderBy(w => w.Middle).ThenBy(w => w.Left).ThenBy(w => w.Text, StringComparer.Ordinal))
        {
            if (
                current.Count > 0
                && Math.Abs(word.Middle - (middles / current.Count)) > 0.5 * Math.Min(word.Height, heights / current.Count)
            )
            {
                lines.Add(new(Sorted(current), rules));
                (current, middles, heights) = ([], 0, 0);
            }

            current.Add(word);
            (middles, heights) = (middles + word.Middle, heights + word.Height);
        }

        if (current.Count > 0)
        {
            lines.Add(new(Sorted(current), rules));
        }

        return lines;
    }

    private static List<LayoutWord> Sorted(List<LayoutWord> words) =>
        [.. words.OrderBy(w => w.Left).ThenBy(w => w.Top).ThenBy(w => w.Text, StringComparer.Ordinal)];

    private static List<LayoutSegment> Split(List<LayoutWord> words, PageRules rules)
    {
        var segments = new List<LayoutSegment>();
        var current = new List<LayoutWord> { words[0] };
        var right = words[0].Right;
        foreach (var word in words.Skip(1))
        {
            if (word.Left - right > ColumnGap * Math.Max(4, Math.Min(word.Height, current[^1].Height)) || rules.Parts(current[^1], word))
            {
                segments.Add(new(current));
                (current, right) = ([], word.Right);
            }

            current.Add(word);
            right = Math.Max(right, word.Right);
        }

        segments.Add(new(current));
        return segments;
    }
}
