using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Throughline.Extraction.Tests.Records;

/// <summary>Writes rows of cells as files of three formats.</summary>
internal static class Sheets
{
    /// <summary>Comma- or semicolon-separated text.</summary>
    public static byte[] Csv(IEnumerable<string[]> rows, char mark) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                "\r\n",
                rows.Select(r =>
                    string.Join(
                        mark,
                        r.Select(c =>
                            c.AsSpan().IndexOfAny(mark, '"') >= 0 ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c
                        )
                    )
                )
            )
        );

    /// <summary>A workbook of one sheet; every cell is text.</summary>
    public static byte[] Book(IEnumerable<string[]> rows)
    {
        using var memory = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            workbook.Workbook = new Workbook(
                new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                    new Sheet
                    {
                        Id = "s1",
                        SheetId = 1,
                        Name = "1",
                    }
                )
            );
            workbook.AddNewPart<WorksheetPart>("s1").Worksheet = new Worksheet(
                new SheetData(
                    rows.Select(
                        (r, n) =>
                            new Row(
                                r.Select(
                                    (c, i) =>
                                        new DocumentFormat.OpenXml.Spreadsheet.Cell(
                                            new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(c))
                                        )
                                        {
                                            CellReference = $"{(char)('A' + i)}{n + 1}",
                                            DataType = CellValues.InlineString,
                                        }
                                )
                            )
                            {
                                RowIndex = (uint)n + 1,
                            }
                    )
                )
            );
        }

        return memory.ToArray();
    }

    /// <summary>A page of text in Helvetica (Latin letters only); a run of rows of the same width has common columns.</summary>
    public static byte[] Pdf(IReadOnlyList<string[]> rows)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        var y = 800.0;
        for (var i = 0; i < rows.Count; )
        {
            var run = rows.Skip(i).TakeWhile(r => r.Length == rows[i].Length).ToList();
            var widths = Enumerable.Range(0, rows[i].Length).Select(c => run.Max(r => r[c].Length) * 4.6 + 12).ToList();
            foreach (var row in run)
            {
                var x = 40.0;
                for (var c = 0; c < row.Length; c++)
                {
                    if (row[c].Length > 0)
                    {
                        page.AddText(row[c], 8, new PdfPoint(x, y), font);
                    }

                    x += widths[c];
                }

                y -= 13;
            }

            y -= 8;
            i += run.Count;
        }

        return builder.Build();
    }
}
