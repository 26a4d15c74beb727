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

    /// <summary>The curve of scored pairs, with weights that make the set's share of pairs that are one the given one.</summary>
    /// <param name="set">Name of the set.</param>
    /// <param name="scored">Truth and score.</param>
    /// <param name="share">Share of pairs that are one in the population that the score speaks of; null: as in the set.</param>
    public static ReliabilityCurve Of(string set, IReadOnlyList<(bool IsSame, double Score)> scored, double? share)
    {
        var same = scored.Count(s => s.IsSame) / (double)scored.Count;
        var (ofSame, ofOther) = share is { } wanted ? (wanted / same, (1 - wanted) / (1 - same)) : (1, 1);
        var weighted = scored.Select(s => (s.IsSame, s.Score, Weight: s.IsSame ? ofSame : ofOther)).ToList();
        var bins = weighted
            .GroupBy(s => Math.Min(Tenths - 1, (int)(s.Score * Tenths)))
            .OrderBy(g => g.Key)
            .Select(g =>
            {
                var weight = g.Sum(s => s.Weight);
                return new ReliabilityBin(
                    g.Key / (double)Tenths,
                    g.Count(),
                    Round(weight),
                    Round(g.Sum(s => s.Weight * s.Score) / weight),
                    Round(g.Sum(s => s.IsSame ? s.Weight : 0) / weight)
                );
            })
            .ToList();
        var all = weighted.Sum(s => s.Weight);
        return new(
            set,
            scored.Count,
            Round(bins.Sum(b => b.Weight * Math.Abs(b.MeanScore - b.ShareSame)) / all),
            Round(weighted.Sum(s => s.Weight * Math.Pow(s.Score - (s.IsSame ? 1 : 0), 2)) / all),
            bins
        );
    }

    private static double Round(double value) => Math.Round(value, 4);
}
