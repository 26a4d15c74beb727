using System.Collections.Immutable;

namespace Throughline.Documents;

/// <summary>What became of one input file: the documents in it and what could not be read.</summary>
/// <param name="Documents">The file itself first, then its members and attachments, each with its original bytes.</param>
/// <param name="Quarantined">What could not be read, with reasons.</param>
public sealed record ReadOutcome(ImmutableArray<ReadDocument> Documents, ImmutableArray<QuarantinedFile> Quarantined);
