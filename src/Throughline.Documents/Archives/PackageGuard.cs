using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Archives;

/// <summary>Checks an Office package (a ZIP of XML parts) before a library unpacks it into memory.</summary>
internal static class PackageGuard
{
    /// <summary>The reason not to open it; null where its parts keep the limits.</summary>
    public static string? Check(Source source, Budget budget)
    {
        try
        {
            using var zip = new ZipArchive(source.Open(), ZipArchiveMode.Read);
            if (zip.Entries.Count > budget.Limits.MaxMembers)
            {
                return $"the package has more than {budget.Limits.MaxMembers} parts; it was not read";
            }

            var room = budget.Limits.MaxExpandedBytes;
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                var (length, buffer) = (0L, new byte[65_536]);
                int read;
                while ((read = stream.Read(buffer)) > 0)
                {
                    budget.Check();
                    length += read;
                    if (length > room || length > 16 << 20 && length / Math.Max(1, entry.CompressedLength) > budget.Limits.MaxExpansion)
                    {
                        return $"a part of the package ({MemberName(entry)}) unpacks beyond the limits, as a decompression bomb does; it was not read";
                    }
                }

                room -= length;
            }

            return null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return "the package is damaged or cut short: one of its parts cannot be unpacked; get a whole copy";
        }
    }

    /// <summary>True for what the library of Office packages throws over damaged parts: ids that lead nowhere are out of its ranges, links no addresses.</summary>
    public static bool IsDamage(Exception fault) =>
        fault
            is OpenXmlPackageException
                or XmlException
                or InvalidDataException
                or FormatException
                or IOException
                or KeyNotFoundException
                or ArgumentException;

    /// <summary>
    /// What becomes of a damaged office file: what was read before stands, with a warning; without any text the file is refused.
    /// </summary>
    /// <param name="layer">What was read.</param>
    /// <param name="kind">What was expected, with its article: "a Word document".</param>
    /// <param name="program">What repairs it: "Word".</param>
    /// <returns>The refusal, or null where text stands.</returns>
    public static string? Damaged(Layer layer, string kind, string program)
    {
        if (layer.Length == 0)
        {
            return $"expected {kind}; its parts are damaged; open it in {program}, save it again and add that";
        }

        layer.EndTable();
        layer.Warn(
            $"its parts are damaged: what stands behind this text could not be read; open it in {program}, save it again and add that"
        );
        return null;
    }

    private static string MemberName(ZipArchiveEntry entry) => new MemberNames().Clean(entry.FullName, "part");
}
