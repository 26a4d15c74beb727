namespace Throughline.Extraction.Tagging;

/// <summary>Gathers the features of one token as keys: a template's number and a value, mixed. Reused from token to token.</summary>
internal sealed class FeatureSink
{
    private const int Most = 256;

    /// <summary>The keys; only the first <see cref="Count"/> count.</summary>
    public uint[] Keys { get; } = new uint[Most];

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets the token before.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a feature. What does not fit any more is left out; no token comes near.</summary>
    /// <param name="template">Which question.</param>
    /// <param name="value">Its answer.</param>
    public void Add(uint template, uint value)
    {
        if (Count == Most)
        {
            return;
        }

        var h = (value * 0x9E3779B1) ^ (template * 0x85EBCA6B);
        h ^= h >> 15;
        h *= 0x2C1B3C6D;
        h ^= h >> 13;
        Keys[Count++] = h == 0 ? 1 : h;
    }

    /// <summary>Adds a feature of two answers.</summary>
    public void Add(uint template, uint first, uint second) => Add(template, Joined(first, second));

    /// <summary>Adds a feature of three answers.</summary>
    public void Add(uint template, uint first, uint second, uint third) => Add(template, Joined(Joined(first, second), third));

    /// <summary>Adds a feature for each bit that is set.</summary>
    public void AddBits(uint template, int bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            Add(template, (uint)System.Numerics.BitOperations.TrailingZeroCount(bits));
        }
    }

    /// <summary>One value of two.</summary>
    public static uint Joined(uint first, uint second) => (first * 0x01000193) ^ (second + 0x7F4A7C15 + (first << 6) + (first >> 2));
}
