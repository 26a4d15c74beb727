namespace Throughline.Screening;

/// <summary>The OFSI consolidated list as CSV (2022 format): a line <c>Last Updated,dd/mm/yyyy</c>, then 36 columns.</summary>
internal sealed class OfsiCsvFormat : IListFormat
{
    public string Name => "UK OFSI consolidated list CSV";

    public IReadOnlyList<string> Columns { get; } =
    ["name 1", "name 6", "group type", "alias type", "alias quality", "regime", "listed on", "group id"];

    public bool Recognises(ListFile file) => file.Header.Has(Columns);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        var preamble = file.Header.Preamble.Split(',');
        var published = preamble.Length > 1 ? ListDates.DayOrNull(preamble[1].Trim(' ', '"')) ?? file.Dated : file.Dated;
        using var row = CsvTable.Open(file);
        OfsiRows.Read(file, row, published, sink, cancellationToken);
    }
}
