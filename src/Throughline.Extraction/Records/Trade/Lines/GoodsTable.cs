using System.Collections.Immutable;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Reads tables of goods: a line of column labels, and lines whose segments stand under them.</summary>
internal sealed partial class GoodsTable
{
    private const int FewestColumns = 3;
    private const int Patience = 2;
    private static readonly FormField s_unit = new("unit", FieldType.Text);

    // Letters beside a figure: a unit, a kind of package.
    private const int MostLetters = 8;
    private const int FewestLetters = 4;
    private readonly LabelledPage _page;
    private readonly RecordStyle _style;
    private readonly HashSet<Segment> _taken = new(ReferenceEqualityComparer.Instance);

    private GoodsTable(LabelledPage page, RecordStyle style) => (_page, _style) = (page, style);

    /// <summary>The lines of goods, top to bottom.</summary>
    public List<GoodsLine> Lines { get; } = [];

    /// <summary>The values of the table's line of totals.</summary>
    public Dictionary<string, TradeValue> Totals { get; } = new(StringComparer.Ordinal);

    /// <summary>The currency that the head of a column of money names (<c>单价（元）</c>); null where none does.</summary>
    public TradeValue? Currency { get; private set; }

    /// <summary>True for a segment of a table: its labels have no value beside or below them.</summary>
    public bool Holds(Segment segment) => _taken.Contains(segment);

    /// <summary>Reads every table of a page.</summary>
    public static GoodsTable Read(LabelledPage page, RecordStyle style)
    {
        var table = new GoodsTable(page, style);
        for (var line = 0; line < page.Lines.Count; line++)
        {
            if (table.Heads(page.Lines[line]) is { Count: >= FewestColumns } heads)
            {
                line = table.Rows(line, heads);
            }
        }

        return table;
    }

    private int Rows(int head, List<(Segment Segment, FormField Field)> heads)
    {
        var columns = _page.Lines[head].ToList();
        var (idle, last, first) = (0, head, Lines.Count);
        if (SubHeads(head, columns, heads) is var next && next > head)
        {
            Take(_page.Lines[head]);
            Take(_page.Lines[next]);
            head = next;
        }

        Ordinals(head, columns, heads);
        for (var i = head + 1; i < _page.Lines.Count && idle < Patience; i++)
        {
            var line = _page.Lines[i];
            if (line.IsEmpty || NumberedColumns.Is(line.Select(_page.TextOf)))
            {
                Take(line);
                continue;
            }

            if (IsEnd(line))
            {
                break;
            }

            var isTotal = IsTotal(line);
            var cells = Cells(line, columns, heads, isTotal);
            isTotal |= IsSumOf(cells, first);
            if (isTotal)
            {
                Sum(line, heads, cells, first);
                Take(line);
                last = GrandTotal(i);
                break;
            }

            var filled = cells.Count(c => c.Value is not null);
            if (filled < 2)
            {
                if (
                    filled == 1
                    && Lines.Count > 0
                    && i == last + 1
                    && line.Length == 1
                    && last > head
                    && _page.IsInTable(line[0]) == _page.IsInTable(columns[0])
                )
                {
                    Append(line[0], cells[0].Field);
                    Take(line);
                    last = i;
                    continue;
                }

                idle++;
                continue;
            }

            // "Declarant … | seal": below lines that all have figures, a row without any is no line.
            if (
                !cells.Exists(IsFigure)
                && Lines.Count > first
                && Lines.Skip(first).All(l => l.Values.Values.Any(v => IsFigure((Field(heads, v), v))))
            )
            {
                idle++;
                continue;
            }

            Lines.Add(new(PackedGoods.Parted(Values(cells), Lines.Count - first + 1), line[0].Start, line[^1].End));
            Take(line);
            (idle, last) = (0, i);
        }

        if (last > head)
        {
            Take(_page.Lines[head]);
            foreach (var (segment, field) in heads.Where(h => h.Field.Type == FieldType.Amount))
            {
                Currency ??= Currencies.FindOrNull(_page.TextOf(segment)) is var (code, start, end)
                    ? new("currency", code, segment.Start + start, segment.Start + end, segment.Start, 0.7)
                    : null;
            }
        }

        return last;
    }

    private static FormField Field(List<(Segment Segment, FormField Field)> heads, TradeValue value) =>
        heads.Find(h => h.Field.Name == value.Name).Field ?? s_unit;

    private static bool IsFigure((FormField Field, TradeValue? Value) cell) => cell.Value is not null && IsFigure(cell.Field);

    private static bool IsFigure(FormField field) => field.Type is FieldType.Count or FieldType.Weight or FieldType.Amount;

    private List<(FormField Field, TradeValue? Value)> Cells(
        ImmutableArray<Segment> line,
        List<Segment> columns,
        List<(Segment Segment, FormField Field)> heads,
        bool isTotal
    )
    {
        var cells = new List<(FormField, TradeValue?)>();
        foreach (var segment in line)
        {
            var column =
                _page.ColumnOf(segment) is { } index && columns.Find(c => _page.ColumnOf(c) == index) is { } exact
                    ? exact
                    : columns.MaxBy(c => Math.Min(c.Right, segment.Right) - Math.Max(c.Left, segment.Left));
            if (
                heads.Find(h => h.Segment == column) is not { Field: { } field }
                || (isTotal && segment == line[0] && field.Type == FieldType.Text)
            )
            {
                continue;
            }

            if (Composite(segment, column) is { Count: > 0 } parts)
            {
                cells.AddRange(parts);
                continue;
            }

            var text = _page.TextOf(segment);
            if (field.Name == "quantity" && CellQuantities.OrNull(text, _style) is var (count, unit))
            {
                cells.Add((field, Value(field, count, segment.Start)));
                cells.Add((s_unit, Value(s_unit, unit, segment.Start)));
                continue;
            }

            if (field.Name == "goods" && segment.End < _page.Text.Length && _page.Text[segment.End] == '|')
            {
                // Elements of declaration follow the name: "伺服电机 4|3|功率60W".
                text = text.TrimEnd("0123456789 ".ToCharArray());
            }

            // "Prepaid weight charge collect 3231.40" under a head of counts is another box.
            var found =
                IsFigure(field) && text.Count(char.IsLetter) > MostLetters + (2 * text.Count(char.IsAsciiDigit))
                    ? null
                    : ValueReaders.OrNull(field.Type, text, _style);
            cells.Add(
                (
                    field,
                    found is { } v
                        ? new TradeValue(field.Name, v.Value, segment.Start + v.Start, segment.Start + v.End, segment.Start, v.Fit)
                        : null
                )
            );
        }

        return cells;
    }

    private static TradeValue Value(FormField field, Found found, int at) =>
        new(field.Name, found.Value, at + found.Start, at + found.End, at, found.Fit);

    private static Dictionary<string, TradeValue> Values(List<(FormField Field, TradeValue? Value)> cells)
    {
        var values = new Dictionary<string, TradeValue>(StringComparer.Ordinal);
        foreach (var (field, value) in cells)
        {
            if (value is not null)
            {
                values.TryAdd(field.Name, value);
            }
        }

        return values;
    }

    private static decimal? Number(TradeValue? value) => value is null ? null : Plain.NumberOrNull(value.Value);

    // Goods whose text is wrapped: the next line holds nothing but more of it.
    private void Append(Segment segment, FormField field)
    {
        var last = Lines[^1];
        if (
            last.Values.TryGetValue("goods", out var goods)
            && field.Type == FieldType.Text
            && !_page.TextOf(segment).Any(char.IsAsciiDigit)
        )
        {
            Lines[^1] = last with { End = segment.End };
            last.Values["goods"] = goods with { Value = goods.Value + " " + _page.TextOf(segment) };
        }
    }

    // "1 2 3 4" under the heads.
    private void Take(ImmutableArray<Segment> line)
    {
        foreach (var segment in line)
        {
            _taken.Add(segment);
        }
    }
}
