using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Documents.Layout;

/// <summary>Writes one page's words into the layer: blocks in reading order, tables as tables, other lines as lines.</summary>
internal sealed class PageText(Layer layer, int page, RunningLines running, PageRules rules)
{
    /// <summary>A gap of this many letter heights inside a line is written as a tab, so that label and value stay apart on one line.</summary>
    private const double TabGap = 1.5;

    // Characters of a spread label with its colon, and letter heights of the gap in it.
    private const int LongestSpread = 4;
    private const double MostSpread = 8;

    private int _tables;

    public void Add(IReadOnlyList<LayoutWord> words, LayoutLine? title)
    {
        var (top, bottom) = words.Count == 0 ? (0, 0) : (words.Min(w => w.Bottom), words.Max(w => w.Top));
        var from = double.NegativeInfinity;
        var parts = RuledParts.Find(words, rules);
        var beside = parts.SelectMany(p => p.Beside).ToHashSet(ReferenceEqualityComparer.Instance);
        words = beside.Count == 0 ? words : [.. words.Where(w => !beside.Contains(w))];
        foreach (var part in parts)
        {
            Flow([.. words.Where(w => w.Middle > from && w.Middle <= part.Top)], title, top, bottom);
            if (part.IsTable)
            {
                Table(part.Rows);
            }
            else
            {
                foreach (var box in part.Rows.SelectMany(r => r).Where(b => b.Count > 0))
                {
                    Flow(box, title, top, bottom);
                }
            }

            Flow(part.Beside, title, top, bottom);
            from = part.Bottom;
        }

        Flow([.. words.Where(w => w.Middle > from)], title, top, bottom);
    }

    private void Flow(IReadOnlyList<LayoutWord> words, LayoutLine? title, double top, double bottom)
    {
        if (StackedText.Is(words))
        {
            Words([.. words.OrderBy(w => w.Top)]);
            layer.Add("\n\n");
            return;
        }

        foreach (var block in LayoutColumns.Blocks(words, rules))
        {
            var tables = LayoutTables.Find(block, rules);
            var pitch = Pitch(block);
            LayoutLine? before = null;
            for (var i = 0; i < block.Count; )
            {
                if (tables.Find(t => t.First == i) is { } table)
                {
                    Table(table.Rows);
                    i += table.Lines;
                    before = block[i - 1];
                    continue;
                }

                var line = block[i++];
                if (before is not null && line.Bottom - before.Bottom > 1.3 * Math.Max(pitch, line.Height))
                {
                    layer.Add("\n");
                }

                var start = layer.Length;
                Words(line.Words);
                layer.Add("\n");
                // The outermost lines of the page, with one more on each side for a head of two lines.
                if (line.Top <= top + line.Height || line.Bottom >= bottom - line.Height)
                {
                    running.Note(page, start, layer.Length, line);
                }

                if (title is not null && title.Top == line.Top && title.Left == line.Left)
                {
                    layer.Mark(start, layer.Length, ZoneKind.Title);
                }

                before = line;
            }

            layer.Add("\n");
        }
    }

    /// <summary>The usual distance of lines: the lower quartile, since the gaps of paragraphs and tables only add to it.</summary>
    private static double Pitch(List<LayoutLine> block)
    {
        var steps = block.Zip(block.Skip(1), (a, b) => b.Bottom - a.Bottom).Where(d => d > 0).Order().ToList();
        return steps.Count == 0 ? 0 : steps[steps.Count / 4];
    }

    private void Table(List<List<LayoutWord>[]> rows)
    {
        var number = ++_tables;
        layer.BeginTable();
        for (var row = 0; row < rows.Count; row++)
        {
            var (cells, at) = (rows[row], row + 1);
            layer.Row(
                cells.Length,
                _ => "",
                column => string.Create(CultureInfo.InvariantCulture, $"p{page} table {number} row {at}, column {column + 1}"),
                column => Words(cells[column], inCell: true)
            );
        }

        layer.EndTable();
    }

    private void Words(List<LayoutWord> words, bool inCell = false)
    {
        LayoutWord? before = null;
        foreach (var word in words)
        {
            if (before is not null)
            {
                layer.Add(Between(before, word, inCell));
            }

            var start = layer.Add(word.Text);
            layer.Word(start, layer.Length, word.Box, word.Certainty);
            before = word;
        }
    }

    /// <summary>A label of two or three characters is set as wide as the longer ones above and below it: <c>名    称：</c>.</summary>
    private static bool IsSpread(LayoutWord left, LayoutWord right, double gap) =>
        left.Text.Length == 1
        && LayoutWord.IsUnspaced(left.Text[0])
        && LayoutWord.IsUnspaced(right.Text[0])
        && right.Text.AsSpan(0, Math.Min(right.Text.Length, LongestSpread)).IndexOfAny(':', '：') is > 0
        && gap < MostSpread * left.Height;

    private string Between(LayoutWord left, LayoutWord right, bool inCell)
    {
        var gap = right.Left - left.Right;
        var height = Math.Max(left.Height, right.Height);
        if (!inCell && (rules.Parts(left, right) || (gap > TabGap * height && !IsSpread(left, right, gap))))
        {
            return "\t";
        }

        var unspaced = LayoutWord.IsUnspaced(left.Text[^1]) || LayoutWord.IsUnspaced(right.Text[0]);
        var wrapped = right.Top >= left.Bottom - 1;
        if (inCell && wrapped && left.Text.Length > 1 && left.Text[^1] == '-' && char.IsLetterOrDigit(left.Text[^2]))
        {
            // A narrow cell breaks names and numbers at their hyphens.
            return "";
        }

        if (inCell && wrapped && char.IsAsciiDigit(left.Text[^1]) && HanRadicals.Folded(right.Text[0]) is '年' or '月' or '日' or '号')
        {
            // And days before their signs.
            return "";
        }

        return
            unspaced
            && (wrapped && LayoutWord.IsUnspaced(left.Text[^1]) && LayoutWord.IsUnspaced(right.Text[0]) || Math.Abs(gap) < 0.25 * height)
            ? ""
            : " ";
    }
}
