using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Reads tables of goods: a line of column labels, and lines whose segments stand under them.</summary>
internal sealed class GoodsTable
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

    private List<(Segment Segment, FormField Field)> Heads(ImmutableArray<Segment> line)
    {
        var heads = new List<(Segment, FormField)>();
        foreach (var segment in line)
        {
            if (
                _page.IsTableHead(segment)
                && LabelFinder.Joined(_page.TextOf(segment)) is not null
                && _page.HeadOf(segment) is { IsColumn: true } broken
            )
            {
                heads.Add((segment, broken));
            }
            else if (
                _page.HitsOf(segment) is [{ HasColon: false } hit]
                && hit.End >= segment.End - 2
                && hit.Coverage >= 0.5
                && (hit.Field.IsColumn || hit.Field.Name == "number")
            )
            {
                heads.Add((segment, hit.Field));
            }
            else if (
                _page.HitsOf(segment) is [{ HasColon: false, Field.Name: "total" } sum]
                && sum.End >= segment.End - 2
                && _page.Amount is { } amount
            )
            {
                // Over a column the total is that of the line.
                heads.Add((segment, amount));
            }
            else if (_page.IsTableHead(segment) && _page.HeadOf(segment) is { IsColumn: true } column)
            {
                heads.Add((segment, column));
            }
        }

        return heads.Count * 2 >= line.Length && heads.Exists(h => h.Item2.Name is "goods" or "model" or "hsCode" or "serial" or "subject")
            ? heads
            : [];
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
                last = i;
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

            Lines.Add(new(Values(cells), line[0].Start, line[^1].End));
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

    // "Item | Material / Description" over "10 | YHL-25 lens": a column of numbers counts the lines, and the goods stand in the one with words.
    private void Ordinals(int head, List<Segment> columns, List<(Segment Segment, FormField Field)> heads)
    {
        var at = heads.FindIndex(h => h.Field.Name == "goods");
        var line = _page.Lines.Skip(head + 1).FirstOrDefault(l => l.Length > 2 && !NumberedColumns.Is(l.Select(_page.TextOf)));
        if (at < 0 || line.IsDefaultOrEmpty || !_page.IsInTable(line[0]))
        {
            return;
        }

        Segment? Cell(Segment column) => line.FirstOrDefault(s => _page.ColumnOf(s) == _page.ColumnOf(column));
        var words = columns
            .Where(c =>
                !heads.Exists(h => h.Segment == c) && Cell(c) is { } cell && _page.TextOf(cell).Count(char.IsLetter) >= FewestLetters
            )
            .MaxBy(c => _page.TextOf(Cell(c)!).Length);
        var isNamed = heads.FindLastIndex(h => h.Field.Name == "goods") > at;
        if (
            (words is not null || isNamed)
            && Cell(heads[at].Segment) is { } number
            && _page.TextOf(number).Trim() is { Length: < 5 } text
            && text.All(char.IsAsciiDigit)
        )
        {
            if (isNamed)
            {
                heads.RemoveAt(at);
            }
            else
            {
                heads[at] = (words!, heads[at].Field);
            }
        }
    }

    // Heads of two rows: "Количество" over "в одном месте | мест". A column under a group's head is named by its own head, or by the group's where it
    // is the first of the group and says only "наименование".
    private int SubHeads(int head, List<Segment> columns, List<(Segment Segment, FormField Field)> heads)
    {
        var next = head + 1;
        if (
            next + 1 >= _page.Lines.Count
            || _page.Lines[next].Length < 2
            || !_page.IsInTable(_page.Lines[next][0])
            || _page.Lines[next].Any(s => _page.TextOf(s).Any(char.IsAsciiDigit))
            || !_page.Lines[next + 1].Any(s => _page.TextOf(s).Any(char.IsAsciiDigit))
        )
        {
            return head;
        }

        var grouped = new HashSet<Segment>(ReferenceEqualityComparer.Instance);
        foreach (var sub in _page.Lines[next])
        {
            var group = columns.Where(c => _page.Lines[head].Contains(c) && _page.ColumnOf(c) <= _page.ColumnOf(sub)).MaxBy(_page.ColumnOf);
            var own = _page.HeadOf(sub) is { IsColumn: true } column ? column : null;
            var named = heads.Find(h => h.Segment == group).Field;
            if (group is not null && grouped.Add(group))
            {
                own = own is null or { Name: "goods" } && _page.IsNameWord(sub) ? named ?? own : own;
            }
            else if (own is not null && own == named)
            {
                own = null;
            }

            columns.Add(sub);
            if (own is not null)
            {
                heads.Add((sub, own));
            }
        }

        columns.RemoveAll(grouped.Contains);
        heads.RemoveAll(h => grouped.Contains(h.Segment));
        return next;
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

    // "285.00 / 171000.00 / USD" under one head that names three columns.
    private List<(FormField Field, TradeValue? Value)> Composite(Segment segment, Segment? head)
    {
        if (head is null || !_page.TextOf(head).AsSpan().ContainsAny('/', '／') || _page.PartsOf(head) is not { Count: > 1 } fields)
        {
            return [];
        }

        var cells = new List<(FormField, TradeValue?)>();
        var text = _page.TextOf(segment);
        var at = 0;
        foreach (var piece in text.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            at = text.IndexOf(piece, at, StringComparison.Ordinal);
            if (cells.Count < fields.Count && ValueReaders.OrNull(fields[cells.Count].Type, piece, _style) is { } found)
            {
                cells.Add((fields[cells.Count], Value(fields[cells.Count], found, segment.Start + at)));
            }

            at += piece.Length;
        }

        return cells.Count == fields.Count ? cells : [];
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

    // A line of totals may have fewer cells than the head: a figure that is a column's sum belongs to that column, wherever it stands.
    private void Sum(
        ImmutableArray<Segment> line,
        List<(Segment Segment, FormField Field)> heads,
        List<(FormField Field, TradeValue? Value)> cells,
        int first
    )
    {
        var summed = new HashSet<int>();
        foreach (var (_, field) in heads.Where(h => IsFigure(h.Field)))
        {
            var parts = Lines.Skip(first).Select(l => Number(l.Values.GetValueOrDefault(field.Name))).ToList();
            if (parts.Count < 2 || parts.Exists(p => p is null))
            {
                continue;
            }

            foreach (var segment in line.Where(s => !summed.Contains(s.Start)))
            {
                if (
                    ValueReaders.OrNull(FieldType.Amount, _page.TextOf(segment), _style) is { Fit: 1 } found
                    && Plain.NumberOrNull(found.Value) == parts.Sum()
                )
                {
                    summed.Add(segment.Start);
                    Totals[field.Name] = new(
                        field.Name,
                        found.Value,
                        segment.Start + found.Start,
                        segment.Start + found.End,
                        segment.Start,
                        1
                    );
                    break;
                }
            }
        }

        // Net, tax and both: "143 200,00 | X | 28 640,00 | 171 840,00".
        var money = line.Select(s => (Segment: s, Found: ValueReaders.OrNull(FieldType.Amount, _page.TextOf(s), _style)))
            .Where(m => m.Found is { Fit: 1 })
            .TakeLast(3)
            .ToList();
        if (
            money.Count == 3
            && money.ConvertAll(m => Plain.NumberOrNull(m.Found!.Value.Value)) is [{ } net, { } tax, { } both]
            && net > tax
            && tax > 0
            && net + tax == both
        )
        {
            Totals["amount"] = Value(new("amount", FieldType.Amount), money[2].Found!.Value, money[2].Segment.Start);
            Totals["net"] = Value(new("net", FieldType.Amount), money[0].Found!.Value, money[0].Segment.Start);
            Totals["tax"] = Value(new("tax", FieldType.Amount), money[1].Found!.Value, money[1].Segment.Start);
        }

        foreach (var (field, value) in cells)
        {
            if (value is not null && IsFigure(field) && !summed.Contains(value.AnchorStart))
            {
                Totals.TryAdd(field.Name, value);
            }
        }
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

    private bool IsEnd(ImmutableArray<Segment> line)
    {
        if (_page.IsLabel(line[0]) && _page.HitsOf(line[0])[0] is { HasColon: true })
        {
            return true;
        }

        return line.Length == 1 && line[0].End - line[0].Start > 100;
    }

    private bool IsTotal(ImmutableArray<Segment> line) =>
        line.Take(2)
            .Any(s =>
                HeadFinder.SumLabelOrNull([new Cell(0, 0, s.Start, s.End, _page.TextOf(s), "")]) is not null
                && !char.IsAsciiDigit(_page.Text[s.Start])
            );

    // A row of figures alone that are the sums of those above: its label stands outside of the rules.
    private bool IsSumOf(List<(FormField Field, TradeValue? Value)> cells, int first)
    {
        if (Lines.Count == first || cells.Exists(c => c.Value is not null && !IsFigure(c)))
        {
            return false;
        }

        var (sums, others) = (0, 0);
        // Of several columns of money the lines keep the first.
        foreach (var (field, value) in cells.DistinctBy(c => c.Field.Name))
        {
            if (value is not null && field.Type == FieldType.Amount && field.Name != "price" && Number(value) is { } sum)
            {
                var isSum = Lines.Skip(first).Sum(l => Number(l.Values.GetValueOrDefault(field.Name)) ?? 0) == sum;
                (sums, others) = (sums + (isSum ? 1 : 0), others + (isSum ? 0 : 1));
            }
        }

        return sums > 0 && others == 0;
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
