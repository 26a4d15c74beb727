using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>Where a case is kept. The use cases are in <see cref="Case"/>; a store keeps what it is given, whole or not at all.</summary>
/// <remarks>Many may read while one writes. Every implementation runs the same contract tests.</remarks>
public interface ICaseStore : IAsyncDisposable
{
    /// <summary>The case's name.</summary>
    string Name { get; }

    /// <summary>Sequence of the last line of the log that a reader should look at the case again for: an ingest that ended, a decision. While an
    /// ingest is under way readers keep what they have.</summary>
    Task<long> VersionAsync(CancellationToken cancellationToken);

    /// <summary>The case's settings.</summary>
    Task<CaseSettings> SettingsAsync(CancellationToken cancellationToken);

    /// <summary>Every document row, sorted by path, then id.</summary>
    Task<ImmutableArray<StoredDocument>> DocumentsAsync(CancellationToken cancellationToken);

    /// <summary>The packed text layer of a document; null where it has none.</summary>
    Task<ReadOnlyMemory<byte>?> LayerOrNullAsync(string documentId, CancellationToken cancellationToken);

    /// <summary>Every claim as it was stored: document id, place among the document's claims, JSON. Sorted by document id, then place.</summary>
    IAsyncEnumerable<StoredClaim> ClaimsAsync(CancellationToken cancellationToken);

    /// <summary>The original bytes; null where the store has none of that hash.</summary>
    Task<Stream?> OriginalOrNullAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>The watchlist files that the case keeps, sorted by bundle and path.</summary>
    Task<ImmutableArray<KeptList>> ListsAsync(CancellationToken cancellationToken);

    /// <summary>Full path of a kept watchlist file.</summary>
    string PathOf(KeptList list);

    /// <summary>Decisions about claims.</summary>
    Task<ImmutableSortedDictionary<string, ReviewStatus>> ReviewsAsync(CancellationToken cancellationToken);

    /// <summary>Decisions about pairs, oldest first.</summary>
    Task<ImmutableArray<Judgement>> JudgementsAsync(CancellationToken cancellationToken);

    /// <summary>A derived result; null where none of that kind is kept.</summary>
    Task<DerivedResult?> DerivedOrNullAsync(string kind, CancellationToken cancellationToken);

    /// <summary>Places where all words of <paramref name="text"/> stand in one passage, best first.</summary>
    Task<ImmutableArray<SearchHit>> SearchAsync(string text, int limit, CancellationToken cancellationToken);

    /// <summary>The log, oldest first.</summary>
    Task<ImmutableArray<AuditRecord>> AuditAsync(CancellationToken cancellationToken);

    /// <summary>Begins to write; only one writer exists at a time, over all programs.</summary>
    /// <exception cref="CaseException"><see cref="CaseFault.Locked"/> where another one writes.</exception>
    Task<ICaseWriter> WriteAsync(CancellationToken cancellationToken);
}
