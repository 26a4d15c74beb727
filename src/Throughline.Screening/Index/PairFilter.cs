using System.Numerics;

namespace Throughline.Screening;

/// <summary>
/// Tells that two skeletons never stand side by side in a name, or never with one word between them, for most that do not: two bits in one word of 64
/// for each pair (a blocked Bloom filter).
/// </summary>
internal static class PairFilter
{
    private const int BitsAPair = 10;
    private const ulong Apart = 0x5851F42D4C957F2D;

    /// <summary>Words of 64 bits for so many pairs: a power of two.</summary>
    public static int WordsFor(long pairs) => (int)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1, pairs * BitsAPair / 64 * 2 / 3));

    /// <summary>The hash of two skeletons side by side.</summary>
    public static ulong SideBySide(uint first, uint second) => DeletionVariants.Hash(((ulong)first << 32) | second);

    /// <summary>The hash of two skeletons with one between them.</summary>
    public static ulong OneBetween(uint first, uint second) => DeletionVariants.Hash((((ulong)first << 32) | second) ^ Apart);

    /// <summary>The bits of a hash in its word.</summary>
    public static ulong Bits(ulong hash) => (1ul << (int)(hash & 63)) | (1ul << (int)((hash >> 6) & 63));

    /// <summary>The word of a hash.</summary>
    public static int Word(ulong hash, int words) => (int)((hash >> 12) & ((ulong)words - 1));
}
