namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>The best few of many, best first; the earlier of two that are as good.</summary>
internal sealed class TopList(int most)
{
    private readonly List<(double Score, int Number)> _best = [];

    /// <summary>What a name must reach to come in.</summary>
    public double Least => _best.Count < most ? double.NegativeInfinity : _best[^1].Score;

    /// <summary>Takes a name where it is among the best.</summary>
    public void Add(double score, int number)
    {
        if (score <= Least)
        {
            return;
        }

        var at = _best.Count;
        while (at > 0 && _best[at - 1].Score < score)
        {
            at--;
        }

        _best.Insert(at, (score, number));
        if (_best.Count > most)
        {
            _best.RemoveAt(most);
        }
    }

    /// <summary>The numbers.</summary>
    public IReadOnlyList<int> Numbers => _best.ConvertAll(b => b.Number);
}
