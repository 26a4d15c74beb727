namespace Throughline.Documents.Layout;

/// <summary>Puts a page's words in reading order: finds columns of running text beside each other and reads one after the other.</summary>
/// <remarks>Tables and label-value pairs also have gutters; only gutters between two blocks of long lines, or with the same labels on both sides, part the page.</remarks>
internal static class LayoutColumns
{
    private const int FewestLines = 6;
    private const int FewestLetters = 18;
    private const int Deepest = 4;

    /// <summary>Blocks of lines in reading order.</summary>
    public static List<List<LayoutLine>> Blocks(IReadOnlyList<LayoutWord> words, PageRules rules, int depth = 0)
    {
        var lines = LayoutLine.Of(words, rules);
        if (depth >= Deepest || (TwinColumns.Find(lines) ?? Gutter(lines)) is not var (x, first, count))
        {
            return lines.Count == 0 ? [] : [lines];
        }

        var above = lines.Take(first).SelectMany(l => l.Words).ToList();
        var between = lines.Skip(first).Take(count).SelectMany(l => l.Words).ToList();
        var below = lines.Skip(first + count).SelectMany(l => l.Words).ToList();
        return
        [
            .. Blocks(above, rules, depth + 1),
            .. Blocks([.. between.Where(w => w.Right <= x)], rules, depth + 1),
            .. Blocks([.. between.Where(w => w.Right > x)], rules, depth + 1),
            .. Blocks(below, rules, depth + 1),
        ];
    }

    private static (double X, int First, int Count)? Gutter(List<LayoutLine> lines)
    {
        if (lines.Count < FewestLines)
        {
            return null;
        }

        var (left, right) = (lines.Min(l => l.Left), lines.Max(l => l.Right));
        var (best, bestCount) = (((double, int, int)?)null, FewestLines - 1);
        for (var x = left + (right - left) * 0.2; x < left + (right - left) * 0.8; x += 3)
        {
            for (var i = 0; i < lines.Count; )
            {
                var first = i;
                while (i < lines.Count && !lines[i].Segments.Exists(s => s.Left < x && s.Right > x))
                {
                    i++;
                }

                if (i - first > bestCount && AreColumns(lines.GetRange(first, i - first), x))
                {
                    (best, bestCount) = ((x, first, i - first), i - first);
                }

                i++;
            }
        }

        return best;
    }

    private static bool AreColumns(List<LayoutLine> lines, double x)
    {
        var segments = lines.SelectMany(l => l.Segments).ToList();
        return IsColumn([.. segments.Where(s => s.Right <= x)]) && IsColumn([.. segments.Where(s => s.Left >= x)]);
    }

    private static bool IsColumn(List<LayoutSegment> side)
    {
        if (side.Count < FewestLines)
        {
            return false;
        }

        var width = side.Max(s => s.Right) - side.Min(s => s.Left);
        var letters = side.Average(s => s.Words.Sum(w => w.Text.Sum(c => LayoutWord.IsUnspaced(c) ? 2 : 1)) + s.Words.Count);
        return letters >= FewestLetters && side.Count(s => s.Right - s.Left >= 0.75 * width) * 10 >= side.Count * 6;
    }
}
