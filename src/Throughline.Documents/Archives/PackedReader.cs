using System.Globalization;
using SharpCompress.Archives;
using SharpCompress.Common;
using SharpCompress.Readers;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Archives;

/// <summary>7z and RAR archives: every member is a file of its own. One with a password is named as locked.</summary>
internal sealed class PackedReader : IFormatReader
{
    private const string Locked = "locked: the archive is encrypted; unpack it with its password and add the files";

    public string Name => "packed 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        var count = 0;
        try
        {
            using var archive = ArchiveFactory.OpenArchive(source.Open(), new ReaderOptions());
            if (archive.Entries.Any(e => e.IsEncrypted))
            {
                return Locked;
            }

            using var reader = archive.ExtractAllEntries();
            Members(reader, source.Content.Length, layer, budget, ref count);
        }
        catch (CryptographicException)
        {
            return Locked;
        }
        catch (Exception e) when (e is not OutOfMemoryException and not OperationCanceledException)
        {
            // The unpackers meet damage with exceptions of many types.
            if (count == 0)
            {
                return "expected a 7z or RAR archive; it is cut short, damaged or of several volumes; get a whole copy, or unpack it and add its files";
            }

            var place = string.Create(CultureInfo.InvariantCulture, $"after member {count}");
            layer.Refused.Add(new("", $"the archive breaks off {place}; what stands before was read; get a whole copy", null));
        }

        return count == 0 ? "the archive has no members" : null;
    }

    private static void Members(IReader reader, long packed, Layer layer, Budget budget, ref int count)
    {
        var (names, room) = (new MemberNames(), budget.Limits.MaxExpandedBytes);
        while (reader.MoveToNextEntry())
        {
            budget.Check();
            if (reader.Entry.IsDirectory || reader.Entry.LinkTarget is not null)
            {
                continue;
            }

            var name = names.Clean(reader.Entry.Key, string.Create(CultureInfo.InvariantCulture, $"member-{count + 1}"));
            if (++count > budget.Limits.MaxMembers)
            {
                layer.Refused.Add(
                    new(name, $"the archive has more than {budget.Limits.MaxMembers} members; this one and the rest were not read", null)
                );
                return;
            }

            using var stream = reader.OpenEntryStream();
            var (content, reason) = BoundedCopy.Read(stream, packed, room, budget);
            if (content is null)
            {
                layer.Refused.Add(new(name, reason!, null));
                return;
            }

            room -= content.Length;
            layer.Members.Add(new(name, content));
        }
    }
}
