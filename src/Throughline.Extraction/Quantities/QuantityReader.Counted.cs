namespace Throughline.Extraction.Quantities;

/// <content>What the number counts: money with its hundredths, units, what stands before and behind.</content>
internal sealed partial class QuantityReader
{
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
}
