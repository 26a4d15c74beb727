namespace Throughline.Documents.Layout;

/// <summary>Words on one base line, left to right, and the segments that wide gaps part them into.</summary>
internal sealed class LayoutLine
{
    /// <summary>A gap of this many letter heights parts columns; the spaces of justified text are narrower.</summary>
    private const double ColumnGap = 0.9;

    private LayoutLine(List<LayoutWord> words)
    {
        Words = words;
        Segments = Split(words);
    }

    public List<LayoutWord> Words { get; }
    public List<LayoutSegment> Segments { get; }
    public double Top => Words.Min(w => w.Top);
    public double Bottom => Words.Max(w => w.Bottom);
    public double Height => Words.Max(w => w.Height);
    public double Left => Words[0].Left;
    public double Right => Words.Max(w => w.Right);

    /// <summary>Groups words into lines, top to bottom.</summary>
    public static List<LayoutLine> Of(IEnumerable<LayoutWord> words)
    {
        var lines = new List<LayoutLine>();
        var current = new List<LayoutWord>();
        var (middle, height) = (0.0, 0.0);
        foreach (var word in words.OrderBy(w => w.Middle).ThenBy(w => w.Left).ThenBy(w => w.Text, StringComparer.Ordinal))
        {
            if (current.Count > 0 && Math.Abs(word.Middle - middle) > 0.5 * Math.Min(word.Height, height))
            {
                lines.Add(new(Sorted(current)));
                current = [];
            }

            current.Add(word);
            middle = current.Average(w => w.Middle);
            height = current.Average(w => w.Height);
        }

        if (current.Count > 0)
        {
            lines.Add(new(Sorted(current)));
        }

        return lines;
    }

    private static List<LayoutWord> Sorted(List<LayoutWord> words) =>
        [.. words.OrderBy(w => w.Left).ThenBy(w => w.Top).ThenBy(w => w.Text, StringComparer.Ordinal)];

    private static List<LayoutSegment> Split(List<LayoutWord> words)
    {
        var segments = new List<LayoutSegment>();
        var current = new List<LayoutWord> { words[0] };
        foreach (var word in words.Skip(1))
        {
            if (word.Left - current.Max(w => w.Right) > ColumnGap * Math.Max(4, Math.Min(word.Height, current[^1].Height)))
            {
                segments.Add(new(current));
                current = [];
            }

            current.Add(word);
        }

        segments.Add(new(current));
        return segments;
    }
}
