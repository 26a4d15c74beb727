using System.Formats.Tar;
using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Archives;

/// <summary>TAR archives; only regular files are taken, links and devices are not followed.</summary>
internal sealed class TarReader : IFormatReader
{
    public string Name => "tar 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        using var stream = source.Open();
        using var tar = new System.Formats.Tar.TarReader(stream);
        var names = new MemberNames();
        var (count, room) = (0, budget.Limits.MaxExpandedBytes);
        try
        {
            while (tar.GetNextEntry() is { } entry)
            {
                budget.Check();
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                {
                    continue;
                }

                var name = names.Clean(entry.Name, string.Create(CultureInfo.InvariantCulture, $"member-{count + 1}"));
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

                using var data = entry.DataStream ?? Stream.Null;
                var (content, reason) = BoundedCopy.Read(data, source.Content.Length, room, budget);
                if (content is null)
                {
                    layer.Refused.Add(new(name, reason!, null));
                    continue;
                }

                room -= content.Length;
                layer.Members.Add(new(name, content));
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or FormatException or ArgumentException)
        {
            return count == 0
                ? "expected a TAR archive; found a broken header; get a whole copy"
                : Note(layer, string.Create(CultureInfo.InvariantCulture, $"after member {count}"));
        }

        return count == 0 ? "the archive has no members" : null;
    }

    private static string? Note(Layer layer, string where)
    {
        layer.Refused.Add(new("", $"the TAR archive breaks off {where}; what stands before was read; get a whole copy", null));
        return null;
    }
}
