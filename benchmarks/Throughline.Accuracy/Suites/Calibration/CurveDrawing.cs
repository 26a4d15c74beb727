using System.Globalization;
using System.Text;

namespace Throughline.Accuracy.Suites.Calibration;

/// <summary>
/// Draws reliability curves: score to the right, share of pairs that are one upwards, the promise as a diagonal. Tenths of few pairs are
/// drawn together with their neighbours.
/// </summary>
internal static class CurveDrawing
{
    private const int Side = 360;
    private const int Margin = 48;
    private const int Legend = 84;
    private const int Width = 540;
    private const int LeastPairs = 15;
    private const double LargestDot = 9;
    private static readonly string[] s_colours = ["#1f5fbf", "#c2571a", "#3a8a4d"];

    /// <summary>The drawing as SVG.</summary>
    public static string Of(IReadOnlyList<ReliabilityCurve> curves)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Side
                + (2 * Margin)
                + Legend}" font-family="sans-serif" font-size="12">
            <rect width="100%" height="100%" fill="#fff"/>
            <rect x="{Margin}" y="{Margin}" width="{Side}" height="{Side}" fill="none" stroke="#999"/>
            <line x1="{X(0)}" y1="{Y(0)}" x2="{X(1)}" y2="{Y(1)}" stroke="#999" stroke-dasharray="4 4"/>
            <line x1="{X(0.7):0.#}" y1="{Y(0)}" x2="{X(0.7):0.#}" y2="{Y(1)}" stroke="#ccc"/>
            <text x="{X(0.7):0.#}" y="{Margin - 8}" text-anchor="middle" fill="#555">threshold 0.7</text>
            <text x="{X(0.5):0.#}" y="{Y(0) + 34}" text-anchor="middle">score</text>
            <text transform="translate({Margin - 32},{Y(0.5):0.#}) rotate(-90)" text-anchor="middle">share of pairs that are one</text>

            """
        );
        for (var tick = 0; tick <= 10; tick += 2)
        {
            var at = tick / 10.0;
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<text x=\"{X(at):0.#}\" y=\"{Y(0) + 16}\" text-anchor=\"middle\" fill=\"#555\">{at:0.0}</text>"
            );
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Margin - 6}\" y=\"{Y(at) + 4:0.#}\" text-anchor=\"end\" fill=\"#555\">{at:0.0}</text>"
            );
        }

        for (var i = 0; i < curves.Count; i++)
        {
            Draw(svg, curves[i], s_colours[i % s_colours.Length], Y(0) + 58 + (i * 18.0));
        }

        return svg.AppendLine("</svg>").ToString().ReplaceLineEndings("\n");
    }

    private static void Draw(StringBuilder svg, ReliabilityCurve curve, string colour, double legendY)
    {
        var bins = Joined(curve.Bins);
        var points = string.Join(
            ' ',
            bins.Select(b => string.Create(CultureInfo.InvariantCulture, $"{X(b.MeanScore):0.#},{Y(b.ShareSame):0.#}"))
        );
        svg.AppendLine(
            CultureInfo.InvariantCulture,
            $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>"
        );
        foreach (var bin in bins)
        {
            var radius = Math.Max(1.5, LargestDot * Math.Sqrt(bin.Pairs / (double)curve.Pairs));
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{X(bin.MeanScore):0.#}\" cy=\"{Y(bin.ShareSame):0.#}\" r=\"{radius:0.#}\" fill=\"{colour}\" fill-opacity=\"0.7\"/>"
            );
        }

        svg.AppendLine(
            CultureInfo.InvariantCulture,
            $"<circle cx=\"{Margin + 6}\" cy=\"{legendY - 4}\" r=\"4\" fill=\"{colour}\"/><text x=\"{Margin + 18}\" y=\"{legendY}\">{curve.Set}: {curve.Pairs} pairs, expected calibration error {curve.ExpectedCalibrationError:0.000}</text>"
        );
    }

    private static List<ReliabilityBin> Joined(IReadOnlyList<ReliabilityBin> bins)
    {
        var joined = new List<ReliabilityBin>();
        foreach (var bin in bins)
        {
            if (joined is [.., var last] && (last.Pairs < LeastPairs || (bin.Pairs < LeastPairs && bin == bins[^1])))
            {
                var pairs = last.Pairs + bin.Pairs;
                joined[^1] = new(
                    last.From,
                    pairs,
                    ((last.MeanScore * last.Pairs) + (bin.MeanScore * bin.Pairs)) / pairs,
                    ((last.ShareSame * last.Pairs) + (bin.ShareSame * bin.Pairs)) / pairs
                );
            }
            else
            {
                joined.Add(bin);
            }
        }

        return joined;
    }

    private static double X(double score) => Margin + (score * Side);

    private static double Y(double share) => Margin + ((1 - share) * Side);
}
