namespace Throughline.Screening;

/// <summary>Rows of a list that is a table, cells by the names of their columns; a column that the file lacks gives empty cells.</summary>
internal abstract class ListTable : IDisposable
{
    /// <summary>The line of the row, or its number where rows have no lines; from 1.</summary>
    public abstract int Line { get; }

    /// <summary>The trimmed cell of a column (its name in lower case).</summary>
    public abstract string this[string column] { get; }

    /// <summary>Goes to the next row; false at the end.</summary>
    public abstract bool Read();

    /// <summary>The parts of a cell that holds several values.</summary>
    public IEnumerable<string> Values(string column) => CsvRows.Values(this[column]);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
