using System.Buffers.Binary;
using System.IO.Hashing;

namespace Throughline.Screening;

/// <summary>The parts of a segment's file, and its head: what they are, where they stand, and their checksums.</summary>
/// <remarks>
/// File: 32 bytes of head (mark, place and length of the directory, its checksum), the parts, the directory (stamp, number of entries, place, length and checksum of
/// each part). All numbers are little-endian. The part of entries has no checksum as a whole: each entry carries its own and is checked when it is read.
/// </remarks>
internal static class SegmentLayout
{
    /// <summary>Entries.</summary>
    public const int Blobs = 0;

    /// <summary>Where each entry begins, and where the last ends.</summary>
    public const int Offsets = 1;

    /// <summary>Shared texts.</summary>
    public const int Strings = 2;

    /// <summary>Groups of list files.</summary>
    public const int Groups = 3;

    /// <summary>Keys of the groups.</summary>
    public const int Keys = 4;

    /// <summary>Ids to entries.</summary>
    public const int Ids = 5;

    /// <summary>Identifiers to entries.</summary>
    public const int Identifiers = 6;

    /// <summary>How many parts there are.</summary>
    public const int Parts = 7;

    /// <summary>Bytes of the head.</summary>
    public const int HeadBytes = 32;

    private const ulong Mark = 0x31_54_4D_47_45_53_4C_54; // "TLSEGMT1"

    /// <summary>The head.</summary>
    public static byte[] Head(long directoryOffset, ReadOnlySpan<byte> directory)
    {
        var head = new byte[HeadBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(head, Mark);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(8), directoryOffset);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16), directory.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(24), XxHash3.HashToUInt64(directory));
        return head;
    }

    /// <summary>The directory's bytes.</summary>
    public static byte[] Directory(string stamp, int entries, (long Offset, long Length, ulong Checksum)[] parts)
    {
        var writer = new PackedWriter();
        writer.Text(stamp);
        writer.Number(entries);
        foreach (var (offset, length, checksum) in parts)
        {
            writer.Number(offset);
            writer.Number(length);
            writer.Fixed(checksum);
        }

        return writer.Written.ToArray();
    }

    /// <summary>Reads and checks head, directory and the parts that are checked as a whole.</summary>
    /// <exception cref="SnapshotException">Something does not agree.</exception>
    public static (int Entries, (long Offset, long Length)[] Parts) Read(Bytes bytes, string name)
    {
        try
        {
            var head = bytes.Part(0, HeadBytes);
            if (BinaryPrimitives.ReadUInt64LittleEndian(head) != Mark)
            {
                throw new SnapshotException($"{name}: expected a watchlist snapshot, found another kind of file");
            }

            var directory = bytes.Part(
                BinaryPrimitives.ReadInt64LittleEndian(head[8..]),
                BinaryPrimitives.ReadInt64LittleEndian(head[16..])
            );
            Check(directory, BinaryPrimitives.ReadUInt64LittleEndian(head[24..]), name);
            var reader = new PackedReader(directory);
            if (reader.Text() is var stamp && stamp != SnapshotStamp.Text)
            {
                throw new SnapshotException($"{name}: expected a snapshot built with '{SnapshotStamp.Text}', found '{stamp}'");
            }

            var entries = (int)reader.Number();
            var parts = new (long Offset, long Length)[Parts];
            for (var i = 0; i < Parts; i++)
            {
                parts[i] = (reader.Number(), reader.Number());
                var checksum = reader.Fixed();
                if (i != Blobs)
                {
                    Check(bytes.Part(parts[i].Offset, parts[i].Length), checksum, name);
                }
            }

            return (entries, parts);
        }
        catch (InvalidDataException e)
        {
            throw new SnapshotException($"{name}: cut short or damaged: {e.Message}", e);
        }
    }

    private static void Check(ReadOnlySpan<byte> part, ulong checksum, string name)
    {
        if (XxHash3.HashToUInt64(part) is var found && found != checksum)
        {
            throw new SnapshotException($"{name}: expected the checksum {checksum:x16}, found {found:x16}: the file is damaged");
        }
    }
}
