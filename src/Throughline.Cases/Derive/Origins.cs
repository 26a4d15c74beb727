using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>The independence group of each document: copies share one.</summary>
internal static class Origins
{
    /// <summary>Origin by document id, for documents that were read and their duplicates.</summary>
    public static ImmutableSortedDictionary<string, string> Of(ImmutableArray<StoredDocument> documents) =>
        documents
            .Where(d => d.Info.Status != DocumentStatus.Quarantined)
            .ToImmutableSortedDictionary(d => d.Info.Id, d => StableId.Of("o", d.Info.Sha256), StringComparer.Ordinal);
}
