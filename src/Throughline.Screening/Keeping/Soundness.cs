using System.Globalization;
using System.Text;

namespace Throughline.Screening;

/// <summary>Tells a list file that may take the place of the one in use from one that must not. Damage is found by the formats themselves.</summary>
internal static class Soundness
{
    // A handful of odd rows stands in every real list; more than one in a hundred is a file of another shape.
    private const int FewBadRows = 5;
    private const double MostBadRows = 0.01;
    private const int FewestColumns = 3;

    /// <summary>Why a file must not be used, in one line with file, place and cause; null where it may.</summary>
    /// <param name="reading">How it was read.</param>
    /// <param name="entries">How many entries it gave.</param>
    /// <param name="firstProblem">The first thing that could not be read of it.</param>
    public static string? FaultOrNull(FileReading reading, int entries, string? firstProblem)
    {
        var file = reading.File;
        if (IsWebPage(file.Head))
        {
            return $"{file.Path}, line 1: expected a watchlist, found a web page; the address may have moved or need a login";
        }

        if (reading.Damage is not null)
        {
            return reading.Damage;
        }

        if (CutOrNull(file) is { } cut)
        {
            return cut;
        }

        // A regime of an archive may have nobody left.
        if (entries == 0 && !file.Path.Contains('!', StringComparison.Ordinal))
        {
            return $"{file.Path}: expected entries of a watchlist, found none; fetch the file again";
        }

        return reading.BadRows > Math.Max(FewBadRows, entries * MostBadRows)
            ? $"{firstProblem ?? file.Path} ({reading.BadRows} rows like this beside {entries} good ones; the file is refused as a whole)"
            : null;
    }

    // Simple tables may have short rows, but a short last one without a line end shows that a download or a copy stopped there.
    private static string? CutOrNull(ListFile file)
    {
        // OFAC's tables have no header; their format tells a cut by itself, and so do XML and JSON.
        var isOther = file.Head.AsSpan().TrimStart() is ['<' or '{' or '[', ..] || file.Header.Columns[0].All(char.IsAsciiDigit);
        if (isOther || file.Header.Columns.Length < FewestColumns)
        {
            return null;
        }

        var (line, width, isEnded) = (0, 0, true);
        using var rows = CsvRows.Open(new StreamReader(file.Open(), Encoding.UTF8), file.Header.Delimiter);
        while (CsvRows.Read(rows, line + 1))
        {
            (line, width, isEnded) = (line + CsvRows.Lines(rows), rows.RowFieldCount, CsvRows.IsEnded(rows));
        }

        return isEnded || width >= file.Header.Columns.Length
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Path}, line {line}: expected {file.Header.Columns.Length} cells and the end of the line, found {width} cells: the file is cut off; fetch it again"
            );
    }

    private static bool IsWebPage(string head)
    {
        var start = head.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
