using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Throughline.Samples.Writing;

/// <summary>Writes a text PDF with a subset of DejaVu Sans, which covers Latin and Cyrillic.</summary>
internal static class PdfFile
{
    private const double Left = 46;
    private const double Right = 560;
    private const double Top = 795;
    private const double Bottom = 50;
    private static readonly string[] s_fonts =
    [
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/dejavu/DejaVuSans.ttf",
        "/Library/Fonts/DejaVuSans.ttf",
    ];

    /// <summary>The font's path; null where this machine has none, and then PDF files cannot be rewritten.</summary>
    public static string? FontOrNull => s_fonts.FirstOrDefault(File.Exists);

    public static byte[] Write(IReadOnlyList<Block> blocks)
    {
        var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Producer = "sample generator";
        var font = builder.AddTrueTypeFont(File.ReadAllBytes(FontOrNull ?? throw new FileNotFoundException("DejaVuSans.ttf")));
        var page = builder.AddPage(PageSize.A4);
        var y = Top;

        void Feed(double by)
        {
            y -= by;
            if (y < Bottom)
            {
                page = builder.AddPage(PageSize.A4);
                y = Top;
            }
        }

        double Width(string text, double size) =>
            text.Length == 0 ? 0 : page.MeasureText(text, size, new PdfPoint(0, 0), font)[^1].EndBaseLine.X;

        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case Block.Heading heading:
                    Feed(10);
                    page.AddText(heading.Text, 13, new PdfPoint(Left, y), font);
                    Feed(18);
                    break;
                case Block.Paragraph paragraph:
                    foreach (var line in paragraph.Text.Split('\n').SelectMany(l => Wrap(l, t => Width(t, 9.5))))
                    {
                        if (line.Length > 0)
                        {
                            page.AddText(line, 9.5, new PdfPoint(Left, y), font);
                        }

                        Feed(13);
                    }

                    Feed(4);
                    break;
                case Block.Row:
                    var rows = blocks.Skip(i).TakeWhile(b => b is Block.Row).Select(b => Cells((Block.Row)b)).ToList();
                    i += rows.Count - 1;
                    var (size, offsets) = Columns(rows, Width);
                    foreach (var row in rows)
                    {
                        for (var c = 0; c < row.Length; c++)
                        {
                            if (row[c].Length > 0)
                            {
                                page.AddText(row[c], size, new PdfPoint(offsets[c], y), font);
                            }
                        }

                        Feed(size + 5);
                    }

                    Feed(6);
                    break;
                default:
                    Feed(14);
                    break;
            }
        }

        return WithContentId(builder.Build());
    }

    // The library makes a random file id (ISO 32000-1, 14.4); ours comes from the rest of the file.
    private static byte[] WithContentId(byte[] pdf)
    {
        const string mark = "/ID [ <";
        var at = pdf.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(mark)) + mark.Length;
        var (first, second) = (at, at + 34);
        pdf.AsSpan(first, 32).Fill((byte)'0');
        pdf.AsSpan(second, 32).Fill((byte)'0');
        var id = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(pdf))[..32]);
        id.CopyTo(pdf, first);
        id.CopyTo(pdf, second);
        return pdf;
    }

    private static string[] Cells(Block.Row row) => [.. row.Cells.Select(Block.Show)];

    private static (double Size, double[] Offsets) Columns(List<string[]> rows, Func<string, double, double> width)
    {
        const double gap = 12;
        var columns = rows.Max(r => r.Length);
        for (var size = 8.5; ; size -= 0.5)
        {
            var offsets = new double[columns + 1];
            offsets[0] = Left;
            for (var c = 0; c < columns; c++)
            {
                var widest = rows.Where(r => c < r.Length && r[c].Length > 0).Select(r => width(r[c], size)).DefaultIfEmpty(0).Max();
                offsets[c + 1] = offsets[c] + widest + gap;
            }

            if (offsets[columns] - gap <= Right || size <= 4.5)
            {
                return (size, offsets);
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, Func<string, double> width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && width(longer) > Right - Left)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        yield return line;
    }
}
