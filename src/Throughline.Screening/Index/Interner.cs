using System.Collections.Concurrent;

namespace Throughline.Screening;

/// <summary>Numbers distinct values in the order in which they come; the order is made the same for every run afterwards, by sorting.</summary>
internal sealed class Interner<T>
    where T : notnull
{
    private readonly ConcurrentDictionary<T, int> _numbers = new();
    private readonly List<T> _values = [];

    /// <summary>The values by number.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>True where a value is known, with its number.</summary>
    public bool TryNumber(T value, out int number) => _numbers.TryGetValue(value, out number);

    /// <summary>The number of a value; a new one if it is not known.</summary>
    public int Number(T value)
    {
        if (_numbers.TryGetValue(value, out var known))
        {
            return known;
        }

        lock (_values)
        {
            if (!_numbers.TryGetValue(value, out known))
            {
                known = _values.Count;
                _values.Add(value);
                _numbers[value] = known;
            }
        }

        return known;
    }

    /// <summary>The values in order, and the new number of each old one.</summary>
    public (T[] Sorted, int[] Numbers) Sort(IComparer<T> comparer)
    {
        var order = Enumerable.Range(0, _values.Count).ToArray();
        var sorted = _values.ToArray();
        Array.Sort(sorted, order, comparer);
        var numbers = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
        }

        return (sorted, numbers);
    }
}
