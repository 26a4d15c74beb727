using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Prose.Roles;

/// <summary>A log-linear model of who plays which side of a claim: a weight for each answer of <see cref="RoleFeatures"/>. Read-only, so that threads may share it.</summary>
internal sealed class RoleModel
{
    private const float Step = 1 / 64f;
    private static readonly Lazy<RoleModel?> s_shipped = new(Load);
    private readonly uint[] _keys;
    private readonly short[] _weights;
    private readonly uint[] _slots;
    private readonly float[] _values;
    private readonly uint _mask;

    /// <summary>Takes weights, which it rounds to steps of a 64th; what rounds to nothing is left out.</summary>
    public RoleModel(IEnumerable<KeyValuePair<uint, float>> weights)
        : this([
            .. weights
                .Select(w => (w.Key, Weight: (short)Math.Clamp(MathF.Round(w.Value / Step), short.MinValue, short.MaxValue)))
                .Where(w => w.Weight != 0)
                .OrderBy(w => w.Key),
        ]) { }

    private RoleModel((uint Key, short Weight)[] weights)
    {
        (_keys, _weights) = ([.. weights.Select(w => w.Key)], [.. weights.Select(w => w.Weight)]);
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, weights.Length * 2));
        (_mask, _slots, _values) = (size - 1, new uint[size], new float[size]);
        foreach (var (key, weight) in weights)
        {
            var at = key & _mask;
            while (_slots[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            (_slots[at], _values[at]) = (key, weight * Step);
        }
    }

    /// <summary>The model that ships; null in a build without one.</summary>
    public static RoleModel? Shipped => s_shipped.Value;

    /// <summary>Adds up the weights of answers.</summary>
    public float Score(ReadOnlySpan<uint> answers)
    {
        var sum = 0f;
        foreach (var key in answers)
        {
            for (var at = key & _mask; _slots[at] != 0; at = (at + 1) & _mask)
            {
                if (_slots[at] == key)
                {
                    sum += _values[at];
                    break;
                }
            }
        }

        return sum;
    }

    /// <summary>The probability of a score by itself.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Exp(-score));

    /// <summary>Reads a model as <see cref="Write"/> wrote it.</summary>
    public static RoleModel Read(Stream packed)
    {
        var bytes = WordTable.Unpacked(packed).AsSpan();
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var keys = SortedKeys.Read(bytes[8..], count);
        var weights = MemoryMarshal.Cast<byte, short>(bytes[(8 + (count * SortedKeys.Size))..]).ToArray();
        return new RoleModel([.. keys.Zip(weights)]);
    }

    /// <summary>Writes the model: deflated, little-endian.</summary>
    public void Write(Stream stream)
    {
        using var deflate = new DeflateStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(deflate);
        writer.Write("TLR1"u8);
        writer.Write(_keys.Length);
        SortedKeys.Write(writer, _keys);
        writer.Write(MemoryMarshal.AsBytes<short>(_weights));
    }

    private static RoleModel? Load()
    {
        using var stream = typeof(RoleModel).Assembly.GetManifestResourceStream("extraction/roles/sides.model");
        return stream is null ? null : Read(stream);
    }
}
