using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Finds the labels of one form in the segments of a page: at a segment's start, before a colon, before a code.</summary>
internal sealed partial class LabelFinder(Form form, string text)
{
    // A label and what stands in its brackets.
    private const int LongestLabel = 120;
    private const int LongestBracket = 60;
    private const int FewestDigits = 8;
    private const int LongestDay = 40;
    private static readonly RecordStyle s_plain = new(false, false, false, null);
    private static readonly System.Buffers.SearchValues<char> s_identifier = System.Buffers.SearchValues.Create(
        "0123456789ABCDEFGHJKLMNPQRTUWXY"
    );
    private readonly LabelReader _reader = new(form, text);

    /// <summary>The labels of a segment in text order.</summary>
    public List<LabelHit> In(Segment segment)
    {
        var found = new List<LabelHit>();
        var box = BoxNumber().Match(text[segment.Start..Math.Min(segment.End, segment.Start + 16)]);
        var floor = segment.Start + (box.Success ? box.Length : 0);
        var tokens = Tokens.Of(text.AsSpan(segment.Start, segment.End - segment.Start));
        for (var i = tokens.FindIndex(t => segment.Start + t.Start >= floor); i >= 0 && i < tokens.Count; )
        {
            var isFirst = segment.Start + tokens[i].Start == floor || OnlyMarks(floor, segment.Start + tokens[i].Start);
            if (At(segment, tokens, i, isFirst && found.Count == 0, box.Success) is not { } hit)
            {
                i++;
                continue;
            }

            found.Add(hit);
            i = tokens.FindIndex(i, t => segment.Start + t.Start >= hit.End);
        }

        if (found.Count == 0 && Loose(segment, tokens, floor, box.Success) is { } loose)
        {
            found.Add(loose);
        }

        return found;
    }

    /// <summary>The field that the head of a column names: the longest label in it, since a head says the same in several languages, with box numbers and units.</summary>
    public FormField? Head(Segment segment)
    {
        var words = text[segment.Start..segment.End];
        return Joined(words) is { } joined && new LabelFinder(form, joined).HeadOf(joined, 0) is { } whole
            ? whole
            : HeadOf(words, segment.Start);
    }

    /// <summary>A head that a narrow column breaks at hyphens as one: <c>Коли-чество</c>; null where none is broken.</summary>
    public static string? Joined(string head) => Broken().IsMatch(head) ? Broken().Replace(head, "") : null;

    private FormField? HeadOf(string words, int start)
    {
        var tokens = Tokens.Of(words);
        (int Length, FormField Field)? best = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (
                _reader.LongestAt(tokens, start, i, tokens.Count) is var (length, reading)
                && !reading.BeginsWithFiller
                && reading.Named() is (var field, null, null)
            )
            {
                // "Number and kind of packages; description of goods": the goods are what is to be told.
                if (field.Name == "goods" && length > 1)
                {
                    return field;
                }

                best = best is null || length > best.Value.Length ? (length, field) : best;
            }
        }

        return best?.Field;
    }

    // "Purchase contract No.": a short segment of which most words are known, and the last of them.
    private LabelHit? Loose(Segment segment, List<Token> tokens, int floor, bool isBoxed)
    {
        var first = tokens.FindIndex(t => segment.Start + t.Start >= floor);
        if (
            first < 0
            || tokens.Count - first > (Tokens.IsHan(tokens[first].Text[0]) ? 12 : 7)
            || text.AsSpan(floor, segment.End - floor).ContainsAnyInRange('0', '9')
            || _reader.Whole(tokens, first, tokens.Count) is not { Coverage: >= 0.5 } reading
            || !_reader.IsKnown(tokens, tokens.Count - 1)
            // "Northern Test Laboratory AS" is who tests, and no label.
            || (reading.Coverage < 1 && PartyCut.EndsWithForm(text[floor..segment.End]))
        )
        {
            return null;
        }

        var (field, party, part) = reading.Named();
        return new(
            field,
            party,
            part,
            segment.Start + tokens[first].Start,
            segment.End,
            false,
            isBoxed,
            reading.Coverage,
            reading.Known,
            reading.SaysAddress
        );
    }

    private LabelHit? At(Segment segment, List<Token> tokens, int at, bool isFirst, bool isBoxed)
    {
        var start = segment.Start + tokens[at].Start;
        if (_reader.LongestAt(tokens, segment.Start, at, tokens.Count) is not var (length, reading))
        {
            return isFirst || IsParted(start, segment.Start) ? BeforeColon(segment, tokens, at, isBoxed && isFirst, isFirst) : null;
        }

        // "620号 统一社会信用代码": inside a line a label does not begin with a word that says nothing.
        if (!isFirst && reading.BeginsWithFiller)
        {
            return null;
        }

        var (end, hasColon) = Behind(segment, tokens, at, ref length, reading);
        if (
            !hasColon
            && BeforeColon(segment, tokens, at, isBoxed && isFirst, isFirst) is { } longer
            && (isFirst || IsParted(start, segment.Start))
        )
        {
            return longer;
        }

        var (field, party, part) = reading.Named();
        var isCode =
            field.Type
            is FieldType.Inn
                or FieldType.NineDigits
                or FieldType.Account
                or FieldType.Bic
                or FieldType.Uscc
                or FieldType.TaxNumber
                or FieldType.Phone;
        // "… к инвойсу № 2025-310": the sign of a number before a code makes a label amid a line.
        if (!isFirst && !hasColon && field.Type == FieldType.Code)
        {
            var sign = tokens[at + length - 1].Text == "no" ? at + length - 1 : at + length;
            if (sign < tokens.Count && tokens[sign].Text == "no")
            {
                (isCode, end) = (true, Skip(segment.Start + tokens[sign].End, segment.End));
            }
        }

        var isEnd = end >= segment.End;
        // "gross 612.5 kg, net 540 kg"
        var isWeight = !isEnd && field.Type == FieldType.Weight && reading.Coverage >= 0.99 && char.IsAsciiDigit(text[end]);
        // "…, р/с" at the end of a line: the number begins the next one.
        if (
            !isFirst
            && !hasColon
            && !(
                isEnd
                    ? field.Type == FieldType.Account && IsNumberNext(segment.End)
                    : isCode && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '+' or '(') || isWeight
            )
        )
        {
            return null;
        }

        // A word that goes on is no label: "Carrier's", "Отправителя" before running text.
        return isEnd || hasColon || isFirst || isCode || isWeight
            ? new(field, party, part, start, end, hasColon, isBoxed && isFirst, reading.Coverage, reading.Known, reading.SaysAddress)
            : null;
    }

    // The line below begins with a long number.
    private bool IsNumberNext(int at)
    {
        var next = text.IndexOf('\n', at) + 1;
        var end = next;
        while (end > 0 && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - next > FewestDigits;
    }

    // "Port where the cargo was loaded:": some words before a colon are enough.
    private LabelHit? BeforeColon(Segment segment, List<Token> tokens, int at, bool isBoxed, bool isFirst)
    {
        var start = segment.Start + tokens[at].Start;
        var limit = Math.Min(segment.End, start + LongestLabel);
        var colon = start;
        while (colon < limit && !IsColon(colon, segment))
        {
            colon++;
        }

        if (colon >= limit)
        {
            return null;
        }

        var stop = at;
        while (stop < tokens.Count && segment.Start + tokens[stop].Start < colon)
        {
            stop++;
        }

        if (stop - at > 12 || text.AsSpan(start, colon - start).ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        if (_reader.Whole(tokens, at, stop) is not { } reading || reading.Coverage < (isFirst ? 0.5 : 0.75))
        {
            return null;
        }

        var (field, party, part) = reading.Named();
        return new(
            field,
            party,
            part,
            start,
            Skip(colon + 1, segment.End),
            true,
            isBoxed,
            reading.Coverage,
            reading.Known,
            reading.SaysAddress
        );
    }

    private bool IsOpened(int at, int floor) => at > floor && text[at - 1] is '(' or '（';

    private bool IsColon(int at, Segment segment) =>
        at < segment.End
        && text[at] is ':' or '：' or '='
        && !(at > segment.Start && at + 1 < segment.End && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
        && !(at + 1 < segment.End && text[at + 1] == '/');

    private bool IsParted(int at, int floor) =>
        at == floor
        || (
            at > floor && text[at - 1] is ',' or ';' or '，' or '；' or '(' or '（' || (at - 1 > floor && text[at - 2] is ',' or ';' or '.')
        );

    private bool OnlyMarks(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private int Skip(int at, int limit)
    {
        while (at < limit && (char.IsWhiteSpace(text[at]) || text[at] is '_' or '\u00a0'))
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex(@"(?<=\p{Ll})-(?=\p{Ll})", RegexOptions.None, 10_000)]
    private static partial Regex Broken();

    [GeneratedRegex(
        @"^(?:гр(?:афа)?\.?\s*|box\s*|field\s*|поле\s*|栏\s*)?[\[(（]?[0-9]{1,2}[a-zа-я]?[\])）]?[.、．:]?\s*(?=[\p{L}№])",
        RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex BoxNumber();
}
