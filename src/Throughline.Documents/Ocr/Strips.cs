using SkiaSharp;

namespace Throughline.Documents.Ocr;

/// <summary>Pieces of a page that are read apart: a few lines full of ink tell its scripts, and lines that were read badly are read again.</summary>
/// <param name="pieces">Rectangles within the page.</param>
internal sealed class Strips(IReadOnlyList<SKRectI> pieces)
{
    private const int Gap = 24;
    private const int InkSide = 900;
    private const int BandsOfPage = 36;
    private const int Probed = 3;

    // Ruled boxes, photos and stamps are darker than text is.
    private const double DarkerThanText = 0.3;

    /// <summary>The pieces one below the other.</summary>
    public PagePicture Of(PagePicture page) => page.Stacked(pieces, Gap);

    /// <summary>Words of the stacked pieces where they stand on the page, with the number of their piece.</summary>
    public IEnumerable<(RecognisedWord Word, int Piece)> Placed(IEnumerable<RecognisedWord> words)
    {
        foreach (var word in words)
        {
            var (piece, top) = (0, Gap);
            while (piece < pieces.Count - 1 && word.Top + (word.Height / 2) > top + pieces[piece].Height)
            {
                top += pieces[piece].Height + Gap;
                piece++;
            }

            yield return (word with { Top = word.Top - top + pieces[piece].Top }, piece);
        }
    }

    /// <summary>The bands of a page with the most text, cut where there is least ink; null for a page with too little to choose from.</summary>
    public static Strips? FullestOrNull(PagePicture page)
    {
        var (ink, width, height) = page.Ink(InkSide);
        var rows = new double[height];
        for (var y = 0; y < height; y++)
        {
            rows[y] = ink.AsSpan(y * width, width).Count((byte)1) / (double)width;
        }

        var band = height / BandsOfPage;
        if (band < 4)
        {
            return null;
        }

        var cuts = Enumerable.Range(0, BandsOfPage + 1).Select(i => Cut(rows, i * band, band / 2)).ToList();
        var fullest = Enumerable
            .Range(0, BandsOfPage)
            .Where(i => cuts[i + 1] - cuts[i] >= band / 2)
            .Select(i => (Index: i, Ink: rows.AsSpan(cuts[i], cuts[i + 1] - cuts[i]).ToArray().Average()))
            .Where(b => b.Ink is > 0 and < DarkerThanText)
            .OrderByDescending(b => b.Ink)
            .Take(Probed)
            .OrderBy(b => b.Index)
            .Select(b => Piece(cuts[b.Index], cuts[b.Index + 1]))
            .ToList();
        return fullest.Count < Probed ? null : new(fullest);

        SKRectI Piece(int top, int bottom) =>
            new(0, top * page.Height / height, page.Width, Math.Min(page.Height, bottom * page.Height / height));
    }

    private static int Cut(double[] rows, int around, int reach)
    {
        var (best, least) = (Math.Clamp(around, 0, rows.Length), double.MaxValue);
        for (var y = Math.Max(0, around - reach); y <= Math.Min(rows.Length - 1, around + reach); y++)
        {
            if (rows[y] < least)
            {
                (best, least) = (y, rows[y]);
            }
        }

        return best;
    }
}
