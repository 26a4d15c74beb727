using System.Collections.Immutable;
using Throughline.Documents.Duplicates;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>The independence group of each document: copies and rewrites of one report share it.</summary>
internal static class Origins
{
    /// <summary>Origin by document id, for documents that were read and their duplicates.</summary>
    public static ImmutableSortedDictionary<string, string> Of(
        ImmutableArray<StoredDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var read = documents.Where(d => d.Info.Status == DocumentStatus.Read).ToList();
        var sketches = read.Select(d => OriginSketch.Of(d.Sketch)).ToList();
        var groups = NearDuplicates.Group(
            [.. read.Zip(sketches, Skeleton)],
            [.. read.Zip(sketches, (d, s) => new Documents.Duplicates.Fingerprint(d.Info.Id, d.Info.Sha256, s.Minima))],
            [.. sketches.Select(s => new CopyStatements(s.Statements) { Facts = s.Facts.IsDefault ? [] : s.Facts })],
            cancellationToken
        );
        var origins = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var origin = StableId.Of("o", group.Origin);
            origins.AddRange(group.Members.Select(m => KeyValuePair.Create(m.Document, origin)));
        }

        foreach (var copy in documents.Where(d => d.Info.DuplicateOf is not null))
        {
            origins[copy.Info.Id] = origins.GetValueOrDefault(copy.Info.DuplicateOf!, "");
        }

        return origins.ToImmutable();
    }

    // All that the grouping asks of a document, without its text: a corpus need not fit into memory.
    private static Document Skeleton(StoredDocument row, OriginSketch sketch) =>
        new()
        {
            Id = row.Info.Id,
            Sha256 = row.Info.Sha256,
            Path = row.Info.Path,
            MediaType = row.Info.MediaType,
            Text = "",
            Reader = "",
            Published = row.Info.Published,
            Author = sketch.Author,
            Properties = sketch.Outlet is null
                ? ImmutableSortedDictionary<string, string>.Empty
                : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("outlet", sketch.Outlet),
        };
}
