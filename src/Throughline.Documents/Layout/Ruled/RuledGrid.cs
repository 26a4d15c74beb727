namespace Throughline.Documents.Layout;

/// <summary>The cells that crossing rules enclose; a cell may span several rows and columns.</summary>
internal sealed class RuledGrid
{
    private readonly double[] _xs;
    private readonly double[] _ys;

    // For each elementary cell the number of its first one, or Outside.
    private readonly int[] _cells;
    private const int Outside = -1;

    /// <summary>Finds the cells.</summary>
    public RuledGrid(List<Rule> across, List<Rule> down)
    {
        _xs = Places(down);
        _ys = Places(across);
        var (columns, rows) = (Columns, Rows);
        var parents = Enumerable.Range(0, (columns * rows) + 1).ToArray();
        var outside = columns * rows;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var cell = (row * columns) + column;
                Join(cell, column == 0 ? outside : cell - 1, IsDrawn(down, _xs[column], _ys[row], _ys[row + 1]));
                Join(cell, row == 0 ? outside : cell - columns, IsDrawn(across, _ys[row], _xs[column], _xs[column + 1]));
                if (column == columns - 1)
                {
                    Join(cell, outside, IsDrawn(down, _xs[column + 1], _ys[row], _ys[row + 1]));
                }

                if (row == rows - 1)
                {
                    Join(cell, outside, IsDrawn(across, _ys[row + 1], _xs[column], _xs[column + 1]));
                }
            }
        }

        var open = Root(outside);
        _cells = [.. Enumerable.Range(0, columns * rows).Select(c => Root(c) == open ? Outside : Root(c))];

        void Join(int cell, int other, bool isParted)
        {
            if (!isParted)
            {
                // The lower number is the upper left cell of the two.
                var (a, b) = (Root(cell), Root(other));
                parents[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        int Root(int cell)
        {
            while (parents[cell] != cell)
            {
                parents[cell] = parents[parents[cell]];
                cell = parents[cell];
            }

            return cell;
        }
    }

    /// <summary>The number of elementary columns.</summary>
    public int Columns => _xs.Length - 1;

    /// <summary>The number of elementary rows.</summary>
    public int Rows => _ys.Length - 1;

    /// <summary>The upper edge of a row.</summary>
    public double Top(int row) => _ys[row];

    /// <summary>The left edge of a column.</summary>
    public double Left(int column) => _xs[column];

    /// <summary>The cell at an elementary place: the number of its upper left elementary cell; -1 where no cell is.</summary>
    public int CellAt(int row, int column) => _cells[(row * Columns) + column];

    /// <summary>The elementary place of a point; null outside of the grid.</summary>
    public (int Row, int Column)? Find(double x, double y) =>
        x < _xs[0] || x >= _xs[^1] || y < _ys[0] || y >= _ys[^1]
            ? null
            : (Array.FindLastIndex(_ys, edge => edge <= y), Array.FindLastIndex(_xs, edge => edge <= x));

    /// <summary>The columns that begin a cell in a row.</summary>
    public List<int> Starts(int row)
    {
        var starts = new List<int>();
        for (var column = 0; column < Columns; column++)
        {
            var cell = CellAt(row, column);
            if (cell != Outside && (column == 0 || CellAt(row, column - 1) != cell))
            {
                starts.Add(column);
            }
        }

        return starts;
    }

    private static double[] Places(List<Rule> rules)
    {
        var places = new List<double>();
        foreach (var at in rules.Select(r => r.At).Order())
        {
            if (places.Count == 0 || at - places[^1] > Rule.Slack)
            {
                places.Add(at);
            }
        }

        return [.. places];
    }

    // Most of an edge is drawn: corners may be open or rounded.
    private static bool IsDrawn(List<Rule> rules, double at, double from, double to)
    {
        var drawn = 0.0;
        foreach (var rule in rules)
        {
            if (Math.Abs(rule.At - at) <= Rule.Slack)
            {
                drawn += Math.Max(0, Math.Min(rule.To, to) - Math.Max(rule.From, from));
            }
        }

        return drawn >= 0.7 * (to - from) || to - from - drawn < Rule.Slack;
    }
}
