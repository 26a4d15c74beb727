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

    /// <summary>The tables in a block of lines, in order; they do not overlap.</summary>
    public static List<LayoutTable> Find(List<LayoutLine> lines, PageRules rules)
    {
        var tables = new List<LayoutTable>();
        for (var i = 0; i < lines.Count; )
        {
            if (IsHeader(lines[i]) && FromOrNull(lines, i, rules) is { } table)
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
        && line.Segments.TrueForAll(s => s.Letters <= LongestHeader)
        && line.Segments.Count(s => s.HasDigit || s.Words[^1].Text.EndsWith(':')) * 3 <= line.Segments.Count;

    private static LayoutTable? FromOrNull(List<LayoutLine> lines, int header, PageRules rules)
    {
        var parting = rules.Under(lines[header].Left, lines[header].Right, lines[header].Top);
        var bands = lines[header].Segments.Select(s => new LayoutBand(s.Left, s.Right)).ToList();
        var taken = Together(lines, header, parting);
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

        // Several lines that each have their figures are rows, though no rule parts them.
        return next - first > 1 && lines.GetRange(first, next - first).Count(HasFigures) > 1 ? 1 : next - first;
    }

    private static bool HasFigures(LayoutLine line) =>
        line.Segments.Count(s => s.HasDigit && s.Words.Sum(w => w.Text.Count(char.IsLetter)) <= 1) >= FewestColumns;

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

        foreach (var segment in lines.SelectMany(l => l.Segments))
        {
            var over = bands.Count(b => segment.Left < b.Right && segment.Right > b.Left);
            if (over <= 1)
            {
                cells[LayoutBand.Nearest(bands, segment.Left, segment.Right)].AddRange(segment.Words);
                continue;
            }

            // A wide cell reaches over the next header: a word under no header stays with the word before it.
            var at = -1;
            LayoutWord? before = null;
            foreach (var word in segment.Words)
            {
                var under = bands.FindIndex(b => word.Left < b.Right && word.Right > b.Left);
                at =
                    under >= 0 ? under
                    : before is not null && word.Left - before.Right < 0.6 * word.Height ? at
                    : LayoutBand.Nearest(bands, word.Left, word.Right);
                cells[at].Add(word);
                before = word;
            }
        }

        return cells;
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

    [GeneratedRegex(@"^[€$£¥(-]?[0-9][0-9.,' ]*[.,][0-9]{2}[€$£¥)-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Amount();
}
