using System.Globalization;
using System.IO.Compression;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Archives;

/// <summary>ZIP archives: every member is a file of its own.</summary>
internal sealed class ZipReader : IFormatReader
{
    public string Name => "zip 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(source.Open(), ZipArchiveMode.Read);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return "expected a ZIP archive with a directory at its end; found none, so the file is cut short or damaged; get a whole copy";
        }

        using (zip)
        {
            var names = new MemberNames();
            var (count, room) = (0, budget.Limits.MaxExpandedBytes);
            foreach (var entry in zip.Entries)
            {
                budget.Check();
                if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
                {
                    continue;
                }

                var name = names.Clean(entry.FullName, string.Create(CultureInfo.InvariantCulture, $"member-{count + 1}"));
                if (++count > budget.Limits.MaxMembers)
                {
                    layer.Refused.Add(
                        new(
                            name,
                            $"the archive has more than {budget.Limits.MaxMembers} members; this one and the rest were not read",
                            null
                        )
                    );
                    break;
                }

                if (entry.IsEncrypted)
                {
                    layer.Refused.Add(new(name, "locked: the member is encrypted; unpack it with its password and add the file", null));
                    continue;
                }

                room -= Unpack(entry, name, layer, room, budget);
            }

            return count == 0 ? "the archive has no members" : null;
        }
    }

    private static long Unpack(ZipArchiveEntry entry, string name, Layer layer, long room, Budget budget)
    {
        try
        {
            using var stream = entry.Open();
            var (content, reason) = BoundedCopy.Read(stream, entry.CompressedLength, room, budget);
            if (content is null)
            {
                layer.Refused.Add(new(name, reason!, null));
                return Math.Min(room, budget.Limits.MaxBytes);
            }

            layer.Members.Add(new(name, content));
            return content.Length;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            layer.Refused.Add(new(name, "the member is damaged or packed in a way we do not know; get a whole copy of the archive", null));
            return 0;
        }
    }
}
