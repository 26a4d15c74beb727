namespace Throughline.Documents.Layout;

/// <summary>The details of two parties beside each other without a rule between: the same labels stand on both sides of a gutter.</summary>
/// <remarks>
/// Their lines are ragged, so that no width shows the columns, and a long line on the left comes close to the right one. Labels beside their values, and
/// the columns of a table, do not begin with the same words on both sides.
/// </remarks>
internal static class TwinColumns
{
    private const int FewestShared = 3;
    private const int FewestLetters = 2;
    private const int MostSegments = 2;
    private const double Slack = 3;

    /// <summary>The columns in a block of lines: the place between them, the first line and their number; null where there are none.</summary>
    public static (double X, int First, int Count)? Find(List<LayoutLine> lines)
    {
        (double X, int First, int Count)? best = null;
        var most = FewestShared - 1;
        foreach (var edge in Edges(lines))
        {
            var sides = lines.ConvertAll(l => Side.Of(l, edge));
            for (var i = 0; i < sides.Count; i++)
            {
                var first = i;
                while (i < sides.Count && sides[i].IsClear)
                {
                    i++;
                }

                if (i - first > FewestShared && Within(lines, sides, first, i) is var (from, count, shared) && shared > most)
                {
                    (best, most) = ((edge - 0.5, from, count), shared);
                }
            }
        }

        return best;
    }

    // Where several segments behind others begin: the left edge of a right column.
    private static IEnumerable<double> Edges(List<LayoutLine> lines)
    {
        var starts = lines.SelectMany(l => l.Segments.Skip(1)).Select(s => s.Left).Order().ToList();
        for (var i = 0; i < starts.Count; )
        {
            var from = i;
            while (i < starts.Count && starts[i] - starts[from] < Slack)
            {
                i++;
            }

            if (i - from >= FewestShared)
            {
                yield return starts[from];
            }
        }
    }

    private static (int First, int Count, int Shared)? Within(List<LayoutLine> lines, List<Side> sides, int from, int to)
    {
        var (left, right) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = from; i < to; i++)
        {
            if (HeadOf(sides[i].Left) is { } head)
            {
                left.TryAdd(head, i);
            }

            if (sides[i].IsAligned && HeadOf(sides[i].Right) is { } other)
            {
                right.TryAdd(other, i);
            }
        }

        var shared = left.Keys.Where(right.ContainsKey).ToList();
        if (shared.Count < FewestShared)
        {
            return null;
        }

        var first = shared.Min(w => Math.Min(left[w], right[w]));
        var last = shared.Max(w => Math.Max(left[w], right[w]));
        while (first > from && IsNext(lines, sides, first - 1, first) && (sides[first - 1].IsAligned || sides[first - 1].Left.Count == 0))
        {
            first--;
        }

        while (last + 1 < to && IsNext(lines, sides, last, last + 1))
        {
            last++;
        }

        return sides.GetRange(first, last - first + 1).TrueForAll(s => s.IsPair) ? (first, last - first + 1, shared.Count) : null;
    }

    private static bool IsNext(List<LayoutLine> lines, List<Side> sides, int upper, int lower) =>
        sides[upper].IsPair && sides[lower].IsPair && lines[lower].Top - lines[upper].Bottom < 1.5 * lines[lower].Height;

    // The word that a line begins with; Chinese has no spaces: there it is what stands before the colon.
    private static string? HeadOf(List<LayoutWord> words)
    {
        if (words.Count == 0)
        {
            return null;
        }

        var isUnspaced = LayoutWord.IsUnspaced(words[0].Text[0]);
        var text = isUnspaced ? string.Concat(words.Take(4).Select(w => w.Text)) : words[0].Text;
        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || (end > 0 && text[end] is '/' or '.' or '-')))
        {
            end++;
        }

        return text[..end].Count(char.IsLetter) >= FewestLetters ? text[..end] : null;
    }

    /// <summary>The words of a line before and behind an edge.</summary>
    private sealed record Side(List<LayoutWord> Left, List<LayoutWord> Right, bool IsClear, bool IsAligned, bool IsPair)
    {
        public static Side Of(LayoutLine line, double edge)
        {
            var left = line.Words.FindAll(w => w.Right <= edge - 0.5);
            var right = line.Words.FindAll(w => w.Left >= edge - Slack);
            var isAligned = right.Count > 0 && right[0].Left < edge + Slack;
            // A long line comes close to the other column; what runs through has no word at its edge.
            var isJoined = line.Segments.Exists(s => s.Left < edge - Slack && s.Right > edge);
            return new(
                left,
                right,
                left.Count + right.Count == line.Words.Count && (!isJoined || isAligned),
                isAligned,
                line.Segments.Count(s => s.Left < edge - Slack) <= MostSegments && line.Segments.Count(s => s.Right > edge) <= MostSegments
            );
        }
    }
}
