using System.Numerics;
using System.Runtime.CompilerServices;

namespace Throughline.Screening;

/// <summary>
/// The forms of a skeleton's first letters with up to two letters left out, each as one number. Two skeletons within k edits (optimal string
/// alignment) share such a form with at most k letters left out of either (the symmetric deletion of Garbe and of Mor and Fraenkel).
/// </summary>
internal static class DeletionVariants
{
    /// <summary>Letters of a skeleton that are looked at; six bits a letter fit into 64.</summary>
    public const int PrefixLength = 9;

    /// <summary>Most forms of one skeleton: none, one or two of nine letters left out.</summary>
    public const int Most = 1 + PrefixLength + (PrefixLength * (PrefixLength - 1) / 2);

    private const int LetterBits = 6;

    /// <summary>Writes the forms and returns how many there are; a form may be there twice.</summary>
    /// <param name="skeleton">The skeleton's bytes.</param>
    /// <param name="edits">Letters left out at most: 0, 1 or 2.</param>
    /// <param name="variants">Room for <see cref="Most"/> forms.</param>
    public static int Write(ReadOnlySpan<byte> skeleton, int edits, Span<ulong> variants)
    {
        var length = Math.Min(skeleton.Length, PrefixLength);
        var packed = 0ul;
        for (var i = 0; i < length; i++)
        {
            packed |= (ulong)Code(skeleton[i]) << (LetterBits * i);
        }

        var count = 0;
        variants[count++] = packed;
        for (var i = 0; edits > 0 && i < length; i++)
        {
            // Leaving out either of two equal neighbours gives the same form.
            if (i > 0 && skeleton[i] == skeleton[i - 1])
            {
                continue;
            }

            var one = Without(packed, i);
            variants[count++] = one;
            for (var j = i; edits > 1 && j < length - 1; j++)
            {
                variants[count++] = Without(one, j);
            }
        }

        return count;
    }

    /// <summary>The form of a skeleton with nothing left out.</summary>
    public static ulong Whole(ReadOnlySpan<byte> skeleton)
    {
        var packed = 0ul;
        for (var i = 0; i < Math.Min(skeleton.Length, PrefixLength); i++)
        {
            packed |= (ulong)Code(skeleton[i]) << (LetterBits * i);
        }

        return packed;
    }

    /// <summary>Spreads the bits of a form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ulong variant)
    {
        var mixed = (variant ^ BitOperations.RotateLeft(variant, 29)) * 0x9E3779B97F4A7C15;
        return (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Without(ulong packed, int at)
    {
        var shift = LetterBits * at;
        var below = (1ul << shift) - 1;
        return (packed & below) | ((packed >> LetterBits) & ~below);
    }

    // No letter is 0, so that the length shows.
    private static uint Code(byte letter) =>
        letter switch
        {
            >= (byte)'a' and <= (byte)'z' => letter - (uint)'a' + 1,
            >= (byte)'A' and <= (byte)'Z' => letter - (uint)'A' + 27,
            >= (byte)'0' and <= (byte)'9' => letter - (uint)'0' + 53,
            _ => 63,
        };
}
