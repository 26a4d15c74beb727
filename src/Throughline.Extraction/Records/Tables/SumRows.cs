using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Reads the rows of totals under the lines of an invoice: where columns for net, tax and gross exist, each figure is what its column says.</summary>
internal static class SumRows
{
    /// <summary>The totals of a table as labelled values.</summary>
    public static IEnumerable<Labelled> Of(RecordTable table, Document document, RecordStyle style)
    {
        foreach (var row in table.Sums)
        {
            if (HeadFinder.SumLabelOrNull(row.Cells) is not var (label, key) || key is not ("total" or "net" or "tax"))
            {
                continue;
            }

            var figures = new List<(string? Column, Cell Cell, Figure Figure)>();
            foreach (var cell in row.Cells)
            {
                if (cell != label && Figures.WholeOrNull(cell.Text, style) is { } figure)
                {
                    var column = table.Columns.FirstOrDefault(c => c.Index == cell.Column)?.Key;
                    if (column is not ("quantity" or "grossWeight" or "netWeight" or "packages" or "price" or "taxRate" or "percent"))
                    {
                        figures.Add((column, cell, figure));
                    }
                }
            }

            // A total may stand under any column when it is the row's only figure.
            if (
                figures.Count == 0
                && row.Cells.LastOrDefault(c => c != label && Figures.WholeOrNull(c.Text, style) is not null) is { } only
            )
            {
                yield return Make(key, only);
            }

            if (figures.Count == 0)
            {
                continue;
            }

            var byColumn = figures.Count > 1 && key == "total" && figures.Exists(f => f.Column == "tax");
            if (!byColumn)
            {
                yield return Make(key, figures[^1].Cell);
                continue;
            }

            foreach (var (column, cell, _) in figures)
            {
                var own = column switch
                {
                    "amount" or "net" => figures[^1].Cell == cell ? "total" : "net",
                    "tax" or "total" => column,
                    _ => null,
                };
                if (own is not null)
                {
                    yield return Make(own, cell);
                }
            }

            Labelled Make(string name, Cell cell)
            {
                // The quote runs from the label to the figure; both stand in one row.
                var text = cell.Text.Trim();
                var start = cell.Start + cell.Text.IndexOf(text, StringComparison.Ordinal);
                var head = table.Columns.FirstOrDefault(c => c.Index == cell.Column)?.Meaning.Currency;
                return new(
                    name,
                    text,
                    start,
                    start + text.Length,
                    Math.Min(label.Start, start),
                    Math.Max(label.End, start + text.Length),
                    label.Text,
                    head ?? Currencies.FindOrNull(label.Text)?.Code
                );
            }
        }
    }
}
