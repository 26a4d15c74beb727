using System.Collections.Immutable;
using System.Globalization;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Gives the lines of a paper the form of a record table, which claims are made from.</summary>
internal static class PaperTable
{
    private static readonly (string Column, string Key)[] s_keys =
    [
        ("position", "lineNo"),
        ("code", "code"),
        ("goods", "goods"),
        ("quantity", "quantity"),
        ("unit", "unit"),
        ("price", "price"),
        ("taxRate", "taxRate"),
        ("amount", "amount"),
        ("origin", "origin"),
        ("serial", "serial"),
    ];

    /// <summary>The table; null where there are no rows.</summary>
    public static RecordTable? Of(Document document, PaperLines lines)
    {
        if (lines.Rows.Count == 0)
        {
            return null;
        }

        var used = s_keys.Where(k => lines.Rows.Exists(r => r.Cells.ContainsKey(k.Column))).ToList();
        var head = lines
            .Columns.Select((c, i) => new Cell(0, Column(used, c.Key, i), c.Start, c.End, document.Text[c.Start..c.End], "head"))
            .OrderBy(c => c.Column)
            .ToImmutableArray();
        var columns = used.Select((k, i) => new Column(i, new(k.Key, 1, CurrencyOf(document, lines, k.Column)), k.Column))
            .ToImmutableArray();
        var rows = new List<ImmutableArray<Cell>>();
        foreach (var row in lines.Rows)
        {
            var cells = ImmutableArray.CreateBuilder<Cell>();
            for (var i = 0; i < used.Count; i++)
            {
                if (row.Cells.TryGetValue(used[i].Column, out var find))
                {
                    var address = string.Create(CultureInfo.InvariantCulture, $"p{find.Run.Page} line {rows.Count + 1}, column {i + 1}");
                    var to = used[i].Key == "goods" ? EndOf(document, find, row) : find.To;
                    cells.Add(new(rows.Count + 1, i, find.From, to, document.Text[find.From..to], address));
                }
            }

            if (cells.Count > 0)
            {
                rows.Add(cells.ToImmutable());
            }
        }

        return new("", columns, head, rows);
    }

    // Wrapped words that follow in the text are of the same cell; those below it in another column's text are not.
    private static int EndOf(Document document, PaperFind find, PaperRow row)
    {
        var end = find.To;
        foreach (var more in row.Goods)
        {
            end =
                more.Start >= end && more.Start - end <= 2 && document.Text.AsSpan(end, more.Start - end).IndexOfAny('\t', '\n') < 0
                    ? more.End
                    : end;
        }

        return end;
    }

    private static int Column(List<(string Column, string Key)> used, string key, int otherwise) =>
        used.FindIndex(u => u.Column == key) is >= 0 and var at ? at : used.Count + otherwise;

    private static string? CurrencyOf(Document document, PaperLines lines, string column) =>
        column is "price" or "amount" && lines.Columns.Find(c => c.Key == column) is { } head
            ? Currencies.FindOrNull(document.Text[head.Start..Math.Min(document.Text.Length, head.End + 8)].Split('\t', '\n')[0])?.Code
            : null;
}
