using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>A table from 64-bit hashes of texts to numbers: the hashes sorted, then the numbers in the same order.</summary>
internal static class HashedNumbers
{
    private const int PairBytes = sizeof(ulong) + sizeof(int);

    /// <summary>The hash of a text.</summary>
    public static ulong HashOf(ReadOnlySpan<char> text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text));

    /// <summary>The table's bytes.</summary>
    public static byte[] Of(List<(ulong Hash, int Number)> pairs)
    {
        pairs.Sort();
        var bytes = new byte[pairs.Count * PairBytes];
        var hashes = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(0, pairs.Count * sizeof(ulong)));
        var numbers = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(pairs.Count * sizeof(ulong)));
        for (var i = 0; i < pairs.Count; i++)
        {
            (hashes[i], numbers[i]) = pairs[i];
        }

        return bytes;
    }

    /// <summary>The numbers of a hash. Two texts may share one: compare what the numbers stand for.</summary>
    public static ReadOnlySpan<int> Find(ReadOnlySpan<byte> table, ulong hash)
    {
        var count = table.Length / PairBytes;
        var hashes = MemoryMarshal.Cast<byte, ulong>(table[..(count * sizeof(ulong))]);
        var numbers = MemoryMarshal.Cast<byte, int>(table[(count * sizeof(ulong))..]);
        var (from, to) = (First(hashes, hash), 0);
        for (to = from; to < count && hashes[to] == hash; to++) { }

        return numbers[from..to];
    }

    private static int First(ReadOnlySpan<ulong> sorted, ulong wanted)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (sorted[middle] < wanted)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }
}
