using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Throughline.Screening;

/// <summary>Passes UTF-8 bytes on and names the line, column and byte of the first that is none, instead of turning it into a replacement character.</summary>
internal sealed class Utf8CheckedStream(Stream inner) : PassingStream(inner)
{
    private readonly byte[] _tail = new byte[4];
    private int _tailLength;
    private long _line = 1;
    private long _column = 1;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        Check(buffer[..read], isEnd: read == 0 && buffer.Length > 0);
        return read;
    }

    // A character may be cut by the end of a buffer: up to three bytes wait in the tail for the next one.
    private void Check(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        if (_tailLength > 0)
        {
            while (
                _tailLength < _tail.Length
                && bytes.Length > 0
                && Rune.DecodeFromUtf8(_tail.AsSpan(0, _tailLength), out _, out _) == OperationStatus.NeedMoreData
            )
            {
                _tail[_tailLength++] = bytes[0];
                bytes = bytes[1..];
            }

            var status = Rune.DecodeFromUtf8(_tail.AsSpan(0, _tailLength), out _, out _);
            if (status == OperationStatus.NeedMoreData && !isEnd)
            {
                return;
            }

            if (status != OperationStatus.Done)
            {
                throw Damage(_tail[0]);
            }

            _column++;
            _tailLength = 0;
        }

        if (!Utf8.IsValid(bytes))
        {
            bytes = KeepTail(bytes);
        }

        Count(bytes);
    }

    private ReadOnlySpan<byte> KeepTail(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (valid < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[valid..], out _, out var length);
            if (status == OperationStatus.Done)
            {
                valid += length;
                continue;
            }

            if (status == OperationStatus.NeedMoreData)
            {
                bytes[valid..].CopyTo(_tail);
                _tailLength = bytes.Length - valid;
                break;
            }

            Count(bytes[..valid]);
            throw Damage(bytes[valid]);
        }

        return bytes[..valid];
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        var lines = bytes.Count((byte)'\n');
        _line += lines;
        _column =
            lines == 0
                ? _column + Encoding.UTF8.GetCharCount(bytes)
                : 1 + Encoding.UTF8.GetCharCount(bytes[(bytes.LastIndexOf((byte)'\n') + 1)..]);
    }

    private ListDamageException Damage(byte found) =>
        new(
            "text in UTF-8",
            $"the byte 0x{found:X2}, which is none there (the file may be in Windows-1252 or another old encoding)",
            "the file is refused as a whole; save it as UTF-8 or fetch it again",
            _line,
            _column
        );
}
