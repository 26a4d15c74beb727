using System.Collections.Immutable;

namespace Throughline.Extraction.Records.Trade;

/// <content>The columns: their heads, heads under heads, ordinals under them, and cells that hold several values.</content>
internal sealed partial class GoodsTable
{
    private List<(Segment Segment, FormField Field)> Heads(ImmutableArray<Segment> line)
    {
        var heads = new List<(Segment, FormField)>();
        foreach (var segment in line)
        {
            // "Number and kind of packages; description of goods": the cells tell both, and the goods are what is told.
            if (
                _page.IsTableHead(segment)
                && _page.HitsOf(segment) is [{ Field.Name: "packages" }, ..]
                && _page.HeadOf(segment) is { Name: "goods" } both
            )
            {
                heads.Add((segment, both));
            }
            else if (
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
            else if (own is not null && named is not null && heads.Exists(h => h.Field == own && _page.Lines[next].Contains(h.Segment)))
            {
                // "箱数 | 件数" under "数量": of two counts the second is what the group counts.
                own = named;
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

    // "HZ-63/36-400 Hydraulic cylinder" under "Part no. / description": the last words are all of the goods, and a slash may be the code's own.
    private static string[] Pieces(string text, List<FormField> fields) =>
        text.Contains(" / ", StringComparison.Ordinal)
            ? text.Split(" / ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : fields[^1].Type == FieldType.Text && fields[0].Type is FieldType.Designation or FieldType.Code
            ? text.Split(' ', fields.Count, StringSplitOptions.RemoveEmptyEntries)
        : text.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);

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
        foreach (var piece in Pieces(text, fields))
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
}
