using System.IO.Compression;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Archives;

/// <summary>One gzip-packed file; a packed TAR is then an archive in it.</summary>
internal sealed class GzipReader : IFormatReader
{
    public string Name => "gzip 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        try
        {
            using var stream = new GZipStream(source.Open(), CompressionMode.Decompress);
            var (content, reason) = BoundedCopy.Read(stream, source.Content.Length, budget.Limits.MaxExpandedBytes, budget);
            if (content is null)
            {
                return reason;
            }

            layer.Members.Add(new(new MemberNames().Clean(Inner(source.Path), "content"), content));
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return "expected a gzip file; it is cut short or damaged; get a whole copy";
        }
    }

    private static string Inner(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? name[..^4] + ".tar"
            : name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3]
            : name + ".content";
    }
}
