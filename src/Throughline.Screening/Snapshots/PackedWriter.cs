using System.Buffers;
using System.Text;
using System.Text.Unicode;
using NodaTime;

namespace Throughline.Screening;

/// <summary>Writes numbers in as few bytes as they need (LEB128) and texts in UTF-8.</summary>
internal sealed class PackedWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly ArrayBufferWriter<byte> _places = new(64);
    private int _afterPlace;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>Where numbers of shared texts stand: for each, how many bytes lie between the one before it, or the start, and it.</summary>
    public ReadOnlySpan<byte> Places => _places.WrittenSpan;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _buffer.ResetWrittenCount();
        _places.ResetWrittenCount();
        _afterPlace = 0;
    }

    /// <summary>The number of a shared text, its place noted.</summary>
    public void Shared(int number)
    {
        Number(_places, _buffer.WrittenCount - _afterPlace);
        Number(number);
        _afterPlace = _buffer.WrittenCount;
    }

    /// <summary>Bytes as they stand.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    /// <summary>A number that is not negative.</summary>
    public void Number(long value) => Number(_buffer, value);

    private static void Number(ArrayBufferWriter<byte> into, long value)
    {
        var left = checked((ulong)value);
        var span = into.GetSpan(10);
        var length = 0;
        while (left >= 0x80)
        {
            span[length++] = (byte)(left | 0x80);
            left >>= 7;
        }

        span[length++] = (byte)left;
        into.Advance(length);
    }

    /// <summary>A fixed 64-bit number.</summary>
    public void Fixed(ulong value)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    /// <summary>A text.</summary>
    public void Text(string value)
    {
        // An unpaired surrogate becomes U+FFFD here, as it does in every output.
        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        Utf8.FromUtf16(value, _buffer.GetSpan(length + 1), out _, out var written);
        _buffer.Advance(written);
    }

    /// <summary>A text that may be absent.</summary>
    public void TextOrNull(string? value)
    {
        Number(value is null ? 0 : 1);
        if (value is not null)
        {
            Text(value);
        }
    }

    /// <summary>A day that may be absent.</summary>
    public void DayOrNull(LocalDate? value)
    {
        var days = value is { } day ? Period.DaysBetween(PackedReader.Epoch, day) : 0;
        Number(value is null ? 0 : 1 + ((long)(days << 1) ^ (days >> 31)));
    }
}
