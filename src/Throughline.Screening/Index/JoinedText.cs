using System.Numerics;
using System.Runtime.CompilerServices;

namespace Throughline.Screening;

/// <summary>
/// Hashes of letters that stand side by side in two or three words of a name: a polynomial of the letters, so that the hash of a text with one letter
/// more, less or another is had from its own in a step. With a filter that tells of most texts that no neighbours in an index spell (a blocked Bloom
/// filter: three bits in one word of 64).
/// </summary>
internal static class JoinedText
{
    /// <summary>By what a letter counts more than the one before it.</summary>
    public const ulong Base = 0xD1342543DE82EF95;

    private const int BitsAText = 10;
    private const ulong Step = 0x9E3779B97F4A7C15;

    private static readonly ulong[] s_letters = Letters();

    /// <summary>The inverse of <see cref="Base"/>, modulo 2⁶⁴.</summary>
    public static readonly ulong Inverse = InverseOf(Base);

    /// <summary>What a letter adds at the first place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Letter(byte letter) => s_letters[letter];

    /// <summary>Goes on with more letters.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="hash">The sum of the letters so far; 0 at first.</param>
    /// <param name="power">What the next letter counts; 1 at first.</param>
    public static void Add(ReadOnlySpan<byte> letters, ref ulong hash, ref ulong power)
    {
        foreach (var letter in letters)
        {
            hash += s_letters[letter] * power;
            power *= Base;
        }
    }

    /// <summary>Spreads the bits of a sum: the hash that filter and table take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ulong sum) => DeletionVariants.Hash(sum);

    /// <summary>Words of 64 bits of a filter for so many texts: a power of two.</summary>
    public static int WordsFor(long texts) => (int)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1, texts * BitsAText / 64 * 2 / 3));

    /// <summary>The bits of a hash in its word of the filter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(ulong hash) => (1ul << (int)(hash & 63)) | (1ul << (int)((hash >> 6) & 63)) | (1ul << (int)(hash >> 58));

    /// <summary>The word of a hash in the filter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Word(ulong hash, int words) => (int)((hash >> 12) & ((ulong)words - 1));

    // Numbers that share no pattern (SplitMix64, Steele and others 2014).
    private static ulong[] Letters()
    {
        var letters = new ulong[256];
        for (var i = 0; i < letters.Length; i++)
        {
            var z = (ulong)(i + 1) * Step;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            letters[i] = z ^ (z >> 31);
        }

        return letters;
    }

    // Each step of Newton's method doubles the bits that are right.
    private static ulong InverseOf(ulong odd)
    {
        var inverse = odd;
        for (var i = 0; i < 6; i++)
        {
            inverse *= 2 - (odd * inverse);
        }

        return inverse;
    }
}
