namespace Throughline.Extraction.Times;

/// <summary>Reads the figures of time expressions: numbers, ordinals, years, and whole dates in digits.</summary>
internal static class TimeNumbers
{
    private const string WideDigits = "〇一二三四五六七八九";

    /// <summary>True for a digit of normal or full width.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>The token of the figures at a place; null where they are no time (a price, a code, a phone number); <paramref name="next"/> goes on behind them.</summary>
    public static TimeToken? Read(string text, int at, int start, int end, bool monthFirst, out int next)
    {
        var length = Run(text, at, end);
        next = at + length;
        if (at > start && IsGlued(text, at, start))
        {
            next = Behind(text, next, end);
            return null;
        }

        if (NumericDates.Read(text, at, end, monthFirst) is { } date)
        {
            next = date.End;
            return date;
        }

        if (length > 4 || IsDecimal(text, next, end) || IsCode(text, length, next, end))
        {
            next = Behind(text, next, end);
            return null;
        }

        var value = Value(text, at, length);
        if (next < end && char.IsLetter(text[next]) && !TimeLexicon.IsWide(text[next]))
        {
            return Suffixed(text, at, length, value, end, ref next);
        }

        if (
            length == 4
            && value % 10 == 0
            && next + 1 < end
            && text[next] == ' '
            && text[next + 1] == 's'
            && !(next + 2 < end && char.IsLetterOrDigit(text[next + 2]))
        )
        {
            next += 2;
            return new(at, next, TimeWord.Decade, value);
        }

        if (next + 1 < end && text[next] == '-' && Ending(text, next + 1, end) is > 0 and var ending)
        {
            var decade = text[next + ending] == 'х' && value % 10 == 0 && (length == 4 || value >= 20);
            var stop = next + 1 + ending;
            next = stop;
            return decade ? new(at, stop, TimeWord.Decade, length == 4 ? value : 1900 + value)
                : length == 4 ? new(at, stop, TimeWord.Year, value)
                : new(at, stop, TimeWord.Ordinal | (value is >= 1 and <= 31 ? TimeWord.Day : TimeWord.None), value);
        }

        return new(at, next, Classes(value, length, text[at], text, next, end), FullYear(value, length, text, at, next, end));
    }

    /// <summary>A year of two digits behind an apostrophe ('87).</summary>
    public static TimeToken? ShortYear(string text, int at, int end)
    {
        if (at + 2 >= end || Run(text, at + 1, end) != 2 || at + 3 < end && char.IsLetterOrDigit(text[at + 3]))
        {
            return null;
        }

        var value = Value(text, at + 1, 2);
        return new(at, at + 3, TimeWord.Year, value < 40 ? 2000 + value : 1900 + value);
    }

    /// <summary>A Chinese number of up to 31, or a year digit by digit; null where none stands there.</summary>
    public static TimeToken? ReadWide(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at < 5 && (Digit(text[stop]) >= 0 || text[stop] is '十' or '廿' or '卅' or '两' or '兩'))
        {
            stop++;
        }

        var length = stop - at;
        if (length is 0 or > 4)
        {
            return null;
        }

        var span = text.AsSpan(at, length);
        if (length == 4 && span.IndexOfAny('十', '两', '兩') < 0)
        {
            var year = 0;
            foreach (var c in span)
            {
                year = year * 10 + Digit(c);
            }

            return year is >= 1000 and < 2200 ? new(at, stop, TimeWord.Year, year) : null;
        }

        if (length == 2 && span.IndexOfAny('十', '两', '兩') < 0 && stop < end && text[stop] == '年')
        {
            var year = Digit(span[0]) * 10 + Digit(span[1]);
            return new(at, stop, TimeWord.Year, year < 50 ? 2000 + year : 1900 + year);
        }

        var value = Small(span);
        return value is > 0 and <= 99
            ? new(at, stop, TimeWord.Number | (value <= 31 && text[at] is not ('两' or '兩') ? TimeWord.Day : TimeWord.None), value)
            : null;
    }

    private static int Digit(char c) => c == '零' ? 0 : WideDigits.IndexOf(c, StringComparison.Ordinal);

    private static int Small(ReadOnlySpan<char> span)
    {
        var (tens, ones, seen) = (0, 0, false);
        foreach (var c in span)
        {
            if (c is '十' or '廿' or '卅')
            {
                if (seen)
                {
                    return 0;
                }

                tens =
                    c == '廿' ? 20
                    : c == '卅' ? 30
                    : Math.Max(ones, 1) * 10;
                (ones, seen) = (0, true);
            }
            else
            {
                var digit = c is '两' or '兩' ? 2 : Digit(c);
                if (ones > 0)
                {
                    return 0;
                }

                ones = digit;
            }
        }

        return tens + ones;
    }

    private static TimeWord Classes(int value, int length, char first, string text, int next, int end)
    {
        if (length == 4)
        {
            return TimeWord.Number | (value is >= 1000 and < 2200 ? TimeWord.Year : TimeWord.None);
        }

        if (length == 2 && first is '0' or '０' && next < end && text[next] == '年')
        {
            return TimeWord.Year;
        }

        var words = value > 0 ? TimeWord.Number : TimeWord.None;
        words |= length <= 2 && value is >= 1 and <= 31 ? TimeWord.Day : TimeWord.None;
        return words | (length == 2 ? TimeWord.ShortYear : TimeWord.None);
    }

    private static int FullYear(int value, int length, string text, int at, int next, int end) =>
        length == 2 && text[at] is '0' or '０' && next < end && text[next] == '年' ? 2000 + value : value;

    private static TimeToken? Suffixed(string text, int at, int length, int value, int end, ref int next)
    {
        var letters = next;
        while (letters < end && char.IsLetter(text[letters]) && !TimeLexicon.IsWide(text[letters]))
        {
            letters++;
        }

        var suffix = text.AsSpan(next, letters - next);
        var isWhole = letters >= end || !char.IsDigit(text[letters]);
        if (isWhole && length <= 2 && suffix.Length == 2 && IsOrdinalEnding(suffix))
        {
            next = letters;
            return new(at, letters, TimeWord.Ordinal | (value is >= 1 and <= 31 ? TimeWord.Day : TimeWord.None), value);
        }

        if (isWhole && suffix is "s" && (length == 4 || length == 2) && value % 10 == 0)
        {
            next = letters;
            return new(at, letters, TimeWord.Decade, length == 4 ? value : 1900 + value);
        }

        if (isWhole && length == 1 && suffix is "Q" or "q" && value <= 4)
        {
            next = letters;
            return new(at, letters, TimeWord.QuarterNumber, value);
        }

        if (isWhole && length == 1 && suffix is "H" && value <= 2)
        {
            next = letters;
            return new(at, letters, TimeWord.HalfNumber, value);
        }

        // "2024г." is a year; letters of any other word make a code.
        if (length == 4 && suffix is "г" or "года" or "год" or "году")
        {
            return new(at, next, TimeWord.Number | TimeWord.Year, value);
        }

        next = letters;
        return null;
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> suffix)
    {
        var (a, b) = ((char)(suffix[0] | 32), (char)(suffix[1] | 32));
        return (a, b) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h');
    }

    // The length of a Russian ordinal's ending behind a hyphen ("2-й", "90-х", "3-го").
    private static int Ending(string text, int at, int end)
    {
        var length = 0;
        while (at + length < end && length < 4 && text[at + length] is >= 'а' and <= 'я')
        {
            length++;
        }

        return
            length is 1 or 2 or 3
            && text.AsSpan(at, length)
                is "й"
                    or "я"
                    or "е"
                    or "м"
                    or "х"
                    or "го"
                    or "му"
                    or "ый"
                    or "ая"
                    or "ое"
                    or "ом"
                    or "ой"
                    or "ье"
                    or "ий"
                    or "ья"
                    or "ую"
                    or "его"
                    or "ого"
            ? length
            : 0;
    }

    // Groups joined by hyphens that are neither two years nor two days ("138-2010-2015", "2015-32").
    private static bool IsCode(string text, int length, int next, int end)
    {
        if (next + 1 >= end || text[next] != '-' || !IsDigit(text[next + 1]))
        {
            return false;
        }

        var second = Run(text, next + 1, end);
        var stop = next + 1 + second;
        if (length == 4 && IsNextYear(text, Value(text, next - 4, 4), next + 1, end))
        {
            return false;
        }

        return stop + 1 < end && text[stop] == '-' && IsDigit(text[stop + 1])
            || length != second
                && Math.Max(length, second) > 2
                && !(length <= 2 && second == 4 && Value(text, next + 1, 4) is >= 1900 and < 2100);
    }

    /// <summary>True where the two digits at a place are the year behind another one: the 24 of 2023-24.</summary>
    public static bool IsNextYear(string text, int year, int at, int end) =>
        Run(text, at, end) == 2
        && Value(text, at, 2) == (year + 1) % 100
        && year is >= 1950 and < 2100
        && !(at + 2 < end && (char.IsLetterOrDigit(text[at + 2]) && !TimeLexicon.IsWide(text[at + 2]) || text[at + 2] == '-'));

    private static bool IsDecimal(string text, int next, int end) => next + 1 < end && text[next] is '.' or ',' && IsDigit(text[next + 1]);

    // Figures inside a word, a code, a decimal or a phone number.
    private static bool IsGlued(string text, int at, int start)
    {
        var before = text[at - 1];
        if (char.IsLetter(before))
        {
            return !TimeLexicon.IsWide(before) && !(at - 2 >= start && text[at - 2] == '\'');
        }

        return before is '№' or '#' or '$' or '€' or '£' or '¥' or '￥' or '₽' or '+' or '*'
            || before is '.' or ',' or ':' or '=' && at - 2 >= start && IsDigit(text[at - 2]);
    }

    private static int Behind(string text, int at, int end)
    {
        while (
            at < end
            && (
                char.IsLetterOrDigit(text[at]) && !TimeLexicon.IsWide(text[at])
                || text[at] is '.' or ',' or '-' && at + 1 < end && IsDigit(text[at + 1])
            )
        )
        {
            at++;
        }

        return at;
    }

    /// <summary>How many digits stand at a place.</summary>
    public static int Run(string text, int at, int end)
    {
        var length = 0;
        while (at + length < end && IsDigit(text[at + length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>The number of up to four digits.</summary>
    public static int Value(string text, int at, int length)
    {
        var value = 0;
        for (var i = at; i < at + length; i++)
        {
            value = value * 10 + (text[i] >= '０' ? text[i] - '０' : text[i] - '0');
        }

        return value;
    }
}
