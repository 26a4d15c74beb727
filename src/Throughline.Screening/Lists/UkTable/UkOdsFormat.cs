namespace Throughline.Screening;

/// <summary>The UK Sanctions List as an OpenDocument table, in full or reduced.</summary>
internal sealed class UkOdsFormat : IListFormat
{
    public string Name => "UK Sanctions List ODS";

    public bool Recognises(ListFile file) =>
        file.Root is { Name: "document-content", Namespace: "urn:oasis:names:tc:opendocument:xmlns:office:1.0" };

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var row = OdsTable.Open(file, cancellationToken);
        var missing = UkRows.ReducedColumns.Where(c => !row.Has(c)).ToList();
        if (missing.Count > 0 && !UkRows.FullColumns.All(row.Has))
        {
            throw new ListDamageException(
                "a table with the columns of the UK Sanctions List",
                $"no column {string.Join(", ", missing.Select(c => $"'{c}'"))}",
                "the file is refused as a whole; fetch the list's own spreadsheet",
                row.Line
            );
        }

        UkRows.Read(file, row, file.Dated, sink, cancellationToken);
    }
}
