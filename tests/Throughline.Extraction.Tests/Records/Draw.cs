namespace Throughline.Extraction.Tests.Records;

/// <summary>A fixed sequence of draws: the same seed gives the same papers on every runtime.</summary>
internal sealed class Draw(uint seed)
{
    private uint _state = seed * 2654435761u + 1;

    /// <summary>A number from 0 up to <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        _state = _state * 1664525u + 1013904223u;
        return (int)((_state >> 8) % (uint)below);
    }

    /// <summary>One of the choices.</summary>
    public T Of<T>(params T[] choices) => choices[Next(choices.Length)];

    /// <summary>The numbers 0 to <paramref name="count"/> − 1 in a drawn order.</summary>
    public int[] Order(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
