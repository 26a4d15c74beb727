namespace Throughline.Accuracy.Scores;

/// <summary>Scores of labelled pairs, and what they are worth.</summary>
internal sealed class Ranking
{
    private readonly List<(bool IsMatch, double Score)> _pairs = [];

    /// <summary>How many pairs there are.</summary>
    public int Count => _pairs.Count;

    public void Add(bool isMatch, double score) => _pairs.Add((isMatch, score));

    /// <summary>F1 of holding pairs at or over a score to be matches.</summary>
    public double F1(double threshold)
    {
        var (hits, wrong) = (0, 0);
        foreach (var (isMatch, score) in _pairs)
        {
            hits += isMatch && score >= threshold ? 1 : 0;
            wrong += isMatch != score >= threshold ? 1 : 0;
        }

        return 2.0 * hits / Math.Max(1, (2 * hits) + wrong);
    }

    /// <summary>The share of matches among the pairs at or over a score.</summary>
    public double Precision(double threshold) =>
        Share(_pairs.Count(p => p.IsMatch && p.Score >= threshold), _pairs.Count(p => p.Score >= threshold));

    /// <summary>The share of matches that stand at or over a score.</summary>
    public double Recall(double threshold) => Share(_pairs.Count(p => p.IsMatch && p.Score >= threshold), _pairs.Count(p => p.IsMatch));

    /// <summary>The best F1 of any threshold, and that threshold.</summary>
    public (double F1, double Threshold) Best() =>
        _pairs.Select(p => p.Score).Distinct().Select(t => (F1(t), t)).OrderByDescending(b => b.Item1).FirstOrDefault();

    /// <summary>Area under the ROC curve: how often a match stands over a pair that is none (a tie counts half).</summary>
    public double Auc()
    {
        var (wins, pairs) = (0.0, 0L);
        var others = _pairs.Where(p => !p.IsMatch).Select(p => p.Score).Order().ToArray();
        foreach (var (_, score) in _pairs.Where(p => p.IsMatch))
        {
            var below = LowerBound(others, score, orEqual: false);
            wins += below + (0.5 * (LowerBound(others, score, orEqual: true) - below));
            pairs += others.Length;
        }

        return pairs == 0 ? 1 : wins / pairs;
    }

    /// <summary>The share of pairs that have the highest score of all.</summary>
    public double TiedAtTop() => _pairs.Count == 0 ? 0 : (double)_pairs.Count(p => p.Score >= _pairs.Max(q => q.Score)) / _pairs.Count;

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static int LowerBound(double[] sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value || (orEqual && sorted[middle] <= value) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
