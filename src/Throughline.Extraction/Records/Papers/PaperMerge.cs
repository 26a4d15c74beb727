namespace Throughline.Extraction.Records;

/// <summary>Joins what the layout of a paper shows with what the readers of labels and tables found.</summary>
internal static class PaperMerge
{
    private const double Likely = 1.5;
    private const double Titled = 2.5;
    private static readonly string[] s_keys = ["invoice", "date", "dueDate", "seller", "buyer", "total", "net", "tax", "currency"];

    /// <summary>The reading of a document that may be an invoice or a receipt; null for others. Adds what the reading says to the scores.</summary>
    public static PaperReading? ReadOrNull(
        Model.Document document,
        RecordStyle style,
        Dictionary<string, double> scores,
        List<TableKind> kinds
    )
    {
        var invoice = scores.GetValueOrDefault("invoice");
        if (kinds.Exists(k => !IsGoods(k) && k != TableKind.Unknown) || scores.Any(s => s.Key != "invoice" && s.Value > invoice + 2.5))
        {
            return null;
        }

        if (invoice < Likely && document.Text.Length > 20_000)
        {
            return null;
        }

        // A title of another kind of paper settles it, whatever sums stand below.
        if (scores.Any(s => s.Key != "invoice" && s.Value >= Titled && s.Value > invoice))
        {
            return null;
        }

        var paper = PaperReader.Read(document, style);
        var hasTotal = paper.Labels.Exists(l => l.Key == "total");
        var weight = paper.Titles + (hasTotal ? 1 : 0) + Math.Min(2, 0.7 * paper.Checks);
        // Goods on their way are no invoice, unless the paper says that it is one and its sums agree.
        if (kinds.Exists(k => k is not (TableKind.Unknown or TableKind.GoodsLines)) && (!hasTotal || paper.Titles < 1 || paper.Checks == 0))
        {
            return null;
        }

        if (invoice < Likely && weight < 2)
        {
            return null;
        }

        scores["invoice"] = invoice + Math.Min(3, weight);
        return paper;
    }

    /// <summary>True where labels and tables have read the paper whole by themselves: both parties, and the lines of a table of its own.</summary>
    public static bool IsWhole(
        PaperReading paper,
        List<Labelled> labels,
        List<RecordTable> tables,
        List<TableKind> kinds,
        RecordStyle style
    ) =>
        labels.Exists(l => l is { Key: "seller", IsInferred: false })
        && labels.Exists(l => l is { Key: "buyer", IsInferred: false })
        && kinds.Contains(TableKind.GoodsLines)
        && (
            paper.Lines is not { } lines
            || Enumerable.Range(0, kinds.Count).Where(i => IsGoods(kinds[i])).Sum(i => Worth(tables[i], style)) >= Worth(lines, style)
        );

    /// <summary>True where the paper's lines go on over the pages, while each table numbers its own anew.</summary>
    public static bool HasMore(PaperReading paper, List<RecordTable> tables, List<TableKind> kinds) =>
        paper.Lines is { } lines
        && lines.Rows.Length
            >= Enumerable.Range(0, kinds.Count).Where(i => IsGoods(kinds[i])).Select(i => tables[i].Rows.Length).DefaultIfEmpty(0).Max();

    /// <summary>The labels with the paper's own in place of the same ones.</summary>
    public static List<Labelled> Labels(PaperReading paper, List<Labelled> labels) =>
        [
            .. paper.Labels.Where(l => Array.IndexOf(s_keys, l.Key) >= 0),
            .. labels.Where(l => !(Array.IndexOf(s_keys, l.Key) >= 0 && paper.Labels.Exists(p => p.Key == l.Key))),
        ];

    /// <summary>Puts the paper's lines in place of tables of goods that have fewer.</summary>
    public static void Tables(PaperReading paper, List<RecordTable> tables, List<TableKind> kinds, RecordStyle style)
    {
        if (paper.Lines is not { } lines)
        {
            return;
        }

        var goods = Enumerable.Range(0, kinds.Count).Where(i => IsGoods(kinds[i])).ToList();
        if (goods.Sum(i => Worth(tables[i], style)) >= Worth(lines, style) && goods.Count > 0)
        {
            return;
        }

        for (var i = kinds.Count - 1; i >= 0; i--)
        {
            if (IsGoods(kinds[i]))
            {
                tables.RemoveAt(i);
                kinds.RemoveAt(i);
            }
        }

        tables.Add(lines);
        kinds.Add(TableKind.GoodsLines);
    }

    private static bool IsGoods(TableKind kind) =>
        kind is TableKind.GoodsLines or TableKind.Deliveries or TableKind.PlannedDeliveries or TableKind.Shipments;

    private static int Worth(RecordTable table, RecordStyle style) =>
        table.Rows.Sum(r =>
            1
            + (
                r.Figure(style, "quantity") is var (quantity, _, _)
                && r.Figure(style, "price") is var (price, _, _)
                && r.Figure(style, "amount", "total", "net") is var (amount, _, _)
                && PaperRowReader.Fits(quantity.Value, price.Value, null, amount.Value)
                    ? 1
                    : 0
            )
        );
}
