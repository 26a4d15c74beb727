using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <content>Where the lines end, and the sums behind them.</content>
internal sealed partial class GoodsTable
{
    private const int MostSums = 8;
    private const int MostExtras = 4;

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

    // "Subtotal 8,198.90 / Freight 185.00 / Total 8,383.90": the sum to pay is what the lines below the first sum come to.
    private int GrandTotal(int line)
    {
        if (!Totals.TryGetValue("amount", out var subtotal) || Number(subtotal) is not { } sum)
        {
            return line;
        }

        var last = line;
        var extras = new List<decimal>();
        for (var i = line + 1; i < Math.Min(_page.Lines.Count, line + MostSums) && extras.Count < MostExtras; i++)
        {
            if (
                _page.Lines[i] is not [.. { Length: > 0 and < 3 } labels, var figure]
                || labels[0].End - labels[0].Start < 2
                || ValueReaders.OrNull(FieldType.Amount, _page.TextOf(figure), _style) is not { Fit: 1 } found
                || Plain.NumberOrNull(found.Value) is not { } amount
            )
            {
                break;
            }

            if (extras.Count > 0 && amount > extras.Max() && ComesTo(sum, extras, amount))
            {
                Totals["amount"] = Value(new("amount", FieldType.Amount), found, figure.Start);
                last = i;
            }
            else
            {
                extras.Add(amount);
            }
        }

        for (var i = line + 1; i <= last; i++)
        {
            Take(_page.Lines[i]);
        }

        return last;
    }

    // Whether extras with one sign or the other make up the difference.
    private static bool ComesTo(decimal sum, List<decimal> extras, decimal total) =>
        Enumerable.Range(0, 1 << extras.Count).Any(signs => sum + extras.Select((e, n) => (signs >> n & 1) == 0 ? e : -e).Sum() == total);

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
}
