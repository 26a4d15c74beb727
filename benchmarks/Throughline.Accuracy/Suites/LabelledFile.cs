using SharpCompress.Compressors.Xz;
using Sylvan.Data.Csv;

namespace Throughline.Accuracy.Suites;

/// <summary>Reads the labelled files of <c>shared/data</c>, compressed or not.</summary>
internal static class LabelledFile
{
    /// <summary>The rows of a CSV file with the columns asked for, in that order.</summary>
    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    public static IEnumerable<string[]> Rows(string relative, params string[] columns)
    {
        using var reader = Open(relative);
        using var csv = CsvDataReader.Create(reader);
        var at = columns.Select(c => csv.GetOrdinal(c)).ToArray();
        while (csv.Read())
        {
            yield return [.. at.Select(csv.GetString)];
        }
    }

    /// <summary>The lines of a tab-separated file, split.</summary>
    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    public static IEnumerable<string[]> Tabbed(string relative)
    {
        using var reader = Open(relative);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }

    /// <summary>The text of a file, for formats of its own; the caller disposes the reader.</summary>
    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    public static StreamReader Open(string relative)
    {
        var file = File.OpenRead(SuiteOptions.Data(relative));
        return new(relative.EndsWith(".xz", StringComparison.Ordinal) ? new XZStream(file) : file);
    }
}
