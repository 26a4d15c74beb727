using System.Runtime.InteropServices;

namespace Throughline.Documents.Layout;

/// <summary>Finds the tables and forms that rules draw on a page.</summary>
/// <remarks>
/// A grid is cut into bands of rows whose columns agree. A band is a table unless most of its cells hold several lines, as the boxes of forms do
/// (label above value in every box). A grid with more than a few words beside it is left to the places of its words, which would else be read in the
/// wrong order.
/// </remarks>
internal static class RuledParts
{
    private const int LongestCell = 700;
    private const int LongestLabel = 60;
    private const int FewestLines = 3;
    private const double FormShare = 0.6;
    private const double DigitsInHead = 0.15;
    private const int MostBeside = 40;
    private const double BesideShare = 0.1;

    /// <summary>The parts, top to bottom; none overlaps another.</summary>
    public static List<RuledPart> Find(IReadOnlyList<LayoutWord> words, PageRules rules)
    {
        var parts = new List<RuledPart>();
        foreach (var grid in rules.Grids())
        {
            var cells = Cells(grid, words);
            var own = cells.Values.SelectMany(c => c).ToHashSet(ReferenceEqualityComparer.Instance);
            var (top, bottom) = (grid.Top(0), grid.Top(grid.Rows));
            var beside = words.Where(w => w.Middle > top && w.Middle < bottom && !own.Contains(w)).ToList();
            if (own.Count == 0 || !IsRemark(beside, cells))
            {
                continue;
            }

            var before = parts.Count;
            foreach (var (first, count) in Bands(grid).SelectMany(b => Closed(grid, cells, b.First, b.Count)))
            {
                if ((grid.Rows > 1 || IsSideBySide(grid, cells)) && PartOrNull(grid, cells, first, count) is { } part)
                {
                    parts.Add(part);
                }
            }

            if (beside.Count > 0 && parts.Count > before)
            {
                parts[^1] = parts[^1] with { Beside = beside };
            }
        }

        return [.. parts.OrderBy(p => p.Top)];
    }

    /// <summary>Two boxes of words beside each other, such as the details of two parties; a frame round columns of figures or round heads is none.</summary>
    private static bool IsSideBySide(RuledGrid grid, Dictionary<int, List<LayoutWord>> cells)
    {
        // Heads that stand on end beside the boxes are no boxes of their own.
        var boxes = cells.Values.Where(c => !StackedText.Is(c)).ToList();
        var heads = cells.Count - boxes.Count;
        return (heads > 0 || grid.Columns == 2)
            && (boxes.Count == 2 || (heads == 1 && boxes.Count == 1))
            && boxes.TrueForAll(c =>
            {
                var lines = LayoutLine.Of(c);
                return (lines.Count >= FewestLines || heads > 0)
                    && lines.Count(l => l.Words.Any(w => w.Text.Count(char.IsLetter) > 2)) * 2 > lines.Count;
            });
    }

    private static bool IsRemark(List<LayoutWord> beside, Dictionary<int, List<LayoutWord>> cells)
    {
        var letters = beside.Sum(w => w.Text.Length);
        return letters == 0 || (letters <= MostBeside && letters <= BesideShare * cells.Values.SelectMany(c => c).Sum(w => w.Text.Length));
    }

    private static Dictionary<int, List<LayoutWord>> Cells(RuledGrid grid, IReadOnlyList<LayoutWord> words)
    {
        var cells = new Dictionary<int, List<LayoutWord>>();
        foreach (var word in words)
        {
            // A word that runs over the edge of its narrow cell belongs to that still.
            var middle = (word.Left + word.Right) / 2;
            var (left, right) = (grid.Left(0), grid.Left(grid.Columns));
            middle =
                middle < left && left - middle < word.Height ? left
                : middle >= right && middle - right < word.Height ? right - 0.1
                : middle;
            if (grid.Find(middle, word.Middle) is var (row, column) && grid.CellAt(row, column) is >= 0 and var cell)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(cells, cell, out _) ??= []).Add(word);
            }
        }

        return cells;
    }

    // Rows follow each other in one band where the columns of one are those of the other, or several of those joined.
    private static IEnumerable<(int First, int Count)> Bands(RuledGrid grid)
    {
        var first = 0;
        var columns = new HashSet<int>(grid.Starts(0));
        for (var row = 1; row <= grid.Rows; row++)
        {
            var next = row < grid.Rows ? grid.Starts(row) : [];
            if (next.Count > 0 && (columns.IsSupersetOf(next) || columns.IsSubsetOf(next)))
            {
                columns.UnionWith(next);
                continue;
            }

            yield return (first, row - first);
            (first, columns) = (row, [.. next]);
        }
    }

    private static IEnumerable<(int First, int Count)> Closed(RuledGrid grid, Dictionary<int, List<LayoutWord>> cells, int first, int count)
    {
        var isOpen = OpenRows.Of(grid, cells, first, count);
        for (var i = 0; i < count; i++)
        {
            var from = i;
            while (i < count && !isOpen[i])
            {
                i++;
            }

            if (i > from)
            {
                yield return (first + from, i - from);
            }
        }
    }

    private static RuledPart? PartOrNull(RuledGrid grid, Dictionary<int, List<LayoutWord>> cells, int first, int count)
    {
        var columns = Enumerable.Range(first, count).SelectMany(grid.Starts).Distinct().Order().ToList();
        var rows = new List<List<LayoutWord>[]>();
        var (filled, wrapped, longest) = (0, 0, 0);
        for (var row = first; row < first + count; row++)
        {
            var line = new List<LayoutWord>[columns.Count];
            for (var c = 0; c < line.Length; c++)
            {
                // A cell's number says where it begins.
                var cell = grid.CellAt(row, columns[c]);
                var isOwn = cell >= 0 && cell == (row * grid.Columns) + columns[c];
                var lines = isOwn && cells.TryGetValue(cell, out var words) ? LayoutLine.Of(words) : [];
                line[c] = [.. lines.SelectMany(l => l.Words)];
                longest = Math.Max(longest, line[c].Sum(w => w.Text.Length));
                filled += lines.Count > 0 ? 1 : 0;
                wrapped += lines.Count > 1 ? 1 : 0;
            }

            if (Array.Exists(line, c => c.Count > 0))
            {
                rows.Add(line);
            }
        }

        if (rows.Count == 0)
        {
            return null;
        }

        var used = Enumerable.Range(0, columns.Count).Where(c => rows.Exists(r => r[c].Count > 0)).ToList();
        rows = rows.ConvertAll(r => used.ConvertAll(c => r[c]).ToArray());
        var isTable = longest <= LongestCell && IsTable(rows, wrapped > FormShare * filled);
        return new(grid.Top(first), grid.Top(first + count), rows, isTable);
    }

    private static bool IsTable(List<List<LayoutWord>[]> rows, bool isWrapped)
    {
        var columns = rows[0].Length;
        return rows.Count >= 2
            && (
                columns > 2
                    ? !isWrapped || HasHead(rows)
                    : columns == 2
                        && !isWrapped
                        && (rows.Count >= 3 || HasHead(rows))
                        && rows.TrueForAll(r => r[0].Sum(w => w.Text.Length) <= LongestLabel)
            );
    }

    /// <summary>Heads name every column and have no figures; the rows below have.</summary>
    private static bool HasHead(List<List<LayoutWord>[]> rows)
    {
        var head = rows[0];
        return Array.TrueForAll(head, c => c.Count > 0)
            && head.Count(c => c.Skip(IsBoxNumber(c[0].Text) ? 1 : 0).Any(w => w.HasDigit)) <= DigitsInHead * head.Length
            && Digits(rows.Skip(1)) > 2 * DigitsInHead * head.Length * (rows.Count - 1);
    }

    // "6. Marks and numbers": forms number their boxes.
    private static bool IsBoxNumber(string text) =>
        text.TrimEnd('.', ')', '、') is { Length: 1 or 2 } digits && digits.All(char.IsAsciiDigit);

    private static int Digits(IEnumerable<List<LayoutWord>[]> rows) => rows.SelectMany(r => r).Count(c => c.Exists(w => w.HasDigit));
}
