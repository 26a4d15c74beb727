using System.Collections.Immutable;

namespace Throughline.Extraction.Quantities;

/// <summary>Reads the quantities of one stretch: number, scale, range, currency or unit, comparator.</summary>
internal sealed partial class QuantityReader(string text, int start, int end, string language)
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

    private int? Word(int at, string word) =>
        at + word.Length + 1 < end
        && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && text[at + word.Length] == ' '
            ? Skip(at + word.Length)
            : null;

    private int Skip(int at)
    {
        while (at < end && text[at] is ' ' or '\u00a0' or '\u202f')
        {
            at++;
        }

        return at;
    }
}
