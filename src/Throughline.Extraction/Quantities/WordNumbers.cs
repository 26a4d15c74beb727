using System.Globalization;

namespace Throughline.Extraction.Quantities;

/// <summary>Reads numbers in English and Russian words, also mixed with digits: "two and a half million", «три с половиной тысячи», "4 thousand 3 hundred".</summary>
internal static class WordNumbers
{
    private static readonly PhraseIndex<(NumberWord Word, decimal Value)> s_words = new(
        WordFile.Read("quantities/numbers.txt").Select(w => (w.Form, Meaning(w.Head)))
    );

    /// <summary>The number whose first word starts at a place; null where none does.</summary>
    public static NumberHit? Read(string text, int at, int end)
    {
        if (Word(text, at, end) is not { } first)
        {
            return null;
        }

        return first.Word switch
        {
            NumberWord.Sign => Signed(text, at + first.Length, end),
            NumberWord.Mixed => new(at + first.Length, first.Value),
            NumberWord.Fixed => Scaled(text, at + first.Length, end, 1.5m, needsScale: false),
            NumberWord.HalfOf => new(at + first.Length, 500_000m),
            NumberWord.Half => HalfScale(text, at + first.Length, end),
            NumberWord.Article => Article(text, at + first.Length, end),
            NumberWord.Denominator when first.Value is 3 or 4 => Scaled(text, at + first.Length, end, 1 / first.Value, needsScale: true),
            NumberWord.Unit or NumberWord.Tens or NumberWord.Hundreds or NumberWord.Ten or NumberWord.Dozen => Whole(text, at, end, 0),
            NumberWord.Scale when first.Value is 1000 or >= 1_000_000 && text[at] >= '\u0400' && first.Length > 4 => Whole(
                text,
                at,
                end,
                0
            ),
            _ => null,
        };
    }

    /// <summary>Goes on behind digits: "4" + "thousand 3 hundred and 21", "2.5" + "million".</summary>
    public static NumberHit? After(string text, int at, int end, decimal digits) =>
        Space(text, at, end) is var from && Word(text, from, end) is { Word: NumberWord.Scale or NumberWord.Hundred or NumberWord.Dozen }
            ? Whole(text, from, end, digits)
            : null;

    private static NumberHit? Signed(string text, int at, int end) =>
        Space(text, at, end) is var from && from > at && (Read(text, from, end) ?? DigitNumbers.Read(text, from, end)) is { } hit
            ? hit with
            {
                Value = -hit.Value,
            }
            : null;

    private static NumberHit? Article(string text, int at, int end)
    {
        var from = Space(text, at, end);
        if (from == at || Word(text, from, end) is not { } next)
        {
            return null;
        }

        return next.Word switch
        {
            NumberWord.Half => new(from + next.Length, 0.5m),
            NumberWord.Denominator => new(from + next.Length, 1 / next.Value),
            NumberWord.Hundred or NumberWord.Scale or NumberWord.Dozen => Whole(text, from, end, 1),
            _ => null,
        };
    }

    private static NumberHit? HalfScale(string text, int at, int end)
    {
        var from = Space(text, at, end);
        if (Word(text, from, end) is { Word: NumberWord.Article } article)
        {
            from = Space(text, from + article.Length, end);
        }

        return Word(text, from, end) is { Word: NumberWord.Scale } scale ? new(from + scale.Length, scale.Value / 2) : null;
    }

    private static NumberHit? Scaled(string text, int at, int end, decimal value, bool needsScale)
    {
        var from = Space(text, at, end);
        return Word(text, from, end) is { Word: NumberWord.Scale } scale ? new(from + scale.Length, value * scale.Value)
            : needsScale ? null
            : new(at, value);
    }

    private static NumberHit? Whole(string text, int at, int end, decimal start)
    {
        var (total, current, last) = (0m, start, decimal.MaxValue);
        var (position, stop, words, bare) = (at, at, 0, start == 0);
        for (; words < 24; words++)
        {
            if (Word(text, position, end) is not { } word)
            {
                if (
                    words > 0
                    && current == 0
                    && DigitNumbers.Read(text, position, end) is { Value: < 1000 } digits
                    && digits.Value % 1 == 0
                )
                {
                    // "4 thousand 3 hundred": digits go on below the last scale.
                    (current, position, stop) = (digits.Value, digits.End, digits.End);
                    position = Space(text, position, end);
                    continue;
                }

                break;
            }

            if (word.Word == NumberWord.And && text[position] < '\u0400')
            {
                var below = Space(text, position + word.Length, end);
                var isWhole = words > 0 && current % 100 == 0 && (current > 0 || total > 0);
                if (
                    isWhole
                        && Word(text, below, end) is { Word: NumberWord.Unit or NumberWord.Tens or NumberWord.Hundreds } next
                        && !IsFraction(text, below + next.Length, end)
                    || isWhole && below < end && char.IsAsciiDigit(text[below]) && current + total >= 100
                )
                {
                    position = below;
                    if (
                        char.IsAsciiDigit(text[below])
                        && DigitNumbers.Read(text, below, end) is { Value: < 100 } small
                        && small.Value % 1 == 0
                    )
                    {
                        (current, position, stop) = (current + small.Value, small.End, small.End);
                        break;
                    }

                    continue;
                }

                break;
            }

            var fits = word.Word switch
            {
                NumberWord.Unit => words == 0
                    || current % 100 == 0
                    || current % 10 == 0 && current % 100 >= 20 && word.Value is > 0 and < 10,
                NumberWord.Tens => current % 100 == 0,
                NumberWord.Hundreds => current == 0,
                NumberWord.Hundred => current is > 0 and < 100,
                NumberWord.Scale => word.Value < last || current == 0 && words > 0,
                NumberWord.Dozen or NumberWord.Ten => words == 0 || current > 0,
                _ => false,
            };
            if (!fits || word.Word == NumberWord.Unit && words > 0 && word.Value == 0)
            {
                break;
            }

            switch (word.Word)
            {
                case NumberWord.Hundred:
                    current *= 100;
                    break;
                case NumberWord.Dozen or NumberWord.Ten:
                    current = Math.Max(current, 1) * word.Value;
                    break;
                case NumberWord.Scale when current == 0 && words > 0 && total > 0:
                    total *= word.Value;
                    last = word.Value;
                    break;
                case NumberWord.Scale:
                    if (total + current > 1_000_000_000_000_000m)
                    {
                        return null;
                    }

                    total += (current == 0 && bare ? 1 : current) * word.Value;
                    (current, last) = (0, word.Value);
                    break;
                default:
                    current += word.Value;
                    break;
            }

            stop = position + word.Length;
            position = Space(text, stop, end);
        }

        return words == 0 || stop == at ? null : Fraction(text, end, new(stop, total + current));
    }

    // "point five", "and a half", "thirds", «с половиной миллиона».
    private static NumberHit Fraction(string text, int end, NumberHit whole)
    {
        var from = Space(text, whole.End, end);
        if (Word(text, from, end) is not { } word)
        {
            return whole;
        }

        switch (word.Word)
        {
            case NumberWord.Point:
                return Decimals(text, Space(text, from + word.Length, end), end) is { } decimals
                    ? new(decimals.End, whole.Value + decimals.Value)
                    : whole;
            case NumberWord.WithHalf:
                return Scaled(text, from + word.Length, end, whole.Value + 0.5m, needsScale: false)!.Value;
            case NumberWord.Denominator
                when word.Value > 2 && whole.Value < 1_000_000 && (whole.Value == 1 || text[from + word.Length - 1] is 's' or 'S'):
                var part = whole.Value / word.Value;
                return Scaled(text, from + word.Length, end, part, needsScale: false)!.Value;
            case NumberWord.And:
                var next = Space(text, from + word.Length, end);
                if (
                    Word(text, next, end) is { Word: NumberWord.Article } article
                    && Article(text, next + article.Length, end) is { Value: > 0 and < 1 } small
                )
                {
                    var scaled = Scaled(text, small.End, end, whole.Value + small.Value, needsScale: true);
                    return scaled is { } more1 && whole.Value >= 1000
                        ? new(more1.End, whole.Value + (more1.Value - whole.Value * (more1.Value / (whole.Value + small.Value))))
                        : scaled ?? new(small.End, Above(whole.Value, small.Value));
                }

                if (
                    Read(text, next, end) is { Value: >= 1000 } part2
                    && Word(text, next, end) is { Word: NumberWord.Unit }
                    && part2.Value < whole.Value
                )
                {
                    return new(part2.End, whole.Value + part2.Value);
                }

                if (Read(text, next, end) is { Value: > 0 and < 1 } fraction)
                {
                    return new(fraction.End, Above(whole.Value, fraction.Value));
                }

                if (
                    Word(text, next, end) is { Word: NumberWord.Half or NumberWord.Denominator }
                    && Read(text, next, end) is { } more
                    && more.Value < whole.Value
                )
                {
                    return new(more.End, whole.Value + more.Value);
                }

                return whole;
            default:
                return whole;
        }
    }

    // "3 million and a half": the fraction is one of the last scale.
    private static decimal Above(decimal whole, decimal fraction)
    {
        var scale = 1m;
        foreach (var step in (ReadOnlySpan<decimal>)[1_000_000_000_000m, 1_000_000_000m, 1_000_000m, 1_000m])
        {
            if (whole >= step && whole % step == 0)
            {
                scale = step;
                break;
            }
        }

        return whole + fraction * scale;
    }

    private static bool IsFraction(string text, int at, int end) =>
        Word(text, Space(text, at, end), end) is { Word: NumberWord.Denominator };

    private static NumberHit? Decimals(string text, int at, int end)
    {
        var digits = "";
        var (position, stop) = (at, at);
        while (digits.Length < 12 && Word(text, position, end) is { Word: NumberWord.Unit or NumberWord.Tens } word)
        {
            if (
                word.Word == NumberWord.Tens
                && Space(text, position + word.Length, end) is var next
                && Word(text, next, end) is { Word: NumberWord.Unit, Value: > 0 and < 10 } ones
            )
            {
                digits += (word.Value + ones.Value).ToString(CultureInfo.InvariantCulture);
                stop = next + ones.Length;
            }
            else
            {
                digits += word.Value.ToString(CultureInfo.InvariantCulture);
                stop = position + word.Length;
            }

            position = Space(text, stop, end);
        }

        return digits.Length == 0 ? null : new(stop, decimal.Parse("0." + digits, CultureInfo.InvariantCulture));
    }

    private static (NumberWord Word, decimal Value, int Length)? Word(string text, int at, int end) =>
        s_words.At(text, at, end) is { } hit ? (hit.Meaning.Word, hit.Meaning.Value, hit.Length + Stop(text, at, hit.Length, end)) : null;

    // «млн.», «тыс.»: the full stop belongs to the shortened word.
    private static int Stop(string text, int at, int length, int end) =>
        at + length < end
        && text[at + length] == '.'
        && length is 3 or 4
        && text[at + length - 1] is 'н' or 'с' or 'д'
        && text[at] is 'т' or 'м' or 'Т' or 'М'
            ? 1
            : 0;

    private static int Space(string text, int at, int end)
    {
        var from = at;
        while (at < end && text[at] is ' ' or '\u00a0' or '\u202f' or '\n')
        {
            at++;
        }

        if (at < end && text[at] is '-' && at + 1 < end && (char.IsLetter(text[at + 1]) || text[at + 1] == ' '))
        {
            at++;
            while (at < end && text[at] is ' ')
            {
                at++;
            }
        }

        return at < end ? at : from;
    }

    private static (NumberWord, decimal) Meaning(string head)
    {
        var parts = head.Split(' ');
        return (Enum.Parse<NumberWord>(parts[0]), parts.Length > 1 ? decimal.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
    }
}
