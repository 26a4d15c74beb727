using Sylvan.Data.Csv;

namespace Throughline.Screening;

/// <summary>Opens separated-value files with limits that hold for hostile input.</summary>
internal static class CsvRows
{
    // The longest real cells are statements of reasons, about 20,000 characters.
    private const int MostCharactersARow = 1 << 20;
    private const int FirstBuffer = 1 << 15;

    /// <summary>A reader over all rows, the header among them; the caller disposes it. A quote that is not closed is an error.</summary>
    public static CsvDataReader Open(TextReader text, char delimiter) =>
        CsvDataReader.Create(
            text,
            new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = delimiter,
                BufferSize = FirstBuffer,
                MaxBufferSize = MostCharactersARow,
                ResultSetMode = ResultSetMode.SingleResult,
                CsvStyle = CsvStyle.Standard,
            }
        );

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="ListDamageException">The row is not well formed: a quote that is not closed, a row without end.</exception>
    public static bool Read(CsvDataReader rows, int line)
    {
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException e)
        {
            throw new ListDamageException(
                "a well-formed row",
                $"{char.ToLowerInvariant(e.Message[0])}{e.Message.AsSpan(1).TrimEnd('.')}",
                "the file is refused as a whole since it is cut off or damaged; fetch it again",
                line
            );
        }
    }

    /// <summary>True where the current row ends with a line break, as every row of a complete file does.</summary>
    public static bool IsEnded(CsvDataReader rows) => rows.GetRawRecordSpan() is [.., '\n' or '\r'];

    /// <summary>How many lines the current row takes.</summary>
    public static int Lines(CsvDataReader rows)
    {
        var raw = rows.GetRawRecordSpan();
        return Math.Max(1, raw.Count('\n'));
    }

    /// <summary>The parts of a cell that holds several values.</summary>
    public static IEnumerable<string> Values(string cell) =>
        cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
