using System.Text.RegularExpressions;

namespace Throughline.Documents.Layout;

/// <summary>Rows of a grid whose rules do not part what they hold: a frame round a whole table, or columns whose lines have none between them.</summary>
/// <remarks>Invoices and statements often rule the columns and not the lines; their words are read by place.</remarks>
internal static partial class OpenRows
{
    private const int FewestColumns = 3;
    private const int FewestSegments = 4;

    /// <summary>For each of the rows from <paramref name="first"/> on, whether it is open.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="cells">The words of each cell.</param>
    /// <param name="first">The first row.</param>
    /// <param name="count">The number of rows.</param>
    public static bool[] Of(RuledGrid grid, Dictionary<int, List<LayoutWord>> cells, int first, int count)
    {
        var rows = Enumerable.Range(first, count).Select(r => Lines(grid, cells, r)).ToList();
        var isOpen = rows.ConvertAll(r => IsFrame(r) || IsBody(r)).ToArray();
        var isBody = rows.ConvertAll(IsBody);
        for (var i = 0; i < count; i++)
        {
            // The heads over open columns and the sums under them go with these.
            var isBeside = (i > 0 && isBody[i - 1]) || (i + 1 < count && isBody[i + 1]);
            isOpen[i] |= isBeside && rows[i].Count(c => c.Count > 0) >= FewestColumns;
        }

        return isOpen;
    }

    private static List<List<LayoutLine>> Lines(RuledGrid grid, Dictionary<int, List<LayoutWord>> cells, int row) =>
        [
            .. grid.Starts(row)
                .Where(c => grid.CellAt(row, c) == (row * grid.Columns) + c)
                .Select(c => cells.TryGetValue(grid.CellAt(row, c), out var words) ? LayoutLine.Of(words) : []),
        ];

    private static bool IsFrame(List<List<LayoutLine>> row) =>
        row is [var lines]
        && (lines.Exists(l => l.Segments.Count >= FewestSegments) || lines.Count(l => l.Segments.Count >= FewestColumns) >= 2);

    // Three columns of figures with as many lines each: a row of one thing has its figures once. Where the rules run through, the heads stand over
    // the figures and the sums under them.
    private static bool IsBody(List<List<LayoutLine>> row) =>
        row.Where(c => c.Count >= 2 && c.TrueForAll(IsFigure) && !IsWrapped(c)).GroupBy(c => c.Count).Any(g => g.Count() >= FewestColumns)
        || row.Where(c => c.Count >= 2 && !IsFigure(c[0]) && c.Skip(1).All(IsFigure)).Sum(c => c.Count >= 3 ? 2 : 1) > FewestColumns;

    // "1 675" over "500,00" in a narrow column is one figure, broken at the space between its thousands.
    private static bool IsWrapped(List<LayoutLine> cell) =>
        Grouped().IsMatch(string.Join(' ', cell.SelectMany(l => l.Words).Select(w => w.Text)).Replace('\u00a0', ' '));

    [GeneratedRegex("^-?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,2})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Grouped();

    private static bool IsFigure(LayoutLine line)
    {
        var letters = line.Words.Sum(w => w.Text.Count(char.IsLetter));
        return letters <= 1 && line.Words.Exists(w => w.HasDigit);
    }
}
