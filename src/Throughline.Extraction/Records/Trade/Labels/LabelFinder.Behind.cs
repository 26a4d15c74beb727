namespace Throughline.Extraction.Records.Trade;

/// <content>What may stand between a label and its value: colons, remarks, brackets, the other language.</content>
internal sealed partial class LabelFinder
{
    /// <summary>The end of a label with what belongs to it: brackets, the same in another language, a colon.</summary>
    private (int End, bool HasColon) Behind(Segment segment, List<Token> tokens, int at, ref int length, Reading reading)
    {
        var end = segment.Start + tokens[at + length - 1].End;
        // "Consignee (name, address, country)": the bracket is the label's to its end.
        var own = text.AsSpan(segment.Start + tokens[at].Start, end - segment.Start - tokens[at].Start);
        if (
            own.LastIndexOfAny('(', '（', '[') > own.LastIndexOfAny(')', '）', ']')
            && text.AsSpan(end, Math.Min(LongestBracket, segment.End - end)).IndexOfAny(')', '）', ']') is >= 0 and var shut
        )
        {
            end += shut + 1;
        }

        while (end < segment.End)
        {
            var next = Skip(end, segment.End);
            if (next >= segment.End)
            {
                return (segment.End, false);
            }

            var c = text[next];
            // "Входящее сальдо на 01.08.2025: 3 118 400,20": the day of a balance is the label's.
            if (reading.Named() is ({ Type: FieldType.Amount }, null, null) && DayBehind(next, segment) is { } day)
            {
                return (Skip(day + 1, segment.End), true);
            }

            if (IsColon(next, segment))
            {
                return (Skip(next + 1, segment.End), true);
            }

            // "(МАРКА) YUNXI (МОДЕЛЬ) YX-63": a label alone in brackets stands before its value.
            if (c is ')' or '）' && IsOpened(segment.Start + tokens[at].Start, segment.Start) && end == next)
            {
                return (Skip(next + 1, segment.End), true);
            }

            if (c is '(' or '（' or '[' && BracketEnd(next, segment.End) is { } close && IsRemark(next, close, segment))
            {
                end = close;
            }
            else if (c is '/' or '|' or '／' or '-' or '–' or '—' or ',' or ';' or '.' or '*' or ')' or '）' or '\'' or '’')
            {
                end = next + 1;
                if (
                    c is '-' or '–' or '—'
                    && next > segment.Start
                    && next + 1 < segment.End
                    && text[next - 1] == ' '
                    && text[next + 1] == ' '
                )
                {
                    return (Skip(next + 1, segment.End), true);
                }
            }
            else if (Continued(segment, tokens, end, reading) is { } longer)
            {
                (length, end) = (longer - at, segment.Start + tokens[longer - 1].End);
            }
            else
            {
                // What follows a slash up to the end may be the label in a language that the lexicon lacks.
                var isForeign = end > segment.Start && text[end - 1] is '/' or '／';
                var rest = text.AsSpan(next, segment.End - next).TrimEnd();
                if (isForeign && rest.Length < 40 && !rest.ContainsAnyInRange('0', '9'))
                {
                    return rest[^1] is ':' or '：' || !rest.ContainsAny(':', '：') ? (segment.End, rest[^1] is ':' or '：') : (next, false);
                }

                return (next, false);
            }
        }

        return (segment.End, false);
    }

    // The label again in another language: "Shipper Отправитель", "Consignee / 收货人".
    private int? Continued(Segment segment, List<Token> tokens, int end, Reading reading)
    {
        var next = tokens.FindIndex(t => segment.Start + t.Start >= end);
        return
            next >= 0
            && _reader.LongestAt(tokens, segment.Start, next, tokens.Count) is var (length, other)
            && other.Named() == reading.Named()
            && IsOtherScript(tokens[next].Text[0], text[Math.Max(segment.Start, end - 1)], tokens[next - 1].Text[0])
            ? next + length
            : null;
    }

    private static bool IsOtherScript(char next, char mark, char before) =>
        mark is '/' or '／' or '|' or ')' or '）' or ',' or '.' or '-'
        || (next < 128) != (before < 128)
        || Tokens.IsHan(next) != Tokens.IsHan(before);

    private int? BracketEnd(int open, int limit)
    {
        for (var i = open + 1; i < Math.Min(limit, open + LongestBracket); i++)
        {
            if (text[i] is ')' or '）' or ']')
            {
                return i + 1;
            }
        }

        return null;
    }

    // A bracket with a long number before more text is a value: 境内发货人(91440300…) 甲公司.
    private bool IsRemark(int open, int close, Segment segment)
    {
        var inside = text.AsSpan(open, close - open);
        var digits = 0;
        foreach (var c in inside)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        // "境内发货人（91440300…）" above the name: the bracket ends the segment, and the number is the party's.
        if (close >= segment.End && digits >= 6 && inside[1..^1].Trim().ContainsAnyExcept(s_identifier) is false)
        {
            return true;
        }

        return digits < 6 && (digits == 0 || close >= segment.End || IsColon(Skip(close, segment.End), segment) || inside.Length < 12);
    }

    // The colon behind "на 01.08.2025", "as of 1 August 2025"; null where no day stands before one.
    private int? DayBehind(int at, Segment segment)
    {
        var colon = at;
        while (colon < segment.End && !IsColon(colon, segment))
        {
            colon++;
        }

        if (colon >= segment.End || colon - at > LongestDay)
        {
            return null;
        }

        var words = text[at..colon];
        if (Dates.FindOrNull(words, s_plain) is not var (_, start, end) || words[end..].Trim(' ', '.', 'г').Length > 0)
        {
            return null;
        }

        var before = Tokens.Of(words.AsSpan(0, start));
        return before.TrueForAll(t => form.Labels.At([t], 0).Any(p => p.Meaning == Form.Filler)) ? colon : null;
    }
}
