using System.IO.MemoryMappedFiles;
using System.Runtime.ConstrainedExecution;

namespace Throughline.Screening;

/// <summary>Bytes that do not change: a mapped file, or memory. Safe for use by several threads.</summary>
/// <remarks>The mapping is given back when nothing points to it any more, so that a query that still runs never reads freed memory.</remarks>
internal sealed unsafe class Bytes
{
    private readonly object _owner;
    private readonly byte* _start;

    private Bytes(object owner, byte* start, long length)
    {
        _owner = owner;
        _start = start;
        Length = length;
    }

    /// <summary>How many there are.</summary>
    public long Length { get; }

    /// <summary>Maps a file.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static Bytes Map(string path)
    {
        // Windows lets nobody move or delete a file that another has open without this share.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (stream.Length == 0)
        {
            return Of([]);
        }

        using var mapped = MemoryMappedFile.CreateFromFile(
            stream,
            null,
            0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: true
        );
        var handle = mapped.CreateViewAccessor(0, stream.Length, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
        byte* start = null;
        handle.AcquirePointer(ref start);
        return new(new Mapping(handle), start, stream.Length);
    }

    /// <summary>Takes over an array.</summary>
    public static Bytes Of(byte[] bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(Math.Max(1, bytes.Length), pinned: true);
        bytes.CopyTo(pinned, 0);
        return new(pinned, (byte*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), bytes.Length);
    }

    /// <summary>A part; read it before the last reference to this object goes.</summary>
    /// <exception cref="InvalidDataException">It is not all there.</exception>
    public ReadOnlySpan<byte> Part(long offset, long length) =>
        offset >= 0 && length is >= 0 and <= int.MaxValue && offset <= Length - length
            ? new ReadOnlySpan<byte>(_start + offset, (int)length)
            : throw new InvalidDataException($"expected {length} bytes at {offset}, found an end at {Length}");

    /// <summary>Keeps the memory alive up to this call.</summary>
    public void KeepAlive() => GC.KeepAlive(_owner);

    /// <summary>Gives the pointer back when nobody can read any more; the handle's own finalizer unmaps the file then.</summary>
    private sealed class Mapping(Microsoft.Win32.SafeHandles.SafeMemoryMappedViewHandle handle) : CriticalFinalizerObject
    {
#pragma warning disable MA0055 // Queries on other threads may still read: only the collector knows when the last one is done.
        ~Mapping() => handle.ReleasePointer();
#pragma warning restore MA0055
    }
}
