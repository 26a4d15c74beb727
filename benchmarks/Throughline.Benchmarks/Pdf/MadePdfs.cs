using System.Globalization;
using Throughline.Benchmarks.Bulk;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Throughline.Benchmarks.Pdf;

/// <summary>Writes reports of several full pages as PDF, from a seed: a heading, prose in English, and a table on each page. All names are invented.</summary>
internal static class MadePdfs
{
    private const int CharactersInLine = 92;
    private const int LinesOfProse = 34;
    private const int RowsOfTable = 10;

    /// <summary>Writes files of some pages each.</summary>
    public static void Write(string folder, int files, int pages, int seed)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < files; i++)
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"report-{i:000}.pdf"));
            File.WriteAllBytes(path, Report(new Random(unchecked(seed * 7919 + i)), i, pages));
        }
    }

    private static byte[] Report(Random dice, int number, int pages)
    {
        using var builder = new PdfDocumentBuilder();
        var (plain, bold) = (builder.AddStandard14Font(Standard14Font.Helvetica), builder.AddStandard14Font(Standard14Font.HelveticaBold));
        for (var page = 1; page <= pages; page++)
        {
            var sheet = builder.AddPage(PageSize.A4);
            var top = 790d;
            var title = string.Create(CultureInfo.InvariantCulture, $"Report {number}, part {page}");
            sheet.AddText(title, 15, new PdfPoint(50, top), bold);
            top -= 26;
            foreach (var line in Lines(dice, number * 100 + page))
            {
                sheet.AddText(line, 10, new PdfPoint(50, top), plain);
                top -= 13.5;
            }

            for (var row = 0; row < RowsOfTable; row++)
            {
                top -= 16;
                string[] cells =
                    row == 0
                        ? ["Date", "Goods", "Quantity", "Amount"]
                        :
                        [
                            string.Create(CultureInfo.InvariantCulture, $"{dice.Next(1, 28):00}.{dice.Next(1, 13):00}.2024"),
                            $"bearing {dice.Next(100, 999)}",
                            dice.Next(1, 400).ToString(CultureInfo.InvariantCulture),
                            string.Create(CultureInfo.InvariantCulture, $"{dice.Next(100, 90_000)}.00"),
                        ];
                for (var column = 0; column < cells.Length; column++)
                {
                    sheet.AddText(cells[column], 10, new PdfPoint(50 + column * 120, top), plain);
                }
            }
        }

        return builder.Build();
    }

    private static IEnumerable<string> Lines(Random dice, int number)
    {
        var words = MadeDocuments.Sentences(dice, 120, number).Where(s => s.All(char.IsAscii)).SelectMany(s => s.Split(' '));
        var (line, lines) = ("", 0);
        foreach (var word in words)
        {
            if (line.Length + word.Length >= CharactersInLine)
            {
                yield return line;
                line = "";
                if (++lines == LinesOfProse)
                {
                    yield break;
                }
            }

            line += line.Length == 0 ? word : " " + word;
        }
    }
}
