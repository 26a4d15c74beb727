using System.Buffers.Binary;
using System.Text;

namespace Throughline.Documents.Compound;

/// <summary>Compound files of Office 97 to 2003 and Outlook: storages and streams in one file ([MS-CFB] version 3 and 4).</summary>
/// <remarks>Input is hostile: chains are followed no longer than the file has sectors, the directory's tree no further than it has entries,
/// and a stream never gives more bytes than the file has.</remarks>
internal sealed class CompoundFile
{
    private const uint EndOfChain = 0xfffffffe;
    private const uint LargestSector = 0xfffffffa;
    private const int EntrySize = 128;
    private const int MostEntries = 100_000;
    private const int MiniSector = 64;

    private static readonly byte[] s_magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

    private readonly ReadOnlyMemory<byte> _content;
    private readonly int _sectorSize;
    private readonly uint[] _table;
    private readonly uint[] _miniTable;
    private readonly byte[] _miniStream;
    private readonly uint _miniLimit;

    private CompoundFile(ReadOnlyMemory<byte> content)
    {
        var header = content.Span;
        _content = content;
        _sectorSize = 1 << BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        _table = Table(header);
        _miniLimit = BinaryPrimitives.ReadUInt32LittleEndian(header[56..]);
        _miniTable = Numbers(Chain(BinaryPrimitives.ReadUInt32LittleEndian(header[60..]), long.MaxValue));
        var entries = Entries(Chain(BinaryPrimitives.ReadUInt32LittleEndian(header[48..]), long.MaxValue));
        Root = Tree(entries);
        _miniStream = Root.FirstSector < LargestSector ? Chain(Root.FirstSector, Root.Length) : [];
    }

    /// <summary>The root storage.</summary>
    public CompoundEntry Root { get; }

    /// <summary>Opens a file.</summary>
    /// <returns>Null where the bytes are no compound file, or its header or directory cannot be read.</returns>
    public static CompoundFile? OpenOrNull(ReadOnlyMemory<byte> content)
    {
        var header = content.Span;
        if (
            header.Length < 1024
            || !header.StartsWith(s_magic)
            || BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) != 0xfffe
            || BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) is not (9 or 12)
        )
        {
            return null;
        }

        try
        {
            return new(content);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a stream; what a broken chain still gives, where it is broken.</summary>
    public byte[] Read(CompoundEntry stream) =>
        stream.IsStorage || stream.Length <= 0 ? []
        : stream.Length < _miniLimit ? Mini(stream)
        : Chain(stream.FirstSector, stream.Length);

    /// <summary>The bytes of a storage's stream; null where it has none of the name.</summary>
    public byte[]? ReadOrNull(CompoundEntry storage, string name) =>
        storage.ChildOrNull(name) is { IsStorage: false } stream ? Read(stream) : null;

    // The first 109 sectors of the allocation table are named in the header, the others in a chain of their own.
    private uint[] Table(ReadOnlySpan<byte> header)
    {
        var sectors = new List<uint>();
        var most = _content.Length / _sectorSize + 1;
        for (var i = 0; i < 109; i++)
        {
            Take(BinaryPrimitives.ReadUInt32LittleEndian(header[(76 + 4 * i)..]));
        }

        var next = BinaryPrimitives.ReadUInt32LittleEndian(header[68..]);
        for (var steps = 0; next < LargestSector && steps < most && Sector(next) is { Length: > 4 } more; steps++)
        {
            for (var i = 0; i + 4 < more.Length; i += 4)
            {
                Take(BinaryPrimitives.ReadUInt32LittleEndian(more[i..]));
            }

            next = BinaryPrimitives.ReadUInt32LittleEndian(more[^4..]);
        }

        var numbers = new List<uint>(sectors.Count * _sectorSize / 4);
        foreach (var sector in sectors.Take(most))
        {
            var bytes = Sector(sector);
            for (var i = 0; i + 4 <= bytes.Length; i += 4)
            {
                numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes[i..]));
            }
        }

        return [.. numbers];

        void Take(uint sector)
        {
            if (sector < LargestSector && sectors.Count < most)
            {
                sectors.Add(sector);
            }
        }
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var at = ((long)number + 1) * _sectorSize;
        return at >= _content.Length ? [] : _content.Span.Slice((int)at, (int)Math.Min(_sectorSize, _content.Length - at));
    }

    private byte[] Chain(uint first, long length)
    {
        using var bytes = new MemoryStream();
        length = Math.Min(length, _content.Length);
        var (sector, left) = (first, _content.Length / _sectorSize + 1);
        while (sector < LargestSector && bytes.Length < length && left-- > 0)
        {
            var part = Sector(sector);
            bytes.Write(part[..(int)Math.Min(part.Length, length - bytes.Length)]);
            sector = sector < _table.Length ? _table[sector] : EndOfChain;
        }

        return bytes.ToArray();
    }

    private byte[] Mini(CompoundEntry stream)
    {
        using var bytes = new MemoryStream();
        var (sector, left) = (stream.FirstSector, _miniStream.Length / MiniSector + 1);
        while (sector < LargestSector && bytes.Length < stream.Length && left-- > 0)
        {
            var at = (long)sector * MiniSector;
            if (at >= _miniStream.Length)
            {
                break;
            }

            var room = Math.Min(Math.Min(MiniSector, _miniStream.Length - at), stream.Length - bytes.Length);
            bytes.Write(_miniStream, (int)at, (int)room);
            sector = sector < _miniTable.Length ? _miniTable[sector] : EndOfChain;
        }

        return bytes.ToArray();
    }

    private static uint[] Numbers(byte[] bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4 * i));
        }

        return numbers;
    }

    private List<(CompoundEntry? Entry, uint Left, uint Right, uint Child)> Entries(byte[] directory)
    {
        var entries = new List<(CompoundEntry?, uint, uint, uint)>();
        for (var at = 0; at + EntrySize <= directory.Length && entries.Count < MostEntries; at += EntrySize)
        {
            var bytes = directory.AsSpan(at, EntrySize);
            var letters = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(bytes[64..]), (ushort)64) / 2 - 1;
            var size = BinaryPrimitives.ReadInt64LittleEndian(bytes[120..]);
            entries.Add(
                (
                    bytes[66] is 1 or 2 or 5
                        ? new(
                            Encoding.Unicode.GetString(bytes[..(2 * Math.Max(0, letters))]),
                            bytes[66] != 2,
                            BinaryPrimitives.ReadUInt32LittleEndian(bytes[116..]),
                            // The upper half is not to be trusted in version 3 files ([MS-CFB] 2.6.3).
                            _sectorSize == 512
                                ? size & 0xffffffff
                                : Math.Max(0, size)
                        )
                        : null,
                    BinaryPrimitives.ReadUInt32LittleEndian(bytes[68..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(bytes[72..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(bytes[76..])
                )
            );
        }

        return entries;
    }

    private static CompoundEntry Tree(List<(CompoundEntry? Entry, uint Left, uint Right, uint Child)> entries)
    {
        if (entries.Count == 0 || entries[0].Entry is not { } root)
        {
            throw new InvalidDataException("the directory is missing");
        }

        var seen = new bool[entries.Count];
        seen[0] = true;
        var open = new Stack<(uint At, CompoundEntry Parent)>();
        open.Push((entries[0].Child, root));
        while (open.TryPop(out var next))
        {
            if (next.At >= entries.Count || seen[next.At])
            {
                continue;
            }

            seen[next.At] = true;
            var (entry, left, right, child) = entries[(int)next.At];
            open.Push((left, next.Parent));
            open.Push((right, next.Parent));
            if (entry is not null)
            {
                next.Parent.Add(entry);
                if (entry.IsStorage)
                {
                    open.Push((child, entry));
                }
            }
        }

        return root;
    }
}
