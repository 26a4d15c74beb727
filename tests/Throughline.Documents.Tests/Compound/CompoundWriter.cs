using System.Buffers.Binary;
using System.Text;

namespace Throughline.Documents.Tests.Compound;

/// <summary>Writes compound files for tests: version 3, small streams in the mini stream, siblings as a list ([MS-CFB]).</summary>
internal sealed class CompoundWriter
{
    private const uint End = 0xfffffffe;
    private const uint None = 0xffffffff;

    private readonly List<(string Name, byte Type, byte[] Content, int Parent)> _entries = [("Root Entry", 5, [], -1)];

    /// <summary>Adds a storage and gives its number; 0 is the root.</summary>
    public int Storage(string name, int parent = 0)
    {
        _entries.Add((name, 1, [], parent));
        return _entries.Count - 1;
    }

    /// <summary>Adds a stream.</summary>
    public CompoundWriter Stream(string name, byte[] content, int parent = 0)
    {
        _entries.Add((name, 2, content, parent));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        var (sectors, table) = (new List<byte[]>(), new List<uint>());
        var (mini, miniTable) = (new MemoryStream(), new List<uint>());
        var starts = new uint[_entries.Count];
        for (var i = 1; i < _entries.Count; i++)
        {
            starts[i] = End;
            if (_entries[i] is { Type: 2, Content: { Length: > 0 } content })
            {
                starts[i] = content.Length < 4096 ? Mini(content) : Chain(content);
            }
        }

        var miniStream = mini.Length == 0 ? End : Chain(mini.ToArray());
        var miniFat = miniTable.Count == 0 ? End : Chain(Bytes(miniTable));
        var directory = Chain(Directory(starts, miniStream, (int)mini.Length));
        var fat = (sectors.Count + 128) / 127;
        var first = (uint)sectors.Count;
        for (var i = 0; i < fat; i++)
        {
            table.Add(0xfffffffd);
        }

        var words = Bytes(table);
        using var file = new MemoryStream();
        var header = new byte[512];
        byte[] magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        magic.CopyTo(header, 0);
        Put16(header, 24, 0x3e);
        Put16(header, 26, 3);
        Put16(header, 28, 0xfffe);
        Put16(header, 30, 9);
        Put16(header, 32, 6);
        Put32(header, 44, (uint)fat);
        Put32(header, 48, directory);
        Put32(header, 56, 4096);
        Put32(header, 60, miniFat);
        Put32(header, 68, End);
        for (var i = 0; i < 109; i++)
        {
            Put32(header, 76 + 4 * i, i < fat ? first + (uint)i : None);
        }

        file.Write(header);
        foreach (var sector in sectors)
        {
            file.Write(sector);
        }

        var padded = new byte[fat * 512];
        Array.Fill(padded, (byte)0xff);
        words.CopyTo(padded, 0);
        file.Write(padded);
        return file.ToArray();

        uint Chain(byte[] content)
        {
            var start = (uint)sectors.Count;
            for (var at = 0; at < content.Length; at += 512)
            {
                var sector = new byte[512];
                content.AsSpan(at, Math.Min(512, content.Length - at)).CopyTo(sector);
                sectors.Add(sector);
                table.Add(at + 512 < content.Length ? (uint)sectors.Count : End);
            }

            return start;
        }

        uint Mini(byte[] content)
        {
            var start = (uint)miniTable.Count;
            for (var at = 0; at < content.Length; at += 64)
            {
                var sector = new byte[64];
                content.AsSpan(at, Math.Min(64, content.Length - at)).CopyTo(sector);
                mini.Write(sector);
                miniTable.Add(at + 64 < content.Length ? (uint)miniTable.Count + 1 : End);
            }

            return start;
        }
    }

    private byte[] Directory(uint[] starts, uint miniStream, int miniLength)
    {
        var bytes = new byte[(_entries.Count + 3) / 4 * 512];
        for (var i = 0; i < _entries.Count; i++)
        {
            var (name, type, content, parent) = _entries[i];
            var at = i * 128;
            Encoding.Unicode.GetBytes(name).CopyTo(bytes, at);
            Put16(bytes, at + 64, (ushort)(2 * name.Length + 2));
            bytes[at + 66] = type;
            bytes[at + 67] = 1;
            var next = _entries.FindIndex(i + 1, e => e.Parent == parent);
            Put32(bytes, at + 68, None);
            Put32(bytes, at + 72, i > 0 && next > 0 ? (uint)next : None);
            var child = _entries.FindIndex(e => e.Parent == i);
            Put32(bytes, at + 76, child > 0 ? (uint)child : None);
            Put32(bytes, at + 116, i == 0 ? miniStream : starts[i]);
            Put32(bytes, at + 120, (uint)(i == 0 ? miniLength : content.Length));
        }

        return bytes;
    }

    private static byte[] Bytes(List<uint> numbers)
    {
        var bytes = new byte[4 * numbers.Count];
        for (var i = 0; i < numbers.Count; i++)
        {
            Put32(bytes, 4 * i, numbers[i]);
        }

        return bytes;
    }

    internal static void Put16(byte[] bytes, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);

    internal static void Put32(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
}
