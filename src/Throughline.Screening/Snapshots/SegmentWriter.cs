using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>Writes groups of list files as a segment.</summary>
internal static class SegmentWriter
{
    /// <summary>Writes a segment to a stream that can seek, from its start.</summary>
    public static void Write(IReadOnlyList<ListGroup> groups, Stream stream)
    {
        var parts = new (long, long, ulong)[SegmentLayout.Parts];
        stream.Write(new byte[SegmentLayout.HeadBytes]);
        var shared = new StringTable();
        var offsets = Entries(groups, shared, stream);
        parts[SegmentLayout.Blobs] = (SegmentLayout.HeadBytes, stream.Position - SegmentLayout.HeadBytes, 0);
        Align(stream);

        var writer = new PackedWriter();
        Part(SegmentLayout.Offsets, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(offsets)));
        shared.Write(writer);
        Part(SegmentLayout.Strings, writer.Written);
        writer.Clear();
        WriteGroups(groups, writer);
        Part(SegmentLayout.Groups, writer.Written);
        Part(SegmentLayout.Keys, MemoryMarshal.AsBytes(groups.SelectMany(g => g.Keys).ToArray().AsSpan()));
        Part(SegmentLayout.Ids, Ids(groups));
        Part(SegmentLayout.Identifiers, Identifiers(groups));

        var directory = SegmentLayout.Directory(SnapshotStamp.Text, offsets.Count - 1, parts);
        var at = stream.Position;
        stream.Write(directory);
        stream.Position = 0;
        stream.Write(SegmentLayout.Head(at, directory));
        stream.Flush();

        void Part(int part, ReadOnlySpan<byte> bytes)
        {
            parts[part] = (stream.Position, bytes.Length, XxHash3.HashToUInt64(bytes));
            stream.Write(bytes);
            Align(stream);
        }
    }

    private static List<long> Entries(IReadOnlyList<ListGroup> groups, StringTable shared, Stream stream)
    {
        var (offsets, writer) = (new List<long> { 0 }, new PackedWriter());
        Span<byte> checksum = stackalloc byte[sizeof(uint)];
        foreach (var group in groups)
        {
            // The order of entries decides the numbers, whichever thread packed them first: the same entries give the same bytes.
            var numbers = group.Shared.Into(shared);
            foreach (var entry in group.Entries)
            {
                writer.Clear();
                entry.Write(writer, numbers);
                BinaryPrimitives.WriteUInt32LittleEndian(checksum, Segment.ChecksumOf(writer.Written));
                stream.Write(checksum);
                stream.Write(writer.Written);
                offsets.Add(offsets[^1] + sizeof(uint) + writer.Written.Length);
            }
        }

        return offsets;
    }

    private static void WriteGroups(IReadOnlyList<ListGroup> groups, PackedWriter writer)
    {
        var (entry, key) = (0, 0);
        writer.Number(groups.Count);
        foreach (var group in groups)
        {
            var (entries, keys) = (group.Entries.Length, group.Keys.Length);
            new SegmentGroup(group.Units, entry, entries, key, keys, group.Sources, group.Problems, group.Refused).Write(writer);
            entry += group.Entries.Length;
            key += group.Keys.Length;
        }
    }

    private static byte[] Ids(IReadOnlyList<ListGroup> groups) =>
        HashedNumbers.Of([.. groups.SelectMany(g => g.Entries).Select((e, i) => (HashedNumbers.HashOf(e.Id), i))]);

    private static byte[] Identifiers(IReadOnlyList<ListGroup> groups) =>
        HashedNumbers.Of([.. groups.SelectMany(g => g.Entries).SelectMany((e, i) => e.Identifiers.Select(hash => (hash, i)))]);

    // Tables of 64-bit numbers are read in place.
    private static void Align(Stream stream)
    {
        if (stream.Position % 8 is var over and > 0)
        {
            stream.Write(new byte[8 - over]);
        }
    }
}
