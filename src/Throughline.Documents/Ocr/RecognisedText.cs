using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Documents.Layout;

namespace Throughline.Documents.Ocr;

/// <summary>Recognised words as words of a page, and what a person should know about them.</summary>
internal static class RecognisedText
{
    private const double PointsAnInch = 72;

    // Hanzi are recognised one by one; what is nearer than this many heights is of one run. A comma's ink stands apart from its neighbours.
    private const double RunGap = 0.6;
    private const double MixedRunGap = 0.4;
    private const double CommaGap = 1.1;
    private const double LowConfidence = 70;

    /// <summary>The words in points, with runs of hanzi joined.</summary>
    public static List<LayoutWord> Words(IEnumerable<RecognisedWord> words, double pixelsAnInch)
    {
        var scale = PointsAnInch / pixelsAnInch;
        var placed = new List<LayoutWord>();
        var line = -1;
        foreach (var word in words)
        {
            var (left, top) = (word.Left * scale, word.Top * scale);
            var next = new LayoutWord(
                word.Text,
                left,
                top,
                left + (word.Width * scale),
                top + (Math.Max(1, word.Height) * scale),
                word.Height * scale
            )
            {
                Certainty = Math.Clamp(Math.Round(word.Confidence) / 100, 0, 1),
            };
            if (placed.Count > 0 && line == word.Line && placed[^1] is var last && IsOneRun(last, next))
            {
                placed[^1] = last with
                {
                    Text = last.Text + next.Text,
                    Right = next.Right,
                    Certainty = Math.Min(last.Certainty ?? 1, next.Certainty ?? 1),
                };
            }
            else
            {
                placed.Add(next);
            }

            line = word.Line;
        }

        return placed;
    }

    private static bool IsOneRun(LayoutWord left, LayoutWord right)
    {
        var (l, r) = (left.Text[^1], right.Text[0]);
        var (isLeft, isRight) = (LayoutWord.IsUnspaced(l), LayoutWord.IsUnspaced(r));
        var most =
            !isLeft && !isRight ? 0
            : char.IsPunctuation(l) || char.IsPunctuation(r) ? CommaGap
            : isLeft && isRight ? RunGap
            : MixedRunGap;
        return right.Left - left.Right < most * Math.Max(left.Height, right.Height);
    }

    /// <summary>Records that a page was recognised, with what and how surely.</summary>
    public static void Note(Layer layer, int number, RecognisedPage page, string program)
    {
        layer.Property("recognition", string.Create(CultureInfo.InvariantCulture, $"{program} ({page.Languages})"));
        layer.Warn(
            page.Confidence < LowConfidence
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"page {number} was recognised from a picture with little confidence ({page.Confidence:0} of 100): compare it with the original"
                )
                : string.Create(CultureInfo.InvariantCulture, $"page {number} was recognised from a picture ({page.Confidence:0} of 100)")
        );
    }
}
