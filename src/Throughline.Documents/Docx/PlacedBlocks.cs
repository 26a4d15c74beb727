using Throughline.Documents.Layers;

namespace Throughline.Documents.Docx;

/// <summary>Tables that only place blocks side by side: a letterhead beside its contacts, an addressee beside the numbers of the letter.</summary>
/// <remarks>Their cells are read one after the other with their lines, as the boxes of a printed page are; as rows they would be one line each.</remarks>
internal static class PlacedBlocks
{
    private const int MostColumns = 3;
    private const int MostRows = 4;
    private const int FewestLines = 3;
    private const int LongestLine = 90;
    private const int LongestLabel = 32;

    /// <summary>True where the first row holds two or three blocks, one of several short lines at least.</summary>
    public static bool Is(IReadOnlyList<string[]> rows)
    {
        if (rows.Count is 0 or > MostRows || rows.Any(r => r.Length > MostColumns))
        {
            return false;
        }

        var first = rows[0].Select(Lines).Where(c => c.Length > 0).ToList();
        return first.Count > 1
            && first.Exists(c => c.Length >= FewestLines)
            && rows.SelectMany(r => r).SelectMany(Lines).All(l => l.Length <= LongestLine && !l.Contains('\t', StringComparison.Ordinal));
    }

    /// <summary>Writes the blocks; labels in one cell and as many values in the next stand line beside line.</summary>
    public static void Write(IReadOnlyList<string[]> rows, Layer layer)
    {
        foreach (var cells in rows.Select(r => r.Select(Lines).Where(c => c.Length > 0).ToList()))
        {
            for (var i = 0; i < cells.Count; i++)
            {
                var isLabelled = i + 1 < cells.Count && AreLabels(cells[i]) && cells[i].Length == cells[i + 1].Length;
                foreach (var (n, line) in cells[i].Index())
                {
                    layer.Line(isLabelled ? line + "\t" + cells[i + 1][n] : line);
                }

                layer.Line("");
                i += isLabelled ? 1 : 0;
            }
        }
    }

    private static bool AreLabels(string[] lines) =>
        lines.Length > 1
        && Array.TrueForAll(
            lines,
            l => l.Length <= LongestLabel && !l.Any(char.IsAsciiDigit) && !l.Contains('@', StringComparison.Ordinal)
        );

    private static string[] Lines(string cell) => cell.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
