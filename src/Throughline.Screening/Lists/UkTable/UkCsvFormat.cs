namespace Throughline.Screening;

/// <summary>The UK Sanctions List as CSV, in full (a <c>Report Date</c> line, then 58 columns) or reduced to one row an entry.</summary>
internal sealed class UkCsvFormat : IListFormat
{
    public string Name => "UK Sanctions List CSV";

    public IReadOnlyList<string> Columns => UkRows.FullColumns;

    public bool Recognises(ListFile file) => file.Header.Has(UkRows.FullColumns) || file.Header.Has(UkRows.ReducedColumns);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        // "Report Date: 18-Jul-2025"
        var preamble = file.Header.Preamble;
        var published =
            ListDates.DayOrNull(preamble[(preamble.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(' ', ',', '"')) ?? file.Dated;
        using var row = CsvTable.Open(file);
        UkRows.Read(file, row, published, sink, cancellationToken);
    }
}
