using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Rows of tables in which a cell is wrapped: such a row is one line of the sheet, and each of its cells one run, whatever their lines of print.</summary>
internal static class PaperCells
{
    private const double SameLine = 0.5;

    /// <summary>The words of each such row by cell, rows in text order; words in the order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">Its words, in text order.</param>
    public static List<List<List<PaperWord>>> Of(Document document, IReadOnlyList<PaperWord> words)
    {
        var rows = new List<List<List<PaperWord>>>();
        foreach (var row in document.Tables.SelectMany(t => t.Rows))
        {
            var cells = row.Select(c => In(c, words)).Where(c => c.Count > 0).ToList();
            if (cells.Exists(c => IsWrapped(c)))
            {
                rows.Add(cells);
            }
        }

        return rows;
    }

    private static List<PaperWord> In(Cell cell, IReadOnlyList<PaperWord> words)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].Start < cell.Start ? (middle + 1, high) : (low, middle);
        }

        var found = new List<PaperWord>();
        for (; low < words.Count && words[low].End <= cell.End; low++)
        {
            found.Add(words[low]);
        }

        return found;
    }

    private static bool IsWrapped(List<PaperWord> words)
    {
        var first = words[0];
        return words.Exists(w => w.Middle - first.Middle > SameLine * Math.Max(first.Height, w.Height));
    }
}
