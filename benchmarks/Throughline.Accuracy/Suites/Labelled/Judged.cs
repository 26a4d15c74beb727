namespace Throughline.Accuracy.Suites.Labelled;

/// <summary>Measures over scores with the truth behind them.</summary>
internal static class Judged
{
    /// <summary>The score at and over which a pair counts as one.</summary>
    public const double Threshold = 0.7;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public static double F1(IReadOnlyCollection<(bool IsSame, double Score)> pairs, double threshold = Threshold)
    {
        var hits = pairs.Count(p => p.IsSame && p.Score >= threshold);
        var wrong = pairs.Count(p => p.IsSame != p.Score >= threshold);
        return 2.0 * hits / Math.Max(1, (2 * hits) + wrong);
    }

    /// <summary>The best such mean over thresholds by hundredths, and the threshold.</summary>
    public static (double F1, double Threshold) BestF1(IReadOnlyCollection<(bool IsSame, double Score)> pairs) =>
        Enumerable.Range(1, 99).Select(t => (F1(pairs, t / 100.0), t / 100.0)).MaxBy(f => f.Item1);

    /// <summary>The chance that a pair that is one scores over a pair that is not; ties count half.</summary>
    public static double AreaUnderCurve(IReadOnlyCollection<(bool IsSame, double Score)> pairs)
    {
        var (same, other) = (pairs.Where(p => p.IsSame).ToList(), pairs.Where(p => !p.IsSame).ToList());
        var sum = 0.0;
        foreach (var (_, s) in same)
        {
            foreach (var (_, o) in other)
            {
                sum +=
                    s > o ? 1
                    : s.Equals(o) ? 0.5
                    : 0;
            }
        }

        return sum / Math.Max(1, (double)same.Count * other.Count);
    }

    /// <summary>The share of pairs that have the highest score of all.</summary>
    public static double TiedAtTop(IReadOnlyCollection<(bool IsSame, double Score)> pairs)
    {
        var top = pairs.Max(p => p.Score);
        return pairs.Count(p => p.Score >= top) / (double)pairs.Count;
    }
}
