using System.Text.RegularExpressions;

namespace Throughline.Documents.Layout;

/// <summary>Finds tables by alignment: a header line of several words apart, and lines below whose words stand under them.</summary>
internal static partial class LayoutTables
{
    private const int FewestColumns = 3;
    private const int LongestHeader = 45;
    private const int LongestLone = 3;
    private const int FewestAligned = 3;
    private const int FewestRules = 3;

    /// <summary>A space of this many letter heights may part two cells.</summary>
    private const double WideSpace = 0.6;

    /// <summary>The tables in a block of lines, in order; they do not overlap.</summary>
    public static List<LayoutTable> Find(List<LayoutLine> lines, PageRules rules)
    {
        var tables = new List<LayoutTable>();
        for (var i = 0; i < lines.Count; )
        {
            if (IsHeader(Head(lines, i, rules)) && FromOrNull(lines, i, rules) is { } table)
            {
                tables.Add(table);
                i += table.Lines;
            }
            else
            {
                i++;
            }
        }

        return tables;
    }

    private static bool IsHeader(LayoutLine line) =>
        line.Segments.Count >= FewestColumns
        && line.Segments.TrueForAll(s => s.Letters <= LongestHeader && s.Words[0].Text[0] is not (':' or '：'))
        && line.Segments.Count(s => s.HasDigit || s.Words[^1].Text.EndsWith(':')) * 3 <= line.Segments.Count;

    private static LayoutTable? FromOrNull(List<LayoutLine> lines, int header, PageRules rules)
    {
        var parting = rules.Under(lines[header].Left, lines[header].Right, lines[header].Top);
        var bands = Head(lines, header, rules).Segments.Select(s => new LayoutBand(s.Left, s.Right)).ToList();
        var taken = Together(lines, header, parting);
        // The details over a table end at the rule under its heads: the heads are the line with more columns.
        if (lines.GetRange(header + 1, taken - 1).Exists(l => IsHeader(l) && l.Segments.Count > lines[header].Segments.Count))
        {
            return null;
        }

        var rows = new List<List<LayoutWord>[]> { Cells(lines.GetRange(header, taken), bands) };
        var (last, full, lone, kept, aligned) = (header + taken - 1, 0, 0, 1, 0);
        var pitch = lines[header].Height * 5;
        var (end, widest) = (last, 0.0);
        for (var i = last + 1; i < lines.Count; i += taken)
        {
            var line = lines[i];
            taken = Together(lines, i, parting);
            var isRuled = parting.Exists(at => at > lines[last].Middle && at < line.Middle);
            var gap = line.Top - lines[last].Bottom;
            if (
                gap > (rows.Count == 1 ? pitch : Math.Max((isRuled ? 4 : 2) * line.Height, 1.8 * widest))
                || line.Segments.Exists(s => Spans(s, bands))
            )
            {
                break;
            }

            var cells = Cells(lines.GetRange(i, taken), bands);
            var filled = cells.Count(c => c.Count > 0);
            if (!isRuled && IsContinuation(line, lines[last], cells, rows[^1], filled))
            {
                for (var c = 0; c < cells.Length; c++)
                {
                    rows[^1][c].AddRange(cells[c]);
                }

                end = lone == 0 ? i : end;
            }
            else if (filled < 2)
            {
                // A heading of a group, or the end of the table: that shows below.
                if (++lone > LongestLone)
                {
                    break;
                }

                rows.Add(cells);
            }
            else
            {
                rows.Add(cells);
                Widen(bands, cells);
                full += filled >= Math.Max(2, bands.Count / 2) && Array.Exists(cells, c => c.Exists(w => w.HasDigit)) ? 1 : 0;
                aligned += IsAligned(line, lines[header]) ? 1 : 0;
                (lone, end, kept) = (0, i + taken - 1, rows.Count);
            }

            widest = Math.Max(widest, gap);
            last = i + taken - 1;
        }

        return full >= (bands.Count > FewestColumns ? 1 : 2) || aligned >= FewestAligned
            ? new(header, end - header + 1, rows[..kept])
            : null;
    }

    /// <summary>How many lines from one on are one row: where rules part the rows, all that no rule parts, however the cells are aligned.</summary>
    private static int Together(List<LayoutLine> lines, int first, List<double> parting)
    {
        var next = first + 1;
        if (parting.Count >= FewestRules)
        {
            while (
                next < lines.Count
                && parting[^1] > lines[next].Middle
                && !parting.Exists(at => at > lines[next - 1].Middle && at < lines[next].Middle)
            )
            {
                next++;
            }
        }

        if (next - first == 1 && IsInterleaved(lines, first))
        {
            return 3;
        }

        // Several lines that each have their figures are rows, though no rule parts them.
        return next - first > 1 && lines.GetRange(first, next - first).Count(HasFigures) > 1 ? 1 : next - first;
    }

    private static LayoutLine Head(List<LayoutLine> lines, int at, PageRules rules) =>
        IsInterleaved(lines, at) ? LayoutLine.Merged(lines.GetRange(at, 3), rules) : lines[at];

    /// <summary>
    /// A row whose cells are centred in their height: a cell of two lines with the others half a line below its first. The lines before and after
    /// stand over each other, closer than two rows can, and what is between them stands beside them.
    /// </summary>
    private static bool IsInterleaved(List<LayoutLine> lines, int at)
    {
        if (at + 2 >= lines.Count)
        {
            return false;
        }

        var (upper, middle, lower) = (lines[at], lines[at + 1], lines[at + 2]);
        return lower.Middle - upper.Middle < 1.9 * Math.Max(upper.Height, lower.Height)
            && upper.Segments.Exists(u => lower.Segments.Exists(l => u.Left < l.Right && u.Right > l.Left))
            && !middle.Segments.Exists(m => upper.Segments.Concat(lower.Segments).Any(s => m.Left < s.Right && m.Right > s.Left));
    }

    private static bool HasFigures(LayoutLine line) =>
        line.Segments.Count(s => s.HasDigit && s.Words.Sum(w => w.Text.Count(char.IsLetter)) <= 1) >= FewestColumns
        || line.Segments.Count(s => s.Words.Count == 1 && Amount().IsMatch(s.Words[0].Text)) > 1;

    /// <summary>A table of words alone shows by every segment that begins under its head.</summary>
    private static bool IsAligned(LayoutLine line, LayoutLine header) =>
        line.Segments.Count == header.Segments.Count
        && line.Segments.Zip(header.Segments).All(p => Math.Abs(p.First.Left - p.Second.Left) < 3);

    /// <summary>A line that lies across two columns is running text.</summary>
    private static bool Spans(LayoutSegment segment, List<LayoutBand> bands) =>
        segment.Words.Count > 5
        && bands.Count(b => segment.Left < b.Right - 2 && segment.Right > b.Left + 2) >= Math.Max(3, bands.Count / 2);

    private static List<LayoutWord>[] Cells(List<LayoutLine> lines, List<LayoutBand> bands)
    {
        var cells = new List<LayoutWord>[bands.Count];
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c] = [];
        }

        var lefts = new List<(double Left, int Column)>();
        foreach (var line in lines)
        {
            var before = -1;
            foreach (var segment in line.Segments)
            {
                before = Place(segment, line, before, lefts, bands, cells);
            }
        }

        return cells;
    }

    // Returns the column that the last words went to.
    private static int Place(
        LayoutSegment segment,
        LayoutLine line,
        int before,
        List<(double Left, int Column)> lefts,
        List<LayoutBand> bands,
        List<LayoutWord>[] cells
    )
    {
        var chunks = Chunks(segment);
        var over = bands.Count(b => segment.Left < b.Right && segment.Right > b.Left);
        if (over == 1 && !(chunks.Count > 1 && IsOver(chunks[0], bands) && !IsOver(chunks[^1], bands)))
        {
            var whole = LayoutBand.Nearest(bands, segment.Left, segment.Right);
            cells[whole].AddRange(segment.Words);
            lefts.Add((segment.Left, whole));
            return whole;
        }

        foreach (var chunk in chunks)
        {
            // Cells that stand close: what wide spaces part and lies under one header is one cell.
            var count = bands.Count(b => chunk[0].Left < b.Right && chunk[^1].Right > b.Left);
            if (count > 1)
            {
                Spread(chunk, bands, cells);
                before = -1;
                continue;
            }

            var at = LayoutBand.Nearest(bands, chunk[0].Left, chunk[^1].Right);
            if (count == 0)
            {
                at = UnderNone(chunk, at, line, before, lefts, bands);
            }

            cells[at].AddRange(chunk);
            lefts.Add((chunk[0].Left, at));
            before = at;
        }

        return before;
    }

    // Under no header: the column of another line of the same cell, or, behind a cell that the nearest column already has, the next column
    // where nothing else of the line is.
    private static int UnderNone(
        List<LayoutWord> chunk,
        int nearest,
        LayoutLine line,
        int before,
        List<(double Left, int Column)> lefts,
        List<LayoutBand> bands
    )
    {
        if (lefts.FindIndex(l => Math.Abs(l.Left - chunk[0].Left) < 2) is >= 0 and var known)
        {
            return lefts[known].Column;
        }

        var next = nearest + 1;
        return
            nearest == before && next < bands.Count && !line.Segments.Exists(s => s.Left < bands[next].Right && s.Right > bands[next].Left)
            ? next
            : nearest;
    }

    private static bool IsOver(List<LayoutWord> chunk, List<LayoutBand> bands) =>
        bands.Exists(b => chunk[0].Left < b.Right && chunk[^1].Right > b.Left);

    private static List<List<LayoutWord>> Chunks(LayoutSegment segment)
    {
        var chunks = new List<List<LayoutWord>>();
        foreach (var word in segment.Words)
        {
            if (chunks.Count == 0 || word.Left - chunks[^1][^1].Right >= WideSpace * word.Height)
            {
                chunks.Add([]);
            }

            chunks[^1].Add(word);
        }

        return chunks;
    }

    // A wide cell reaches over the next header: a word under no header stays with the word before it.
    private static void Spread(List<LayoutWord> chunk, List<LayoutBand> bands, List<LayoutWord>[] cells)
    {
        var at = -1;
        foreach (var word in chunk)
        {
            var under = bands.FindIndex(b => word.Left < b.Right && word.Right > b.Left);
            at =
                under >= 0 ? under
                : at >= 0 ? at
                : LayoutBand.Nearest(bands, word.Left, word.Right);
            cells[at].Add(word);
        }
    }

    private static bool IsContinuation(LayoutLine line, LayoutLine before, List<LayoutWord>[] cells, List<LayoutWord>[] above, int filled)
    {
        // Amounts and numbers begin rows of their own (subtotals, totals); words alone go on from the line above.
        return filled > 0
            && filled <= Math.Max(1, cells.Length / 3)
            && line.Top - before.Bottom < line.Height
            && !line.Words.Exists(w => Amount().IsMatch(w.Text))
            && cells.Zip(above).All(p => p.First.Count == 0 || p.Second.Count > 0);
    }

    private static void Widen(List<LayoutBand> bands, List<LayoutWord>[] cells)
    {
        for (var c = 0; c < bands.Count; c++)
        {
            if (cells[c].Count == 0)
            {
                continue;
            }

            var left = Math.Min(bands[c].Left, cells[c].Min(w => w.Left));
            var right = Math.Max(bands[c].Right, cells[c].Max(w => w.Right));
            if ((c == 0 || left > bands[c - 1].Right) && (c + 1 == bands.Count || right < bands[c + 1].Left))
            {
                bands[c] = new(left, right);
            }
        }
    }

    [GeneratedRegex(@"^[€$£¥(-]?[0-9][0-9.,' ]{0,200}[.,][0-9]{2}[€$£¥)-]{0,40}$")]
    private static partial Regex Amount();
}
