using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Lays the wrapped cells of a drawn table's rows out on one line each, as if the columns were wide enough.</summary>
internal static class PaperCells
{
    /// <summary>The places of the words of rows that have a wrapped cell, by the words' starts; words elsewhere stay where they are.</summary>
    public static Dictionary<int, PaperWord> Of(Document document)
    {
        var placed = new Dictionary<int, PaperWord>();
        var number = 0;
        foreach (var table in document.Tables.Where(t => t.IsDrawn))
        {
            foreach (var row in table.Rows)
            {
                var cells = row.Select(c => Words(document, c)).Where(w => w.Length > 0).ToList();
                if (!cells.Exists(IsWrapped))
                {
                    continue;
                }

                var top = cells.Min(c => c.Min(w => w.Box.Y));
                foreach (var words in cells)
                {
                    Place(words, top, ++number, placed);
                }
            }
        }

        return placed;
    }

    private static Word[] Words(Document document, Cell cell)
    {
        var words = document.Words;
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].Start < cell.Start ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < words.Length && words[end].End <= cell.End)
        {
            end++;
        }

        return [.. words.AsSpan(low, end - low)];
    }

    private static bool IsWrapped(Word[] words) => words[^1].Box.Y - words[0].Box.Y > 0.5 * words[0].Box.Height;

    // The words share the width of their cell by their letters.
    private static void Place(Word[] words, double top, int cell, Dictionary<int, PaperWord> placed)
    {
        var (left, right) = (words.Min(w => w.Box.X), words.Max(w => w.Box.X + w.Box.Width));
        var letters = words.Sum(w => w.End - w.Start) + words.Length - 1;
        var height = words.Min(w => w.Box.Height);
        var at = 0;
        foreach (var word in words)
        {
            var (from, to) = (At(at), At(at + word.End - word.Start));
            placed[word.Start] = new(word.Start, word.End, from, to, top, top + Math.Max(1, height), cell);
            at += word.End - word.Start + 1;
        }

        double At(int letter) => left + ((right - left) * letter / Math.Max(1, letters));
    }
}
