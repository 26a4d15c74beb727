namespace Throughline.Screening;

/// <summary>A table that <c>mapped-lists.json</c> declares.</summary>
internal sealed class MappedCsvFormat(MappedList declared) : IListFormat
{
    /// <summary>One for each declared table.</summary>
    public static IEnumerable<IListFormat> All => MappedList.All.Where(m => m.Records is null).Select(m => new MappedCsvFormat(m));

    public string Name => declared.Name;

    public IReadOnlyList<string> Columns => declared.Columns;

    public bool Recognises(ListFile file) => file.Header.Has(Columns);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var row = CsvTable.Open(file);
        var entries = new MappedEntries(file, sink, declared);
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries.Take(
                c => row[c].Split(declared.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                c => row[c],
                row.Line
            );
        }

        entries.End();
    }
}
