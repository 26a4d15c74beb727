using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Quantities;

/// <summary>Finds money, counts, measures and shares in English, Russian and Chinese text. One pass, linear in the text's length.</summary>
public static class QuantityGrammar
{
    /// <summary>Every quantity of a stretch, in text order, without overlap.</summary>
    /// <param name="text">The text layer.</param>
    /// <param name="start">Start in UTF-16 units.</param>
    /// <param name="end">End (exclusive).</param>
    /// <param name="language">ISO 639-1; it decides what "¥" means.</param>
    public static ImmutableArray<QuantitySpan> Find(string text, int start, int end, string language)
    {
        var spans = ImmutableArray.CreateBuilder<QuantitySpan>();
        for (var i = start; i < end; )
        {
            var c = text[i];
            if (char.IsAsciiDigit(c) && !IsInWord(text, i, start))
            {
                i = ReadNumber(text, i, start, end, language, spans);
            }
            else if (char.IsLetter(c) && !IsInWord(text, i, start) && ReadWord(text, i, start, end, language, spans) is { } next)
            {
                i = next;
            }
            else if (char.IsLetterOrDigit(c) && c < 0x2E80)
            {
                for (i++; i < end && char.IsLetterOrDigit(text[i]) && text[i] < 0x2E80; i++) { }
            }
            else
            {
                i++;
            }
        }

        return spans.ToImmutable();
    }

    /// <summary>True where a unit, a scale or a currency stands at a place, so that the number before it counts something.</summary>
    internal static bool CountsAt(string text, int at, int end) =>
        text[at] is '%' or '％'
        || (Unit(text, at, end) is { } unit && !(text[at] >= 0x2E80 && unit.Length > 0 && text[at] == '年'))
        || Scale(text, at, end).End != at
        || Currencies.At(text, at, end) is not null;

    private static int ReadNumber(string text, int at, int start, int end, string language, ImmutableArray<QuantitySpan>.Builder spans)
    {
        var digitsEnd = NumberReader.EndOf(text, at, end);
        var readings = NumberReader.Readings(text.AsSpan(at, digitsEnd - at));
        if (readings.Count == 0)
        {
            return digitsEnd;
        }

        // A letter straight behind the digits makes a code or an ordinal ("2nd", "7B") unless it is a scale or unit.
        var (scaled, factor) = Scale(text, digitsEnd, end);
        var isCode = scaled == digitsEnd && digitsEnd < end && char.IsLetter(text[digitsEnd]) && text[digitsEnd] < 0x2E80;
        if (isCode && Unit(text, digitsEnd, end) is null && Currencies.At(text, digitsEnd, end) is null)
        {
            return digitsEnd;
        }

        return Emit(text, at, scaled, readings[0] * factor, readings[0] * factor, start, end, language, spans, always: true);
    }

    private static int? ReadWord(string text, int at, int start, int end, string language, ImmutableArray<QuantitySpan>.Builder spans)
    {
        var wordEnd = at;
        if (text[at] >= 0x2E80)
        {
            wordEnd = at + 1;
        }
        else
        {
            while (wordEnd < end && wordEnd - at < 16 && char.IsLetter(text[wordEnd]) && text[wordEnd] < 0x2E80)
            {
                wordEnd++;
            }
        }

        // "one-way" counts nothing.
        if (wordEnd + 1 < end && text[wordEnd] == '-' && char.IsLetter(text[wordEnd + 1]))
        {
            return null;
        }

        if (!NumberWords.Counts.TryGetValue(text[at..wordEnd].ToLowerInvariant(), out var count))
        {
            return null;
        }

        // "十二", "三十五": tens and units are one number.
        if (ChineseTens(text, at, end) is { } tens)
        {
            (wordEnd, count) = (tens.End, (tens.Value, tens.Value));
        }

        var (scaled, factor) = Scale(text, wordEnd, end);
        var chinese = text[at] >= 0x2E80;
        // A Chinese digit counts only before a measure word or a scale ("四名", "三百万"): 一 alone is everywhere.
        if (chinese && scaled == wordEnd && Unit(text, wordEnd, end) is null)
        {
            return null;
        }

        return Emit(text, at, scaled, count.Min * factor, count.Max * factor, start, end, language, spans, always: true);
    }

    private const string ChineseDigits = "零一二三四五六七八九";

    private static (int End, decimal Value)? ChineseTens(string text, int at, int end)
    {
        var digit = ChineseDigits.IndexOf(text[at], StringComparison.Ordinal);
        var ten = digit > 0 && at + 1 < end && text[at + 1] == '十' ? at + 1 : at;
        if (text[ten] != '十' || ten == at && digit >= 0)
        {
            return null;
        }

        var unit = ten + 1 < end ? ChineseDigits.IndexOf(text[ten + 1], StringComparison.Ordinal) : -1;
        return (ten + (unit > 0 ? 2 : 1), (Math.Max(digit, 1) * 10) + Math.Max(unit, 0));
    }

    private static int Emit(
        string text,
        int at,
        int numberEnd,
        decimal min,
        decimal? max,
        int start,
        int end,
        string language,
        ImmutableArray<QuantitySpan>.Builder spans,
        bool always
    )
    {
        var left = at;
        var right = numberEnd;
        string? currency = null;
        if (Currencies.At(text, SkipSpace(text, right, end), end) is { } behind)
        {
            currency = behind.Code;
            right = SkipSpace(text, right, end) + behind.Length;
        }
        else if (CurrencyBefore(text, at, start) is { } before)
        {
            currency = before.Code;
            left = before.Start;
        }

        string? unit = null;
        if (currency is null)
        {
            var unitAt = SkipSpace(text, right, end);
            if (unitAt < end && text[unitAt] is '%' or '％')
            {
                (unit, right) = ("%", unitAt + 1);
            }
            else if (Unit(text, unitAt, end) is { } found)
            {
                (unit, right) = (found.Unit, unitAt + found.Length);
            }
        }

        (left, var bound) = Comparator(text, left, start);
        var chineseMore = right < end && text[right] is '多' or '余' && text[right] >= 0x2E80;
        (decimal?, decimal?) bounds =
            bound > 0 || chineseMore ? (min, null)
            : bound < 0 ? (null, max ?? min)
            : (min, max);
        var verbatim = text[left..right];
        if (currency is not null)
        {
            var code = currency == "¥" ? (language == "zh" ? "CNY" : null) : currency;
            spans.Add(new(left, right, new Amount(bounds.Item1, bounds.Item2, code, verbatim), null));
        }
        else if (always)
        {
            spans.Add(new(left, right, null, new Quantity(bounds.Item1, bounds.Item2, unit, verbatim)));
        }

        return right;
    }

    private static (int End, decimal Factor) Scale(string text, int at, int end)
    {
        var (position, factor) = (at, 1m);
        for (var more = true; more; )
        {
            more = false;
            var word = SkipSpace(text, position, end);
            foreach (var (scale, value) in NumberWords.Scales)
            {
                if (StartsWord(text, word, end, scale) && factor * value <= 1_000_000_000_000m)
                {
                    position = word + scale.Length;
                    if (position < end && text[position] == '.' && scale is "млн" or "млрд" or "тыс")
                    {
                        position++;
                    }

                    factor *= value;
                    more = true;
                    break;
                }
            }
        }

        return (position, factor);
    }

    private static (string Unit, int Length)? Unit(string text, int at, int end)
    {
        if (at >= end || !char.IsLetter(text[at]))
        {
            return null;
        }

        var length = 0;
        while (at + length < end && length < 16 && char.IsLetter(text[at + length]) && text[at + length] < 0x2E80)
        {
            length++;
        }

        for (length = length == 0 ? Math.Min(2, end - at) : length; length > 0; length = text[at] >= 0x2E80 ? length - 1 : 0)
        {
            if (NumberWords.Units.TryGetValue(text.Substring(at, length).ToLowerInvariant(), out var unit))
            {
                return (unit, length);
            }
        }

        return null;
    }

    private static (int Start, string Code)? CurrencyBefore(string text, int at, int start)
    {
        var stop = at;
        while (stop > start && text[stop - 1] is ' ' or '\u00a0')
        {
            stop--;
        }

        for (var i = Math.Max(start, stop - 14); i < stop; i++)
        {
            if (Currencies.At(text, i, stop) is { } hit && i + hit.Length == stop)
            {
                return (i, hit.Code);
            }
        }

        return null;
    }

    private static (int Start, int? Bound) Comparator(string text, int left, int start)
    {
        var stop = left;
        while (stop > start && text[stop - 1] is ' ' or '\u00a0')
        {
            stop--;
        }

        (int Start, int? Bound) best = (left, null);
        foreach (var (words, bound) in NumberWords.Comparators)
        {
            var from = stop - words.Length;
            if (
                from >= start
                && string.Compare(text, from, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (words[0] >= 0x2E80 || from == start || !char.IsLetter(text[from - 1]))
                && from < best.Start
            )
            {
                best = (from, bound);
            }
        }

        return best;
    }

    private static bool StartsWord(string text, int at, int end, string word)
    {
        if (at + word.Length > end || string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        var next = at + word.Length;
        return word[0] >= 0x2E80 || next >= end || !char.IsLetterOrDigit(text[next]) || text[next] >= 0x2E80;
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\u00a0' or '\u202f')
        {
            at++;
        }

        return at;
    }

    private static bool IsInWord(string text, int at, int start) =>
        at > start
        && text[at] < 0x2E80
        && (
            (char.IsLetterOrDigit(text[at - 1]) && text[at - 1] < 0x2E80)
            || (text[at - 1] is '-' or '.' or ',' or '/' && at - 2 >= start && char.IsLetterOrDigit(text[at - 2]) && text[at - 2] < 0x2E80)
        );
}
