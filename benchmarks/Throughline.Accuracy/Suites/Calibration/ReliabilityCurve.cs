namespace Throughline.Accuracy.Suites.Calibration;

/// <summary>Scores by tenths, with the share of pairs in each that are one.</summary>
/// <param name="Set">The labelled set.</param>
/// <param name="Pairs">How many pairs.</param>
/// <param name="ExpectedCalibrationError">Mean distance of score and share over the bins, weighted by their pairs.</param>
/// <param name="Brier">Mean squared distance of score and truth.</param>
/// <param name="Bins">The bins that have pairs, lowest first.</param>
internal sealed record ReliabilityCurve(
    string Set,
    int Pairs,
    double ExpectedCalibrationError,
    double Brier,
    IReadOnlyList<ReliabilityBin> Bins
)
{
    private const int Tenths = 10;

    /// <summary>The curve of scored pairs.</summary>
    /// <param name="set">Name of the set.</param>
    /// <param name="scored">Truth and score.</param>
    public static ReliabilityCurve Of(string set, IReadOnlyList<(bool IsSame, double Score)> scored)
    {
        var bins = scored
            .GroupBy(s => Math.Min(Tenths - 1, (int)(s.Score * Tenths)))
            .OrderBy(g => g.Key)
            .Select(g => new ReliabilityBin(
                g.Key / (double)Tenths,
                g.Count(),
                Round(g.Average(s => s.Score)),
                Round(g.Count(s => s.IsSame) / (double)g.Count())
            ))
            .ToList();
        return new(
            set,
            scored.Count,
            Round(bins.Sum(b => b.Pairs * Math.Abs(b.MeanScore - b.ShareSame)) / scored.Count),
            Round(scored.Average(s => Math.Pow(s.Score - (s.IsSame ? 1 : 0), 2))),
            bins
        );
    }

    private static double Round(double value) => Math.Round(value, 4);
}
