namespace Throughline.Extraction.Quantities;

/// <content>Ranges and round numbers: "5–7 million", "between $5m and $7m", 三四十, 上百台.</content>
internal sealed partial class QuantityReader
{
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
}
