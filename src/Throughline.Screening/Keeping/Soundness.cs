using System.Globalization;
using System.Text;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace Throughline.Screening;

/// <summary>Tells a whole list file from a damaged one, before it may take the place of the list in use.</summary>
internal static class Soundness
{
    // A handful of odd rows stands in every real list; more than one in a hundred is a file of another shape.
    private const int FewBadRows = 5;
    private const double MostBadRows = 0.01;

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

        if (reading.Format is null || reading.Damage is not null)
        {
            return reading.Damage?.Replace("; entries before the damage were read", "; fetch the file again", StringComparison.Ordinal);
        }

        if (CutOrNull(file) is { } cut)
        {
            return cut;
        }

        if (entries == 0)
        {
            return $"{file.Path}: expected entries of {reading.Format.Name}, found none; fetch the file again";
        }

        return reading.BadRows > Math.Max(FewBadRows, entries * MostBadRows)
            ? $"{firstProblem ?? file.Path} ({reading.BadRows} rows like this beside {entries} good ones; the file is refused as a whole)"
            : null;
    }

    private static bool IsWebPage(string head)
    {
        var start = head.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static string? CutOrNull(ListFile file) =>
        file.Head.AsSpan().TrimStart() switch
        {
            // The XML reader finds a cut and a wrong encoding by itself.
            ['<', ..] => null,
            ['{' or '[', ..] => EncodingOrNull(file) ?? CutJsonOrNull(file),
            _ => EncodingOrNull(file) ?? CutRowsOrNull(file),
        };

    private static string? EncodingOrNull(ListFile file)
    {
        var line = 1;
        try
        {
            using var text = new StreamReader(file.Open(), new UTF8Encoding(false, true), true, 1 << 16);
            var buffer = new char[1 << 14];
            while (text.Read(buffer, 0, buffer.Length) is var read and > 0)
            {
                line += buffer.AsSpan(0, read).Count('\n');
            }

            return null;
        }
        catch (DecoderFallbackException)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Path}, line {line} or soon after: expected UTF-8, found other bytes; save the file as UTF-8"
            );
        }
    }

    // A download that stopped in the middle of a row leaves a row with too few columns as the last one.
    private static string? CutRowsOrNull(ListFile file)
    {
        var (delimiter, _) = CsvRows.Header(file);
        using var rows = CsvRows.Open(file, delimiter, hasHeaders: false);
        var (first, last, line, start) = (0, 0, 0, "");
        while (rows.Read())
        {
            if (rows.RowFieldCount > 1 || rows.GetString(0).Trim('\u001A', ' ').Length > 0)
            {
                first = first == 0 ? rows.RowFieldCount : first;
                (last, line, start) = (rows.RowFieldCount, rows.RowNumber, rows.GetString(0));
            }
        }

        return last < first
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Path}, row {line}: expected {first} columns, found {last} in the last row ('{start}'): the file is cut off; fetch it again"
            )
            : null;
    }

    private static string? CutJsonOrNull(ListFile file)
    {
        var (number, lastNumber, last) = (0, 0, "");
        using (var text = new StreamReader(file.Open(), Encoding.UTF8))
        {
            while (text.ReadLine() is { } line)
            {
                number++;
                if (line.AsSpan().Trim().Length > 0)
                {
                    (lastNumber, last) = (number, line);
                }
            }
        }

        // One value over many lines is judged by the format's own reader.
        if (lastNumber == 0 || last.AsSpan().TrimStart() is not ['{', ..])
        {
            return null;
        }

        try
        {
            JsonDocument.Parse(last).Dispose();
            return null;
        }
        catch (JsonException e)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Path}, line {lastNumber}: expected a JSON object, found {e.Message.Split('.')[0]} in the last line: the file is cut off; fetch it again"
            );
        }
    }
}
