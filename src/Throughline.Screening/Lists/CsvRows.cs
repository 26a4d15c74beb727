using System.Text;
using Sylvan.Data.Csv;

namespace Throughline.Screening;

/// <summary>Opens separated-value files with limits that hold for hostile input.</summary>
internal static class CsvRows
{
    // The longest real cells are statements of reasons, about 20,000 characters.
    private const int MostCharactersARow = 1 << 20;

    private static readonly char[] s_delimiters = [',', ';', '\t'];

    /// <summary>A reader; the caller disposes it.</summary>
    public static CsvDataReader Open(ListFile file, char delimiter, bool hasHeaders) =>
        CsvDataReader.Create(
            new StreamReader(file.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16),
            new CsvDataReaderOptions
            {
                HasHeaders = hasHeaders,
                Delimiter = delimiter,
                BufferSize = MostCharactersARow,
                ResultSetMode = ResultSetMode.SingleResult,
                HeaderComparer = StringComparer.OrdinalIgnoreCase,
                CsvStyle = CsvStyle.Lax,
            }
        );

    /// <summary>The columns of the first line of a file's head, in lower case, without quotes; empty where it is not this kind of file.</summary>
    public static (char Delimiter, string[] Columns) Header(ListFile file)
    {
        var end = file.Head.IndexOf('\n', StringComparison.Ordinal);
        var line = (end < 0 ? file.Head : file.Head[..end]).Trim().ToLowerInvariant();
        var delimiter = s_delimiters.MaxBy(d => line.Count(c => c == d));
        return (delimiter, [.. line.Split(delimiter).Select(c => c.Trim().Trim('"').Trim())]);
    }

    /// <summary>The parts of a cell that holds several values.</summary>
    public static IEnumerable<string> Values(string cell) =>
        cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
