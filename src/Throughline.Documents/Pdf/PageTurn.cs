using Throughline.Documents.Layout;
using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf;

/// <summary>
/// Pages whose text is drawn sideways or upside down without saying so: their words are laid out as if the page were turned, and keep the boxes in which
/// they stand.
/// </summary>
internal static class PageTurn
{
    /// <summary>The direction in which more than half of the page's letters run.</summary>
    public static TextOrientation Of(IReadOnlyList<Letter> letters)
    {
        var (orientation, count) = letters
            .Where(l => !string.IsNullOrWhiteSpace(l.Value))
            .CountBy(l => l.TextOrientation)
            .OrderByDescending(c => c.Value)
            .FirstOrDefault();
        return 2 * count > letters.Count(l => !string.IsNullOrWhiteSpace(l.Value)) && orientation != TextOrientation.Other
            ? orientation
            : TextOrientation.Horizontal;
    }

    /// <summary>The words as they lie once the page is turned so that its text runs from left to right.</summary>
    /// <param name="words">The words of the page.</param>
    /// <param name="orientation">Where its text runs: down, up, or backwards.</param>
    /// <param name="width">The page's width in points.</param>
    /// <param name="height">The page's height in points.</param>
    public static List<LayoutWord> Upright(List<LayoutWord> words, TextOrientation orientation, double width, double height) =>
        words.ConvertAll(w =>
            orientation switch
            {
                TextOrientation.Rotate270 => w with
                {
                    Left = height - w.Bottom,
                    Top = w.Left,
                    Right = height - w.Top,
                    Bottom = w.Right,
                    Drawn = w.Box,
                },
                TextOrientation.Rotate90 => w with
                {
                    Left = w.Top,
                    Top = width - w.Right,
                    Right = w.Bottom,
                    Bottom = width - w.Left,
                    Drawn = w.Box,
                },
                TextOrientation.Rotate180 => w with
                {
                    Left = width - w.Right,
                    Top = height - w.Bottom,
                    Right = width - w.Left,
                    Bottom = height - w.Top,
                    Drawn = w.Box,
                },
                _ => w,
            }
        );
}
