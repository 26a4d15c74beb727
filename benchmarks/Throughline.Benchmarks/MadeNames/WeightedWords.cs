namespace Throughline.Benchmarks.MadeNames;

/// <summary>Words drawn as often as their weights say.</summary>
internal sealed class WeightedWords<T>
{
    private readonly T[] _values;
    private readonly double[] _sums;

    /// <summary>Takes the words; those of weight 0 or less are left out.</summary>
    public WeightedWords(IEnumerable<(T Value, double Weight)> words)
    {
        var kept = words.Where(w => w.Weight > 0).ToList();
        _values = [.. kept.Select(w => w.Value)];
        _sums = new double[kept.Count];
        var sum = 0.0;
        for (var i = 0; i < kept.Count; i++)
        {
            sum += kept[i].Weight;
            _sums[i] = sum;
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _values.Length;

    /// <summary>One word.</summary>
    public T Draw(ref Dice dice)
    {
        var at = Array.BinarySearch(_sums, dice.Share() * _sums[^1]);
        return _values[Math.Min(at < 0 ? ~at : at + 1, _values.Length - 1)];
    }
}
