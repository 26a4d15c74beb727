using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>A list file, unpacked on the way: a file on disk, or a member of an archive.</summary>
/// <param name="Path">Path on disk; for a member, the archive's path, <c>!</c> and the member's name.</param>
/// <param name="Name">File name without the endings of compression.</param>
/// <param name="Sha256">Hash of the file as it is stored (a member: of its content), lower-case hexadecimal.</param>
/// <param name="Open">Opens the unpacked content from its start; content that should be UTF-8 and is not fails with its place.</param>
/// <param name="Head">The first characters of the content, to tell the format.</param>
/// <param name="Dated">The day that the file's or folder's name carries; null where it carries none.</param>
internal sealed record ListFile(string Path, string Name, string Sha256, Func<Stream> Open, string Head, LocalDate? Dated)
{
    /// <summary>The root element; null where the file is no XML.</summary>
    public XmlRoot? Root { get; } = XmlRoot.OfOrNull(Head);

    /// <summary>The header, should it be a file of separated values.</summary>
    public CsvHeader Header { get; } = CsvHeader.Of(Head);

    /// <summary>A listing that this file states.</summary>
    /// <param name="authority">The authority, short.</param>
    /// <param name="instrument">The instrument or programme; the authority's name where it is empty.</param>
    /// <param name="entryId">The entry's id in the list.</param>
    /// <param name="line">The line.</param>
    public Listing Listing(string authority, string instrument, string entryId, int line) =>
        new()
        {
            Authority = authority,
            Instrument = instrument.Length > 0 ? instrument : authority,
            EntryId = entryId,
            SourceFile = Name,
            SourceSha256 = Sha256,
            Line = line,
        };
}
