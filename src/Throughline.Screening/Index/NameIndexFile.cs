using System.Buffers.Binary;
using System.IO.Hashing;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// The file of an index: a head with magic, format version, build parameters, numbers and a table of the parts (offset, length, checksum), closed by
/// its own checksum; then the parts. Numbers are little-endian, checksums XXH3.
/// </summary>
internal static unsafe class NameIndexFile
{
    private const uint Version = 8;
    private const int Alignment = 64;
    private const int FixedSize = 72;
    private const int SectionSize = 24;

    private static readonly int s_headSize = FixedSize + (NameIndexView.SectionCount * SectionSize) + sizeof(ulong);

    private static ReadOnlySpan<byte> Magic => "TLNAMEIX"u8;

    /// <summary>Writes an index beside a path and moves it into place when it is whole.</summary>
    public static void Write(NameIndexImage image, string path, CancellationToken cancellationToken)
    {
        using var view = new NameIndexView(image);
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var unfinished = $"{full}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            using (var file = File.Create(unfinished, 1 << 20))
            {
                Write(view, file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, full, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Maps a file and checks it.</summary>
    /// <exception cref="InvalidDataException">It is no index, of another version or other rules, or damaged.</exception>
    public static NameIndexView Open(string path)
    {
        var length = new FileInfo(path).Length;
        if (length < s_headSize)
        {
            throw Refused(path, $"at least {s_headSize} bytes", $"{length}");
        }

        var mapped = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var accessor = mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        accessor.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        void Release()
        {
            accessor.SafeMemoryMappedViewHandle.ReleasePointer();
            accessor.Dispose();
            mapped.Dispose();
        }

        try
        {
            var (header, sections, builtUnder) = ReadHead(path, new ReadOnlySpan<byte>(start, s_headSize), length);
            Expect(path, "rules of reading names", NameRules.Fingerprint, builtUnder);
            CheckSections(path, start, sections);
            return new NameIndexView(header, start, [.. sections.Select(s => (s.Offset, s.Length))], accessor, Release);
        }
        catch
        {
            Release();
            throw;
        }
    }

    private static void Write(NameIndexView view, Stream file, CancellationToken cancellationToken)
    {
        var head = new byte[s_headSize];
        var at = (long)(s_headSize + Alignment - 1) / Alignment * Alignment;
        for (var i = 0; i < NameIndexView.SectionCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (start, length) = view.Section(i);
            var row = head.AsSpan(FixedSize + (i * SectionSize));
            BinaryPrimitives.WriteInt64LittleEndian(row, at);
            BinaryPrimitives.WriteInt64LittleEndian(row[8..], length);
            BinaryPrimitives.WriteUInt64LittleEndian(
                row[16..],
                XxHash3.HashToUInt64(new ReadOnlySpan<byte>((void*)start, checked((int)length)))
            );
            file.Position = at;
            file.Write(new ReadOnlySpan<byte>((void*)start, (int)length));
            at = (at + length + Alignment - 1) / Alignment * Alignment;
        }

        file.SetLength(at);
        WriteFixed(head, view.Header);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(s_headSize - sizeof(ulong)), HeadHash(head));
        file.Position = 0;
        file.Write(head);
    }

    private static void WriteFixed(Span<byte> head, NameIndexHeader header)
    {
        Magic.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head[8..], Version);
        BinaryPrimitives.WriteUInt32LittleEndian(head[12..], (uint)NameIndexView.SectionCount);
        BinaryPrimitives.WriteUInt64LittleEndian(head[16..], NameRules.Fingerprint);
        BinaryPrimitives.WriteUInt32LittleEndian(head[24..], DeletionVariants.PrefixLength);
        BinaryPrimitives.WriteUInt32LittleEndian(head[28..], PromisedEdits());
        MemoryMarshal.Write(head[32..], header);
    }

    private static (NameIndexHeader Header, (long Offset, long Length, ulong Hash)[] Sections, ulong Rules) ReadHead(
        string path,
        ReadOnlySpan<byte> head,
        long fileLength
    )
    {
        if (!head.StartsWith(Magic))
        {
            throw Refused(path, "an index of names", "another content");
        }

        Expect(path, "format version", Version, BinaryPrimitives.ReadUInt32LittleEndian(head[8..]));
        Expect(path, "number of parts", (ulong)NameIndexView.SectionCount, BinaryPrimitives.ReadUInt32LittleEndian(head[12..]));
        if (BinaryPrimitives.ReadUInt64LittleEndian(head[(s_headSize - sizeof(ulong))..]) != HeadHash(head))
        {
            throw Refused(path, "a head that agrees with its checksum", "a damaged one");
        }

        Expect(path, "prefix length", DeletionVariants.PrefixLength, BinaryPrimitives.ReadUInt32LittleEndian(head[24..]));
        Expect(path, "promised edits", PromisedEdits(), BinaryPrimitives.ReadUInt32LittleEndian(head[28..]));
        var header = MemoryMarshal.Read<NameIndexHeader>(head[32..]);
        var sections = new (long Offset, long Length, ulong Hash)[NameIndexView.SectionCount];
        for (var i = 0; i < sections.Length; i++)
        {
            var row = head[(FixedSize + (i * SectionSize))..];
            sections[i] = (
                BinaryPrimitives.ReadInt64LittleEndian(row),
                BinaryPrimitives.ReadInt64LittleEndian(row[8..]),
                BinaryPrimitives.ReadUInt64LittleEndian(row[16..])
            );
            if (sections[i].Offset < 0 || sections[i].Length < 0 || sections[i].Offset + sections[i].Length > fileLength)
            {
                throw Refused(path, $"{sections[i].Offset + sections[i].Length} bytes or more", $"{fileLength}: the file is cut off");
            }
        }

        return (header, sections, BinaryPrimitives.ReadUInt64LittleEndian(head[16..]));
    }

    private static void CheckSections(string path, byte* start, (long Offset, long Length, ulong Hash)[] sections)
    {
        var at = (nint)start;
        var damaged = new bool[sections.Length];
        var largestFirst = Enumerable.Range(0, sections.Length).OrderByDescending(i => sections[i].Length);
        Parallel.ForEach(
            largestFirst,
            i =>
            {
                var (offset, length, hash) = sections[i];
                damaged[i] = XxHash3.HashToUInt64(new ReadOnlySpan<byte>((byte*)at + offset, checked((int)length))) != hash;
            }
        );
        if (Array.IndexOf(damaged, true) is >= 0 and var first)
        {
            throw Refused(path, $"a part {(NameIndexSection)first} that agrees with its checksum", "a damaged one");
        }
    }

    // The promise for skeletons of 1 to 16 letters, two bits each.
    private static uint PromisedEdits()
    {
        var promise = 0u;
        for (var length = 1; length <= 16; length++)
        {
            promise |= (uint)Names.PromisedEdits(length) << (2 * (length - 1));
        }

        return promise;
    }

    private static ulong HeadHash(ReadOnlySpan<byte> head) => XxHash3.HashToUInt64(head[..(s_headSize - sizeof(ulong))]);

    private static void Expect(string path, string what, ulong expected, ulong found)
    {
        if (expected != found)
        {
            throw Refused(path, $"{what} {expected:x}", $"{found:x}");
        }
    }

    private static InvalidDataException Refused(string path, string expected, string found) =>
        new($"{path}: expected {expected}, found {found}; build the index again from the lists");
}
