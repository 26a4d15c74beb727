using System.IO.Compression;

namespace Throughline.Samples.Writing;

/// <summary>Writes zip archives that come out the same on every machine: members are stored, not deflated, and carry one fixed date.</summary>
internal static class StoredZip
{
    // The first date that the zip format can express; compressors differ between runtimes, so nothing is compressed.
    private static readonly DateTimeOffset s_date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IEnumerable<(string Path, byte[] Bytes)> members)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in members)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
                entry.LastWriteTime = s_date;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return buffer.ToArray();
    }

    public static byte[] OfText(params (string Path, string Text)[] members) =>
        Of(members.Select(m => (m.Path, System.Text.Encoding.UTF8.GetBytes(m.Text))));
}
