using System.Collections.Immutable;
using Throughline.Cases.Contract;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cases;

/// <summary>An open case: its use cases over a store. Safe for several threads; one writer at a time over all programs.</summary>
/// <remarks>Every member may throw <see cref="CaseException"/>, whose message is meant for people.</remarks>
public sealed class Case : IAsyncDisposable
{
    private readonly ICaseStore _store;
    private readonly TimeProvider _time;

    /// <summary>A case over an open store, which it disposes of.</summary>
    public Case(ICaseStore store, TimeProvider time)
    {
        _store = store;
        _time = time;
    }

    /// <summary>The case's name.</summary>
    public string Name => _store.Name;

    /// <summary>The case as it is now. Cheap where nothing changed since the last call; after a decision the projections are computed anew.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<CaseSnapshot> SnapshotAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>A document with its text layer, words and tables; of a duplicate, the document that it repeats. Null where there is none.</summary>
    public Task<Document?> DocumentAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The original bytes; null where the case has none of that hash. The caller disposes of the stream.</summary>
    public Task<Stream?> OriginalAsync(string sha256, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Takes files in, or completes a run that was stopped, and computes everything that depends on them.</summary>
    public Task<IngestSummary> IngestAsync(
        IngestRequest request,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    /// <summary>Records a reviewer's decision about a claim.</summary>
    /// <returns>The line of the log, which <see cref="UndoAsync"/> takes back.</returns>
    public Task<AuditRecord> ReviewAsync(
        string claimId,
        ReviewStatus status,
        string reviewer,
        string reason,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    /// <summary>Records a reviewer's decision about two mentions.</summary>
    public Task<AuditRecord> JudgeAsync(Judgement judgement, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Takes back a decision (a review, a judgement or an undoing) by its line in the log.</summary>
    public Task<AuditRecord> UndoAsync(long auditSequence, string actor, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Full-text search: words by their beginnings in any script, and Chinese by any two or more characters.</summary>
    /// <param name="text">Words; all of them must stand in one passage.</param>
    /// <param name="limit">Most hits.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<ImmutableArray<SearchHit>> SearchAsync(string text, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Re-checks every original, text layer, quote and list file, the log's chain and the decisions that follow from it.</summary>
    public Task<VerifyReport> VerifyAsync(IProgress<VerifyProgress>? progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>The best routes from one party to another.</summary>
    public Task<TraceResult> TraceAsync(TraceRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The parties that a name, an identifier, a party id or a mention id may mean, best first.</summary>
    public Task<ImmutableArray<Party>> FindPartiesAsync(string text, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>What turns the offsets of this case's evidence into code points.</summary>
    public Task<Offsets> OffsetsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The watchlists that the case keeps, loaded when first asked for.</summary>
    public Task<Watchlists> WatchlistsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The log, oldest first.</summary>
    public Task<ImmutableArray<AuditRecord>> AuditAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
