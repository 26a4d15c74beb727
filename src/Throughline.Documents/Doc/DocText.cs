using System.Text;
using Throughline.Documents.Layers;

namespace Throughline.Documents.Doc;

/// <summary>Writes the characters of a Word document: paragraphs as lines, cells as tables; the commands of fields are left out, their results stay.</summary>
internal static class DocText
{
    private const char Cell = '\u0007';

    /// <summary>Writes the text into a layer.</summary>
    public static void Write(string text, Layer layer, Budget budget)
    {
        var tables = 0;
        var lines = Paragraphs(text);
        for (var i = 0; i < lines.Count && !layer.IsFull; i++)
        {
            budget.Check();
            if (!lines[i].EndsCell)
            {
                if (!string.IsNullOrWhiteSpace(lines[i].Text))
                {
                    layer.Line(lines[i].Text.Trim());
                }

                continue;
            }

            var cells = new List<string>();
            var cell = new StringBuilder();
            for (; i < lines.Count && (lines[i].EndsCell || InCell(lines, i)); i++)
            {
                cell.Append(cell.Length > 0 && lines[i].Text.Length > 0 ? " " : "").Append(lines[i].Text.Trim());
                if (lines[i].EndsCell)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
            }

            i--;
            Table(cells, layer, ++tables);
        }
    }

    // A paragraph inside a cell of several ones: some cell marks on, the row ends.
    private static bool InCell(List<(string Text, bool EndsCell)> lines, int at) =>
        at > 0
        && lines[at - 1].EndsCell
        && lines.Skip(at).Take(4).Any(l => l.EndsCell)
        && lines[at].Text.Length > 0
        && at + 1 < lines.Count
        && lines[at + 1].EndsCell;

    // Each row is closed by a mark of its own, which looks like an empty cell: the width is the one that puts an empty cell at the end of every row.
    private static void Table(List<string> cells, Layer layer, int number)
    {
        var width = Enumerable
            .Range(2, Math.Min(62, cells.Count))
            .FirstOrDefault(w => cells.Count % w == 0 && Enumerable.Range(1, cells.Count / w).All(r => cells[r * w - 1].Length == 0), 0);
        if (width == 0)
        {
            foreach (var line in cells.Where(c => c.Length > 0))
            {
                layer.Line(line);
            }

            return;
        }

        layer.BeginTable();
        for (var row = 0; row < cells.Count / width; row++)
        {
            var (at, shown) = (row * width, row + 1);
            layer.Row(
                width - 1,
                column => cells[at + column],
                column =>
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"table {number}, row {shown}, column {column + 1}")
            );
        }

        layer.EndTable();
    }

    private static List<(string Text, bool EndsCell)> Paragraphs(string text)
    {
        var lines = new List<(string, bool)>();
        var line = new StringBuilder();
        var codes = new Stack<bool>();
        foreach (var c in text)
        {
            switch (c)
            {
                case '\u0013': // a field begins with its command
                    codes.Push(true);
                    break;
                case '\u0014' when codes.TryPop(out _): // then follows its result
                    codes.Push(false);
                    break;
                case '\u0015':
                    codes.TryPop(out _);
                    break;
                case var _ when codes.TryPeek(out var isCommand) && isCommand:
                    break;
                case '\r' or '\u000c':
                    lines.Add((line.ToString(), false));
                    line.Clear();
                    break;
                case Cell:
                    lines.Add((line.ToString(), true));
                    line.Clear();
                    break;
                case '\u000b':
                    line.Append(' ');
                    break;
                case '\u001e':
                    line.Append('-');
                    break;
                case '\t' or '\u00a0':
                    line.Append(' ');
                    break;
                case >= ' ' and not '\uffff' and not '\ufffe':
                    line.Append(c);
                    break;
            }
        }

        lines.Add((line.ToString(), false));
        return lines;
    }
}
