using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.Xz;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Archives;

/// <summary>One file packed by bzip2 or xz; a packed TAR is then an archive in it.</summary>
internal sealed class SqueezedReader : IFormatReader
{
    public string Name => "squeezed 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        try
        {
            using var stream = Unpacking(source);
            var (content, reason) = BoundedCopy.Read(stream, source.Content.Length, budget.Limits.MaxExpandedBytes, budget);
            if (content is null)
            {
                return reason;
            }

            layer.Members.Add(new(new MemberNames().Clean(Path.GetFileNameWithoutExtension(source.Path), "content"), content));
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            return "expected a file packed by bzip2 or xz; it is cut short or damaged; get a whole copy";
        }
    }

    private static Stream Unpacking(Source source) =>
        source.Format == Format.Xz ? new XZStream(source.Open()) : BZip2Stream.Create(source.Open(), CompressionMode.Decompress, true);
}
