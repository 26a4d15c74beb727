namespace Throughline.Screening;

/// <summary>The formats, in the order in which they are tried: those that need more of a file come before those that need less.</summary>
internal static class ListFormats
{
    /// <summary>One line a format.</summary>
    public static IReadOnlyList<IListFormat> All { get; } =
    [
        new FtmDeltaFormat(),
        new FtmFormat(),
        new OfacXmlFormat(),
        new OfacEnhancedFormat(),
        new OfacAdvancedFormat(),
        new UnXmlFormat(),
        new EuXmlFormat(),
        new UkXmlFormat(),
        new OfsiXmlFormat(),
        new SecoFormat(),
        new SemaFormat(),
        new UkOdsFormat(),
        new MetiFormat(),
        new EuAnnexFormat(),
        new EuCsvFormat(),
        new UkCsvFormat(),
        new OfsiCsvFormat(),
        new CslFormat(),
        new DeniedPersonsFormat(),
        new SimpleTargetsFormat(),
        .. MappedCsvFormat.All,
        .. MappedJsonFormat.All,
        new DatedCsvFormat(),
        new OfacCsvFormat(),
        new FtmStatementsFormat(),
    ];

    /// <summary>The format of a file; null where none fits.</summary>
    public static IListFormat? FindOrNull(ListFile file) => All.FirstOrDefault(f => f.Recognises(file));
}
