namespace Throughline.Screening;

/// <summary>A stream that refuses to expand beyond a limit.</summary>
/// <param name="inner">The unpacking stream.</param>
/// <param name="limit">Bytes.</param>
/// <param name="owner">What to dispose with it; null where nothing.</param>
internal sealed class BoundedStream(Stream inner, long limit, IDisposable? owner = null) : Stream
{
    private long _left = limit;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owner?.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int read)
    {
        _left -= read;
        return _left >= 0 ? read : throw new InvalidDataException($"the file expands to more bytes than a list has");
    }
}
