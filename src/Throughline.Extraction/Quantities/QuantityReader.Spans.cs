using Throughline.Model;

namespace Throughline.Extraction.Quantities;

/// <content>The bounds that comparators give, the currency before, and the span that is kept.</content>
internal sealed partial class QuantityReader
{
    private int Add(int left, int right, int valueEnd, string? currency, string? unit, decimal min, decimal? max, bool isOver)
    {
        var valueStart = left;
        int? bound = isOver ? 1 : null;
        if (Comparators.Before(text, left, start) is { } comparator)
        {
            // "from 30 % to 12 %", «с 12 до 9»: the ends of a change, no bounds.
            if (IsEndOfChange(comparator.Start, right))
            {
                return Add(left, right, valueEnd, currency, unit, min, max);
            }

            (left, bound) = (comparator.Start, comparator.Bound);
        }
        else if (Comparators.Behind(text, right, end) is { } behind)
        {
            (right, bound) = (behind.End, behind.Bound);
        }

        return Add(left, right, valueEnd, currency, unit, min, max, bound, valueStart);
    }

    private bool IsEndOfChange(int comparator, int right)
    {
        var behind = Skip(right);
        var isFrom = string.Compare(text, comparator, "from", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
        if (isFrom)
        {
            return Word(behind, "to") is not null;
        }

        if (string.Compare(text, comparator, "до", 0, 2, StringComparison.OrdinalIgnoreCase) != 0 || _spans.Count == 0)
        {
            return false;
        }

        var last = _spans[^1];
        return Skip(last.End) == comparator && (IsBehind(last.Start, "с") || IsBehind(last.Start, "со"));
    }

    private int Add(
        int left,
        int right,
        int valueEnd,
        string? currency,
        string? unit,
        decimal min,
        decimal? max,
        int? bound = null,
        int? valueStart = null
    )
    {
        (decimal?, decimal?) bounds =
            max is not null && max != min ? (min, max)
            : bound > 0 ? (min, null)
            : bound < 0 ? (null, max ?? min)
            : (min, max);
        var verbatim = text[left..right];
        var span = currency is not null
            ? new QuantitySpan(left, right, new Amount(bounds.Item1, bounds.Item2, Code(currency), verbatim), null)
            : new QuantitySpan(left, right, null, new Quantity(bounds.Item1, bounds.Item2, unit, verbatim));
        _spans.Add(span with { ValueStart = valueStart ?? left, ValueEnd = valueEnd, Value = min });
        return right;
    }

    private string? Code(string currency)
    {
        if (currency != Currencies.Yen)
        {
            return currency == Currencies.Unknown ? null : currency;
        }

        if (!_knowsYen)
        {
            (_yen, _knowsYen) = (Currencies.Resolve(currency, text, language), true);
        }

        return _yen;
    }

    private (int Start, string Code)? CurrencyBefore(int at)
    {
        var stop = at;
        while (stop > start && text[stop - 1] is ' ' or '\u00a0')
        {
            stop--;
        }

        if (_spans.Count > 0 && stop <= _spans[^1].End)
        {
            return null;
        }

        for (var i = Math.Max(start, stop - 16); i < stop; i++)
        {
            if (
                Currencies.At(text, i, stop) is { } hit
                && i + hit.Length == stop
                // "测量单元11,300套": the word for the yuan stands behind its number.
                && !(hit.Length == 1 && text[i] is '元' or '块' or '圆')
                && (char.IsUpper(text[i]) || !char.IsLetter(text[i]) || text[i] >= 0x2E80 || hit.Length <= 4)
            )
            {
                return (i, hit.Code);
            }
        }

        return null;
    }
}
