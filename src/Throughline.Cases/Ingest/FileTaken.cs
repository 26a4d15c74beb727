using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>What the log says of a file that was taken in; verification holds the stored documents against it.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Documents">Its documents, and those that turned out to repeat them, as they were stored.</param>
internal sealed record FileTaken(string Path, string Sha256, ImmutableArray<FileTaken.Line> Documents)
{
    public static string Of(FoundFile file, ImmutableArray<FiledDocument> filed, ImmutableArray<StoredDocument> demoted) =>
        CaseJson.Text(new FileTaken(file.Path, file.Sha256, [.. filed.Select(f => f.Row).Concat(demoted).Select(Line.Of)]));

    /// <summary>The same of documents that were made from lists, which no file of the papers holds.</summary>
    public static string Of(ImmutableArray<FiledDocument> made) =>
        CaseJson.Text(new FileTaken("", "", [.. made.Select(f => Line.Of(f.Row))]));

    /// <summary>The same of one document whose claims changed.</summary>
    public static string Of(StoredDocument revised) => CaseJson.Text(new FileTaken("", "", [Line.Of(revised)]));

    /// <summary>One document.</summary>
    internal sealed record Line(string Id, string Path, string Sha256, DocumentStatus Status, string Layer, string Claims)
    {
        public static Line Of(StoredDocument row) =>
            new(row.Info.Id, row.Info.Path, row.Info.Sha256, row.Info.Status, row.LayerSha256, row.ClaimsSha256);
    }
}
