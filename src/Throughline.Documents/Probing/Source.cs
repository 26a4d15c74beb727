namespace Throughline.Documents.Probing;

/// <summary>A file to read, after the probe.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Format">What the probe found.</param>
/// <param name="Text">The decoded text, for the formats that are text.</param>
internal sealed record Source(string Path, ReadOnlyMemory<byte> Content, Format Format, DecodedText? Text)
{
    /// <summary>The day of the mail that carries the file; null where it is not carried by one. Papers without a year are dated by it.</summary>
    public NodaTime.LocalDate? Sent { get; init; }

    public Stream Open() =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(Content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(Content.ToArray(), writable: false);
}
