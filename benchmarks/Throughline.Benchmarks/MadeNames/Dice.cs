namespace Throughline.Benchmarks.MadeNames;

/// <summary>A small seeded generator (SplitMix64): the same seed gives the same names on every machine and every version of .NET.</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The dice of one numbered thing of a seeded whole.</summary>
    public static Dice For(ulong seed, int number, int attempt) =>
        new(Mix(seed + (0x9E3779B97F4A7C15UL * (ulong)(number + 1))) ^ Mix((ulong)attempt * 0xD1B54A32D192ED03UL));

    /// <summary>A whole number from 0 up to, not including, <paramref name="below"/>.</summary>
    public int Below(int below) => (int)((Next() >> 33) % (ulong)below);

    /// <summary>A number in [0, 1).</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Share() < probability;

    /// <summary>One of the values, each as likely.</summary>
    public T Of<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary>Two different places from 0 up to, not including, <paramref name="below"/> (at least 2).</summary>
    public (int First, int Second) Two(int below)
    {
        var first = Below(below);
        var second = Below(below - 1);
        return (first, second >= first ? second + 1 : second);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Mix(_state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
