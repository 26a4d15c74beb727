using System.Globalization;
using System.Xml.Linq;

namespace Throughline.Screening;

/// <summary>The first table of an OpenDocument spreadsheet, its first row with several cells being the header.</summary>
internal sealed class OdsTable : ListTable
{
    // Sheets pad their rows with one cell that is repeated thousands of times.
    private const int MostColumns = 256;
    private const int FewestColumnsOfAHeader = 3;
    private static readonly string[] s_rows = ["table-row"];

    private readonly IEnumerator<(XElement Element, int Line)> _rows;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private List<string> _cells = [];
    private int _number;

    private OdsTable(ListFile file, CancellationToken cancellationToken)
    {
        _rows = ListXml.Elements(file, s_rows, cancellationToken).Where(r => r.Element.Name == "table-row").GetEnumerator();
        while (_columns.Count == 0 && Next())
        {
            if (_cells.Count >= FewestColumnsOfAHeader)
            {
                for (var i = 0; i < _cells.Count; i++)
                {
                    _columns.TryAdd(_cells[i].ToLowerInvariant(), i);
                }
            }
        }
    }

    /// <summary>The number of the row in the sheet.</summary>
    public override int Line => _number;

    public override string this[string column] => _columns.TryGetValue(column, out var i) && i < _cells.Count ? _cells[i] : "";

    /// <summary>Opens the content of a spreadsheet.</summary>
    public static OdsTable Open(ListFile file, CancellationToken cancellationToken) => new(file, cancellationToken);

    /// <summary>True where the sheet has the column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    public override bool Read()
    {
        while (Next())
        {
            if (_cells.Count > 0)
            {
                return true;
            }
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

    private bool Next()
    {
        if (!_rows.MoveNext())
        {
            return false;
        }

        _number++;
        _cells = [];
        var blanks = 0;
        foreach (var cell in _rows.Current.Element.Elements().Where(e => e.Name.LocalName is "table-cell" or "covered-table-cell"))
        {
            var text = string.Join('\n', cell.Elements("p").Select(p => p.Value)).Trim();
            var repeated = Repeated(cell);
            if (text.Length == 0)
            {
                blanks += repeated;
                continue;
            }

            while (blanks-- > 0 && _cells.Count < MostColumns)
            {
                _cells.Add("");
            }

            for (blanks = 0; repeated-- > 0 && _cells.Count < MostColumns; )
            {
                _cells.Add(text);
            }
        }

        return true;
    }

    private static int Repeated(XElement cell) =>
        int.TryParse(ListXml.Attribute(cell, "number-columns-repeated"), NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? times
            : 1;
}
