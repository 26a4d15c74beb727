namespace Throughline.Documents.Layout;

/// <summary>The stretch of a page's width that a table's column takes.</summary>
internal readonly record struct LayoutBand(double Left, double Right)
{
    /// <summary>The band that overlaps most, else the nearest one.</summary>
    public static int Nearest(List<LayoutBand> bands, double left, double right)
    {
        var (best, bestScore) = (0, double.NegativeInfinity);
        for (var i = 0; i < bands.Count; i++)
        {
            var score = Math.Min(right, bands[i].Right) - Math.Max(left, bands[i].Left);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }
}
