using SkiaSharp;

namespace Throughline.Documents.Ocr;

/// <summary>Lines that were read badly on a page that was read well, perhaps in a script of their own: they are read again, together and apart from the rest.</summary>
internal static class StrayLines
{
    private const double Doubtful = 60;
    private const double Better = 1.2;
    private const double Least = 100;
    private const int Most = 40;
    private const int Margin = 6;
    private const int LettersOfWord = 3;
    private const int WordsOfRun = 2;
    private const int LettersOfRun = 8;
    private const double Strange = 40;

    /// <summary>The page with the better reading of each such line.</summary>
    /// <param name="page">The page as read.</param>
    /// <param name="picture">Its picture.</param>
    /// <param name="read">Reads a picture of the stray lines; null where that fails.</param>
    public static RecognisedPage Again(RecognisedPage page, PagePicture picture, Func<PagePicture, RecognisedPage?> read)
    {
        List<IGrouping<int, RecognisedWord>> strays = [.. page.Words.Concat(page.Faint).GroupBy(w => w.Line).Where(IsStray).Take(Most)];
        if (strays.Count == 0)
        {
            return page;
        }

        var strips = new Strips([.. strays.Select(l => Box(l, picture))]);
        using var stacked = strips.Of(picture);
        if (read(stacked) is not { } again)
        {
            return page;
        }

        var placed = strips.Placed(again.Words).ToLookup(w => w.Piece, w => w.Word);
        var mended = new Dictionary<int, List<RecognisedWord>>();
        for (var i = 0; i < strays.Count; i++)
        {
            var line = strays[i].ToList();
            if (Worth(placed[i]) > Math.Max(Least, Better * Worth(line)))
            {
                mended[strays[i].Key] = [.. placed[i].Select(w => w with { Line = line[0].Line, Page = line[0].Page })];
            }
        }

        return mended.Count == 0
            ? page
            : new(
                [.. page.Words.Where(w => !mended.ContainsKey(w.Line)).Concat(mended.Values.SelectMany(l => l)).OrderBy(w => w.Line)],
                again.Languages,
                page.Width,
                page.Height
            );
    }

    // Words of another script are read as one strange word beside the next; a stain, a logo or an accent spoils one among good ones.
    private static bool IsStray(IGrouping<int, RecognisedWord> line)
    {
        var run = new List<RecognisedWord>();
        foreach (var word in line)
        {
            var isLong = word.Text.Count(char.IsLetter) >= LettersOfWord;
            if (word.Confidence >= Doubtful && isLong)
            {
                run.Clear();
            }
            else if (isLong)
            {
                run.Add(word);
                if (run.Count >= WordsOfRun && run.Sum(w => w.Text.Length) >= LettersOfRun && run.Average(w => w.Confidence) < Strange)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static double Worth(IEnumerable<RecognisedWord> words) => words.Sum(w => Math.Max(0, w.Confidence - 40) * w.Text.Length);

    private static SKRectI Box(IEnumerable<RecognisedWord> line, PagePicture picture) =>
        new(
            Math.Max(0, line.Min(w => w.Left) - Margin),
            Math.Max(0, line.Min(w => w.Top) - Margin),
            Math.Min(picture.Width, line.Max(w => w.Left + w.Width) + Margin),
            Math.Min(picture.Height, line.Max(w => w.Top + w.Height) + Margin)
        );
}
