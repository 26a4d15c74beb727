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
            return DigitNumbers.Read(text, at + code.Length, end) is { } amount ? Number(at + code.Length, amount) : null;
        }

        if (NumberGrammar.At(text, at, start, end) is { } number)
        {
            return Number(at, number);
        }

        var inWord = at > start && char.IsLetterOrDigit(text[at - 1]) && text[at - 1] < 0x2E80;
        if (!inWord && char.IsLetter(c) && NumberWords.Vague(text, at, end) is { } vague)
        {
            var stop = at + vague.Length;
            // 几 and 多 count only before a measure word.
            return c >= 0x2E80 && Units.At(text, stop, end) is null ? null : Emit(at, stop, vague.Min, vague.Max, true);
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
        )
        {
            return DigitNumbers.IsDigit(text[at]) ? stop : null;
        }

        // A letter straight behind digits makes a code or an ordinal ("2nd", "7B") unless it is a unit, a currency or a scale of money.
        if (DigitNumbers.IsDigit(text[stop - 1]) && stop < end && char.IsLetter(text[stop]) && text[stop] < 0x2E80)
        {
            if (Million(stop) is { } scaled && (CurrencyBefore(at) is not null || Currencies.At(text, Skip(scaled), end) is not null))
            {
                return Emit(at, scaled, number.Value * 1_000_000m, number.Value * 1_000_000m, false);
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
            return Emit(at, apart, number.Value * 1_000_000m, number.Value * 1_000_000m, false);
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

        return IsNumbered(at) ? stop : Emit(at, stop, value, value, isWide);
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

    // "5–7 million", "from 10 to 15 tonnes", "от 5 до 7 млн": both ends share the scale and the unit.
    private int? Range(int at, NumberHit first)
    {
        var joint = Skip(first.End);
        if (joint >= end)
        {
            return null;
        }

        var second = text[joint] is '-' or '–' or '—' or '~' or '～'
            ? Skip(joint + 1)
            : Word(joint, "to") ?? Word(joint, "до") ?? (text[joint] is '至' or '到' ? joint + 1 : null);
        if (
            second is not { } from
            || from >= end
            || !DigitNumbers.IsDigit(text[from])
            || Scaled(from) is not { } last
            || last.Value <= first.Value
        )
        {
            return null;
        }

        var plain = DigitNumbers.Read(text, from, end)!.Value.Value;
        var isScaled = last.Value > plain && plain > 0;
        var low = isScaled && first.Value < plain * 10 && first.Value < 10_000 ? first.Value * (last.Value / plain) : first.Value;
        var behind = Skip(last.End);
        if (!isScaled && Units.At(text, behind, end) is null && Currencies.At(text, behind, end) is null && CurrencyBefore(at) is null)
        {
            return null;
        }

        return low < last.Value ? Emit(at, last.End, low, last.Value, true) : null;
    }

    private NumberHit? Scaled(int at)
    {
        if (DigitNumbers.Read(text, at, end) is not { } digits)
        {
            return null;
        }

        var next = Skip(digits.End);
        return next < end && text[next] >= 0x2E80 && WideNumbers.Read(text, at, end) is { } wide && wide.End > digits.End
            ? wide
            : WordNumbers.After(text, digits.End, end, digits.Value) ?? digits;
    }

    private int? Word(int at, string word) =>
        at + word.Length + 1 < end
        && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && text[at + word.Length] == ' '
            ? Skip(at + word.Length)
            : null;

    private int Emit(int at, int numberEnd, decimal min, decimal? max, bool isVague)
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
            currency = behind.Code;
            right = hyphen + behind.Length;
            if (currency.EndsWith("/100", StringComparison.Ordinal))
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
        }

        string? unit = null;
        if (currency is null && Units.At(text, hyphen, end) is { } found && !(text[hyphen] == '年' && min is >= 1900 and < 2100))
        {
            (unit, right) = (found.Unit, hyphen + found.Length);
        }

        // 两米半.
        if (unit is not null && right < end && text[right] == '半' && max == min)
        {
            (min, max, right) = (min + 0.5m, max + 0.5m, right + 1);
        }

        if (NumberGrammar.IsMinus(text, left, start) is { } minus && min > 0 && max == min)
        {
            (left, min, max) = (minus, -min, -max);
        }

        _ = isVague;
        return Add(left, right, right, currency, unit, min, max, text[numberEnd - 1] is '多' or '余' or '餘');
    }

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
            (left, bound) = (comparator.Start, comparator.Bound);
        }
        else if (Comparators.Behind(text, right, end) is { } behind)
        {
            (right, bound) = (behind.End, behind.Bound);
        }

        (decimal?, decimal?) bounds =
            max is not null && max != min ? (min, max)
            : bound > 0 ? (min, null)
            : bound < 0 ? (null, max ?? min)
            : (min, max);
        var verbatim = text[left..right];
        var span = currency is not null
            ? new QuantitySpan(left, right, new Amount(bounds.Item1, bounds.Item2, Code(currency), verbatim), null)
            : new QuantitySpan(left, right, null, new Quantity(bounds.Item1, bounds.Item2, unit, verbatim));
        _spans.Add(span with { ValueStart = valueStart, ValueEnd = valueEnd, Value = min });
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
