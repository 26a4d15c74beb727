using System.Collections.Immutable;
using NodaTime;
using Throughline.Cases.Contract;
using Throughline.Extraction.Proposals;
using Throughline.Model;
using Throughline.Network;
using Throughline.Screening;

namespace Throughline.Cases;

/// <summary>An open case: its use cases over a store. Safe for several threads; one writer at a time over all programs.</summary>
/// <remarks>Every member may throw <see cref="CaseException"/>, whose message is meant for people.</remarks>
public sealed class Case : IAsyncDisposable
{
    private readonly ICaseStore _store;
    private readonly TimeProvider _time;
    private readonly CaseStages _stages;
    private readonly SemaphoreSlim _gate = new(1);
    private (long Version, CaseSnapshot Snapshot)? _last;
    private (string Lists, Watchlists Watchlists)? _watchlists;

    /// <summary>A case over an open store, which it disposes of.</summary>
    public Case(ICaseStore store, TimeProvider time)
        : this(store, time, CaseStages.Default) { }

    /// <summary>A case with its own stages.</summary>
    public Case(ICaseStore store, TimeProvider time, CaseStages stages) => (_store, _time, _stages) = (store, time, stages);

    /// <summary>The case's name.</summary>
    public string Name => _store.Name;

    /// <summary>The case as it is now. Cheap where nothing changed since the last call; after a decision the projections are computed anew.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<CaseSnapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var version = await _store.VersionAsync(cancellationToken);
            if (_last is { } last && last.Version == version)
            {
                return last.Snapshot;
            }

            var settings = await _store.SettingsAsync(cancellationToken);
            var inputs = await Inputs.LoadAsync(_store, settings.AsOf ?? Today(), cancellationToken);
            var derivation = new Derivation(_store, _stages, (_, _, _) => { });
            var snapshot = await derivation.RunAsync(inputs, cancellationToken);
            await KeepAsync(derivation.New, version, cancellationToken);
            _last = (version, snapshot);
            return snapshot;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A document with its text layer, words and tables; of a duplicate, the document that it repeats. Null where there is none.</summary>
    public async Task<Document?> DocumentAsync(string id, CancellationToken cancellationToken)
    {
        if (await _store.LayerOrNullAsync(id, cancellationToken) is { } layer)
        {
            return CaseJson.OfPacked<Document>(layer);
        }

        var rows = await _store.DocumentsAsync(cancellationToken);
        var repeated = rows.FirstOrDefault(r => r.Info.Id == id)?.Info.DuplicateOf;
        return repeated is not null && await _store.LayerOrNullAsync(repeated, cancellationToken) is { } other
            ? CaseJson.OfPacked<Document>(other)
            : null;
    }

    /// <summary>The original bytes; null where the case has none of that hash. The caller disposes of the stream.</summary>
    public Task<Stream?> OriginalAsync(string sha256, CancellationToken cancellationToken) =>
        _store.OriginalOrNullAsync(sha256, cancellationToken);

    /// <summary>Takes files in, or completes a run that was stopped, and computes everything that depends on them.</summary>
    /// <exception cref="CaseException">A path does not exist, another program writes, or the disk is full.</exception>
    public async Task<IngestSummary> IngestAsync(
        IngestRequest request,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        foreach (var path in request.Paths.Concat(request.Lists).Where(p => !File.Exists(p) && !Directory.Exists(p)))
        {
            throw new CaseException(CaseFault.NotFound, $"{path} does not exist: name a file or a folder that is there");
        }

        var clock = new ProgressClock(progress, _time);
        await using var writer = await _store.WriteAsync(cancellationToken);
        var ingestion = new Ingestion(_store, writer, _stages, request, clock, Today());
        var (snapshot, problems) = await ingestion.RunAsync(cancellationToken);
        return new IngestSummary(
            snapshot.Documents.Count(d => d.Status == DocumentStatus.Read && d.Kind != Reasons.StatementOfReasons.Kind),
            snapshot.Claims.Count(snapshot.Feeds),
            snapshot.Parties.Length,
            snapshot.Leads.Length,
            snapshot.Contradictions.Length,
            snapshot.Questions.Length,
            [.. snapshot.Documents.Where(d => d.Status == DocumentStatus.Quarantined).Select(d => new Quarantined(d.Path, d.Reason ?? ""))],
            problems,
            Math.Round(clock.Elapsed.TotalSeconds, 3)
        );
    }

    /// <summary>Asks a language model about the case's prose. What passes the verifier joins the claims and waits for review.</summary>
    /// <exception cref="CaseException">A document does not exist, or another program writes.</exception>
    public async Task<ProposeSummary> ProposeAsync(
        ProposeRequest request,
        IClaimProposer proposer,
        IProgress<ProposeProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using var proposing = new Proposing(_store, proposer, request, progress);
        return await proposing.RunAsync(cancellationToken);
    }

    /// <summary>Records a reviewer's decision about a claim.</summary>
    /// <returns>The line of the log, which <see cref="UndoAsync"/> takes back.</returns>
    /// <exception cref="CaseException">The case has no such claim.</exception>
    public async Task<AuditRecord> ReviewAsync(
        string claimId,
        ReviewStatus status,
        string reviewer,
        string reason,
        CancellationToken cancellationToken
    )
    {
        if ((await SnapshotAsync(cancellationToken)).ClaimOrNull(claimId) is null)
        {
            throw new CaseException(CaseFault.NotFound, $"the case has no claim {claimId}: take an id from the claims");
        }

        return await DecideAsync(_ => Decisions.Reviewed(claimId, status, reviewer, reason), cancellationToken);
    }

    /// <summary>Records a reviewer's decision about two mentions.</summary>
    public Task<AuditRecord> JudgeAsync(Judgement judgement, CancellationToken cancellationToken) =>
        DecideAsync(_ => Decisions.Judged(judgement), cancellationToken);

    /// <summary>Takes back a decision (a review, a judgement or an undoing) by its line in the log.</summary>
    /// <exception cref="CaseException">The line is no decision, or is undone already.</exception>
    public Task<AuditRecord> UndoAsync(long auditSequence, string actor, CancellationToken cancellationToken) =>
        DecideAsync(
            log =>
            {
                var line = log.FirstOrDefault(r => r.Sequence == auditSequence);
                if (line is null || !Decisions.IsDecision(line) || Decisions.UndoneIn(log).Contains(auditSequence))
                {
                    throw new CaseException(
                        CaseFault.NotFound,
                        $"line {auditSequence} of the log is no decision in force: take the number of a review, a judgement or an undoing"
                    );
                }

                return Decisions.Undone(auditSequence, actor);
            },
            cancellationToken
        );

    /// <summary>Full-text search: words by their beginnings in any script, and Chinese by any two or more characters.</summary>
    /// <param name="text">Words; all of them must stand in one passage.</param>
    /// <param name="limit">Most hits.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<ImmutableArray<SearchHit>> SearchAsync(string text, int limit, CancellationToken cancellationToken) =>
        _store.SearchAsync(text, limit, cancellationToken);

    /// <summary>Re-checks every original, text layer, quote and list file, the log's chain and the decisions that follow from it.</summary>
    public Task<VerifyReport> VerifyAsync(IProgress<VerifyProgress>? progress, CancellationToken cancellationToken) =>
        new Verification(_store, _stages, progress).RunAsync(cancellationToken);

    /// <summary>The best routes from one party to another.</summary>
    public async Task<TraceResult> TraceAsync(TraceRequest request, CancellationToken cancellationToken)
    {
        var snapshot = await SnapshotAsync(cancellationToken);
        return Tracing.Run(snapshot, request);
    }

    /// <summary>The parties that a name, an identifier, a party id or a mention id may mean, best first.</summary>
    public async Task<ImmutableArray<Party>> FindPartiesAsync(string text, CancellationToken cancellationToken) =>
        NodeLookup.Of((await SnapshotAsync(cancellationToken)).Network, text).Candidates;

    /// <summary>What turns the offsets of this case's evidence into code points.</summary>
    public async Task<Offsets> OffsetsAsync(CancellationToken cancellationToken)
    {
        var points = new Dictionary<string, CodePoints>(StringComparer.Ordinal);
        foreach (var row in (await _store.DocumentsAsync(cancellationToken)).Where(r => r.Length16 != r.Info.Characters && r.Length16 > 0))
        {
            if (await DocumentAsync(row.Info.Id, cancellationToken) is { } document)
            {
                points[row.Info.Id] = new CodePoints(document.Text);
            }
        }

        return new Offsets(points);
    }

    /// <summary>The watchlists that the case keeps, loaded when first asked for.</summary>
    public async Task<Watchlists> WatchlistsAsync(CancellationToken cancellationToken)
    {
        var lists = await _store.ListsAsync(cancellationToken);
        var print = CaseJson.Text(lists);
        if (_watchlists is not { } known || known.Lists != print)
        {
            var loaded = lists.IsEmpty ? Watchlists.Empty : await KeptLists.LoadAsync(_store, _stages, lists, cancellationToken);
            _watchlists = known = (print, loaded);
        }

        return known.Watchlists;
    }

    /// <summary>The log, oldest first.</summary>
    public Task<ImmutableArray<AuditRecord>> AuditAsync(CancellationToken cancellationToken) => _store.AuditAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        return _store.DisposeAsync();
    }

    private async Task<AuditRecord> DecideAsync(Func<ImmutableArray<AuditRecord>, AuditEntry> decide, CancellationToken cancellationToken)
    {
        await using var writer = await _store.WriteAsync(cancellationToken);
        var log = await _store.AuditAsync(cancellationToken);
        var entry = decide(log);
        var next = Decisions.Of([.. log, AuditChain.Next(log.LastOrDefault(), default, entry)]);
        var before = await _store.ReviewsAsync(cancellationToken);
        var reviews = before
            .Keys.Union(next.Reviews.Keys, StringComparer.Ordinal)
            .Select(c => KeyValuePair.Create(c, next.Reviews.GetValueOrDefault(c, ReviewStatus.Unreviewed)))
            .Where(r => before.GetValueOrDefault(r.Key, ReviewStatus.Unreviewed) != r.Value);
        var change = new CaseChange
        {
            Reviews = [.. reviews],
            Judgements = next.Judgements,
            Entry = entry,
        };
        return (await writer.CommitAsync(change, cancellationToken))!;
    }

    // Keeping saves time later; where another program writes at this moment, or the disk is full, the result is simply not kept.
    private async Task KeepAsync(ImmutableArray<DerivedResult> results, long version, CancellationToken cancellationToken)
    {
        if (results.IsEmpty)
        {
            return;
        }

        try
        {
            await using var writer = await _store.WriteAsync(cancellationToken);
            if (await _store.VersionAsync(cancellationToken) == version)
            {
                await writer.CommitAsync(new CaseChange { Derived = results }, cancellationToken);
            }
        }
        catch (CaseException refusal) when (refusal.Fault is CaseFault.Locked or CaseFault.NoRoom) { }
    }

    private LocalDate Today() => Instant.FromDateTimeOffset(_time.GetUtcNow()).InUtc().Date;
}
