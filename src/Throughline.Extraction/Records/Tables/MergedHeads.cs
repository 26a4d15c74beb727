using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Parts columns that a layout has run together: one head of two known heads (<c>Unit price Net amount</c>) over cells of two figures.</summary>
internal static class MergedHeads
{
    /// <summary>The table with such columns parted; the same table where there is none.</summary>
    public static Table Split(Table table, RecordStyle style)
    {
        for (var i = 0; i + 1 < table.Rows.Length; i++)
        {
            if (table.Rows[i].Count(c => !string.IsNullOrWhiteSpace(c.Text)) < 2)
            {
                continue;
            }

            foreach (var cell in table.Rows[i])
            {
                if (
                    HeadCut(cell.Text) is { } cut
                    && table.Rows.Skip(i + 1).Select(r => At(r, cell.Column)).OfType<Cell>().Any(c => FigureCut(c.Text, style) is not null)
                )
                {
                    return Split(
                        table with
                        {
                            Rows = [.. table.Rows.Select((r, n) => Parted(r, cell.Column, n == i ? cut : null, n > i, style))],
                        },
                        style
                    );
                }
            }
        }

        return table;
    }

    private static ImmutableArray<Cell> Parted(ImmutableArray<Cell> row, int column, int? cut, bool isBelow, RecordStyle style)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(row.Length + 1);
        foreach (var cell in row)
        {
            if (cell.Column != column)
            {
                cells.Add(cell.Column > column ? cell with { Column = cell.Column + 1 } : cell);
            }
            else if ((cut ?? (isBelow ? FigureCut(cell.Text, style) : null)) is { } at)
            {
                cells.Add(cell with { End = cell.Start + at, Text = cell.Text[..at] });
                cells.Add(cell with { Column = column + 1, Start = cell.Start + at + 1, Text = cell.Text[(at + 1)..] });
            }
            else
            {
                // A lone figure under both is the sum of the second.
                var isSum = isBelow && Figures.WholeOrNull(cell.Text, style) is not null && HeadFinder.SumOrNull(row) is not null;
                cells.Add(isSum ? cell with { Column = column + 1 } : cell);
            }
        }

        return cells.ToImmutable();
    }

    private static Cell? At(ImmutableArray<Cell> row, int column) => row.FirstOrDefault(c => c.Column == column);

    // Of several places that leave a known head on both sides, the one nearest to the middle.
    private static int? HeadCut(string head)
    {
        if (head.Length is < 5 or > 60)
        {
            return null;
        }

        int? best = null;
        for (var at = head.IndexOf(' ', StringComparison.Ordinal); at > 0; at = head.IndexOf(' ', at + 1))
        {
            if (
                TermLexicon.ReadOrNull(head[..at]) is { Coverage: >= 0.99 } left
                && TermLexicon.ReadOrNull(head[(at + 1)..]) is { Coverage: >= 0.99 } right
                && left.Key != right.Key
                && IsNumeric(left.Key)
                && IsNumeric(right.Key)
                && (best is null || Math.Abs(head.Length - 2 * at) < Math.Abs(head.Length - 2 * best.Value))
            )
            {
                best = at;
            }
        }

        return best;
    }

    private static bool IsNumeric(string key) =>
        FieldTypes.IsAmount(key) || key is "quantity" or "taxRate" or "percent" or "grossWeight" or "netWeight" or "packages";

    private static int? FigureCut(string text, RecordStyle style)
    {
        if (text.Length > 60 || Figures.WholeOrNull(text, style) is not null)
        {
            return null;
        }

        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = text.IndexOf(' ', at + 1))
        {
            if (Figures.WholeOrNull(text[..at], style) is not null && Figures.WholeOrNull(text[(at + 1)..], style) is not null)
            {
                return at;
            }
        }

        return null;
    }
}
