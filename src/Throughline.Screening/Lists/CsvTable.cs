using System.Text;
using Sylvan.Data.Csv;

namespace Throughline.Screening;

/// <summary>A file of separated values with a header.</summary>
internal sealed class CsvTable : ListTable
{
    private readonly CsvDataReader _rows;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly bool _isStrict;
    private readonly int _width;
    private int _next;
    private int _line;

    private CsvTable(ListFile file, bool isStrict)
    {
        var text = new StreamReader(file.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        if (file.Header.Preamble.Length > 0)
        {
            text.ReadLine();
        }

        _rows = CsvRows.Open(text, file.Header.Delimiter);
        _isStrict = isStrict;
        _next = file.Header.Line;
        CsvRows.Read(_rows, _next);
        _width = _rows.RowFieldCount;
        for (var i = 0; i < _width; i++)
        {
            _columns.TryAdd(_rows.GetString(i).Trim().Trim('\uFEFF').ToLowerInvariant(), i);
        }

        Advance();
    }

    public override int Line => _line;

    public override string this[string column] =>
        _columns.TryGetValue(column, out var i) && i < _rows.RowFieldCount ? _rows.GetString(i).Trim() : "";

    /// <summary>Opens a file; rows of another width than the header's are damage of the file, or end it where it is not strict.</summary>
    public static CsvTable Open(ListFile file, bool isStrict = true) => new(file, isStrict);

    public override bool Read()
    {
        while (CsvRows.Read(_rows, _next))
        {
            Advance();
            if (_rows.RowFieldCount == 1 && _rows.GetFieldSpan(0).IsWhiteSpace())
            {
                continue;
            }

            return _rows.RowFieldCount == _width || !_isStrict
                ? true
                : throw new ListDamageException(
                    $"{_width} cells as in the header",
                    $"{_rows.RowFieldCount} cells that begin with '{Begin(_rows.GetString(0))}'",
                    "the file is refused as a whole since it is cut off or damaged; fetch it again",
                    _line
                );
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rows.Dispose();
        }
    }

    // Cells hold line breaks, so a row's number is not its line.
    private void Advance()
    {
        _line = _next;
        _next += CsvRows.Lines(_rows);
    }

    private static string Begin(string cell) => cell.Length <= 40 ? cell : cell[..40];
}
