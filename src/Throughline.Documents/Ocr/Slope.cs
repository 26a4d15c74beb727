namespace Throughline.Documents.Ocr;

/// <summary>The slope of a scan's lines of text: the angle at which ink falls into the sharpest rows (projection profile; Postl 1986).</summary>
internal static class Slope
{
    private const int Side = 900;
    private const double Most = 5;
    private const double Coarse = 0.5;
    private const double Fine = 0.1;
    private const double Least = 0.25;

    /// <summary>Degrees by which the picture must be turned clockwise so that its lines lie level; 0 where they do.</summary>
    public static double Of(PagePicture picture)
    {
        var (ink, width, height) = picture.Ink(Side);
        var points = Points(ink, width, height);
        if (points.Count < 200)
        {
            return 0;
        }

        var best = Best(points, height, -Most, Most, Coarse, 0);
        best = Best(points, height, best - Coarse, best + Coarse, Fine, best);
        return Math.Abs(best) < Least || Math.Abs(best) > Most - Fine ? 0 : -best;
    }

    private static List<(int X, int Y)> Points(byte[] ink, int width, int height)
    {
        var points = new List<(int, int)>();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (ink[(y * width) + x] == 1)
                {
                    points.Add((x, y));
                }
            }
        }

        // Half black is a photo, not a page of text.
        return points.Count > ink.Length / 2 ? [] : points;
    }

    private static double Best(List<(int X, int Y)> points, int height, double from, double to, double step, double start)
    {
        var (best, sharpest) = (start, Sharpness(points, height, start) * 1.02);
        for (var angle = from; angle <= to + 1e-9; angle += step)
        {
            var sharpness = Sharpness(points, height, angle);
            if (sharpness > sharpest)
            {
                (best, sharpest) = (angle, sharpness);
            }
        }

        return best;
    }

    private static double Sharpness(List<(int X, int Y)> points, int height, double degrees)
    {
        var slope = Math.Tan(degrees * Math.PI / 180);
        var rows = new int[(3 * height) + 2];
        foreach (var (x, y) in points)
        {
            var row = (int)(y - (x * slope)) + height;
            if (row >= 0 && row < rows.Length)
            {
                rows[row]++;
            }
        }

        var sum = 0.0;
        for (var i = 1; i < rows.Length; i++)
        {
            var step = rows[i] - (double)rows[i - 1];
            sum += step * step;
        }

        return sum;
    }
}
