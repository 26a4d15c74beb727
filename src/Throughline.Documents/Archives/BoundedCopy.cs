using System.Buffers;
using Throughline.Documents.Layers;

namespace Throughline.Documents.Archives;

/// <summary>Unpacks a stream while counting what comes out; the sizes that an archive declares are never trusted.</summary>
internal static class BoundedCopy
{
    /// <summary>The ratio only counts from this size: a small repetitive text may shrink a thousandfold.</summary>
    private const long SmallEnough = 4L << 20;

    /// <summary>The bytes, or the reason why they were not unpacked.</summary>
    /// <param name="stream">The unpacking stream.</param>
    /// <param name="packed">Bytes that the content takes packed.</param>
    /// <param name="room">Bytes that may still be unpacked in this container.</param>
    /// <param name="budget">The limits.</param>
    public static (byte[]? Content, string? Reason) Read(Stream stream, long packed, long room, Budget budget)
    {
        using var memory = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(65_536);
        try
        {
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
            {
                budget.Check();
                memory.Write(buffer, 0, read);
                var limits = budget.Limits;
                if (memory.Length > limits.MaxBytes)
                {
                    return (null, $"unpacks to more than {limits.MaxBytes} bytes, the limit of one file; unpack it and add what you need");
                }

                if (memory.Length > room)
                {
                    return (
                        null,
                        $"the members unpack to more than {limits.MaxExpandedBytes} bytes together; unpack it and add what you need"
                    );
                }

                if (memory.Length > SmallEnough && memory.Length / Math.Max(1, packed) > limits.MaxExpansion)
                {
                    return (
                        null,
                        $"unpacks to more than {limits.MaxExpansion} times its size, as a decompression bomb does; it was not read"
                    );
                }
            }

            return (memory.ToArray(), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
