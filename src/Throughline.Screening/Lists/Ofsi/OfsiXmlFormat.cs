namespace Throughline.Screening;

/// <summary>The OFSI consolidated list as XML (2022 format): flat <c>FinancialSanctionsTarget</c> elements, one for each name of a target.</summary>
internal sealed class OfsiXmlFormat : IListFormat
{
    public string Name => "UK OFSI consolidated list XML";

    public bool Recognises(ListFile file) => file.Root?.Name == "ArrayOfFinancialSanctionsTarget";

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        ListXml.NeedNamespace(file, Name, s => s is "" or "http://schemas.hmtreasury.gov.uk/ofsi/consolidatedlist");
        using var row = OfsiXmlTable.Open(file, cancellationToken);
        OfsiRows.Read(file, row, file.Dated, sink, cancellationToken);
    }
}
