namespace Throughline.Screening;

/// <summary>A stream that refuses to expand beyond a limit.</summary>
/// <param name="inner">The unpacking stream.</param>
/// <param name="limit">Bytes.</param>
/// <param name="owner">What to dispose with it; null where nothing.</param>
internal sealed class BoundedStream(Stream inner, long limit, IDisposable? owner = null) : PassingStream(inner)
{
    private long _left = limit;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Counted(Inner.Read(buffer));
        }
        catch (Exception e) when (e is EndOfStreamException or not (IOException or InvalidDataException or OutOfMemoryException))
        {
            // Unpackers throw types of their own, not all of them public, at content that is damaged, and miss bytes where a length in it is.
            throw new InvalidDataException($"the packed content is damaged ({e.Message})", e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            owner?.Dispose();
        }
    }

    private int Counted(int read)
    {
        _left -= read;
        return _left >= 0 ? read : throw new InvalidDataException($"the file expands to more bytes than a list has");
    }
}
