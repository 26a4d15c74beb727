using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Throughline.Screening;

/// <summary>Entries of some groups of list files in one immutable file, with their identifiers and names. Entries are decoded when they are asked for.</summary>
internal sealed class Segment
{
    private const string EntriesFile = "entries.tls";
    private const string NamesFile = "names.tli";

    private readonly Bytes _bytes;
    private readonly string _name;
    private readonly (long Offset, long Length)[] _parts;
    private readonly ImmutableArray<string> _shared;

    private Segment(Bytes bytes, string name, NameIndex names)
    {
        (_bytes, _name) = (bytes, name);
        (Count, _parts) = SegmentLayout.Read(bytes, name);
        _shared = StringTable.Read(Part(SegmentLayout.Strings));
        Groups = ReadGroups();
        Names = names;
    }

    /// <summary>How many entries it has.</summary>
    public int Count { get; }

    /// <summary>The groups, in the order of their entries.</summary>
    public ImmutableArray<SegmentGroup> Groups { get; }

    /// <summary>The names of the entries.</summary>
    public NameIndex Names { get; }

    /// <summary>Builds a segment in memory.</summary>
    public static Segment Of(IReadOnlyList<ListGroup> groups)
    {
        var names = Task.Run(() => NameIndex.OpenInMemory(NamesOf(groups)));
        using var stream = new MemoryStream();
        SegmentWriter.Write(groups, stream);
        return new(Bytes.Of(stream.ToArray()), "in memory", names.GetAwaiter().GetResult());
    }

    /// <summary>Builds a segment as files of a folder that exists.</summary>
    public static void Build(IReadOnlyList<ListGroup> groups, string folder, CancellationToken cancellationToken)
    {
        var names = Task.Run(() => NameIndex.Build(NamesOf(groups), Path.Combine(folder, NamesFile), cancellationToken), cancellationToken);
        using (
            var stream = new FileStream(
                Path.Combine(folder, EntriesFile),
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                1 << 16
            )
        )
        {
            SegmentWriter.Write(groups, stream);
        }

        names.GetAwaiter().GetResult();
    }

    /// <summary>Opens a segment.</summary>
    /// <exception cref="SnapshotException">It is damaged or of another version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Segment Open(string folder)
    {
        var path = Path.Combine(folder, EntriesFile);
        try
        {
            return new(Bytes.Map(path), path, NameIndex.Open(Path.Combine(folder, NamesFile)));
        }
        catch (InvalidDataException e)
        {
            throw new SnapshotException(e.Message, e);
        }
    }

    /// <summary>The checksum of an entry's bytes.</summary>
    public static uint ChecksumOf(ReadOnlySpan<byte> entry) => (uint)XxHash3.HashToUInt64(entry);

    /// <summary>An entry.</summary>
    /// <exception cref="SnapshotException">Its bytes are damaged.</exception>
    public Model.ListedEntity Entry(int number)
    {
        var offsets = MemoryMarshal.Cast<byte, long>(Part(SegmentLayout.Offsets)).Slice(number, 2);
        var bytes = _bytes.Part(_parts[SegmentLayout.Blobs].Offset + offsets[0], offsets[1] - offsets[0]);
        if (bytes.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != ChecksumOf(bytes[sizeof(uint)..]))
        {
            throw new SnapshotException(
                $"{_name}: entry {number} is damaged; delete the folder {Path.GetDirectoryName(_name)}, it is built anew"
            );
        }

        var entry = EntryCodec.Read(bytes[sizeof(uint)..], _shared);
        _bytes.KeepAlive();
        return entry;
    }

    /// <summary>Adds the numbers of entries that may have an id.</summary>
    public void FindId(string id, List<int> found) => Find(SegmentLayout.Ids, id, found);

    /// <summary>Adds the numbers of entries that may have an identifier.</summary>
    public void FindIdentifier(string value, List<int> found) => Find(SegmentLayout.Identifiers, value, found);

    /// <summary>The number of the group that an entry is in.</summary>
    public int GroupOf(int entry)
    {
        var (from, to) = (0, Groups.Length - 1);
        while (from < to)
        {
            var middle = (from + to + 1) >>> 1;
            (from, to) = Groups[middle].FirstEntry <= entry ? (middle, to) : (from, middle - 1);
        }

        return from;
    }

    /// <summary>The keys of a group.</summary>
    public ImmutableArray<ulong> KeysOf(SegmentGroup group)
    {
        var keys = MemoryMarshal.Cast<byte, ulong>(Part(SegmentLayout.Keys)).Slice(group.FirstKey, group.Keys).ToImmutableArray();
        _bytes.KeepAlive();
        return keys;
    }

    /// <summary>True where a group has one of the sorted keys.</summary>
    public bool HasAny(SegmentGroup group, IReadOnlySet<ulong> keys)
    {
        var own = MemoryMarshal.Cast<byte, ulong>(Part(SegmentLayout.Keys)).Slice(group.FirstKey, group.Keys);
        var has = false;
        foreach (var key in own)
        {
            has |= keys.Contains(key);
        }

        _bytes.KeepAlive();
        return has;
    }

    private static IEnumerable<IndexedName> NamesOf(IReadOnlyList<ListGroup> groups)
    {
        var number = 0;
        foreach (var entry in groups.SelectMany(g => g.Entries))
        {
            foreach (var (name, isWeak) in entry.Names)
            {
                yield return new(name, entry.Kind, number, isWeak);
            }

            number++;
        }
    }

    private void Find(int part, string text, List<int> found)
    {
        foreach (var number in HashedNumbers.Find(Part(part), HashedNumbers.HashOf(text)))
        {
            found.Add(number);
        }

        _bytes.KeepAlive();
    }

    private ReadOnlySpan<byte> Part(int part) => _bytes.Part(_parts[part].Offset, _parts[part].Length);

    private ImmutableArray<SegmentGroup> ReadGroups()
    {
        var reader = new PackedReader(Part(SegmentLayout.Groups));
        var groups = new SegmentGroup[reader.Count()];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = SegmentGroup.Read(ref reader);
        }

        return ImmutableArray.Create(groups);
    }
}
