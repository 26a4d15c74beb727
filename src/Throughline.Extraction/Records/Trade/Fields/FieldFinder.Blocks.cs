namespace Throughline.Extraction.Records.Trade;

/// <content>How far the lines reach that belong to a label.</content>
internal sealed partial class FieldFinder
{
    /// <summary>The lines of a value that begins in a segment: one for most types, a block for parties and texts.</summary>
    private List<(int Start, int End)> Block(LabelHit hit, Segment first, int start)
    {
        var lines =
            hit is { Party: null, Field.Type: FieldType.Party } && page.IsInTable(first) ? Cell(first, start) : [(start, first.End)];
        if (hit.Field.Type is FieldType.Party or FieldType.Text)
        {
            foreach (var more in page.Below(first, hit.Field.Type == FieldType.Party ? PartyLines : 3))
            {
                // A text runs on only from a line that is full, an address also from one that cannot end it.
                if (
                    isInTable(more)
                    || (
                        hit.Field.Type == FieldType.Text
                        && !IsFull(lines[^1])
                        && !(hit.Part?.Name == "address" && AddressLines.RunsOn(page.Text, lines[^1], (more.Start, more.End)))
                    )
                    || more.Line - first.Line > PartyLines
                    || (IsOther(hit, first, more) && !IsListEnd(hit, lines[^1], more))
                )
                {
                    break;
                }

                lines.Add((more.Start, more.End));
            }
        }

        return lines;
    }

    // The name that is the first line of a cell, whole by its legal form, and the lines of its address.
    private List<(int Start, int End)> Cell(Segment first, int start)
    {
        var lines = page.LinesOf(first).Where(l => l.End > start).Select(l => (Start: Math.Max(l.Start, start), l.End)).ToList();
        return lines.Count > 1 && lines[0].Start == start && IsWholeName(page.Text[start..lines[0].End].TrimEnd())
            ? lines
            : [(start, first.End)];
    }

    private static bool IsWholeName(string line) =>
        line.Length > 3
        && PartyNames.IsOrganisation(line)
        && line[^1] is not (',' or '&' or '-' or '/' or '(')
        && line.Count(c => c is '«' or '“' or '(') == line.Count(c => c is '»' or '”' or ')')
        && line.Count(c => c == '"') % 2 == 0;

    // "… FROM CAT LAI PORT TO ST. PETERSBURG," over "RUSSIA".
    private bool IsListEnd(LabelHit hit, (int Start, int End) line, Segment more) =>
        hit.Field.Type == FieldType.Text
        && page.Text[line.End - 1] is ','
        && IsFull(line)
        && page.HitsOf(more).Count == 0
        && page.Lines[more.Line].Length == 1;

    private bool IsFull((int Start, int End) line)
    {
        var width = 0;
        foreach (var c in page.Text.AsSpan(line.Start, line.End - line.Start))
        {
            width += Tokens.IsHan(c) ? 2 : 1;
        }

        return width >= 48;
    }

    // Running text and other parties are no part of a block.
    private bool IsOther(LabelHit hit, Segment first, Segment segment)
    {
        var text = page.TextOf(segment);
        // A line with a label of its own on the left is the next field.
        return text.Length > 110
            || page.Lines[segment.Line].Any(s => s.Index < segment.Index && s.Left > first.Left - 400 && page.IsLabel(s))
            || page.HitsOf(segment) is [{ HasColon: true }, ..]
            // The rows of a table below are no address.
            || (
                hit.Field.Type == FieldType.Party
                && page.Lines[segment.Line].Length > 2
                && page.IsInTable(segment)
                && !page.IsInTable(first)
            )
            || (hit.Field.Type == FieldType.Party && page.HitsOf(segment) is [{ Part: not null } part, ..] && IsOwnNumber(part, segment))
            || (hit.Field.Type == FieldType.Text && Clause().IsMatch(text))
            || (
                hit.Field.Type == FieldType.Text
                && ((text.Length < 12 && hit.Part?.Name != "address") || page.Lines[segment.Line].Length > 1)
            );
    }

    // "BIN 120340015985", "Tel. +7 727 …" below an address: a number with its label.
    private bool IsOwnNumber(LabelHit hit, Segment segment) =>
        hit.Start - segment.Start < 3
        && hit.End < segment.End
        && hit.Field.Type is FieldType.TaxNumber or FieldType.Phone or FieldType.Email
        && ValueReaders.OrNull(hit.Field.Type, page.Text[hit.End..segment.End], style) is not null;
}
