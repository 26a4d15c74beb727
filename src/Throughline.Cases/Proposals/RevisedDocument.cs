using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>A document whose claims change while its text layer stays.</summary>
/// <param name="Row">Its row, with the hash of the new claims.</param>
/// <param name="Claims">All its claims in order.</param>
public sealed record RevisedDocument(StoredDocument Row, ImmutableArray<StoredClaim> Claims);
