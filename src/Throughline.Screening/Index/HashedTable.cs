using System.Numerics;

namespace Throughline.Screening;

/// <summary>
/// Values by the hash of a key: buckets of four on average, chosen by the hash's highest bits; what a value leaves of its 32 bits holds bits of the
/// hash, so that few values of other keys are met. A look-up may give values of other keys.
/// </summary>
internal static class HashedTable
{
    private const int BucketSize = 4;
    private const int MostBits = 28;

    /// <summary>Bits that choose a bucket, for so many entries.</summary>
    public static int BucketBits(long entries) =>
        Math.Clamp(64 - BitOperations.LeadingZeroCount((ulong)(entries / BucketSize)), 1, MostBits);

    /// <summary>Bits that values need.</summary>
    public static int ValueBits(long values) => Math.Max(1, 64 - BitOperations.LeadingZeroCount((ulong)Math.Max(1, values - 1)));

    /// <summary>The bits of an entry that belong to the hash.</summary>
    public static uint HashMask(int valueBits) => valueBits >= 32 ? 0 : uint.MaxValue << valueBits;

    /// <summary>Builds a table; within a bucket values keep their order.</summary>
    public static (uint[] Buckets, uint[] Entries) Build(List<(ulong Hash, uint Value)> pairs, int valueBits)
    {
        var bits = BucketBits(pairs.Count);
        var mask = HashMask(valueBits);
        var buckets = PinnedArray.Of<uint>((1 << bits) + 1);
        Array.Clear(buckets);
        foreach (var (hash, _) in pairs)
        {
            buckets[(hash >> (64 - bits)) + 1]++;
        }

        Accumulate(buckets);
        var next = buckets.AsSpan(0, 1 << bits).ToArray();
        var entries = PinnedArray.Of<uint>(pairs.Count);
        foreach (var (hash, value) in pairs)
        {
            entries[next[hash >> (64 - bits)]++] = value | ((uint)hash & mask);
        }

        return (buckets, entries);
    }

    /// <summary>Turns counts (each one place on) into beginnings.</summary>
    public static void Accumulate(uint[] counts)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
    }
}
