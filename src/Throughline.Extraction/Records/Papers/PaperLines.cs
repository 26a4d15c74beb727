namespace Throughline.Extraction.Records;

/// <summary>Reads the lines of goods and services of a paper: under a head, over page breaks, with wrapped descriptions; or without a head, by arithmetic.</summary>
/// <param name="Columns">The columns; empty where no head was found.</param>
/// <param name="Rows">The rows, top to bottom.</param>
internal sealed record PaperLines(List<PaperColumn> Columns, List<PaperRow> Rows)
{
    private const int IdleLines = 8;

    /// <summary>The sum of the amounts; null where a row has none.</summary>
    public decimal? Sum => Rows.Count == 0 || Rows.Exists(r => r["amount"] is null) ? null : Rows.Sum(r => r["amount"]!.Value);

    /// <summary>How many rows agree with themselves.</summary>
    public int Checked => Rows.Count(r => r.IsChecked);

    /// <summary>True where more rows agree with themselves than in another reading, or the same ones say more of their goods.</summary>
    public bool IsBetterThan(PaperLines other) =>
        Checked > other.Checked
        || Checked == other.Checked
            && Checked == Rows.Count
            && Rows.Count == other.Rows.Count
            && Said(this) > Said(other)
            && Sum == other.Sum;

    private static int Said(PaperLines lines) => lines.Rows.Sum(r => r.Goods.Sum(g => g.Text.Count(char.IsLetterOrDigit)));

    /// <summary>Reads the lines.</summary>
    public static PaperLines Of(PaperSheet sheet)
    {
        PaperLines? best = null;
        for (var line = 0; line < sheet.Lines.Count; line++)
        {
            if (sheet.Lines[line].Count < 2 || PaperTableHead.At(sheet, line) is not var (columns, last))
            {
                continue;
            }

            var read = new PaperLines(columns, []);
            read.Under(sheet, last + 1);
            if (read.Rows.Count > 0 && (best is null || Worth(read) > Worth(best)))
            {
                best = read;
            }
        }

        return best ?? new PaperLines([], PaperBareLines.Of(sheet));
    }

    private static int Worth(PaperLines lines) => lines.Rows.Count + (2 * lines.Checked) + lines.Columns.Count;

    private void Under(PaperSheet sheet, int from)
    {
        var goods = Columns.Find(c => c.Key == "goods");
        var pending = new List<PaperRun>();
        var idle = 0;
        var page = sheet.Lines[Math.Min(from, sheet.Lines.Count - 1)][0].Page;
        for (var i = from; i < sheet.Lines.Count && idle < IdleLines; i++)
        {
            var line = sheet.Lines[i];
            if (line[0].Page != page)
            {
                // A page break: the table goes on under a repeated head, or at once.
                (page, idle) = (line[0].Page, 0);
                pending.Clear();
                var next = Repeated(sheet, i);
                if (next > i)
                {
                    i = next - 1;
                    continue;
                }
            }

            if (Rows.Count > 0 && IsSum(line))
            {
                break;
            }

            if (NumberedColumns.Is(line.Select(r => r.Text)))
            {
                continue;
            }

            if (PaperTableHead.At(sheet, i) is { } head)
            {
                i = head.Last;
                continue;
            }

            var row = PaperRowReader.Read(Columns, line);
            if (row is null && Joined(sheet, i) is var (joined, upTo))
            {
                (row, i) = (joined, upTo);
            }

            if (row is null)
            {
                var texts = line.Where(r => IsGoods(r, goods)).ToList();
                // A row without words of its own has them on the line below, else above.
                if (
                    texts.Count > 0
                    && Rows.Count > 0
                    && Rows[^1].Goods.Count == 0
                    && Rows[^1]
                        .Cells.Values.Any(c =>
                            c.Run.Page == texts[0].Page && texts[0].Top - c.Run.Bottom is > -4 and var gap && gap < texts[0].Height
                        )
                )
                {
                    Rows[^1].Goods.Add(texts[0]);
                }
                else if (
                    texts.Count > 0
                    && Rows.Count > 0
                    && Rows[^1].Goods.Count > 0
                    && Near(Rows[^1], texts[0])
                    && Aligned(Rows[^1], texts[0])
                )
                {
                    Rows[^1].Goods.Add(texts[0]);
                }
                else if (texts.Count > 0)
                {
                    pending.Add(texts[0]);
                }

                idle++;
                continue;
            }

            if (row.Goods.Count == 0 && pending.Count > 0)
            {
                row.Above = pending[^1];
            }

            pending.Clear();
            idle = 0;
            Rows.Add(row);
        }

        // Descriptions under their figures: what stands between two rows belongs to the upper one.
        foreach (var row in Rows.Where(r => r.Goods.Count > 0 || r.Above is not null))
        {
            if (row.Goods.Count == 0)
            {
                row.Goods.Add(row.Above!);
            }

            row.Cells["goods"] = new(row.Goods[0], 0, row.Goods[0].Text.Length, 1);
        }
    }

    // One row of print may stand on two base lines: figures of a column a little lower than the rest.
    private (PaperRow Row, int Last)? Joined(PaperSheet sheet, int from)
    {
        var line = sheet.Lines[from];
        if (line.Sum(r => r.Amounts.Count) == 0)
        {
            return null;
        }

        var runs = line.ToList();
        for (var i = from + 1; i < Math.Min(sheet.Lines.Count, from + 3); i++)
        {
            var next = sheet.Lines[i];
            if (
                next[0].Page != line[0].Page
                || next.Min(r => r.Top) - runs.Max(r => r.Bottom) > 0.4 * line[0].Height
                || IsSum(next)
                || PaperRowReader.Read(Columns, next) is { IsChecked: true }
            )
            {
                return null;
            }

            runs.AddRange(next);
            if (
                PaperRowReader.Read(Columns, runs) is { Values.Count: >= 3 } row
                && (row.IsChecked || row["quantity"] is null || row["price"] is null)
            )
            {
                return (row, i);
            }
        }

        return null;
    }

    private int Repeated(PaperSheet sheet, int from)
    {
        var page = sheet.Lines[from][0].Page;
        for (var i = from; i < Math.Min(sheet.Lines.Count, from + 20) && sheet.Lines[i][0].Page == page; i++)
        {
            if (PaperTableHead.At(sheet, i) is var (columns, last) && columns.Count >= Columns.Count - 1)
            {
                return last + 1;
            }
        }

        return -1;
    }

    private static bool IsSum(List<PaperRun> line)
    {
        var first = line.Find(r => r.Text.Any(char.IsLetter));
        return first?.Labels.Exists(l => l.Key is "total" or "net" or "tax" && l.Weight >= 0.5) == true
            && first.LabelShare > 0.45
            && line.Exists(r => r.Amounts.Exists(a => !a.IsPercent))
            && line.Count(r => r.Text.Count(char.IsLetter) > 3) <= 3;
    }

    private bool IsGoods(PaperRun run, PaperColumn? goods)
    {
        if (run.Text.Count(char.IsLetter) < 2)
        {
            return false;
        }

        if (goods is null)
        {
            return true;
        }

        var next = Columns.Where(c => c.Left > goods.Left && c != goods).Select(c => c.Left).DefaultIfEmpty(double.MaxValue).Min();
        var before = Columns.Where(c => c.Right < goods.Left).Select(c => c.Right).DefaultIfEmpty(double.MinValue).Max();
        return run.Left < next && run.Right > before && (run.Left < goods.Right || run.Right > goods.Left);
    }

    private static bool Near(PaperRow row, PaperRun run) =>
        run.Page == row.Goods[^1].Page && run.Top - row.Goods[^1].Bottom < 0.9 * run.Height;

    private static bool Aligned(PaperRow row, PaperRun run) => Math.Abs(row.Goods[0].Left - run.Left) < 20;
}
