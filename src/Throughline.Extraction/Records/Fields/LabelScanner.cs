using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Finds labels and the values that stand right of or below them.</summary>
internal sealed partial class LabelScanner(Document document, RecordStyle style, PageLines lines, Func<int, bool> isInTable)
{
    /// <summary>The date of another paper that this one refers to.</summary>
    private const string OtherDate = "reference.date";

    // Of a paper, before its number.
    private const int LongestName = 40;

    private readonly string _text = document.Text;
    private readonly List<Labelled> _found = [];
    private readonly HashSet<int> _taken = [];

    /// <summary>Every labelled value outside the record tables, in text order.</summary>
    public List<Labelled> Scan()
    {
        foreach (var line in lines.Lines)
        {
            for (var i = 0; i < line.Length; i++)
            {
                if (!isInTable(line[i].Start) && !_taken.Contains(line[i].Start) && !IsCaption(line[i]))
                {
                    ReadSegment(line[i], i + 1 < line.Length ? line[i + 1] : null);
                }
            }
        }

        if (!_found.Exists(l => FieldTypes.IsDate(l.Key) && l.Key != OtherDate))
        {
            DateLine();
        }

        return _found;
    }

    // "(полное наименование организации, адрес, номер телефона)" explains the line above and names nothing below.
    private bool IsCaption(Segment segment) =>
        segment.End - segment.Start > 8
        && _text[segment.Start] is '(' or '（'
        && _text[segment.End - 1] is ')' or '）'
        && char.IsLower(_text[segment.Start + 1])
        && _text.AsSpan(segment.Start, segment.End - segment.Start).Contains(',')
        && !_text.AsSpan(segment.Start, segment.End - segment.Start).ContainsAnyInRange('0', '9');

    private void ReadSegment(Segment segment, Segment? right)
    {
        var labels = ColonLabels(segment);
        if (labels.Count == 0)
        {
            if (!LeadingLabel(segment))
            {
                WholeLabel(segment, segment.End, right);
            }

            return;
        }

        if (labels[0].Start > segment.Start)
        {
            LeadingLabel(segment with { End = labels[0].Start });
        }

        for (var i = 0; i < labels.Count; i++)
        {
            var end = i + 1 < labels.Count ? labels[i + 1].Start : segment.End;
            var (start, stop) = Trim(labels[i].ValueStart, end);
            if (start < stop)
            {
                Add(labels[i].Meaning, start, stop, labels[i].Start);
            }
            else if (i == labels.Count - 1)
            {
                FromNeighbour(labels[i].Meaning, segment, labels[i].Start, right);
            }
        }
    }

    private List<(Meaning Meaning, int Start, int ValueStart)> ColonLabels(Segment segment)
    {
        var labels = new List<(Meaning, int, int)>();
        var floor = segment.Start;
        for (var i = segment.Start; i < segment.End; i++)
        {
            if (_text[i] is not (':' or '：' or '=') || IsPunctuation(i, segment))
            {
                continue;
            }

            if (LabelBefore(i, floor) is { } label)
            {
                labels.Add((label.Meaning, label.Start, i + 1));
                floor = i + 1;
            }
        }

        return labels;
    }

    private bool IsPunctuation(int colon, Segment segment) =>
        colon + 1 < segment.End
        && (
            _text[colon + 1] == '/' || (colon > segment.Start && char.IsAsciiDigit(_text[colon - 1]) && char.IsAsciiDigit(_text[colon + 1]))
        );

    /// <summary>The longest known label that ends at <paramref name="end"/> and begins at a word's start.</summary>
    private (Meaning Meaning, int Start)? LabelBefore(int end, int floor)
    {
        floor = Math.Max(floor, end - 70);
        var tokens = Tokens.Of(_text.AsSpan(floor, end - floor));
        (Meaning Meaning, int Start)? best = null;
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var start = floor + tokens[i].Start;
            var run = tokens[i..];
            // "…有限公司　税号:": a name's last word before a space is no part of the label that follows it.
            if (
                start > floor
                && Tokens.IsHan(_text[start - 1])
                && Tokens.IsHan(_text[start])
                && _text[start..end].AsSpan().IndexOfAny(" \u3000") > 0
            )
            {
                continue;
            }

            if (TermLexicon.ReadOrNull(run, _text[start..end]) is not { } meaning)
            {
                continue;
            }

            var whole = start == floor || _text[floor..start].AsSpan().TrimStart(" ,;.|*•·-–—/()0123456789").Length == 0;
            var parted =
                whole
                || _text[start - 1] is ',' or ';' or '，' or '；' or '。' or '(' or '（'
                || (start > 1 && _text[start - 2] is ',' or ';' or '.' or ')');
            // Inside a line the label must be known word by word; at its start a foreign word may stand beside.
            if (meaning.Coverage >= (parted ? 0.66 : 1.0) && (best is null || meaning.Coverage >= best.Value.Meaning.Coverage))
            {
                best = (meaning, start);
            }
        }

        return best;
    }

    private bool WholeLabel(Segment segment, int end, Segment? right)
    {
        // Boxes of forms are numbered: "1. Shipper", "16 Carrier".
        var label = BoxNumber().Match(_text[segment.Start..end]) is { Success: true } box ? segment.Start + box.Length : segment.Start;
        if (
            end - label > 60
            || _text.AsSpan(label, end - label).IndexOfAnyInRange('0', '9') >= 0
            || TermLexicon.ReadOrNull(_text[label..end]) is not { Coverage: >= 0.75 } meaning
        )
        {
            return false;
        }

        return FromNeighbour(meaning, segment, segment.Start, right);
    }

    private bool FromNeighbour(Meaning meaning, Segment segment, int labelStart, Segment? right)
    {
        var below = lines.Below(segment, 1).FirstOrDefault();
        if (
            right is not null
            && !IsLabel(right)
            && FieldTypes.Accepts(meaning.Key, _text[right.Start..right.End], style)
            // "SHIPPER | NON-NEGOTIABLE WAYBILL" over a firm's name: what stands beside the label heads another box.
            && !(
                TermLexicon.Roles.Contains(meaning.Key)
                && below is not null
                && !IsFirm(right)
                && IsFirm(below)
                && !IsLabel(below)
                && !isInTable(below.Start)
            )
        )
        {
            _taken.Add(right.Start);
            Add(meaning, right.Start, right.End, labelStart);
            return true;
        }

        if (
            below is null
            || IsLabel(below)
            || isInTable(below.Start)
            || !FieldTypes.Accepts(meaning.Key, _text[below.Start..below.End], style)
        )
        {
            return false;
        }

        _taken.Add(below.Start);
        // The quote holds the label only where nothing else stands between it and the value.
        var alone = lines.Lines[segment.Line].Length == 1 && below.Index == 0;
        Add(meaning, below.Start, below.End, alone ? labelStart : below.Start);
        return true;
    }

    private bool IsFirm(Segment segment)
    {
        var text = _text[segment.Start..segment.End];
        return PartyNames.IsOrganisation(text[..PartyNames.EndOf(text)]);
    }

    private bool IsLabel(Segment segment)
    {
        var text = _text[segment.Start..segment.End];
        return TermLexicon.ReadOrNull(text) is { Coverage: >= 0.99 }
            || LeadingLabel(segment, adds: false)
            || ColonLabels(segment) is [{ } first, ..] && first.Start == segment.Start;
    }

    /// <summary>A label at the start without a colon: <c>Invoice No. 17</c>, <c>Договор № 5 от 12.03.2025</c>.</summary>
    private bool LeadingLabel(Segment segment, bool adds = true)
    {
        var text = _text[segment.Start..segment.End];
        var tokens = Tokens.Of(text.AsSpan(0, Math.Min(text.Length, 80)));
        // Most lines of prose begin with a word of no label.
        var most = tokens.Count > 1 && TermLexicon.MayBegin(tokens, 0) ? Math.Min(tokens.Count - 1, 8) : 0;
        for (var count = most; count > 0; count--)
        {
            if (
                EndsInsideForm(tokens, count)
                || TermLexicon.ReadOrNull(tokens[..count], text[..tokens[count - 1].End]) is not { Coverage: >= 0.99 } meaning
            )
            {
                continue;
            }

            // "INV/2023/7" is one code; a label ends at a space or a mark.
            var after = segment.Start + tokens[count - 1].End;
            if (after < segment.End && _text[after] is '/' or '-' or '_')
            {
                continue;
            }

            var (start, end) = Trim(after, segment.End);
            if (start < end && FieldTypes.IsPlainly(meaning.Key, _text[start..end], style))
            {
                if (adds)
                {
                    Add(meaning, start, end, segment.Start);
                }

                return true;
            }
        }

        return segment.Line < 20 && Heading(segment, text, adds);
    }

    // "Общество с ограниченной ответственностью …" is a name, not the label "Общество" and its value.
    private static bool EndsInsideForm(List<Token> tokens, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (WordLists.Organisations.LongestAt(tokens, i) is { } form && i + form.Length > count)
            {
                return true;
            }
        }

        return tokens[count - 1].Text is "с" || (count < tokens.Count && tokens[count].Text is "с");
    }

    private void Add(Meaning meaning, int start, int end, int labelStart)
    {
        var text = _text[start..end];
        var trailing = NumberThenDate().Match(text);
        if (
            trailing.Success
            // The slash in "INV/2023/03/0008" parts no date from a number.
            && (
                trailing.Groups["mark"].Value is not "/"
                || !_text[start..end].AsSpan(0, trailing.Groups["mark"].Index).ContainsAnyInRange('A', 'Z')
            )
            && meaning.Role is "number" or "invoice" or "contract" or "waybill" or "order" or "act" or "offer" or "payment" or "declaration"
        )
        {
            var group = trailing.Groups["date"];
            var dateKey =
                meaning.Role is "contract" or "waybill" or "order" or "offer" or "invoice" ? meaning.Role + ".date"
                : meaning.Role == "number"
                && Tokens.Of(text) is [{ Text.Length: > 3 } word, { } next, ..]
                && char.IsLetter(word.Text[0])
                && char.IsLetter(next.Text[0])
                    ? OtherDate
                : "date";
            Push(
                new(
                    dateKey,
                    group.Value,
                    start + group.Index,
                    start + group.Index + group.Length,
                    labelStart,
                    end,
                    _text[labelStart..start]
                )
            );
            end = Trim(start, start + trailing.Groups["mark"].Index).End;
            text = _text[start..end];
        }

        // "Основание: Договор № 5": what the paper is called stands before its number.
        if (
            start < end
            && meaning.Role is "contract" or "order" or "invoice" or "act"
            && FieldTypes.CodeOrNull(text) is null
            && text.IndexOf('№') is > 0 and < LongestName and var sign
            && !text.AsSpan(0, sign).ContainsAnyInRange('0', '9')
            && FieldTypes.CodeOrNull(text[sign..]) is var (at, length)
        )
        {
            (start, end) = (start + sign + at, start + sign + at + length);
            text = _text[start..end];
        }

        if (start < end && TermLexicon.Roles.Contains(meaning.Key))
        {
            end = Wrapped(start, end);
            text = _text[start..end];
        }

        if (start < end)
        {
            Push(new(meaning.Key, text, start, end, labelStart, end, _text[labelStart..start], meaning.Currency));
        }
    }

    private void Push(Labelled value) =>
        _found.Add(
            // A Chinese invoice's number has twenty digits, too; its label names no bill.
            value.Key == "invoice"
            && value.Text.Count(char.IsAsciiDigit) >= 16
            && (value.Label.Length == 0 || IsBill(value.Label))
                ? value with
                {
                    Key = "account",
                }
            // «Номер счёта» is a bill's number or an account's; an account has twenty digits.
            : value.Key == "account"
            && value.Text.Count(char.IsAsciiDigit) < 10
            && value.Text.Length < 20
            && (value.Label.Length == 0 ? value.Text.Contains('/') : IsBill(value.Label))
                ? value with
                {
                    Key = "invoice",
                }
            : value.Key is "from" or "to" && PartyNames.IsOrganisation(value.Text[..PartyNames.EndOf(value.Text)])
                ? value with
                {
                    Key = value.Key == "from" ? "sender" : "receiver",
                }
            : value
        );

    private static bool IsBill(string label) =>
        label.Contains("счет", StringComparison.OrdinalIgnoreCase) || label.Contains("счёт", StringComparison.OrdinalIgnoreCase);

    private (int Start, int End) Trim(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(_text[start]) || _text[start] is ':' or '：' or '.' or '|' or '=' or '_' or '°' or 'º'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(_text[end - 1]) || _text[end - 1] is ';' or '；' or '|' or ',' or '，' or '_'))
        {
            end--;
        }

        // "… [8]", "… (2а)": official forms number their lines behind the value.
        if (LineNumber().Match(_text[start..end]) is { Success: true, Index: > 2 } number)
        {
            end = start + number.Index;
        }

        return (start, end);
    }

    [GeneratedRegex(@"\s{1,40}(?:\[[0-9]{1,2}[а-я]?\]|\([0-9]{1,2}[а-я]\))$")]
    private static partial Regex LineNumber();

    [GeneratedRegex(@"^[0-9]{1,2}(?:[.)]\s{0,40}|\s{1,40})")]
    private static partial Regex BoxNumber();

    [GeneratedRegex(
        @"(?i)(?<mark>\s{1,40}(?:от|dated|date|of|from|dd\.?)\s{0,40}[:.]?\s{0,40}|[\s,;/(（]{1,40}(?:日期[:：]?)?)(?<date>[«""“]?[0-9]{1,4}(?:[-./][0-9]{1,2}[-./][0-9]{1,4}|[»""”]?\s{0,40}[a-zа-я]{3,9}\.?,?\s{0,40}[0-9]{2,4}|\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日?)|[a-z]{3,9}\.?\s[0-9]{1,2},?\s[0-9]{4})(?:\s{0,40}г\.?|\s{0,40}года)?[\s)）.]{0,40}$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex NumberThenDate();
}
