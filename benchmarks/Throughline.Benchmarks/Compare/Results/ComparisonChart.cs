using System.Globalization;
using System.Text;

namespace Throughline.Benchmarks.Compare.Results;

/// <summary>A comparison as a small SVG: CPU time a query (logarithmic, left is better) against recall@10 (up is better).</summary>
internal static class ComparisonChart
{
    private const double Width = 720;
    private const double Height = 380;
    private const double Left = 64;
    private const double Right = 24;
    private const double Top = 44;
    private const double Bottom = 52;
    private const double LabelWidth = 110;
    private const double LabelHeight = 15;

    /// <summary>The picture.</summary>
    public static string Write(Comparison comparison)
    {
        var points = comparison.Runs.Select(r => (r.Name, Time: r.NoisyCpu.Mean, Recall: Recall.At(10, r.Noisy))).ToList();
        var least = Math.Floor(Math.Log10(Math.Max(1, points.Min(p => p.Time))));
        var most = Math.Max(least + 1, Math.Ceiling(Math.Log10(points.Max(p => p.Time))));
        var floor = Math.Max(0, Math.Floor((points.Min(p => p.Recall.Low) - 0.02) * 10) / 10);
        double X(double time) => Left + ((Math.Log10(Math.Max(1, time)) - least) / (most - least) * (Width - Left - Right));
        double Y(double recall) => Height - Bottom - ((recall - floor) / (1 - floor) * (Height - Top - Bottom));

        var svg = new StringBuilder();
        svg.AppendLine(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="Inter, Helvetica, Arial, sans-serif" font-size="12" fill="#1f2933">
            <rect width="{Width}" height="{Height}" fill="#ffffff"/>
            <text x="{Left}" y="22" font-size="14" font-weight="600">{comparison.Title}: CPU time a query and recall@10</text>
            """
        );
        for (var power = least; power <= most; power++)
        {
            Line(svg, X(Math.Pow(10, power)), Top, X(Math.Pow(10, power)), Height - Bottom);
            Label(svg, X(Math.Pow(10, power)), Height - Bottom + 18, Unit(power), "middle");
        }

        for (var recall = floor; recall < 1.001; recall += 0.1)
        {
            Line(svg, Left, Y(recall), Width - Right, Y(recall));
            Label(svg, Left - 8, Y(recall) + 4, recall.ToString("0.0", CultureInfo.InvariantCulture), "end");
        }

        Label(svg, Width - Right, Height - 12, "mean CPU time a query, queries for a listed name (logarithmic; left is better)", "end");
        var labels = new List<(double X, double Y)>();
        foreach (var (name, time, recall) in points)
        {
            var colour = name.StartsWith(comparison.Ours.Name, StringComparison.Ordinal) ? "#0b7285" : "#868e96";
            var isNearEdge = X(time) > Width - 150;
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"""<line x1="{X(time):0.0}" y1="{Y(recall.Low):0.0}" x2="{X(time):0.0}" y2="{Y(recall.High):0.0}" stroke="{colour}" stroke-width="2"/><circle cx="{X(time):0.0}" cy="{Y(recall.Share):0.0}" r="5" fill="{colour}"/>"""
            );
            var (x, y) = (X(time) + (isNearEdge ? -9 : 9), Y(recall.Share) + 4);
            while (labels.Any(l => Math.Abs(l.X - x) < LabelWidth && Math.Abs(l.Y - y) < LabelHeight))
            {
                y -= LabelHeight;
            }

            labels.Add((x, y));
            Label(svg, x, y, name, isNearEdge ? "end" : "start");
        }

        return svg.AppendLine("</svg>").ToString();
    }

    private static string Unit(double power) =>
        power switch
        {
            < 3 => $"{Math.Pow(10, power):0} µs",
            < 6 => $"{Math.Pow(10, power - 3):0} ms",
            _ => $"{Math.Pow(10, power - 6):0} s",
        };

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2) =>
        svg.AppendLine(
            CultureInfo.InvariantCulture,
            $"""<line x1="{x1:0.0}" y1="{y1:0.0}" x2="{x2:0.0}" y2="{y2:0.0}" stroke="#e4e7eb"/>"""
        );

    private static void Label(StringBuilder svg, double x, double y, string text, string anchor) =>
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{x:0.0}" y="{y:0.0}" text-anchor="{anchor}">{text}</text>""");
}
