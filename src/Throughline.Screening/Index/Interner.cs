using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>
/// Numbers distinct values in the order in which they come; the order is made the same for every run afterwards, by sorting. Safe for use by several
/// threads. Dictionaries with a lock each keep values side by side, where a concurrent one would make an object of each for the collector to follow.
/// </summary>
internal sealed class Interner<T>
    where T : notnull
{
    private const int Parts = 64;

    private readonly Dictionary<T, int>[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => new Dictionary<T, int>())];
    private int _count;

    /// <summary>True where a value is known, with its number.</summary>
    public bool TryNumber(in T value, out int number)
    {
        var part = PartOf(value);
        lock (part)
        {
            return part.TryGetValue(value, out number);
        }
    }

    /// <summary>The number of a value; a new one if it is not known.</summary>
    public int Number(in T value)
    {
        var part = PartOf(value);
        lock (part)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(part, value, out var isKnown);
            if (!isKnown)
            {
                number = Interlocked.Increment(ref _count) - 1;
            }

            return number;
        }
    }

    /// <summary>The values in order, and the new number of each old one. Nothing may be numbered meanwhile.</summary>
    public (T[] Sorted, int[] Numbers) Sort(IComparer<T> comparer)
    {
        var (sorted, order) = (new T[_count], new int[_count]);
        var at = 0;
        foreach (var part in _parts)
        {
            foreach (var (value, number) in part)
            {
                (sorted[at], order[at]) = (value, number);
                at++;
            }
        }

        (sorted, order) = Sorted(sorted, order, comparer);
        var numbers = new int[_count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[order[i]] = i;
        }

        return (sorted, numbers);
    }

    // Each half by a thread of its own.
    private static (T[] Values, int[] Order) Sorted(T[] values, int[] order, IComparer<T> comparer)
    {
        var (middle, end) = (values.Length / 2, values.Length);
        Parallel.Invoke(
            () => Array.Sort(values, order, 0, middle, comparer),
            () => Array.Sort(values, order, middle, end - middle, comparer)
        );
        var (merged, mergedOrder) = (new T[end], new int[end]);
        for (var (left, right, at) = (0, middle, 0); at < end; at++)
        {
            var isLeft = right == end || (left < middle && comparer.Compare(values[left], values[right]) <= 0);
            var from = isLeft ? left++ : right++;
            (merged[at], mergedOrder[at]) = (values[from], order[from]);
        }

        return (merged, mergedOrder);
    }

    private Dictionary<T, int> PartOf(in T value) => _parts[(uint)value.GetHashCode() % Parts];
}
