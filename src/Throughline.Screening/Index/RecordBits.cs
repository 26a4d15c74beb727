using System.Numerics;
using System.Runtime.CompilerServices;

namespace Throughline.Screening;

/// <summary>A set of records that may hold some more than were added, and never fewer: a bit for each, by its hash. Reused: not for several threads at once.</summary>
internal sealed class RecordBits
{
    private const int BitsARecord = 12;
    private const int FewestBits = 10;
    private const int MostBits = 23;

    private ulong[] _bits = [];
    private int _shift = 32;

    /// <summary>Empties the set and makes room for so many records.</summary>
    public void Clear(long records)
    {
        var bits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, records * BitsARecord)), FewestBits, MostBits);
        var words = 1 << (bits - 6);
        if (_bits.Length < words)
        {
            _bits = new ulong[words];
        }
        else
        {
            _bits.AsSpan(0, words).Clear();
        }

        _shift = 32 - bits;
    }

    /// <summary>Adds records.</summary>
    public void Add(ReadOnlySpan<uint> records)
    {
        var (bits, shift) = (_bits, _shift);
        foreach (var record in records)
        {
            var at = (record * 0x9E3779B1) >> shift;
            bits[at >> 6] |= 1ul << (int)(at & 63);
        }
    }

    /// <summary>False for a record that was not added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(uint record)
    {
        var at = (record * 0x9E3779B1) >> _shift;
        return (_bits[at >> 6] & (1ul << (int)(at & 63))) != 0;
    }
}
