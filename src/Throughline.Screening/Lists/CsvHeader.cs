using System.Collections.Immutable;

namespace Throughline.Screening;

/// <summary>The header of a file of separated values, read from its head.</summary>
/// <param name="Delimiter">What separates cells.</param>
/// <param name="Columns">The names, in lower case, without quotes.</param>
/// <param name="Preamble">A line before the header, such as <c>Report Date: 18-Jul-2025</c>; empty where there is none.</param>
internal sealed record CsvHeader(char Delimiter, ImmutableArray<string> Columns, string Preamble)
{
    private const int MostCellsOfAPreamble = 2;
    private static readonly char[] s_delimiters = [',', ';', '\t'];

    /// <summary>The line of the header.</summary>
    public int Line => Preamble.Length > 0 ? 2 : 1;

    /// <summary>The header in a head.</summary>
    public static CsvHeader Of(string head)
    {
        var lines = head.AsSpan().EnumerateLines();
        var first = lines.MoveNext() ? lines.Current.ToString() : "";
        var header = Read(first, "");
        if (header.Columns.Length <= MostCellsOfAPreamble && lines.MoveNext())
        {
            var second = Read(lines.Current.ToString(), first);
            return second.Columns.Length > header.Columns.Length ? second : header;
        }

        return header;
    }

    /// <summary>True where there is such a column.</summary>
    public bool Has(string column) => Columns.Contains(column, StringComparer.Ordinal);

    /// <summary>True where there are all of them.</summary>
    public bool Has(IReadOnlyList<string> columns) => columns.All(Has);

    private static CsvHeader Read(string line, string preamble)
    {
        var lower = line.Trim().ToLowerInvariant();
        var delimiter = s_delimiters.MaxBy(d => lower.Count(c => c == d));
        return new(delimiter, [.. lower.Split(delimiter).Select(c => c.Trim().Trim('"').Trim())], preamble);
    }
}
