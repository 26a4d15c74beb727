using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>A set of records that may hold some more than were added, and never fewer: two bits for each in one word, by its hash. Reused: not for several threads at once.</summary>
internal sealed class RecordBits
{
    private const int BitsARecord = 16;
    private const int WordBits = 6;
    private const int FirstBit = 32;
    private const ulong Spread = 0x9E3779B97F4A7C15;
    private const int FewestBits = 10;
    private const int MostBits = 23;

    private ulong[] _bits = new ulong[1 << (FewestBits - WordBits)];
    private int _shift = 64 - FewestBits + WordBits;

    /// <summary>Empties the set and makes room for so many records.</summary>
    public void Clear(long records)
    {
        var bits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, records * BitsARecord)), FewestBits, MostBits);
        var words = 1 << (bits - WordBits);
        if (_bits.Length < words)
        {
            _bits = new ulong[words];
        }
        else
        {
            _bits.AsSpan(0, words).Clear();
        }

        _shift = 64 - bits + WordBits;
    }

    /// <summary>Adds records.</summary>
    public void Add(ReadOnlySpan<uint> records)
    {
        var (bits, shift) = (_bits, _shift);
        foreach (var record in records)
        {
            var hash = record * Spread;
            bits[hash >> shift] |= Bits(hash);
        }
    }

    /// <summary>False for a record that was not added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(uint record)
    {
        var hash = record * Spread;
        var bits = Bits(hash);

        // As many words as the shift leaves bits for.
        return (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bits), (nint)(hash >> _shift)) & bits) == bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(ulong hash) => (1ul << (int)((hash >> FirstBit) & 63)) | (1ul << (int)((hash >> (FirstBit + WordBits)) & 63));
}
