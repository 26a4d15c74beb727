using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using SharpCompress.Compressors.Xz;

namespace Throughline.Screening;

/// <summary>Finds list files under paths and unpacks .xz, .gz and tar by what they contain, not by their names.</summary>
internal static partial class ListFiles
{
    private const int HeadBytes = 16 * 1024;

    // A list of everything is about 3 GB; more in one compressed file is an accident or an attack.
    private const long MostBytes = 4L * 1024 * 1024 * 1024;
    private const int MostMemberBytes = 256 * 1024 * 1024;
    private const int MostMembers = 2000;

    /// <summary>The files under the paths, sorted; a path that cannot be read becomes a problem.</summary>
    public static IEnumerable<ListFile> Under(IReadOnlyList<string> paths, List<string> problems)
    {
        foreach (var path in Paths(paths, problems))
        {
            List<ListFile> files;
            try
            {
                files = Read(path, problems);
            }
            catch (Exception e) when (IsBadInput(e))
            {
                problems.Add($"{path}: expected a readable list file, found: {e.Message}; check or replace the file");
                continue;
            }

            foreach (var file in files)
            {
                yield return file;
            }
        }
    }

    /// <summary>The files on disk under the paths, in order; a path that is absent becomes a problem.</summary>
    public static IEnumerable<string> Paths(IReadOnlyList<string> paths, List<string> problems) =>
        paths.SelectMany(p => Expand(p, problems));

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
                or SharpCompress.Common.SharpCompressException;

    private static IEnumerable<string> Expand(string path, List<string> problems)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        }

        if (File.Exists(path))
        {
            return [path];
        }

        problems.Add($"{path}: expected a file or folder, found none; check the path");
        return [];
    }

    private static List<ListFile> Read(string path, List<string> problems)
    {
        string sha;
        using (var stored = File.OpenRead(path))
        {
            sha = Convert.ToHexStringLower(SHA256.HashData(stored));
        }

        using var content = Unpack(path);
        var head = ReadHead(content);
        if (IsTar(head))
        {
            using var again = Unpack(path);
            return Members(path, again, problems);
        }

        var name = WithoutEnding(Path.GetFileName(path));
        var text = Text(head);
        return
        [
            new(path, name, sha, () => Unpack(path), text, DateIn(name) ?? DateIn(Path.GetFileName(Path.GetDirectoryName(path)) ?? "")),
        ];
    }

    private static List<ListFile> Members(string path, Stream content, List<string> problems)
    {
        var files = new List<ListFile>();
        using var tar = new TarReader(content);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || entry.DataStream is null)
            {
                continue;
            }

            if (entry.Length > MostMemberBytes || files.Count >= MostMembers)
            {
                problems.Add(
                    $"{path}!{entry.Name}: expected at most {MostMembers} members of {MostMemberBytes} bytes, found more; unpack it first"
                );
                continue;
            }

            var bytes = new byte[entry.Length];
            entry.DataStream.ReadExactly(bytes);
            var name = WithoutEnding(Path.GetFileName(entry.Name));
            files.Add(
                new(
                    $"{path}!{entry.Name}",
                    name,
                    Convert.ToHexStringLower(SHA256.HashData(bytes)),
                    () => new MemoryStream(bytes, writable: false),
                    Text(bytes.AsSpan(0, Math.Min(bytes.Length, HeadBytes))),
                    DateIn(name)
                )
            );
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static Stream Unpack(string path)
    {
        var stored = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        Span<byte> magic = stackalloc byte[6];
        var read = stored.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        stored.Position = 0;
        if (read >= 6 && magic.SequenceEqual<byte>([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0]))
        {
            return new BoundedStream(new XZStream(stored), MostBytes);
        }

        return read >= 2 && magic[0] == 0x1F && magic[1] == 0x8B
            ? new BoundedStream(new GZipStream(stored, CompressionMode.Decompress), MostBytes)
            : stored;
    }

    private static byte[] ReadHead(Stream content)
    {
        var head = new byte[HeadBytes];
        var read = content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        return head[..read];
    }

    private static bool IsTar(byte[] head) => head.Length > 262 && head.AsSpan(257, 5).SequenceEqual("ustar"u8);

    private static string Text(ReadOnlySpan<byte> head) => Encoding.UTF8.GetString(head).TrimStart('\uFEFF');

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

    [GeneratedRegex("(?<y>(19|20)[0-9]{2})-?(?<m>[0-9]{2})-?(?<d>[0-9]{2})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoDate();
}
