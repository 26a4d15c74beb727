using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Throughline.Screening;

/// <summary>A <see cref="HashedTable"/> in memory.</summary>
internal readonly unsafe struct HashedView
{
    private readonly uint* _buckets;
    private readonly uint* _entries;
    private readonly int _shift;
    private readonly uint _mask;

    /// <summary>A view of a table.</summary>
    public HashedView(uint* buckets, uint* entries, long entryCount, long values)
    {
        _buckets = buckets;
        _entries = entries;
        _shift = 64 - HashedTable.BucketBits(entryCount);
        _mask = HashedTable.HashMask(HashedTable.ValueBits(values));
    }

    /// <summary>Entries of the bucket of a hash; which of them belong to it <see cref="IsOf"/> tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<uint> Bucket(ulong hash)
    {
        var bucket = _buckets + (hash >> _shift);
        return new(_entries + bucket[0], (int)(bucket[1] - bucket[0]));
    }

    /// <summary>The number of the first entry of the bucket of a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint First(ulong hash) => _buckets[hash >> _shift];

    /// <summary>True where an entry may belong to a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOf(uint entry, ulong hash) => ((entry ^ (uint)hash) & _mask) == 0;

    /// <summary>The value of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Value(uint entry) => entry & ~_mask;

    /// <summary>Asks for a bucket's beginning before it is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_buckets + (hash >> _shift));
        }
    }

    /// <summary>Asks for a bucket's entries before they are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchEntries(ulong hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_entries + _buckets[hash >> _shift]);
        }
    }
}
