using System.Buffers.Binary;
using System.Text;
using NodaTime;

namespace Throughline.Screening;

/// <summary>Reads what <see cref="PackedWriter"/> wrote.</summary>
/// <remarks>Every member throws <see cref="InvalidDataException"/> where the bytes end too early.</remarks>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>True where nothing is left.</summary>
    public readonly bool IsAtEnd => _left.IsEmpty;

    /// <summary>What is left.</summary>
    public readonly ReadOnlySpan<byte> Rest => _left;

    /// <summary>The day that days are counted from.</summary>
    public static LocalDate Epoch { get; } = new(1970, 1, 1);

    /// <summary>A number.</summary>
    public long Number()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (_left.IsEmpty)
            {
                throw new InvalidDataException("expected a number, found the end");
            }

            var part = _left[0];
            _left = _left[1..];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)value;
            }
        }

        throw new InvalidDataException("expected a number, found more than ten bytes of one");
    }

    /// <summary>A number of things that take a byte each at least.</summary>
    public int Count() =>
        Number() is var count && count >= 0 && count <= _left.Length
            ? (int)count
            : throw new InvalidDataException($"expected a count within the bytes, found {count}");

    /// <summary>A fixed 64-bit number.</summary>
    public ulong Fixed() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    /// <summary>A text.</summary>
    public string Text() => Encoding.UTF8.GetString(Take(Count()));

    /// <summary>A text that may be absent.</summary>
    public string? TextOrNull() => Number() == 0 ? null : Text();

    /// <summary>A day that may be absent.</summary>
    public LocalDate? DayOrNull()
    {
        var number = Number();
        return number == 0 ? null : Epoch.PlusDays((int)(((number - 1) >> 1) ^ -((number - 1) & 1)));
    }

    /// <summary>Bytes as they stand.</summary>
    public ReadOnlySpan<byte> Take(int length)
    {
        if (length > _left.Length)
        {
            throw new InvalidDataException($"expected {length} bytes, found {_left.Length}");
        }

        var taken = _left[..length];
        _left = _left[length..];
        return taken;
    }
}
