using System.Numerics;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Hashes of names and, in a Bloom filter, of all their beginnings, so that a reader of a text knows after each word whether to go on. Eight bytes a name and
/// a few bits a beginning, under 20 bytes together. A hash of 62 bits takes one name for another about once in 10¹² lookups.
/// </summary>
internal sealed class NameSet
{
    private const int BitsEach = 12;
    private const int Probes = 4;
    private readonly ulong[] _names;
    private readonly ulong[] _beginnings;
    private readonly int _shift;

    /// <summary>A set of name hashes (the two low bits hold the type) and hashes of beginnings.</summary>
    public NameSet(List<ulong> names, List<ulong> beginnings)
    {
        var sorted = names.ToArray();
        Array.Sort(sorted);
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (kept == 0 || sorted[i] >> 2 != sorted[kept - 1] >> 2)
            {
                sorted[kept++] = sorted[i];
            }
        }

        _names = sorted[..kept];
        var words = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(64, ((long)kept + beginnings.Count) * BitsEach)) / 64;
        _beginnings = new ulong[words];
        _shift = 64 - BitOperations.Log2(words * 64);
        foreach (var hash in beginnings)
        {
            Add(hash);
        }

        foreach (var name in _names)
        {
            Add(name);
        }
    }

    /// <summary>How many names there are.</summary>
    public int Count => _names.Length;

    /// <summary>The memory that the set takes, in bytes.</summary>
    public long Bytes => 8L * (_names.Length + _beginnings.Length);

    /// <summary>True where a name begins like this or is this; rarely true where none does.</summary>
    public bool MayBegin(ulong hash)
    {
        var at = hash & ~3UL;
        for (var i = 0; i < Probes; i++)
        {
            at *= 0x9E3779B97F4A7C15;
            var bit = at >> _shift;
            if ((_beginnings[bit >> 6] & (1UL << (int)(bit & 63))) == 0)
            {
                return false;
            }

            at ^= at >> 29;
        }

        return true;
    }

    /// <summary>The type of the name of a hash; null where there is none.</summary>
    public MentionType? TypeOf(ulong hash)
    {
        var at = Array.BinarySearch(_names, hash & ~3UL);
        at = at < 0 ? ~at : at;
        return at < _names.Length && _names[at] >> 2 == hash >> 2
            ? (_names[at] & 3) switch
            {
                0 => MentionType.Person,
                1 => MentionType.Organization,
                _ => MentionType.Product,
            }
            : null;
    }

    private void Add(ulong hash)
    {
        var at = hash & ~3UL;
        for (var i = 0; i < Probes; i++)
        {
            at *= 0x9E3779B97F4A7C15;
            var bit = at >> _shift;
            _beginnings[bit >> 6] |= 1UL << (int)(bit & 63);
            at ^= at >> 29;
        }
    }
}
