using System.Globalization;
using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>Compares what was read from a made paper with what was drawn on it.</summary>
internal static class MadeScore
{
    /// <summary>Counts the hits of one paper.</summary>
    /// <param name="path">The paper's name for notes.</param>
    /// <param name="paper">What the paper says.</param>
    /// <param name="read">What was read; null for nothing.</param>
    /// <param name="board">Where it is counted.</param>
    /// <param name="set">Put before what is counted; empty for none.</param>
    /// <param name="isShown">False for papers whose misses are counted and not shown.</param>
    public static void Add(string path, MadePaper paper, ReadFields? read, Scoreboard board, string set = "", bool isShown = true)
    {
        foreach (var (field, expected) in paper.Head.Where(f => f.Value.Length > 0))
        {
            var found = read?[field];
            Count(
                field,
                expected,
                found,
                found is not null
                    && (
                        field is "total" or "net" or "tax"
                            ? ReadFields.Same(expected, found)
                            : PaperText.Folded(expected) == PaperText.Folded(found)
                    )
            );
        }

        var used = new HashSet<int>();
        var count = read?.Count("lines") ?? 0;
        foreach (var line in paper.Lines)
        {
            (string Field, string Value)[] cells =
            [
                ("description", line.Description),
                ("quantity", line.Quantity),
                ("price", line.Price),
                ("amount", line.Amount),
            ];
            var best = Enumerable
                .Range(0, count)
                .Where(i => !used.Contains(i))
                .OrderByDescending(i => cells.Count(c => Fits(c, Cell(i, c.Field))))
                .Cast<int?>()
                .FirstOrDefault();
            if (best is { } taken)
            {
                used.Add(taken);
            }

            foreach (var cell in cells)
            {
                var found = best is { } at ? Cell(at, cell.Field) : null;
                var isHit = Fits(cell, found);
                board[$"{set}line cells"].Add(isHit);
                if (!isHit && isShown)
                {
                    board.Notes.Add($"{path}: line {cell.Field}: '{cell.Value}', read '{found}' ({paper.Design})");
                }
            }
        }

        string? Cell(int line, string field) => read?[string.Create(CultureInfo.InvariantCulture, $"lines[{line}].{field}")];

        void Count(string field, string expected, string? found, bool isHit)
        {
            board[$"{set}fields"].Add(isHit);
            board[$"{set}fields, {paper.Language}"].Add(isHit);
            board[set + field].Add(isHit);
            if (!isHit && isShown)
            {
                board.Notes.Add($"{path}: {field}: '{expected}', read '{found}' ({read?.Kind}; {paper.Design})");
            }
        }
    }

    private static bool Fits((string Field, string Value) cell, string? found) =>
        found is not null
        && (cell.Field == "description" ? PaperText.Folded(cell.Value) == PaperText.Folded(found) : ReadFields.Same(cell.Value, found));
}
