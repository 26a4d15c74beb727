using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>A document ready to be stored.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Layer">The packed text layer; empty for duplicates and quarantined files.</param>
/// <param name="Claims">Its claims in order.</param>
/// <param name="Passages">The stretches of text that the search index holds.</param>
public sealed record FiledDocument(
    StoredDocument Row,
    ReadOnlyMemory<byte> Layer,
    ImmutableArray<StoredClaim> Claims,
    ImmutableArray<Passage> Passages
);
