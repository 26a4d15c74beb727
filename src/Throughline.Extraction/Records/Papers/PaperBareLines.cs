namespace Throughline.Extraction.Records;

/// <summary>Lines of a table without a head: those whose figures multiply to another figure of the line.</summary>
internal static class PaperBareLines
{
    private const int Nearby = 2;

    /// <summary>The rows; empty where fewer than one line multiplies.</summary>
    public static List<PaperRow> Of(PaperSheet sheet)
    {
        var rows = new List<PaperRow>();
        foreach (var line in sheet.Lines)
        {
            var figures = line.SelectMany(r => r.Amounts.Where(a => !a.IsPercent).Select(a => (Run: r, Amount: a))).ToList();
            if (
                figures.Count is < 3 or > 12
                || line.Exists(r => r.Labels.Exists(l => l.Key is "total" or "net" or "tax" or "cash" && l.Weight > 0.5))
                || Row(figures) is not { } row
            )
            {
                continue;
            }

            if (line.Where(r => r.Text.Count(char.IsLetter) > 2).MaxBy(r => r.Text.Length) is { } goods)
            {
                row.Goods.Add(goods);
            }
            else if (Above(sheet, line[0].Line) is { } above)
            {
                row.Goods.Add(above);
            }

            if (row.Goods.Count > 0)
            {
                row.Cells["goods"] = new(row.Goods[0], 0, row.Goods[0].Text.Length, 1);
                rows.Add(row);
            }
        }

        return rows;
    }

    private static PaperRow? Row(List<(PaperRun Run, PaperAmount Amount)> figures)
    {
        for (var k = figures.Count - 1; k >= 2; k--)
        {
            if (!figures[k].Amount.IsMoney)
            {
                continue;
            }

            for (var j = k - 1; j >= 1; j--)
            {
                for (var i = j - 1; i >= 0; i--)
                {
                    var (x, y, z) = (figures[i], figures[j], figures[k]);
                    var isPriceFirst = x.Amount.IsMoney && !y.Amount.IsMoney;
                    if (
                        x.Amount.Value != 0
                        && y.Amount.Value != 0
                        && (x.Amount.IsMoney || y.Amount.IsMoney)
                        && PaperRowReader.Fits(x.Amount.Value, y.Amount.Value, null, z.Amount.Value)
                    )
                    {
                        var row = new PaperRow { IsChecked = true };
                        Put(row, isPriceFirst ? "price" : "quantity", x);
                        Put(row, isPriceFirst ? "quantity" : "price", y);
                        Put(row, "amount", z);
                        return row;
                    }
                }
            }
        }

        return null;
    }

    private static PaperRun? Above(PaperSheet sheet, int line)
    {
        for (var i = line - 1; i >= Math.Max(0, line - Nearby); i--)
        {
            if (sheet.Lines[i].Exists(r => r.Amounts.Count(a => a.IsMoney) > 1))
            {
                return null;
            }

            if (sheet.Lines[i].Find(r => r.Text.Count(char.IsLetter) > 2) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static void Put(PaperRow row, string key, (PaperRun Run, PaperAmount Amount) figure)
    {
        row.Cells[key] = new(figure.Run, figure.Amount.Start, figure.Amount.End, 1);
        row.Values[key] = figure.Amount.Value;
    }
}
