namespace Throughline.Extraction.Records;

/// <summary>Heads set one character under the other beside the boxes that they head, as Chinese forms have them, as one word each.</summary>
internal static class PaperStacks
{
    private const double Reach = 80;

    /// <summary>The words with every stack of single characters as one word, which stands on the first line to its right.</summary>
    public static List<(PaperWord Word, int Page)> Joined(List<(PaperWord Word, int Page)> words)
    {
        var joined = new List<(PaperWord Word, int Page)>(words.Count);
        for (var i = 0; i < words.Count; )
        {
            var last = i;
            while (last + 1 < words.Count && IsUnder(words[last], words[last + 1]))
            {
                last++;
            }

            joined.Add(last == i ? words[i] : (Stack(words, i, last), words[i].Page));
            i = last + 1;
        }

        return joined;
    }

    // The text layer joins a stack without a mark between.
    private static bool IsUnder((PaperWord Word, int Page) upper, (PaperWord Word, int Page) lower) =>
        upper.Page == lower.Page
        && upper.Word.End == lower.Word.Start
        && upper.Word.End - upper.Word.Start == 1
        && lower.Word.End - lower.Word.Start == 1
        && lower.Word.Middle > upper.Word.Bottom - (0.3 * (upper.Word.Bottom - upper.Word.Top))
        && lower.Word.Left < upper.Word.Right
        && lower.Word.Right > upper.Word.Left;

    private static PaperWord Stack(List<(PaperWord Word, int Page)> words, int from, int to)
    {
        var (first, last) = (words[from].Word, words[to].Word);
        var height = first.Bottom - first.Top;
        var right = words.Skip(from).Take(to - from + 1).Max(w => w.Word.Right);
        var top = words
            .Where(w =>
                w.Word.Left > right - 1
                && w.Word.Left < right + Reach
                && w.Word.Middle > first.Top - (2 * height)
                && w.Word.Middle < last.Bottom + (2 * height)
            )
            .Select(w => w.Word.Top)
            .DefaultIfEmpty(first.Top)
            .Min();
        // A narrow word, so that the gap to the box keeps it a run of its own.
        return new(first.Start, last.End, first.Left, first.Left + 1, top, top + height);
    }
}
