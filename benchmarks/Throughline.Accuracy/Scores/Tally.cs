namespace Throughline.Accuracy.Scores;

/// <summary>Counts behind one number: how many were there, how many of them count.</summary>
internal sealed class Tally
{
    public int Of { get; private set; }
    public int Hits { get; private set; }

    /// <summary>The share in [0, 1]; 1 where there was nothing to find.</summary>
    public double Share => Of == 0 ? 1 : (double)Hits / Of;

    public void Add(bool isHit, int times = 1)
    {
        Of += times;
        Hits += isHit ? times : 0;
    }

    /// <summary>The 95 % interval (Wilson), so that small counts are not read as precise.</summary>
    public (double Low, double High) Interval()
    {
        if (Of == 0)
        {
            return (0, 1);
        }

        const double z = 1.96;
        var (n, p) = ((double)Of, Share);
        var centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        var half = z * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        return (Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
