using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using SharpCompress.Compressors.Xz;

namespace Throughline.Screening;

/// <summary>Finds list files under paths and unpacks .xz, .gz, zip, tar and OpenDocument tables by what they contain, not by their names.</summary>
internal static partial class ListFiles
{
    private const int HeadBytes = 16 * 1024;

    // A list of everything is about 3 GB; more in one compressed file is an accident or an attack.
    private const long MostBytes = 4L * 1024 * 1024 * 1024;
    private const int MostMemberBytes = 256 * 1024 * 1024;
    private const int MostMembers = 2000;
    private const string OdsContent = "content.xml";

    /// <summary>The files under the paths, sorted; a path or member that cannot be read is refused.</summary>
    public static IEnumerable<ListFile> Under(IReadOnlyList<string> paths, List<RefusedFile> refused)
    {
        foreach (var path in Paths(paths, refused))
        {
            using var files = Read(path, refused).GetEnumerator();
            while (NextOrNull(files, path, refused) is { } file)
            {
                yield return file;
            }
        }
    }

    /// <summary>The files on disk under the paths, in order; a path that is absent is refused.</summary>
    public static IEnumerable<string> Paths(IReadOnlyList<string> paths, List<RefusedFile> refused) =>
        paths.SelectMany(p => Expand(p, refused));

    /// <summary>True for what a damaged or hostile file can throw.</summary>
    public static bool IsBadInput(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or InvalidDataException
                or FormatException
                or System.Xml.XmlException
                or System.Text.Json.JsonException
                or DecoderFallbackException
                or ArgumentException
                or ListDamageException
                or SharpCompress.Common.SharpCompressException;

    private static ListFile? NextOrNull(IEnumerator<ListFile> files, string path, List<RefusedFile> refused)
    {
        try
        {
            return files.MoveNext() ? files.Current : null;
        }
        catch (Exception e) when (IsBadInput(e))
        {
            refused.Add(new(path, ListFault.Of(e, "a readable list file")));
            return null;
        }
    }

    private static IEnumerable<string> Expand(string path, List<RefusedFile> refused)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        }

        if (File.Exists(path))
        {
            return [path];
        }

        refused.Add(new(path, "expected a file or folder, found none; check the path"));
        return [];
    }

    private static IEnumerable<ListFile> Read(string path, List<RefusedFile> refused)
    {
        string sha;
        using (var stored = File.OpenRead(path))
        {
            sha = Convert.ToHexStringLower(SHA256.HashData(stored));
        }

        byte[] head;
        using (var content = Unpack(path))
        {
            head = ReadHead(content);
        }

        var name = WithoutEnding(Path.GetFileName(path));
        var dated = DateIn(name) ?? DateIn(Path.GetFileName(Path.GetDirectoryName(path)) ?? "");
        var files =
            IsTar(head) ? TarMembers(path, refused)
            : head.AsSpan().StartsWith("PK\u0003\u0004"u8) ? ZipMembers(path, sha, refused)
            : [Of(path, name, sha, () => Unpack(path), head, dated)];
        foreach (var file in files)
        {
            yield return file;
        }
    }

    private static ListFile Of(string path, string name, string sha, Func<Stream> open, byte[] head, LocalDate? dated) =>
        new(path, name, sha, TextEncodings.IsUtf8(head) ? () => new Utf8CheckedStream(open()) : open, TextEncodings.Head(head), dated);

    // Members come in the archive's order and are let go one after another: an archive of years of snapshots never stands in memory as a whole.
    private static IEnumerable<ListFile> TarMembers(string path, List<RefusedFile> refused)
    {
        using var content = Unpack(path);
        using var tar = new TarReader(content);
        var members = 0;
        while (tar.GetNextEntry() is { } entry)
        {
            if (
                entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)
                || entry.DataStream is null && entry.Length > 0
            )
            {
                continue;
            }

            if (++members > MostMembers || entry.Length > MostMemberBytes)
            {
                refused.Add(new($"{path}!{entry.Name}", TooMuch));
                continue;
            }

            var bytes = new byte[entry.Length];
            entry.DataStream?.ReadExactly(bytes);
            var name = WithoutEnding(Path.GetFileName(entry.Name));
            yield return Of(
                $"{path}!{entry.Name}",
                name,
                Convert.ToHexStringLower(SHA256.HashData(bytes)),
                () => new MemoryStream(bytes, writable: false),
                bytes[..Math.Min(bytes.Length, HeadBytes)],
                DateIn(name)
            );
        }
    }

    private static IEnumerable<ListFile> ZipMembers(string path, string sha, List<RefusedFile> refused)
    {
        using var zip = ZipFile.OpenRead(path);
        var dated = DateIn(Path.GetFileName(path)) ?? DateIn(Path.GetFileName(Path.GetDirectoryName(path)) ?? "");

        // An OpenDocument table is a zip too; its rows stand in one member.
        if (zip.GetEntry("mimetype") is not null && zip.GetEntry(OdsContent) is { } table)
        {
            yield return Of(path, Path.GetFileName(path), sha, () => Member(path, OdsContent), Head(table), dated);
            yield break;
        }

        var members = 0;
        foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            if (++members > MostMembers)
            {
                refused.Add(new($"{path}!{entry.FullName}", TooMuch));
                continue;
            }

            using var hashed = entry.Open();
            var memberSha = Convert.ToHexStringLower(SHA256.HashData(new BoundedStream(hashed, MostBytes)));
            yield return Of(
                $"{path}!{entry.FullName}",
                entry.Name,
                memberSha,
                () => Member(path, entry.FullName),
                Head(entry),
                DateIn(entry.Name) ?? dated
            );
        }
    }

    private static byte[] Head(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return ReadHead(content);
    }

    private static BoundedStream Member(string path, string name)
    {
        var zip = ZipFile.OpenRead(path);
        return new BoundedStream(zip.GetEntry(name)!.Open(), MostBytes, zip);
    }

    private static string TooMuch =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"expected at most {MostMembers} members of {MostMemberBytes} bytes, found: more; unpack it first"
        );

    private static Stream Unpack(string path)
    {
        var stored = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        Span<byte> magic = stackalloc byte[6];
        var read = stored.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        stored.Position = 0;
        if (read >= 6 && magic.SequenceEqual<byte>([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0]))
        {
            return new BoundedStream(new XZStream(stored), MostBytes, stored);
        }

        return read >= 2 && magic[0] == 0x1F && magic[1] == 0x8B
            ? new BoundedStream(new GZipStream(stored, CompressionMode.Decompress), MostBytes, stored)
            : stored;
    }

    private static byte[] ReadHead(Stream content)
    {
        var head = new byte[HeadBytes];
        var read = content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        return head[..read];
    }

    private static bool IsTar(byte[] head) => head.Length > 262 && head.AsSpan(257, 5).SequenceEqual("ustar"u8);

    private static string WithoutEnding(string name) =>
        name.EndsWith(".xz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? name[..^3]
            : name;

    private static LocalDate? DateIn(string name)
    {
        foreach (Match match in IsoDate().Matches(name))
        {
            var (y, m, d) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
            if (m is >= 1 and <= 12 && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(y, m))
            {
                return new LocalDate(y, m, d);
            }
        }

        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<y>(19|20)[0-9]{2})-?(?<m>[0-9]{2})-?(?<d>[0-9]{2})", RegexOptions.ExplicitCapture)]
    private static partial Regex IsoDate();
}
