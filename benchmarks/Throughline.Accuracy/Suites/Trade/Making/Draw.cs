namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>A fixed sequence of draws: the same seed gives the same papers on every runtime.</summary>
internal sealed class Draw(uint seed)
{
    private uint _state = seed * 2654435761u + 12345;

    /// <summary>A number from 0 up to <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        _state = _state * 1664525u + 1013904223u;
        return (int)((_state >> 8) % (uint)below);
    }

    /// <summary>One of the choices.</summary>
    public T Of<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>So many digits.</summary>
    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + Next(10))));

    /// <summary>The items in a drawn order.</summary>
    public List<T> Order<T>(IEnumerable<T> items)
    {
        var order = items.ToList();
        for (var i = order.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
