using System.Buffers.Binary;
using System.IO.Compression;

namespace Throughline.Extraction.Tagging;

/// <summary>
/// What is known of the words of a language, found by hash: a cluster of words that stand in like places, and flags (<c>eng/tagging/build-words.mjs</c>
/// says which). Two words in a million share a key; the tagger lives with that.
/// </summary>
internal sealed class WordTable
{
    private const uint Offset = 0x811C9DC5;
    private const uint Prime = 0x01000193;
    private readonly uint[] _keys;
    private readonly int[] _slots;
    private readonly ushort[] _clusters;
    private readonly ushort[] _flags;
    private readonly byte[] _levels;

    private WordTable(ReadOnlySpan<byte> bytes)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var levels = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        _levels = bytes.Slice(12, levels * 2).ToArray();
        var at = 12 + levels * 2;
        (_keys, _clusters, _flags) = (new uint[count], new ushort[count], new ushort[count]);
        for (var i = 0; i < count; i++)
        {
            _keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + i * 4)..]);
            _clusters[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + count * 4 + i * 2)..]);
            _flags[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + count * 6 + i * 2)..]);
        }

        // Keys are hashes and sorted: their first 16 bits say where to look.
        _slots = new int[65537];
        for (int i = 0, slot = 0; slot <= 65536; slot++)
        {
            while (i < count && _keys[i] >> 16 < slot)
            {
                i++;
            }

            _slots[slot] = i;
        }
    }

    /// <summary>The table of a language, from the assembly's resources.</summary>
    public static WordTable Open(string language)
    {
        using var packed = typeof(WordTable).Assembly.GetManifestResourceStream($"extraction/tagging/{language}.words")!;
        return new WordTable(Unpacked(packed));
    }

    /// <summary>The bytes of a deflated stream.</summary>
    public static byte[] Unpacked(Stream packed)
    {
        using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        inflate.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The key of a word or phrase in lower case.</summary>
    public static uint KeyOf(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>The key of a phrase from the key of its beginning.</summary>
    public static uint Extend(uint key, ReadOnlySpan<char> more)
    {
        foreach (var c in more)
        {
            key = (key ^ c) * Prime;
        }

        return key;
    }

    /// <summary>Finds a word; the cluster and the flags are 0 where nothing is known.</summary>
    public bool TryFind(uint key, out int cluster, out int flags)
    {
        for (var i = _slots[key >> 16]; i < _slots[(key >> 16) + 1]; i++)
        {
            if (_keys[i] == key)
            {
                (cluster, flags) = (_clusters[i], _flags[i]);
                return true;
            }
        }

        (cluster, flags) = (0, 0);
        return false;
    }

    /// <summary>The cluster of a cluster: about a hundred of them.</summary>
    public int Wider(int cluster) => cluster * 2 < _levels.Length ? _levels[cluster * 2] : 0;

    /// <summary>The widest clusters: about thirty.</summary>
    public int Widest(int cluster) => cluster * 2 < _levels.Length ? _levels[cluster * 2 + 1] : 0;
}
