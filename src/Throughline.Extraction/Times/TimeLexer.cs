namespace Throughline.Extraction.Times;

/// <summary>Cuts a text into islands of words that time expressions use; any other word ends an island.</summary>
internal ref struct TimeLexer(string text, int start, int end, bool monthFirst)
{
    private const TimeWord Core =
        TimeWord.Month
        | TimeWord.Weekday
        | TimeWord.Unit
        | TimeWord.Year
        | TimeWord.RelativeYear
        | TimeWord.RelativeMonth
        | TimeWord.Near
        | TimeWord.Season
        | TimeWord.QuarterNumber
        | TimeWord.Quarter
        | TimeWord.HalfNumber
        | TimeWord.Decade
        | TimeWord.Point
        | TimeWord.DayMark
        | TimeWord.MonthMark
        | TimeWord.DayMonth
        | TimeWord.Century
        | TimeWord.Half
        | TimeWord.Ordinal
        | TimeWord.Holiday
        | TimeWord.ToDate;

    private readonly int _start = start;
    private int _at = start;

    /// <summary>Fills <paramref name="tokens"/> with the next island; false at the end of the text.</summary>
    public bool Next(List<TimeToken> tokens)
    {
        tokens.Clear();
        var seen = TimeWord.None;
        while (_at < end)
        {
            var c = text[_at];
            if (c is ' ' or '\u00a0' or '\u202f' or '\u200b' or '\ufeff')
            {
                _at++;
                continue;
            }

            if (c is '\n' or '\r')
            {
                // One line break wraps a sentence; an empty line ends it.
                var line = c == '\r' && _at + 1 < end && text[_at + 1] == '\n' ? _at + 2 : _at + 1;
                if (line < end && text[line] is not ('\n' or '\r'))
                {
                    _at = line;
                    continue;
                }

                _at = line;
                if (Done(tokens, ref seen))
                {
                    return true;
                }

                continue;
            }

            if (TimeNumbers.IsDigit(c))
            {
                if (IsDesignation(tokens))
                {
                    _at += TimeNumbers.Run(text, _at, end);
                    if (Done(tokens, ref seen))
                    {
                        return true;
                    }

                    continue;
                }

                if (TimeNumbers.Read(text, _at, IsJoined(tokens) ? _at : _start, end, monthFirst, out var next) is { } number)
                {
                    // "cy18": two figures joined to a word for a year are one.
                    seen |= number.Is | (number.Any(TimeWord.ShortYear) && IsJoined(tokens) ? TimeWord.Year : TimeWord.None);
                    tokens.Add(number);
                    _at = next;
                    continue;
                }

                _at = next;
            }
            else if (TimeLexicon.IsWide(c))
            {
                if (ReadWide(tokens, ref seen))
                {
                    continue;
                }

                _at++;
            }
            else if (char.IsLetter(c))
            {
                if (ReadWord(tokens, ref seen))
                {
                    continue;
                }
            }
            else if (Sign(c) is var sign and not TimeWord.None)
            {
                tokens.Add(new(_at, _at + 1, sign, 0));
                _at++;
                continue;
            }
            else if (c is '\'' or '’' && tokens.Count > 0 && tokens[^1].End == _at && IsPossessive())
            {
                tokens.Add(new(_at, _at + 2, TimeWord.Possessive, 0));
                _at += 2;
                continue;
            }
            else if (c is '\'' or '’' && TimeNumbers.ShortYear(text, _at, end) is { } year)
            {
                tokens.Add(year);
                seen |= year.Is;
                _at = year.End;
                continue;
            }
            else
            {
                _at++;
            }

            if (Done(tokens, ref seen))
            {
                return true;
            }
        }

        return tokens.Count > 0 && (seen & Core) != TimeWord.None;
    }

    // "FY2024", "Dec31": figures that stand straight behind a word for a year or a month, and behind which no code goes on.
    private readonly bool IsJoined(List<TimeToken> tokens)
    {
        if (tokens.Count == 0 || tokens[^1].End != _at || !tokens[^1].Any(TimeWord.YearWord | TimeWord.Month) || text[_at - 1] >= '\u2E80')
        {
            return false;
        }

        var digits = TimeNumbers.Run(text, _at, end);
        var behind = _at + digits;
        return digits is 2 or 4
            && !(
                behind < end
                && (
                    char.IsLetterOrDigit(text[behind])
                    || text[behind] is '-'
                        && !(digits == 4 && TimeNumbers.IsNextYear(text, TimeNumbers.Value(text, _at, 4), behind + 1, end))
                )
            );
    }

    // "the Kite-3 in June": the number of a designation is no day; "mid-3" is none.
    private readonly bool IsDesignation(List<TimeToken> tokens) =>
        _at - 2 >= _start
        && text[_at - 1] == '-'
        && char.IsLetter(text[_at - 2])
        && text[_at - 2] < '\u2E80'
        && TimeNumbers.Run(text, _at, end) <= 2
        && (
            tokens.Count == 0 || tokens[^1].End < _at - 1 || tokens[^1].Start == _at - 1 && (tokens.Count == 1 || tokens[^2].End < _at - 1)
        );

    private readonly bool IsPossessive() =>
        _at + 1 < end && text[_at + 1] is 's' or 'S' && !(_at + 2 < end && char.IsLetterOrDigit(text[_at + 2]));

    private static bool Done(List<TimeToken> tokens, ref TimeWord seen)
    {
        if ((seen & Core) != TimeWord.None)
        {
            return true;
        }

        tokens.Clear();
        seen = TimeWord.None;
        return false;
    }

    private static TimeWord Sign(char c) =>
        c switch
        {
            ',' or '，' or '、' => TimeWord.Comma,
            '-' or '–' or '—' or '~' or '～' or '－' => TimeWord.Dash,
            '/' => TimeWord.Slash,
            _ => TimeWord.None,
        };

    private bool ReadWide(List<TimeToken> tokens, ref TimeWord seen)
    {
        if (TimeNumbers.ReadWide(text, _at, end) is { } number)
        {
            // "一月" and "十二日" are numbers; 周一 and 星期三 are in the word list and start with another sign.
            tokens.Add(number);
            seen |= number.Is;
            _at = number.End;
            return true;
        }

        foreach (var entry in TimeLexicon.Of(text[_at]))
        {
            if (
                string.CompareOrdinal(text, _at, entry.Text, 0, entry.Text.Length) == 0
                && _at + entry.Text.Length <= end
                && !IsCut(entry, tokens)
                && !GoesOn(entry)
            )
            {
                tokens.Add(new(_at, _at + entry.Text.Length, entry.Is, entry.Value));
                // 上半月 says a time alone.
                seen |= entry.Is | (entry is { Is: TimeWord.Part, Value: > 3 } ? TimeWord.MonthMark : TimeWord.None);
                _at += entry.Text.Length;
                return true;
            }
        }

        return false;
    }

    // 6月17日前往 travels, it is no "before".
    private readonly bool GoesOn(TimeLexicon.Entry entry) =>
        entry.Text.EndsWith('前')
        && _at + entry.Text.Length < end
        && text[_at + entry.Text.Length] is '往' or '去' or '来' or '景' or '者' or '任';

    // 年春 ends before 春节; 6月中旬 is the sixth month's middle, not six 月中; a day that begins a title (《明日之后》) is none.
    private readonly bool IsCut(TimeLexicon.Entry entry, List<TimeToken> tokens) =>
        entry.Text[0] == '月'
            && (entry.Is & TimeWord.Part) != TimeWord.None
            && tokens.Count > 0
            && tokens[^1].End == _at
            && tokens[^1].Any(TimeWord.Number)
        || entry.Text is [.., '春'] && _at + entry.Text.Length < end && text[_at + entry.Text.Length] is '节' or '節'
        || (entry.Is & TimeWord.Near) != TimeWord.None && _at > _start && text[_at - 1] == '《';

    // Moves behind the word in any case; true where it is a word of time.
    private bool ReadWord(List<TimeToken> tokens, ref TimeWord seen)
    {
        var from = _at;
        Span<char> lower = stackalloc char[20];
        var length = 0;
        while (_at < end && char.IsLetter(text[_at]) && !TimeLexicon.IsWide(text[_at]))
        {
            if (length < lower.Length)
            {
                lower[length] = Lower(text[_at]);
            }

            length++;
            _at++;
        }

        var joined = _at < end && char.IsAsciiDigit(text[_at]) && length < 8;
        if (length > lower.Length)
        {
            return false;
        }

        foreach (var entry in TimeLexicon.Of(lower[..length]))
        {
            if (EndOf(entry.Text, from) is >= 0 and var stop)
            {
                if (stop < end && char.IsAsciiDigit(text[stop]) && !joined || IsLead(entry, stop))
                {
                    continue;
                }

                _at = stop;
                if ((entry.Is & TimeWord.Number) != TimeWord.None && TimeYears.Read(text, from, end) is { } year)
                {
                    tokens.Add(year);
                    seen |= year.Is;
                    _at = year.End;
                    return true;
                }

                tokens.Add(new(from, stop, entry.Is, entry.Value));
                seen |= entry.Is;
                SkipStop(entry.Is, stop - from);
                return true;
            }
        }

        while (_at < end && char.IsLetterOrDigit(text[_at]) && !TimeLexicon.IsWide(text[_at]))
        {
            _at++;
        }

        return false;
    }

    // "2018 or before 2000", "after 2010 and before 2018": the words lead the next time, they do not close the last one.
    private readonly bool IsLead(TimeLexicon.Entry entry, int at)
    {
        if (
            (entry.Is & (TimeWord.Backward | TimeWord.Onward)) == TimeWord.None
            || !(entry.Text.EndsWith(" before", StringComparison.Ordinal) || entry.Text.EndsWith(" after", StringComparison.Ordinal))
        )
        {
            return false;
        }

        while (at < end && text[at] is ' ' or '\n')
        {
            at++;
        }

        return at < end && char.IsLetterOrDigit(text[at]);
    }

    // "Jan. 5", "Sept. 2024": the full stop of a shortened month says nothing.
    private void SkipStop(TimeWord word, int length)
    {
        if (
            (word & (TimeWord.Month | TimeWord.Weekday)) != TimeWord.None
            && length <= 4
            && _at + 1 < end
            && text[_at] == '.'
            && text[_at + 1] is ' ' or ',' or '\u00a0'
        )
        {
            var next = _at + 1;
            while (next < end && text[next] is ' ' or ',' or '\u00a0')
            {
                next++;
            }

            if (next < end && char.IsAsciiDigit(text[next]))
            {
                _at++;
            }
        }
    }

    private static char Lower(char c) =>
        c switch
        {
            >= 'A' and <= 'Z' => (char)(c + 32),
            < '\u0080' => c,
            'Ё' or 'ё' => 'е',
            >= 'А' and <= 'Я' => (char)(c + 32),
            _ => char.ToLowerInvariant(c),
        };

    // The end of a phrase of the word list that stands at a place; −1 where it does not. A space of the phrase takes any white space.
    private readonly int EndOf(string phrase, int at)
    {
        foreach (var c in phrase)
        {
            if (c == ' ')
            {
                if (at >= end || text[at] is not (' ' or '\u00a0' or '\n'))
                {
                    return -1;
                }

                while (at < end && text[at] is ' ' or '\u00a0' or '\n')
                {
                    at++;
                }

                continue;
            }

            if (at >= end || Lower(text[at]) != c && !(c == '\'' && text[at] == '’'))
            {
                return -1;
            }

            at++;
        }

        return at < end && char.IsLetter(phrase[^1]) && char.IsLetter(text[at]) && !TimeLexicon.IsWide(text[at]) ? -1 : at;
    }
}
