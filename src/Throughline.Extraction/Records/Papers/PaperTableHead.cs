namespace Throughline.Extraction.Records;

/// <summary>Finds the head row of a table of lines, which may take up to three lines of print.</summary>
internal static class PaperTableHead
{
    private const int MostLines = 3;

    /// <summary>The share of a head's letters that must be known; less where four columns of it are.</summary>
    private const double Known = 0.55;
    private const double FewKnown = 0.38;
    private static readonly string[] s_money = ["price", "amount", "gross"];

    /// <summary>The columns of a head that begins on a line, and its last line; null where none does.</summary>
    public static (List<PaperColumn> Columns, int Last)? At(PaperSheet sheet, int line)
    {
        (List<PaperColumn> Columns, int Last)? best = null;
        for (var count = 1; count <= MostLines && line + count <= sheet.Lines.Count; count++)
        {
            var last = sheet.Lines[line + count - 1];
            if (
                last.Count == 0
                || last[0].Page != sheet.Lines[line][0].Page
                || last.Exists(r => r.Amounts.Exists(a => a.IsMoney))
                || last.Exists(r => r.Text.Length > 80)
            )
            {
                break;
            }

            if (count > 1 && last[0].Top - sheet.Lines[line + count - 2].Max(r => r.Bottom) > 0.9 * last[0].Height)
            {
                break;
            }

            if (Read(sheet.Lines.GetRange(line, count)) is { } columns && (best is null || columns.Count > best.Value.Columns.Count))
            {
                best = (columns, line + count - 1);
            }
        }

        return best;
    }

    private static List<PaperColumn>? Read(List<List<PaperRun>> lines)
    {
        var columns = new List<PaperColumn>();
        var (letters, known) = (0, 0);
        foreach (var run in lines.SelectMany(l => l))
        {
            var tokens = run.Tokens;
            for (var i = 0; i < tokens.Count; )
            {
                var keys = PaperLexicon.ColumnsAt(tokens, i, out var length);
                var size = length == 0 ? 1 : length;
                var end = tokens[i + size - 1].End;
                letters += end - tokens[i].Start;
                if (length > 0)
                {
                    known += end - tokens[i].Start;
                    var (left, right) = run.Span(tokens[i].Start, end);
                    Add(columns, new(keys, left, right, run.Start + tokens[i].Start, run.Start + end));
                }
                else if (tokens[i].Text is "%" || Currencies.IsWord(tokens[i].Text))
                {
                    known += end - tokens[i].Start;
                }

                i += size;
            }
        }

        if (
            letters == 0
            || known < Known * letters && !(known > FewKnown * letters && columns.Count >= 4 && lines.Sum(l => l.Count) >= 4)
            || lines.Exists(l => l.Exists(r => r.Text.TrimEnd().EndsWith(':') && r.Labels.Count > 0))
        )
        {
            return null;
        }

        columns = Settle([.. columns.OrderBy(c => c.Left)]);
        var keysOf = columns.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        return
            keysOf.Overlaps(s_money) && (keysOf.Count >= 3 || (keysOf.Count == 2 && keysOf.Contains("goods") && keysOf.Contains("amount")))
            ? columns
            : null;
    }

    // Heads over one another are one column; the longer phrase has named it already, else the lower words do.
    private static void Add(List<PaperColumn> columns, PaperColumn column)
    {
        var over = columns.FindIndex(c => Overlap(c, column) > 0.3 * Math.Min(c.Right - c.Left, column.Right - column.Left));
        if (over < 0)
        {
            columns.Add(column);
            return;
        }

        var old = columns[over];
        List<string> keys =
            old.Keys.Intersect(column.Keys, StringComparer.Ordinal).ToList() is { Count: > 0 } both ? both
            : old.Keys.Contains("position") || old.Keys.Contains("amount") && column.Keys.Contains("gross") ? [.. column.Keys, .. old.Keys]
            : [.. old.Keys, .. column.Keys];
        columns[over] = new(
            keys,
            Math.Min(old.Left, column.Left),
            Math.Max(old.Right, column.Right),
            Math.Min(old.Start, column.Start),
            Math.Max(old.End, column.End)
        );
    }

    private static double Overlap(PaperColumn a, PaperColumn b) => Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);

    // "Item" may be the position or the goods, "Total" before "Total" the net: the sure ones settle the others.
    private static List<PaperColumn> Settle(List<PaperColumn> columns)
    {
        var taken = columns.Where(c => c.Keys.Count == 1).Select(c => c.Keys[0]).ToHashSet(StringComparer.Ordinal);
        List<PaperColumn> settled =
        [
            .. columns.Select(
                (c, i) =>
                {
                    if (c.Keys.Count == 1)
                    {
                        return c;
                    }

                    string[] wished = ["goods", "quantity", "amount", "price"];
                    var free = c.Keys.Where(k => !taken.Contains(k)).ToList();
                    // A position stands first, an amount last.
                    var key =
                        i == 0 && free.Contains("position") && !(free.Contains("goods") && columns.Count < 4)
                            ? "position"
                            : wished.FirstOrDefault(free.Contains) ?? (free.Count > 0 ? free[0] : c.Keys[0]);
                    taken.Add(key);
                    return c with { Key = key };
                }
            ),
        ];
        // "Prix unitaire … Prix HT": of two prices and no amount the last is the amount.
        var last = settled.FindLastIndex(c => c.Key == "price");
        if (!settled.Exists(c => c.Key is "amount" or "gross") && settled.FindIndex(c => c.Key == "price") < last)
        {
            settled[last] = settled[last] with { Key = "amount" };
        }

        return settled;
    }
}
