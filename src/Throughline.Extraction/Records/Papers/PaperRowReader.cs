namespace Throughline.Extraction.Records;

/// <summary>Reads one printed line under a head: each figure goes to its column, and arithmetic settles what the places leave open.</summary>
internal static class PaperRowReader
{
    private const double Reach = 60;

    /// <summary>Words under a head that is set flush left begin within so many points of it.</summary>
    private const double Flush = 4;

    /// <summary>The row; null where the line is none.</summary>
    public static PaperRow? Read(List<PaperColumn> columns, List<PaperRun> line)
    {
        var row = new PaperRow();
        line = Split(columns, line);
        var figures = line.SelectMany(r => r.Amounts.Select(a => (Run: r, Amount: a, Span: r.Span(a.Start, a.End)))).ToList();
        var numeric = columns.Where(c => c.IsNumeric).ToList();
        var goods = columns.Find(c => c.Key == "goods");
        var pairs = (
            from f in figures
            from c in numeric
            let distance = Distance(f.Span, c)
            where distance < Reach && (f.Amount.IsPercent ? c.Key is "taxRate" or "discount" : c.Key != "taxRate" || f.Amount.Value < 100)
            where goods is null || f.Run.Text.Length - (f.Amount.End - f.Amount.Start) < 12 || !IsText(f, goods, columns)
            orderby distance, f.Span.Left
            select (f, c, distance)
        ).ToList();
        var usedFigures = new HashSet<(PaperRun, int)>();
        var usedColumns = new HashSet<PaperColumn>();
        foreach (var (figure, column, _) in pairs)
        {
            if (usedColumns.Contains(column) || !usedFigures.Add((figure.Run, figure.Amount.Start)))
            {
                continue;
            }

            usedColumns.Add(column);
            if (row.Cells.TryAdd(column.Key, new(figure.Run, figure.Amount.Start, figure.Amount.End, 1)))
            {
                row.Values[column.Key] = figure.Amount.Value;
            }
        }

        // Under a head nobody knows stands what quantity and price give.
        if (!columns.Exists(c => c.Key is "amount" or "gross") && row["quantity"] is { } q && row["price"] is { } p)
        {
            foreach (var figure in figures)
            {
                if (
                    !usedFigures.Contains((figure.Run, figure.Amount.Start))
                    && Readings(figure.Amount)
                        .Any(z =>
                            z != 0
                            && (Fits(q, p, row["discount"], z) || Other(row, "quantity") is { } other && Fits(other, p, row["discount"], z))
                        )
                )
                {
                    row.Cells["amount"] = new(figure.Run, figure.Amount.Start, figure.Amount.End, 1);
                    row.Values["amount"] = figure.Amount.Value;
                    usedFigures.Add((figure.Run, figure.Amount.Start));
                    break;
                }
            }
        }

        if (
            columns.Exists(c => c.Key == "amount")
                ? row["amount"] is null && row["gross"] is null
                : row["price"] is null && row["gross"] is null
        )
        {
            return null;
        }

        Settle(row, figures.Count > 16 ? [] : figures.ConvertAll(f => (f.Run, f.Amount)));
        Texts(row, columns, line, usedFigures);
        return row.Values.Count >= 2 || row.Goods.Count > 0 ? row : null;
    }

    // "149 m | Steel bracket": cells that stand close are one run of words, and the head shows where the description begins.
    private static List<PaperRun> Split(List<PaperColumn> columns, List<PaperRun> line)
    {
        if (columns.Find(c => c.Key == "goods") is not { } goods)
        {
            return line;
        }

        var split = new List<PaperRun>(line.Count + 1);
        foreach (var run in line)
        {
            var at = !run.IsCell && run.Left < goods.Left - Flush ? run.Words.FindIndex(w => Math.Abs(w.Left - goods.Left) < Flush) : -1;
            if (at > 0 && run.Words[at - 1].Right < goods.Left)
            {
                split.Add(run.Part(0, at));
                split.Add(run.Part(at, run.Words.Count));
            }
            else
            {
                split.Add(run);
            }
        }

        return split;
    }

    // A figure inside the words of a description ("20 x 0,5 l") is no cell of its own.
    private static bool IsText(
        (PaperRun Run, PaperAmount Amount, (double Left, double Right) Span) figure,
        PaperColumn goods,
        List<PaperColumn> columns
    )
    {
        var next = columns.Where(c => c.Left > goods.Left && c != goods).Select(c => c.Left).DefaultIfEmpty(double.MaxValue).Min();
        return figure.Span.Left >= goods.Left - 5 && figure.Span.Right < next && figure.Run.Left < goods.Right;
    }

    private static double Distance((double Left, double Right) span, PaperColumn column)
    {
        var gap = Math.Max(span.Left, column.Left) - Math.Min(span.Right, column.Right);
        // Edges that meet count for more than a touch: figures are set flush right under their heads, or centred.
        var edge = Math.Min(
            Math.Abs(span.Right - column.Right),
            Math.Abs(((span.Left + span.Right) / 2) - ((column.Left + column.Right) / 2))
        );
        return gap <= 0 ? 0.1 * edge : gap + (0.1 * edge);
    }

    private static void Settle(PaperRow row, List<(PaperRun Run, PaperAmount Amount)> figures)
    {
        if (row["amount"] is null && row["gross"] is not null)
        {
            (row.Cells["amount"], row.Values["amount"]) = (row.Cells["gross"], row.Values["gross"]);
        }

        if (row["amount"] is not { } amount)
        {
            return;
        }

        if (row["quantity"] is { } quantity && row["price"] is { } price)
        {
            row.IsChecked = Fits(quantity, price, row["discount"], amount);
            if (row.IsChecked)
            {
                return;
            }
        }

        // "5,000 kg" at 5,50 for 27,50: the other reading of a mark fits.
        foreach (var key in new[] { "quantity", "price", "amount" })
        {
            if (!row.IsChecked && Other(row, key) is { } other && row["quantity"] is { } q && row["price"] is { } p)
            {
                var (x, y, z) =
                    key == "quantity" ? (other, p, amount)
                    : key == "price" ? (q, other, amount)
                    : (q, p, other);
                if (Fits(x, y, row["discount"], z))
                {
                    row.Values[key] = other;
                    row.IsChecked = true;
                    return;
                }
            }
        }

        // Two other figures of the line that give the amount (or the other way of reading them).
        foreach (var a in figures)
        {
            foreach (var b in figures)
            {
                if (a.Amount == b.Amount || b.Amount.Start <= a.Amount.Start && b.Run == a.Run || a.Amount.IsPercent || b.Amount.IsPercent)
                {
                    continue;
                }

                foreach (var x in Readings(a.Amount))
                {
                    foreach (var y in Readings(b.Amount))
                    {
                        foreach (var z in Readings(row.Cells["amount"], amount))
                        {
                            if (
                                !row.IsChecked
                                && x != 1
                                && y != 0
                                && z != x
                                && z != y
                                && a.Run.Left <= b.Run.Left
                                && Fits(x, y, row["discount"], z)
                                && !(Is(row, "amount", a) || Is(row, "amount", b))
                            )
                            {
                                var isPriceFirst =
                                    row.Cells.TryGetValue("price", out var cell) && cell.Run == a.Run && cell.Start == a.Amount.Start;
                                Put(row, isPriceFirst ? "price" : "quantity", a, x);
                                Put(row, isPriceFirst ? "quantity" : "price", b, y);
                                (row.Values["amount"], row.IsChecked) = (z, true);
                            }
                        }
                    }
                }
            }
        }
    }

    private static decimal? Other(PaperRow row, string key) =>
        row.Cells.TryGetValue(key, out var cell) ? cell.Run.Amounts.Find(a => a.Start == cell.Start)?.Other : null;

    private static bool Is(PaperRow row, string key, (PaperRun Run, PaperAmount Amount) figure) =>
        row.Cells.TryGetValue(key, out var cell) && cell.Run == figure.Run && cell.Start == figure.Amount.Start;

    private static void Put(PaperRow row, string key, (PaperRun Run, PaperAmount Amount) figure, decimal value)
    {
        row.Cells[key] = new(figure.Run, figure.Amount.Start, figure.Amount.End, 1);
        row.Values[key] = value;
    }

    private static IEnumerable<decimal> Readings(PaperAmount amount) => amount.Other is { } other ? [amount.Value, other] : [amount.Value];

    private static IEnumerable<decimal> Readings(PaperFind cell, decimal value) =>
        cell.Run.Amounts.Find(a => a.Start == cell.Start)?.Other is { } other ? [value, other] : [value];

    /// <summary>True where quantity × price, less a discount in percent, is the amount within rounding.</summary>
    public static bool Fits(decimal quantity, decimal price, decimal? discount, decimal amount)
    {
        // Untrusted figures may be as long as they like; a product beyond any invoice checks nothing.
        if (Math.Abs(quantity) > 1e12m || Math.Abs(price) > 1e12m)
        {
            return false;
        }

        var expected = quantity * price;
        var slack = Math.Max(0.011m, 0.0051m * Math.Abs(quantity));
        return Math.Abs(Math.Abs(expected) - Math.Abs(amount)) <= slack
            || (discount is > 0 and < 100 && Math.Abs((expected * (1 - (discount.Value / 100))) - amount) <= slack);
    }

    private static void Texts(PaperRow row, List<PaperColumn> columns, List<PaperRun> line, HashSet<(PaperRun, int)> figures)
    {
        foreach (var run in line)
        {
            var isFigure = run.Amounts.Exists(a => figures.Contains((run, a.Start)));
            var letters = run.Text.Count(char.IsLetter);
            if (isFigure && letters < 6)
            {
                continue;
            }

            var column = columns.Where(c => !c.IsNumeric).OrderBy(c => TextDistance(run, c, columns)).FirstOrDefault();
            var key = column is not null && TextDistance(run, column, columns) < Reach ? column.Key : "goods";
            if (letters > 0 || key is "code")
            {
                if (key == "goods")
                {
                    if (letters > 1)
                    {
                        row.Goods.Add(run);
                    }
                }
                else
                {
                    row.Cells.TryAdd(key, new(run, 0, run.Text.Length, 1));
                }
            }
        }

        // Of several texts in a row without a column for them the longest describes the goods.
        if (row.Goods.Count > 1)
        {
            var longest = row.Goods.MaxBy(g => g.Text.Length)!;
            row.Goods.Clear();
            row.Goods.Add(longest);
        }
    }

    // Words are set flush left under their heads, or begin after the column before.
    private static double TextDistance(PaperRun run, PaperColumn column, List<PaperColumn> columns)
    {
        var gap = Math.Max(run.Left, column.Left) - Math.Min(run.Right, column.Right);
        var edge = Math.Abs(run.Left - column.Left);
        var next = columns.Where(c => c.Left > column.Left).Select(c => c.Left).DefaultIfEmpty(double.MaxValue).Min();
        var isInside = column.Key == "goods" && run.Left >= column.Left - 3 && run.Left < next;
        return isInside ? 0.05 * edge : Math.Max(0, gap) + (0.1 * edge);
    }
}
