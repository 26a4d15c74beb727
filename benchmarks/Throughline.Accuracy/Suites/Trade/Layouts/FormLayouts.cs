using System.Text;
using Throughline.Accuracy.Suites.Trade.Writing;

namespace Throughline.Accuracy.Suites.Trade.Layouts;

/// <summary>The layouts: lines of text, columns of text, Word tables, and PDF pages of lines, pairs and boxes.</summary>
internal static class FormLayouts
{
    public static IReadOnlyList<FormLayout> All { get; } =
    [
        new("lines", ".txt", Lines),
        new("wide pairs", ".txt", Wide),
        new("word pairs", ".docx", p => Word(p, 1)),
        new("word double pairs", ".docx", p => Word(p, 2)),
        new("word cells", ".docx", WordCells),
        new("pdf lines", ".pdf", p => Pdf(p, PdfLines)),
        new("pdf pairs", ".pdf", p => Pdf(p, PdfPairs)),
        new("pdf boxes", ".pdf", p => Pdf(p, PdfBoxes)),
    ];

    private static string Colon(LaidPaper paper) => paper.Language == "zh" ? "：" : ": ";

    private static byte[] Lines(LaidPaper paper)
    {
        var text = new StringBuilder(paper.Title).Append("\n\n");
        foreach (var field in paper.Fields)
        {
            text.Append(field.Label).Append(Colon(paper)).AppendJoin(paper.Language == "zh" ? "，" : ", ", field.Lines).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.Append('\n').Append(Table(paper)).ToString());
    }

    private static byte[] Wide(LaidPaper paper)
    {
        var width = paper.Fields.Max(f => f.Label.Length) + 4;
        var text = new StringBuilder(paper.Title).Append("\n\n");
        foreach (var field in paper.Fields)
        {
            for (var i = 0; i < field.Lines.Count; i++)
            {
                text.Append((i == 0 ? field.Label : "").PadRight(width)).Append(field.Lines[i]).Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(text.Append('\n').Append(Table(paper)).ToString());
    }

    private static string Table(LaidPaper paper)
    {
        if (paper.Head.Count == 0)
        {
            return "";
        }

        var rows = new List<IReadOnlyList<string>> { paper.Head };
        rows.AddRange(paper.Rows);
        var widths = paper.Head.Select((_, c) => rows.Max(r => r[c].Length) + 3).ToArray();
        return string.Join('\n', rows.Select(r => string.Concat(r.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd())) + "\n";
    }

    private static byte[] Word(LaidPaper paper, int pairs)
    {
        var word = new WordGrid();
        word.Paragraph(paper.Title);
        word.Table([
            .. paper
                .Fields.Chunk(pairs)
                .Select(chunk => chunk.SelectMany(f => new[] { f.Label + (pairs == 1 ? ":" : ""), string.Join('\n', f.Lines) }).ToArray()),
        ]);
        return Finish(word, paper);
    }

    private static byte[] WordCells(LaidPaper paper)
    {
        var word = new WordGrid();
        word.Paragraph(paper.Title);
        var n = 0;
        word.Table([
            .. paper
                .Fields.Select(f => (char.IsDigit(f.Label[0]) ? "" : $"{++n}. ") + f.Label + "\n" + string.Join('\n', f.Lines))
                .Chunk(2),
        ]);
        return Finish(word, paper);
    }

    private static byte[] Finish(WordGrid word, LaidPaper paper)
    {
        if (paper.Head.Count > 0)
        {
            word.Paragraph("");
            word.Table([
                [.. paper.Head],
                .. paper.Rows.Select(r => r.ToArray()),
            ]);
        }

        return word.ToFile();
    }

    private static byte[] Pdf(LaidPaper paper, Func<PdfPage, LaidPaper, double, double> fields)
    {
        var page = new PdfPage();
        page.Text(150, 50, 13, paper.Title);
        var y = fields(page, paper, 80);
        if (paper.Head.Count > 0)
        {
            var step = 515.0 / paper.Head.Count;
            y += 24;
            foreach (var row in new[] { paper.Head }.Concat(paper.Rows))
            {
                for (var c = 0; c < row.Count; c++)
                {
                    page.Text(40 + (c * step), y, 6, row[c]);
                }

                y += 14;
            }
        }

        return page.ToFile();
    }

    private static double PdfLines(PdfPage page, LaidPaper paper, double y)
    {
        foreach (var field in paper.Fields)
        {
            page.Text(40, y, 9, field.Label + Colon(paper) + field.Lines[0]);
            y += 13;
            foreach (var line in field.Lines.Skip(1))
            {
                page.Text(40, y, 9, line);
                y += 13;
            }
        }

        return y;
    }

    private static double PdfPairs(PdfPage page, LaidPaper paper, double y)
    {
        foreach (var field in paper.Fields)
        {
            page.Text(40, y, 9, field.Label);
            foreach (var line in field.Lines)
            {
                page.Text(270, y, 9, line);
                y += 13;
            }

            y += 3;
        }

        return y;
    }

    // Two boxes a row, a small label at the top of each.
    private static double PdfBoxes(PdfPage page, LaidPaper paper, double y)
    {
        foreach (var pair in paper.Fields.Chunk(2))
        {
            for (var i = 0; i < pair.Length; i++)
            {
                page.Text(40 + (i * 265), y, 6.5, pair[i].Label);
                for (var line = 0; line < pair[i].Lines.Count; line++)
                {
                    page.Text(43 + (i * 265), y + 11 + (line * 11), 9, pair[i].Lines[line]);
                }
            }

            y += 14 + (pair.Max(f => f.Lines.Count) * 11);
        }

        return y;
    }
}
