using System.Buffers.Binary;

namespace Throughline.Extraction.Tagging;

/// <summary>Sorted keys of features in a file: written as differences, so that they pack well. Little-endian.</summary>
internal static class SortedKeys
{
    /// <summary>Bytes of a key.</summary>
    public const int Size = sizeof(uint);

    /// <summary>Writes keys.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="keys">The keys, ascending.</param>
    public static void Write(BinaryWriter writer, ReadOnlySpan<uint> keys)
    {
        var before = 0u;
        foreach (var key in keys)
        {
            writer.Write(key - before);
            before = key;
        }
    }

    /// <summary>Reads so many keys from the start of bytes.</summary>
    public static uint[] Read(ReadOnlySpan<byte> bytes, int count)
    {
        var keys = new uint[count];
        var key = 0u;
        for (var i = 0; i < count; i++)
        {
            key += BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * Size)..]);
            keys[i] = key;
        }

        return keys;
    }
}
