using System.Globalization;
using System.IO.Compression;
using System.Text;
using SharpCompress.Compressors.Xz;
using Sylvan.Data.Csv;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>Reads the real lists and name statistics that stand in <c>shared/data</c> beside the checkout and are never committed.</summary>
internal static class SharedData
{
    /// <summary>The folder; null where this checkout has none.</summary>
    public static string? FolderOrNull()
    {
        for (var folder = Directory.GetCurrentDirectory(); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, "shared", "data");
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>A file's text, unpacked where it is packed.</summary>
    /// <exception cref="FileNotFoundException">There is no such file beside this checkout.</exception>
    public static TextReader Open(string relative)
    {
        var path = Path.Combine(FolderOrNull() ?? "shared/data", relative);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"{path}: expected the real names that the benchmark's list is made from, found none; run from a checkout with shared/data beside it"
            );
        }

        Stream stream = File.OpenRead(path);
        stream =
            path.EndsWith(".xz", StringComparison.Ordinal) ? new XZStream(stream)
            : path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress)
            : stream;
        return new StreamReader(stream, Encoding.UTF8);
    }

    /// <summary>The lines of a file that are not empty.</summary>
    public static IEnumerable<string> Lines(string relative)
    {
        using var reader = Open(relative);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text)
            {
                yield return text;
            }
        }
    }

    /// <summary>The rows of a CSV file: the cells of the named columns, or of the numbered ones where the file has no header.</summary>
    public static IEnumerable<string[]> Rows(string relative, params string[] columns)
    {
        using var reader = Open(relative);
        var isNumbered = char.IsAsciiDigit(columns[0][0]);
        using var csv = CsvDataReader.Create(
            reader,
            new CsvDataReaderOptions
            {
                HasHeaders = !isNumbered,
                BufferSize = 1 << 20,
                CsvStyle = CsvStyle.Lax,
                Delimiter = ',',
            }
        );
        int[] at = [.. columns.Select(c => isNumbered ? int.Parse(c, CultureInfo.InvariantCulture) : csv.GetOrdinal(c))];
        while (csv.Read())
        {
            if (csv.RowFieldCount > at.Max())
            {
                yield return [.. at.Select(csv.GetString)];
            }
        }
    }
}
