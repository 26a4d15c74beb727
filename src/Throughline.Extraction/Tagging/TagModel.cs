using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Throughline.Extraction.Tagging;

/// <summary>
/// A linear-chain model: for each feature a weight of each tag (one byte each), for each pair of tags one of the step. Read-only, so that threads may share it.
/// </summary>
internal sealed class TagModel
{
    private const int Stride = 16;
    private readonly uint[] _slots;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly int _mask;

    /// <summary>Builds a model of weights that are quantised already.</summary>
    /// <param name="keys">The features, sorted.</param>
    /// <param name="weights"><see cref="Tags.Count"/> weights for each feature.</param>
    /// <param name="steps">Weights of the steps, tag before × tag.</param>
    public TagModel(uint[] keys, sbyte[] weights, short[] steps)
    {
        (Keys, Packed, Steps) = (keys, weights, steps);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _mask = size - 1;
        _slots = new uint[size];
        _rows = new int[size];
        _weights = new sbyte[keys.Length * Stride];
        for (var i = 0; i < keys.Length; i++)
        {
            var at = (int)(keys[i] & _mask);
            while (_slots[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            (_slots[at], _rows[at]) = (keys[i], i);
            weights.AsSpan(i * Tags.Count, Tags.Count).CopyTo(_weights.AsSpan(i * Stride));
        }
    }

    /// <summary>The features.</summary>
    public uint[] Keys { get; }

    /// <summary>Their weights.</summary>
    public sbyte[] Packed { get; }

    /// <summary>The weights of the steps.</summary>
    public short[] Steps { get; }

    /// <summary>Adds up the weights of a token's features.</summary>
    /// <param name="sink">The features.</param>
    /// <param name="scores">Sixteen places, of which the first <see cref="Tags.Count"/> count.</param>
    public void Score(FeatureSink sink, Span<short> scores)
    {
        scores.Clear();
        Add(sink, scores);
    }

    /// <summary>Adds the weights of more features to a token's scores; false where the model knows none of them.</summary>
    public bool Add(FeatureSink sink, Span<short> scores)
    {
        var (low, high) = (Vector128.Create<short>(scores), Vector128.Create<short>(scores[8..]));
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        var keys = sink.Keys;
        var known = false;
        for (var i = 0; i < sink.Count; i++)
        {
            var key = keys[i];
            for (var at = (int)(key & _mask); _slots[at] != 0; at = (at + 1) & _mask)
            {
                if (_slots[at] == key)
                {
                    var row = Vector128.LoadUnsafe(ref weights, (nuint)(_rows[at] * Stride));
                    low += Vector128.WidenLower(row);
                    high += Vector128.WidenUpper(row);
                    known = true;
                    break;
                }
            }
        }

        low.CopyTo(scores);
        high.CopyTo(scores[8..]);
        return known;
    }

    /// <summary>The best tags of a sentence, given the scores of its tokens.</summary>
    /// <param name="scores">Sixteen places for each token.</param>
    /// <param name="tags">Where the tags go; its length is the number of tokens.</param>
    public void Decode(ReadOnlySpan<short> scores, Span<int> tags)
    {
        const int worst = int.MinValue / 2;
        var n = tags.Length;
        var back = new byte[n * Tags.Count];
        Span<int> best = stackalloc int[Tags.Count];
        Span<int> next = stackalloc int[Tags.Count];
        for (var y = 0; y < Tags.Count; y++)
        {
            best[y] = Tags.MayBegin(y) ? scores[y] : worst;
        }

        for (var t = 1; t < n; t++)
        {
            for (var y = 0; y < Tags.Count; y++)
            {
                var (top, from) = (worst, 0);
                foreach (var x in s_before[y])
                {
                    var score = best[x] + Steps[x * Tags.Count + y];
                    if (score > top)
                    {
                        (top, from) = (score, x);
                    }
                }

                next[y] = top + scores[t * Stride + y];
                back[t * Tags.Count + y] = (byte)from;
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var y = 1; y < Tags.Count; y++)
        {
            if (Tags.MayEnd(y) && best[y] > best[last])
            {
                last = y;
            }
        }

        for (var t = n - 1; t >= 0; t--)
        {
            tags[t] = last;
            last = back[t * Tags.Count + last];
        }
    }

    private static readonly int[][] s_before =
    [
        .. Enumerable.Range(0, Tags.Count).Select(y => Enumerable.Range(0, Tags.Count).Where(x => Tags.MayFollow(x, y)).ToArray()),
    ];

    /// <summary>Reads a model as <see cref="Write"/> wrote it.</summary>
    public static TagModel Read(Stream packed)
    {
        var bytes = WordTable.Unpacked(packed).AsSpan();
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var steps = MemoryMarshal.Cast<byte, short>(bytes.Slice(8, Tags.Count * Tags.Count * 2)).ToArray();
        var at = 8 + Tags.Count * Tags.Count * 2;
        var keys = SortedKeys.Read(bytes[at..], count);
        return new TagModel(keys, MemoryMarshal.Cast<byte, sbyte>(bytes[(at + count * SortedKeys.Size)..]).ToArray(), steps);
    }

    /// <summary>Writes the model: deflated, little-endian.</summary>
    public void Write(Stream stream)
    {
        using var deflate = new DeflateStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(deflate);
        writer.Write("TLM1"u8);
        writer.Write(Keys.Length);
        foreach (var step in Steps)
        {
            writer.Write(step);
        }

        SortedKeys.Write(writer, Keys);
        writer.Write(MemoryMarshal.Cast<sbyte, byte>(Packed));
    }
}
