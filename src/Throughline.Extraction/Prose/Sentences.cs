using System.Collections.Frozen;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Finds the sentences of a document's body. Headings, table rows and page furniture are none.</summary>
internal static class Sentences
{
    private const int Longest = 3000;

    private static readonly FrozenSet<string> s_abbreviations = new[]
    {
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Prof",
        "St",
        "No",
        "Nos",
        "Inc",
        "Ltd",
        "Pvt",
        "Pte",
        "Co",
        "Corp",
        "vs",
        "etc",
        "e.g",
        "i.e",
        "approx",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sept",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "Art",
        "Gen",
        "Col",
        "Lt",
        "Capt",
        "Sen",
        "Rep",
        "Fig",
        "г",
        "гг",
        "им",
        "ул",
        "д",
        "стр",
        "т",
        "тыс",
        "млн",
        "млрд",
        "руб",
        "долл",
        "др",
        "пр",
        "п",
        "см",
        "ст",
        "исх",
        "вх",
        "р",
        "обл",
        "оф",
        "корп",
        "зав",
        "тел",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentences as (start, end) in text order.</summary>
    public static IEnumerable<(int Start, int End)> In(Document document)
    {
        var chat = ChatLog.Of(document).Messages;
        var stretches = chat.IsEmpty
            ? Bodies(document)
            : chat.Where(m => document.ZoneAt(m.Start) is not (ZoneKind.Noise or ZoneKind.Quoted)).Select(m => (m.Start, m.End));
        foreach (var (start, end) in stretches)
        {
            foreach (var sentence in InStretch(document.Text, start, end, isChat: !chat.IsEmpty))
            {
                yield return sentence;
            }
        }
    }

    /// <summary>The stretches that claims may come from.</summary>
    public static IEnumerable<(int Start, int End)> Bodies(Document document)
    {
        if (document.Zones.IsEmpty)
        {
            yield return (0, document.Text.Length);
            yield break;
        }

        var position = 0;
        foreach (var zone in document.Zones)
        {
            if (zone.Start > position)
            {
                yield return (position, zone.Start);
            }

            if (zone.Kind == ZoneKind.Body)
            {
                yield return (zone.Start, zone.End);
            }

            position = Math.Max(position, zone.End);
        }

        if (position < document.Text.Length)
        {
            yield return (position, document.Text.Length);
        }
    }

    private static IEnumerable<(int Start, int End)> InStretch(string text, int start, int end, bool isChat)
    {
        var from = start;
        for (var i = start; i <= end; i++)
        {
            var atEnd = i == end;
            if (!atEnd && text[i] != '\n' && !IsStop(text, i, end, isChat))
            {
                if (i - from < Longest)
                {
                    continue;
                }
            }

            if (!atEnd && text[i] == '\n' && ContinuesOnNextLine(text, from, i, end))
            {
                continue;
            }

            var stop = atEnd ? end : Math.Min(end, i + 1);
            while (stop < end && text[stop] is '"' or '”' or '»' or ')' or '’')
            {
                stop++;
            }

            var (s, e) = Trim(text, from, stop);
            if (e - s >= (isChat ? 2 : 8) && (isChat || IsSentence(text, s, e)))
            {
                yield return (s, e);
            }

            from = stop;
            i = Math.Max(i, stop - 1);
        }
    }

    // A hard-wrapped line goes on below: the next line is not blank, and this one is long and has no full stop at its end.
    private static bool ContinuesOnNextLine(string text, int from, int at, int end)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(at - 1, 0)) + 1;
        lineStart = Math.Min(Math.Max(lineStart, from), at);
        var line = text.AsSpan(lineStart, at - lineStart).TrimEnd();
        if (line.Length == 0 || line.Contains('\t') || at + 1 >= end)
        {
            return false;
        }

        var nextEnd = text.IndexOf('\n', at + 1);
        nextEnd = nextEnd < 0 || nextEnd > end ? end : nextEnd;
        var next = text.AsSpan(at + 1, nextEnd - at - 1).Trim();
        if (next.Length == 0 || next.Contains('\t') || next[0] is '-' or '•' or '*' or '–')
        {
            return false;
        }

        var last = line[^1];
        if (last is '.' or '!' or '?' or ':' or '。' or ';')
        {
            return false;
        }

        if (DatedLine(next))
        {
            return false;
        }

        return char.IsLower(next[0]) || (line.Length >= 55 && line.Length <= 140) || last is ',' or '-';
    }

    // "Porto Lesina, 12 September 2023": the line of a letter that says where and when.
    private static bool DatedLine(ReadOnlySpan<char> line)
    {
        var comma = line.IndexOf(',');
        return comma is > 2 and < 30
            && line.Length < 60
            && char.IsUpper(line[0])
            && char.IsAsciiDigit(line[^1])
            && line[(comma + 1)..].IndexOfAnyInRange('0', '9') >= 0
            && line[..comma].IndexOfAnyInRange('0', '9') < 0;
    }

    private static bool IsStop(string text, int i, int end, bool isChat)
    {
        var c = text[i];
        if (c is '。' or '！' or '？' or '；')
        {
            return !IsSpokenOn(text, i, end);
        }

        if (c is '!' or '?')
        {
            return true;
        }

        if (c == ';')
        {
            return i + 1 < end && text[i + 1] == ' ';
        }

        if (c != '.')
        {
            return false;
        }

        var next = i + 1;
        while (next < end && text[next] is '"' or '”' or '»' or ')' or '’')
        {
            next++;
        }

        if (next < end && !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        if (isChat && IsOneWord(text, i))
        {
            // "sent. 40 pcs to X": the word tells what was done with what stands behind.
            return next >= end || text[next] == '\n';
        }

        var after = next;
        while (after < end && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        if (after < end && char.IsLower(text[after]) && !isChat)
        {
            return false;
        }

        var wordStart = i;
        while (wordStart > 0 && (char.IsLetterOrDigit(text[wordStart - 1]) || text[wordStart - 1] == '.'))
        {
            wordStart--;
        }

        var word = text[wordStart..i];
        var newLine = text.AsSpan(next, after - next).Contains("\n\n", StringComparison.Ordinal);
        var isInitial =
            word.Length == 1 && char.IsUpper(word[0])
            || word.Contains('.', StringComparison.Ordinal) && word.Length <= 5 && char.IsUpper(word[0]);
        if (word == "г" && wordStart > 1 && !char.IsDigit(text[wordStart - 1]) && !char.IsDigit(text[wordStart - 2]))
        {
            // "(г. Самара)" is a town; only behind a year is it the end of anything.
            return newLine;
        }

        if (word == "г" && !newLine && IsOpeningDay(text, wordStart))
        {
            // "Сообщаем, что 14 ноября 2023 г. Общество перечислило": a day that opens its clause ends nothing.
            return false;
        }

        if (s_abbreviations.Contains(word) && word is "Inc" or "Ltd" or "Co" or "Corp" or "г" or "руб" or "гг" or "etc")
        {
            // These end a sentence as often as not: a capital behind them decides, unless a comma or legal form follows.
            return after >= end
                || newLine
                || (char.IsUpper(text[after]) && !StartsWithAny(text, after, "Ltd", "Limited", "Inc", "LLC", "Pte"));
        }

        if (word is "no" or "nos" or "nr" or "ref" or "art" && after < end && char.IsDigit(text[after]))
        {
            // "invoice no. 2023/118".
            return false;
        }

        return newLine
            || isInitial && RussianNames.EndsWithInitials(text, wordStart, after, end)
            || !(isInitial || s_abbreviations.Contains(word));
    }

    // "14 ноября 2023 г" behind a full stop, a comma, "что" or the head of a line: day, month and year only.
    private static bool IsOpeningDay(string text, int abbreviation)
    {
        var at = abbreviation;
        for (var words = 0; at > 0 && words < 4; words++)
        {
            while (at > 0 && text[at - 1] == ' ')
            {
                at--;
            }

            if (at == 0 || text[at - 1] is '\n' or '.' or ',' or '!' or '?' or ';' or ':')
            {
                return words > 0;
            }

            var from = at;
            while (from > 0 && char.IsLetterOrDigit(text[from - 1]))
            {
                from--;
            }

            var word = text[from..at];
            if (words > 0 && word is "что" or "Что")
            {
                return true;
            }

            if (
                word.Length == 0
                || !char.IsAsciiDigit(word[0])
                    && word is not ("В" or "в" or "С" or "с")
                    && !Mentions.Lexicon.Of("ru").Has("months.genitive", word.ToLowerInvariant())
            )
            {
                return false;
            }

            at = from;
        }

        return false;
    }

    // A verb alone on its line up to the stop.
    private static bool IsOneWord(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return start < stop
            && EnglishForms.Of(text[start..stop].ToLowerInvariant()) is { Form: VerbForm.Past or VerbForm.Participle }
            && text.AsSpan(0, start).TrimEnd(' ') is var before
            && (before.IsEmpty || before[^1] is '\n' or ':' or ']');
    }

    private const int LongestSpeaker = 24;

    // "“……。”某公司表示。": who speaks stands behind the quotation.
    private static bool IsSpokenOn(string text, int at, int end)
    {
        if (at + 2 >= end || text[at] is not ('。' or '！') || text[at + 1] is not ('”' or '」'))
        {
            return false;
        }

        var stop = text.IndexOf('。', at + 2, Math.Min(end, at + 2 + LongestSpeaker) - at - 2);
        return stop > at + 3
            && text.AsSpan(at + 2, stop - at - 2) is var speaker
            && !speaker.ContainsAny('“', '，', '\n')
            && (
                speaker.EndsWith("表示", StringComparison.Ordinal)
                || speaker.EndsWith("说", StringComparison.Ordinal)
                || speaker.EndsWith("称", StringComparison.Ordinal)
                || speaker.EndsWith("指出", StringComparison.Ordinal)
            );
    }

    private static bool StartsWithAny(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // A heading or a list item without a full stop is no sentence, unless it is long.
    private static bool IsSentence(string text, int start, int end)
    {
        var last = text[end - 1];
        var stretch = text.AsSpan(start, end - start);
        if (stretch.Contains('\t'))
        {
            return false;
        }

        return last is '.' or '!' or '?' or ';' or '。' or '！' or '？' or '；' or '"' or '”' or '»' or ')' or ':'
            || end - start > 60
            || (text[start] >= 0x2E80 && end - start > 14);
    }

    // "一、", "（二）": the number of a point is no word of its sentence.
    private static int BehindNumeral(string text, int start, int end)
    {
        if (end - start > 2 && text[start] is '问' or '答' && text[start + 1] is '：' or ':')
        {
            return start + 2;
        }

        var at = start;
        if (at < end && text[at] is '（' or '(')
        {
            at++;
        }

        var first = at;
        while (at < end && at - first < 3 && text[at] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
        {
            at++;
        }

        return at > first && at < end && text[at] is '、' or '）' or ')' ? at + 1 : start;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '•' or '*' or '\ufeff'))
        {
            start++;
        }

        start = BehindNumeral(text, start, end);

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
