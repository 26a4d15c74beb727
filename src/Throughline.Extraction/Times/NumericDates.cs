using Throughline.Model;

namespace Throughline.Extraction.Times;

/// <summary>Reads whole dates in digits: 2024-05-12, 12.05.2025, 5/12/2019, 2024-05, 05/2024, and the pair 22/04.</summary>
internal static class NumericDates
{
    /// <summary>The date at a place; null where the digits are none.</summary>
    public static TimeToken? Read(string text, int at, int end, bool monthFirst)
    {
        var first = TimeNumbers.Run(text, at, end);
        if (first == 4 && Spaced(text, at, end) is { } spaced)
        {
            return spaced;
        }

        var mark = at + first;
        if (
            first is 0 or > 4
            || mark + 1 >= end
            || text[mark] is not ('-' or '.' or '/' or '－' or '／')
            || !TimeNumbers.IsDigit(text[mark + 1])
        )
        {
            return null;
        }

        var second = TimeNumbers.Run(text, mark + 1, end);
        var next = mark + 1 + second;
        var (a, b) = (TimeNumbers.Value(text, at, first), second > 4 ? 0 : TimeNumbers.Value(text, mark + 1, second));
        var hasThird = next + 1 < end && text[next] == text[mark] && TimeNumbers.IsDigit(text[next + 1]);
        if (hasThird && second <= 2)
        {
            var third = TimeNumbers.Run(text, next + 1, end);
            var stop = next + 1 + third;
            // A fourth group makes a code or a range of dates; the range shares the mark only with a dash between ("10-1-2018-10-7-2018").
            if (third > 4 || IsLongCode(text, stop, end, text[mark]))
            {
                return null;
            }

            return Whole(at, stop, (a, first), (b, second), (TimeNumbers.Value(text, next + 1, third), third), text[mark], monthFirst);
        }

        if (hasThird || next < end && char.IsLetter(text[next]) && !TimeLexicon.IsWide(text[next]))
        {
            return null;
        }

        return Pair(text, at, next, (a, first), (b, second), text[mark], end);
    }

    // "2016 10 16".
    private static TimeToken? Spaced(string text, int at, int end) =>
        at + 10 <= end
        && text[at + 4] == ' '
        && text[at + 7] == ' '
        && TimeNumbers.Run(text, at + 5, end) == 2
        && TimeNumbers.Run(text, at + 8, end) == 2
        && !(
            at + 10 < end
            && (char.IsLetterOrDigit(text[at + 10]) || text[at + 10] == ' ' && at + 11 < end && char.IsAsciiDigit(text[at + 11]))
        )
        && TimeNumbers.Value(text, at, 4) is >= 1900 and < 2100 and var year
            ? Day(at, at + 10, year, TimeNumbers.Value(text, at + 5, 2), TimeNumbers.Value(text, at + 8, 2), false)
            : null;

    private static TimeToken? Whole(
        int at,
        int stop,
        (int Value, int Digits) a,
        (int Value, int Digits) b,
        (int Value, int Digits) c,
        char mark,
        bool monthFirst
    )
    {
        if (a.Digits == 4)
        {
            return c.Digits <= 2 ? Day(at, stop, a.Value, b.Value, c.Value, false) : null;
        }

        if (a.Digits > 2 || c.Digits is not (4 or 2))
        {
            return null;
        }

        var year =
            c.Digits == 4 ? c.Value
            : c.Value < 40 ? 2000 + c.Value
            : 1900 + c.Value;
        if (c.Digits == 2 && !monthFirst && mark is '-' or '－' && a.Digits == 2 && b.Digits == 2 && a.Value < 50)
        {
            // "12-11-10": year first, as ISO and Chinese papers write it.
            return Day(at, stop, 2000 + a.Value, b.Value, c.Value, true);
        }

        if (c.Digits == 2 && a.Digits + b.Digits < 3)
        {
            return null;
        }

        var ambiguous = a.Value <= 12 && b.Value <= 12 && a.Value != b.Value && mark is not '.';
        // A slash between two possible months is read month first only where the second number cannot be one.
        var (day, month) = monthFirst && mark is not '.' ? (b.Value, a.Value) : (a.Value, b.Value);
        return Day(at, stop, year, month, day, ambiguous) ?? Day(at, stop, year, day, month, false);
    }

    private static TimeToken? Pair(string text, int at, int stop, (int Value, int Digits) a, (int Value, int Digits) b, char mark, int end)
    {
        if (a.Digits == 4 && b.Digits == 2 && b.Value is >= 1 and <= 12 && mark is '-' or '/' && a.Value is >= 1900 and < 2100)
        {
            return Month(at, stop, a.Value, b.Value);
        }

        if (a.Digits <= 2 && b.Digits == 4 && a.Value is >= 1 and <= 12 && b.Value is >= 1900 and < 2100)
        {
            return Month(at, stop, b.Value, a.Value);
        }

        return
            mark is '/'
            && a.Digits <= 2
            && b.Digits <= 2
            && a.Value is >= 1 and <= 31
            && b.Value is >= 1 and <= 31
            && Math.Min(a.Value, b.Value) <= 12
            && !(stop + 1 < end && text[stop] is '.' or ',' && char.IsAsciiDigit(text[stop + 1]))
            ? new(at, stop, TimeWord.DayMonth, a.Value * 100 + b.Value)
            : null;
    }

    private static TimeToken Month(int at, int stop, int year, int month) =>
        new(at, stop, TimeWord.Point | TimeWord.MonthPoint, 0, TimePoint.Of(PartialDate.OfMonth(year, month)));

    private static TimeToken? Day(int at, int stop, int year, int month, int day, bool ambiguous) =>
        year is >= 1000 and < 2200 && PartialDate.OfDayOrNull(year, month, day) is { } date
            ? new(at, stop, TimeWord.Point | TimeWord.DayPoint, 0, TimePoint.Of(date) with { IsAmbiguous = ambiguous })
            : null;

    private static bool IsLongCode(string text, int stop, int end, char mark)
    {
        if (stop >= end)
        {
            return false;
        }

        if (char.IsLetterOrDigit(text[stop]) && !TimeLexicon.IsWide(text[stop]))
        {
            // "2024-05-12T10:30" is a time stamp, not a code.
            return !(text[stop] is 'T' && stop + 1 < end && char.IsAsciiDigit(text[stop + 1]));
        }

        return text[stop] == mark && mark is not '-' && stop + 1 < end && char.IsAsciiDigit(text[stop + 1]);
    }
}
