using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

internal sealed partial class LabelScanner
{
    // "Chengdu, 15 August 2024": place and date at the head of a paper that labels neither.
    private void DateLine()
    {
        foreach (var segment in lines.Lines.Take(12).SelectMany(l => l))
        {
            var text = _text[segment.Start..segment.End];
            if (isInTable(segment.Start) || text.Length > 60 || Dates.FindOrNull(text, style) is not var (_, start, end))
            {
                continue;
            }

            if (Tokens.Of(text[..start] + " " + text[end..]).Count(t => !Tokens.IsHan(t.Text[0])) <= 4)
            {
                _found.Add(
                    new(
                        "date",
                        text[start..end],
                        segment.Start + start,
                        segment.Start + end,
                        segment.Start,
                        segment.End,
                        "",
                        IsInferred: true
                    )
                );
                return;
            }
        }
    }

    /// <summary>A heading with a number whose words the lexicon knows in part: <c>Протокол лётных испытаний № 4 от 3 июня 2025 г.</c></summary>
    private bool Heading(Segment segment, string text, bool adds)
    {
        var mark = HeadingNumber().Match(text);
        if (!mark.Success)
        {
            // "# 2025-17" under or beside the title.
            if (SharpNumber().Match(text) is not { Success: true } sharp)
            {
                return false;
            }

            if (adds && !_found.Exists(l => l.Key is "number" or "invoice"))
            {
                Add(new("number", 1), segment.Start + sharp.Groups["code"].Index, segment.End, segment.Start);
            }

            return true;
        }

        var start = segment.Start + mark.Groups["code"].Index;
        if (!FieldTypes.IsPlainly("number", _text[start..segment.End], style))
        {
            return false;
        }

        if (adds)
        {
            var meaning = TermLexicon.ReadOrNull(text[..mark.Groups["head"].Length]);
            Add(
                meaning is { Role: "contract" or "invoice" or "waybill" or "act" or "offer" or "payment" or "declaration" }
                    ? meaning
                    : new("number", 1),
                start,
                segment.End,
                segment.Start
            );
        }

        return true;
    }

    /// <summary>The end of a party's block that runs on in the next lines: full lines, alone on theirs, without a label.</summary>
    private int Wrapped(int start, int end)
    {
        var line = LineAt(end);
        for (var i = 0; i < 2 && line >= 0 && line + 1 < lines.Lines.Count; i++, line++)
        {
            var (own, next) = (lines.Lines[line], lines.Lines[line + 1]);
            var isFull = own.Length == 1 && own[0].End == end && own[0].End - own[0].Start >= 60;
            if (
                !isFull
                || next.Length != 1
                || isInTable(next[0].Start)
                || next[0].End - next[0].Start > 110
                || ColonLabels(next[0]).Count > 0
                || LeadingLabel(next[0], adds: false)
            )
            {
                break;
            }

            _taken.Add(next[0].Start);
            end = next[0].End;
        }

        return end;
    }

    private int LineAt(int offset)
    {
        for (var i = 0; i < lines.Lines.Count; i++)
        {
            if (lines.Lines[i] is [.., { } last] && last.End >= offset)
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"^[#№]\s{0,40}(?<code>[\p{L}0-9/_.-]{0,200}[0-9][\p{L}0-9/_.-]{0,200})$", RegexOptions.ExplicitCapture)]
    private static partial Regex SharpNumber();

    [GeneratedRegex(
        @"^(?<head>\p{L}[\p{L}\s'’,()-]{2,70}?)(?:[\s(]*№\s*|[\s(]+(?:No\.?|NO\.?|Nr\.?|N)\s+)(?<code>[\p{L}0-9].*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex HeadingNumber();
}
