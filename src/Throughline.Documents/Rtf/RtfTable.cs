using System.Globalization;
using Throughline.Documents.Layers;

namespace Throughline.Documents.Rtf;

/// <summary>The table that is written just now: RTF has no beginning and no end of one, only cells and ends of rows.</summary>
internal sealed class RtfTable(Layer layer)
{
    private readonly List<string> _cells = [];
    private int _tables;
    private int _rows;
    private bool _isOpen;

    /// <summary>A cell of the row that is open.</summary>
    public void Cell(string text) => _cells.Add(Layer.OneLine(text).Trim());

    /// <summary>Ends the row; the first one begins a table.</summary>
    public void EndRow()
    {
        if (_cells.Count == 0)
        {
            return;
        }

        if (!_isOpen)
        {
            layer.BeginTable();
            (_tables, _rows, _isOpen) = (_tables + 1, 0, true);
        }

        var (cells, table, row) = (_cells.ToArray(), _tables, ++_rows);
        layer.Row(
            cells.Length,
            column => cells[column],
            column => string.Create(CultureInfo.InvariantCulture, $"table {table}, row {row}, column {column + 1}")
        );
        _cells.Clear();
    }

    /// <summary>Ends the table, if there is one: a line of text follows, or nothing.</summary>
    public void End()
    {
        if (_isOpen)
        {
            EndRow();
            layer.EndTable();
            _isOpen = false;
        }
    }
}
