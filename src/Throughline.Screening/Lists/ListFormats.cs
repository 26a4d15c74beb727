namespace Throughline.Screening;

/// <summary>The formats, in the order in which they are tried.</summary>
internal static class ListFormats
{
    /// <summary>One line a format.</summary>
    public static IReadOnlyList<IListFormat> All { get; } =
    [
        new FtmFormat(),
        new OfacXmlFormat(),
        new UnXmlFormat(),
        new EuXmlFormat(),
        new UkXmlFormat(),
        new EuAnnexFormat(),
        new SimpleTargetsFormat(),
        new DatedCsvFormat(),
        new OfacCsvFormat(),
    ];

    /// <summary>The format of a file; null where none fits.</summary>
    public static IListFormat? FindOrNull(ListFile file) => All.FirstOrDefault(f => f.Recognises(file));
}
