using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Quantities;

/// <summary>Reads the quantities of one stretch: number, scale, range, currency or unit, comparator.</summary>
internal sealed class QuantityReader(string text, int start, int end, string language)
{
    private readonly ImmutableArray<QuantitySpan>.Builder _spans = ImmutableArray.CreateBuilder<QuantitySpan>();
    private string? _yen;
    private bool _knowsYen;

    /// <summary>What was read.</summary>
    public ImmutableArray<QuantitySpan> Spans => _spans.ToImmutable();

    /// <summary>Reads the quantity whose number starts at a place; the place behind it, or null where none does.</summary>
    public int? ReadAt(int at)
    {
        var c = text[at];
        if (!char.IsLetterOrDigit(c) && c != '.' && DigitNumbers.Vulgar(c) == 0)
        {
            return null;
        }

        // "USD115".
        if (
            char.IsUpper(c)
            && Currencies.At(text, at, end) is { } code
            && at + code.Length < end
            && char.IsAsciiDigit(text[at + code.Length])
        )
        {
            return NumberGrammar.At(text, at + code.Length, at + code.Length, end) is { } amount ? Number(at + code.Length, amount) : null;
        }

        if (Round(at) is { } round)
        {
            return round;
        }

        if (Between(at) is { } between)
        {
            return between;
        }

        if (NumberGrammar.At(text, at, start, end) is { } number)
        {
            return Number(at, number);
        }

        var inWord = at > start && char.IsLetterOrDigit(text[at - 1]) && text[at - 1] < 0x2E80;
        if (!inWord && char.IsLetter(c) && NumberWords.Vague(text, at, end) is { } vague)
        {
            if (at - 3 >= start && string.Compare(text, at - 3, "as ", 0, 3, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return null; // "as many as 300"
            }

            var stop = at + vague.Length;
            if (
                Word(Skip(stop), "of") is { } counted
                && (Currencies.At(text, counted, end) is not null || Units.At(text, counted, end) is not null)
            )
            {
                stop = counted; // "tens of millions of dollars"
            }

            // 几 and 多 count only before a measure word.
            return c >= 0x2E80 && Units.At(text, stop, end) is null && Currencies.At(text, stop, end) is null
                ? null
                : Emit(at, stop, vague.Min, vague.Max, false);
        }

        return null;
    }

    private int? Number(int at, NumberHit number)
    {
        var isWide = text[at] >= 0x2E80 && !DigitNumbers.IsDigit(text[at]);
        var stop = number.End;
        if (number.IsPercent)
        {
            var sign = at > start && text[at - 1] is '负' or '負' ? -1 : 1;
            return Add(sign < 0 ? at - 1 : at, stop, stop, null, "%", sign * number.Value, sign * number.Value, false);
        }

        // "one-way" counts nothing; "10-gallon" does.
        if (
            stop + 1 < end
            && text[stop] == '-'
            && char.IsLetter(text[stop + 1])
            && Units.At(text, stop + 1, end) is null
            && Currencies.At(text, stop + 1, end) is null
            && Comparators.Behind(text, stop, end) is null
        )
        {
            return DigitNumbers.IsDigit(text[at]) ? stop : null;
        }

        // A letter straight behind digits makes a code or an ordinal ("2nd", "7B") unless it is a unit, a currency or a scale of money.
        if (DigitNumbers.IsDigit(text[stop - 1]) && stop < end && char.IsLetter(text[stop]) && text[stop] < 0x2E80)
        {
            if (Million(stop) is { } scaled && (CurrencyBefore(at) is not null || Currencies.At(text, Skip(scaled), end) is not null))
            {
                return Whole(at, new(scaled, number.Value * 1_000_000m));
            }

            if (Units.At(text, stop, end) is null && Currencies.At(text, stop, end) is null)
            {
                return stop;
            }
        }
        else if (
            Million(Skip(stop)) is { } apart
            && text[apart - 1] == 'M'
            && (CurrencyBefore(at) is not null || Currencies.At(text, Skip(apart), end) is not null)
        )
        {
            return Whole(at, new(apart, number.Value * 1_000_000m));
        }

        // 十余名, 300多台.
        if (
            stop + 1 < end
            && text[stop] is '多' or '余' or '餘' or '几'
            && (Units.At(text, stop + 1, end) is not null || Currencies.At(text, stop + 1, end) is not null)
        )
        {
            number = number with { End = ++stop, IsOver = true };
        }

        // A Chinese numeral alone is part of a word; it counts before a unit, a currency or as a large number.
        if (
            isWide
            && Units.At(text, stop, end) is null
            && Currencies.At(text, stop, end) is null
            && !(stop - at > 1 && number.Value >= 100)
            && !number.IsOver
        )
        {
            return null;
        }

        var value = number.Value;
        if (Range(at, number) is { } range)
        {
            return range;
        }

        // "2789-73", "138-2010-2015": groups joined by hyphens are a code.
        if (DigitNumbers.IsDigit(text[stop - 1]) && stop + 1 < end && text[stop] == '-' && char.IsAsciiDigit(text[stop + 1]))
        {
            while (
                stop < end
                && (
                    char.IsLetterOrDigit(text[stop]) && text[stop] < 0x2E80
                    || text[stop] is '-' or '.' && stop + 1 < end && char.IsAsciiDigit(text[stop + 1])
                )
            )
            {
                stop++;
            }

            return stop;
        }

        return IsNumbered(at) ? stop : Emit(at, stop, value, value, number.IsOver);
    }

    private int Whole(int at, NumberHit number) => Range(at, number) ?? Emit(at, number.End, number.Value, number.Value, false);

    // 上百台, 近百名, 逾千台, 过亿元: the scale alone, behind a word that bounds it.
    private int? Round(int at)
    {
        if (
            at <= start
            || text[at] is not ('百' or '千' or '万' or '萬' or '亿' or '億')
            || text[at - 1] is not ('上' or '近' or '逾' or '超' or '过' or '過')
        )
        {
            return null;
        }

        var (value, stop) = (WideNumbers.UnitOf(text[at]), at + 1);
        while (stop < end && WideNumbers.UnitOf(text[stop]) >= 10_000)
        {
            value *= WideNumbers.UnitOf(text[stop++]);
        }

        return Units.At(text, stop, end) is not null || Currencies.At(text, stop, end) is not null
            ? Emit(at, stop, value, value, text[at - 1] != '近')
            : null;
    }

    // 三四十, 五六个: two digits that follow each other are the ends of a range.
    private int? Between(int at)
    {
        if (
            at + 2 >= end
            || text[at] < 0x2E80
            || at > start && WideNumbers.IsNumeral(text[at - 1])
            || WideNumbers.DigitOf(text[at]) is not (>= 1 and <= 8 and var low)
            || WideNumbers.DigitOf(text[at + 1]) != low + 1
            || WideNumbers.DigitOf(text[at + 2]) >= 0
            || WideNumbers.Read(text, at + 1, end) is not { IsPercent: false } high
            || high.Value % (low + 1) != 0
            || Units.At(text, high.End, end) is null && Currencies.At(text, high.End, end) is null
        )
        {
            return null;
        }

        return Emit(at, high.End, high.Value / (low + 1) * low, high.Value, false);
    }

    // "№ 114": a name, not a count.
    private bool IsNumbered(int at)
    {
        while (at > start && text[at - 1] is ' ' or '\u00a0')
        {
            at--;
        }

        return at > start && text[at - 1] is '№' or '#';
    }

    private int? Million(int at) =>
        at < end && text[at] is 'm' or 'M' && !(at + 1 < end && char.IsLetterOrDigit(text[at + 1]) && text[at + 1] < 0x2E80)
            ? at + 1
            : null;

    // "5–7 million", "from 10 to 15 tonnes", "от 5 до 7 млн", "between $5m and $7m", 五百万至七百万元: both ends share the scale and the unit.
    private int? Range(int at, NumberHit first)
    {
        var lead = CurrencyBefore(at);
        var (joint, own) = Counted(Skip(first.End));
        if (joint >= end || Joint(joint, lead?.Start ?? at) is not { } from || from >= end)
        {
            return null;
        }

        if (lead is not null && Currencies.At(text, from, end) is { } again && again.Code == lead.Value.Code)
        {
            from = Skip(from + again.Length);
        }

        if (from >= end || Upper(from, lead is not null) is not { } last || last.IsPercent || last.Value <= first.Value)
        {
            return null;
        }

        var plain = Plain(from, last);
        var isScaled = last.Value > plain && plain > 0;
        var low =
            isScaled && own is null && first.Value < plain * 10 && first.Value < 10_000 ? first.Value * (last.Value / plain) : first.Value;
        var (_, counted) = Counted(Skip(last.End));
        var isTold = IsBehind(lead?.Start ?? at, "between") || IsBehind(at, "между") || IsBehind(at, "от");
        if (isTold && own is null && counted is null && lead is null)
        {
            return Emit(at, last.End, low, last.Value, false);
        }

        if (own is not null ? own != counted && own != lead?.Code : !isScaled && counted is null && lead is null)
        {
            return null;
        }

        return low < last.Value ? Emit(at, last.End, low, last.Value, false) : null;
    }

    // The currency or unit at a place and the place behind it.
    private (int End, string? Counted) Counted(int at) =>
        Currencies.At(text, at, end) is { } money ? (Skip(at + money.Length), money.Code)
        : Units.At(text, at, end) is { } unit ? (Skip(at + unit.Length), unit.Unit)
        : (at, null);

    // The place behind what joins the ends of a range; null where nothing does.
    private int? Joint(int at, int left) =>
        text[at] is '-' or '–' or '—' or '~' or '～' or '－' ? Skip(at + 1)
        : text[at] is '至' or '到' ? at + 1
        : Word(at, "to")
            ?? Word(at, "до")
            ?? (
                IsBehind(left, "between") ? Word(at, "and")
                : IsBehind(left, "между") ? Word(at, "и")
                : null
            );

    private bool IsBehind(int at, string word)
    {
        while (at > start && text[at - 1] is ' ' or '\u00a0')
        {
            at--;
        }

        return at - word.Length >= start
            && string.Compare(text, at - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            && !(at - word.Length > start && char.IsLetter(text[at - word.Length - 1]));
    }

    private NumberHit? Upper(int at, bool isMoney)
    {
        if (NumberGrammar.At(text, at, at, end) is not { } number)
        {
            return null;
        }

        var isDigits = DigitNumbers.IsDigit(text[number.End - 1]);
        return isDigits && Million(number.End) is { } stop && (isMoney || Currencies.At(text, Skip(stop), end) is not null)
            ? number with
            {
                End = stop,
                Value = number.Value * 1_000_000m,
            }
            : number;
    }

    // The upper end without its scale: 7 of "7 million" and of 七百.
    private decimal Plain(int at, NumberHit number)
    {
        if (DigitNumbers.IsDigit(text[at]))
        {
            return DigitNumbers.Read(text, at, end)!.Value.Value;
        }

        foreach (var scale in (ReadOnlySpan<decimal>)[1_000_000_000_000m, 1_000_000_000m, 100_000_000m, 1_000_000m, 10_000m, 1_000m, 100m])
        {
            if (number.Value >= scale && number.Value % scale == 0 && number.Value / scale < 1000)
            {
                return number.Value / scale;
            }
        }

        return number.Value;
    }

    private int? Word(int at, string word) =>
        at + word.Length + 1 < end
        && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && text[at + word.Length] == ' '
            ? Skip(at + word.Length)
            : null;

    private int Emit(int at, int numberEnd, decimal min, decimal? max, bool isOver)
    {
        var (left, right) = (at, numberEnd);
        var hyphen = right < end && text[right] == '-' ? right + 1 : Skip(right);
        string? currency = null;
        hyphen = hyphen + 1 < end && text[hyphen] is '个' or '個' && Currencies.At(text, hyphen + 1, end) is not null ? hyphen + 1 : hyphen;
        if (
            Currencies.At(text, hyphen, end) is { } behind
            && !(CurrencyBefore(at) is { } own && !char.IsLetter(text[own.Start]) && behind.Code != own.Code)
        )
        {
            // 港币500万元: the word before names the money, 元 only its unit.
            currency =
                behind.Length == 1 && text[hyphen] is '元' or '圆' && CurrencyBefore(at) is { } named && named.Code != Currencies.Yen
                    ? named.Code
                    : behind.Code;
            right = hyphen + behind.Length;
            if (Multiple(currency) is { } times)
            {
                (currency, min, max) = (times.Code, min * times.Factor, max * times.Factor);
            }
            else if (currency.EndsWith("/100", StringComparison.Ordinal))
            {
                (currency, min, max) = (currency[..^4], min / 100, max / 100);
            }
            else if (char.IsLetter(text[right - 1]) && max == min && Minor(right) is { } minor)
            {
                (min, max, right) = (min + minor.Value / 100, max + minor.Value / 100, minor.End);
            }

            // "75 USD million".
            if (min < 10_000 && WordNumbers.After(text, right, end, 1) is { } scale)
            {
                (min, max, right) = (min * scale.Value, max * scale.Value, scale.End);
            }
        }

        if (CurrencyBefore(at) is { } before && (currency is null || before.Code == currency || !char.IsLetter(text[before.Start])))
        {
            currency = before.Code;
            left = before.Start;
            if (Multiple(currency) is { } times)
            {
                (currency, min, max) = (times.Code, min * times.Factor, max * times.Factor);
            }
        }

        string? unit = null;
        if (currency is null && Units.At(text, hyphen, end) is { } found && !(text[hyphen] == '年' && min is >= 1900 and < 2100))
        {
            (unit, right) = (found.Unit, hyphen + found.Length);
            if (
                unit == "lb"
                && text[hyphen] is 'p' or 'P'
                && char.IsLetter(text[numberEnd - 1])
                && min >= 100_000
                && Word(Skip(right), "of") is null
            )
            {
                // "half a million pounds" is money, "2 million pounds of copper" a weight.
                (unit, currency) = (null, "GBP");
            }
            else if (unit == "ft" && max == min && Inches(right) is { } inches)
            {
                (min, max, right) = (min + inches.Value / 12, max + inches.Value / 12, inches.End);
            }
        }
        else if (currency is null && hyphen + 2 < end && text[hyphen] is '[' or '<' && Units.At(text, hyphen + 1, end) is { } bracketed)
        {
            var close = hyphen + 1 + bracketed.Length;
            (unit, right) = close < end && text[close] is ']' or '>' ? (bracketed.Unit, close + 1) : (null, right);
        }

        // 两米半.
        if (unit is not null && right < end && text[right] == '半' && max == min)
        {
            (min, max, right) = (min + 0.5m, max + 0.5m, right + 1);
        }

        (unit, left) = currency is null && max == min ? Told(unit, left) : (unit, left);
        if (NumberGrammar.IsMinus(text, left, start) is { } minus && min > 0 && max == min)
        {
            (left, min, max) = (minus, -min, -max);
        }

        return Add(left, right, right, currency, unit, min, max, isOver);
    }

    // What words before the number say of it: 华氏51度, "aged 87".
    private (string? Unit, int Left) Told(string? unit, int left)
    {
        if (unit == "deg")
        {
            foreach (
                var (word, scale) in (ReadOnlySpan<(string, string)>)
                    [("华氏温度", "°F"), ("华氏", "°F"), ("摄氏温度", "°C"), ("摄氏", "°C")]
            )
            {
                if (left - word.Length >= start && string.CompareOrdinal(text, left - word.Length, word, 0, word.Length) == 0)
                {
                    return (scale, left - word.Length);
                }
            }
        }

        return unit is not null ? (unit, left)
            : IsBehind(left, "aged") ? ("years", left - "aged ".Length)
            : IsBehind(left, "age") ? ("years", left - "age ".Length)
            : (unit, left);
    }

    // "5 ft 2 in", "5 feet and 2 inches".
    private NumberHit? Inches(int at)
    {
        var from = Skip(at);
        from = Word(from, "and") ?? from;
        return
            from < end
            && DigitNumbers.Read(text, from, end) is { Value: < 12 } number
            && Skip(number.End) is var behind
            && Units.At(text, behind, end) is { Unit: "in" } inch
            ? new(behind + inch.Length, number.Value)
            : null;
    }

    // "MEUR" counts millions, "kUSD" thousands: the list writes them EUR*1000000.
    private static (string Code, decimal Factor)? Multiple(string currency) =>
        currency.IndexOf('*', StringComparison.Ordinal) is > 0 and var star
            ? (currency[..star], decimal.Parse(currency.AsSpan(star + 1), System.Globalization.CultureInfo.InvariantCulture))
            : null;

    // "15 dollars 50", "thirteen dollars and forty-five cents", 两美元又三美分.
    private NumberHit? Minor(int at)
    {
        var from = Skip(at);
        var joined = from > at ? Word(from, "and") ?? Word(from, "и") : null;
        from = joined ?? (from < end && text[from] == '又' ? from + 1 : from);
        if (
            from >= end
            || NumberGrammar.At(text, from, from, end) is not { Value: >= 0 and < 100, IsPercent: false } hit
            || hit.Value % 1 != 0
        )
        {
            return null;
        }

        var behind = Skip(hit.End);
        if (Currencies.At(text, behind, end) is { } cents)
        {
            return cents.Code.EndsWith("/100", StringComparison.Ordinal) ? hit with { End = behind + cents.Length } : null;
        }

        // Without a word for the hundredths only two digits or words right behind, with nothing that they count.
        var isPlain =
            joined is null
            && text[at - 1] < 0x2E80
            && hit.Value >= 10
            && (behind >= end || !char.IsLetterOrDigit(text[behind]) || Word(behind, "more") is not null);
        return isPlain && !(behind < end && text[behind] is '%' or '$' or '€' or '-') ? hit : null;
    }

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

    private int Skip(int at)
    {
        while (at < end && text[at] is ' ' or '\u00a0' or '\u202f')
        {
            at++;
        }

        return at;
    }
}
