using System.Globalization;

namespace Throughline.Documents.Ocr;

/// <summary>Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text (manual of tesseract 5, "tsv").</summary>
internal static class TesseractTable
{
    private const int LineLevel = 4;
    private const int WordLevel = 5;
    private const int Columns = 12;

    // Stains, frames and stamps are read as stray marks of little confidence.
    private const double LeastConfidence = 12;
    private const double LeastOfMarks = 55;

    /// <summary>The words of the table, faint ones too.</summary>
    public static List<RecognisedWord> Words(string table)
    {
        var words = new List<RecognisedWord>();
        var (lines, top, height) = (0, 0, 0);
        foreach (var row in table.Split('\n'))
        {
            var cells = row.TrimEnd('\r').Split('\t', Columns);
            if (cells.Length < Columns || !int.TryParse(cells[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var level))
            {
                continue;
            }

            if (level == LineLevel)
            {
                (lines, top, height) = (lines + 1, Number(cells[7]), Number(cells[9]));
            }
            else if (level == WordLevel)
            {
                var text = cells[11].Trim();
                var confidence = double.TryParse(cells[10], CultureInfo.InvariantCulture, out var told) ? told : 0;
                if (text.Length > 0)
                {
                    words.Add(Word(text, cells, confidence, lines, top, height));
                }
            }
        }

        return words;
    }

    /// <summary>True for a word that is read surely enough to be text at all.</summary>
    public static bool IsSound(RecognisedWord word) => word.Confidence >= Least(word.Text);

    // A rare hanzi among sure ones is often right at a low confidence, and a hole in a name is worse than a doubtful letter.
    private static double Least(string text) =>
        text.Any(c => c > 0x2e80) ? 0
        : text.Any(char.IsLetterOrDigit) ? LeastConfidence
        : LeastOfMarks;

    // A word's own box hugs its ink; the line's height holds for all its words, unless a stain has made the line tall.
    private static RecognisedWord Word(string text, string[] cells, double confidence, int line, int lineTop, int lineHeight)
    {
        var (top, height) = (Number(cells[7]), Number(cells[9]));
        var isLineSound = lineHeight < 2.2 * height || height < 6;
        return new(
            text,
            Number(cells[6]),
            isLineSound ? lineTop : top,
            Number(cells[8]),
            isLineSound ? Math.Min(lineHeight, 4 * Math.Max(height, 6)) : height,
            confidence,
            line,
            Number(cells[1])
        );
    }

    private static int Number(string cell) => int.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
