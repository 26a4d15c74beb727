using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Throughline.Cases.Reasons;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>One run of taking files in. Each file is one change of the store, so that a run that is stopped anywhere is completed by the next.</summary>
internal sealed class Ingestion(
    ICaseStore store,
    ICaseWriter writer,
    CaseStages stages,
    IngestRequest request,
    ProgressClock progress,
    LocalDate today
)
{
    private const int Workers = 2;
    private const string Watched = "+watched";

    // Results wait in order; so many files may be ahead of the one that is stored next, and so many bytes in work at once.
    private const int Ahead = 16;
    private const long MostBytes = 192L << 20;

    // What reads the documents: with the names of the lists, once they are known.
    private CaseStages _stages = stages;

    /// <summary>Runs to the end.</summary>
    public async Task<(CaseSnapshot Snapshot, ImmutableArray<string> ListProblems)> RunAsync(CancellationToken cancellationToken)
    {
        await new ListKeeping(store, writer).KeepAsync(request, cancellationToken);
        var settings = await store.SettingsAsync(cancellationToken);
        var rows = await store.DocumentsAsync(cancellationToken);
        var derivation = new Derivation(store, _stages, (stage, done, total) => progress.Report(stage, done, total, ""));
        var lists = await store.ListsAsync(cancellationToken);
        if (!lists.IsEmpty && _stages.Watch is not null)
        {
            // The first lists of a case have its documents read anew; later ones are watched for in what is read from then on.
            _stages = _stages with
            {
                ReadVersion = _stages.ReadVersion + Watched,
            };
        }

        var files = await FindAsync(rows, cancellationToken);
        if (!files.IsEmpty && !lists.IsEmpty && _stages.Watch is { } watch)
        {
            _stages = _stages with { Extract = watch(ListedNames.Of(await derivation.ListsAsync(lists, cancellationToken))) };
        }

        await TakeAsync(files, new Duplicates(rows), settings.Batches + 1, cancellationToken);

        var asOf = request.AsOf ?? settings.AsOf ?? today;
        progress.Report(IngestStage.Origins, 0, 1, "");
        var inputs = await Inputs.LoadAsync(store, asOf, cancellationToken);
        if (!inputs.Lists.IsEmpty)
        {
            var (resolved, screened) = await derivation.OwnPartiesAsync(inputs, cancellationToken);
            var reasons = new ReasonKeeping(store, writer, _stages);
            if (await reasons.KeepAsync(inputs, resolved, screened, request.Actor, settings.Batches + 1, cancellationToken))
            {
                inputs = await Inputs.LoadAsync(store, asOf, cancellationToken);
            }
        }

        var snapshot = await derivation.RunAsync(inputs, cancellationToken);
        var change = new CaseChange
        {
            Settings = new CaseSettings(asOf, settings.Batches + 1),
            Derived = derivation.New,
            Entry = new AuditEntry(request.Actor, AuditActions.Ingested, Payload(snapshot)),
        };
        await writer.CommitAsync(change, cancellationToken);
        return (snapshot, derivation.ListProblems);
    }

    private async Task<ImmutableArray<FoundFile>> FindAsync(ImmutableArray<StoredDocument> rows, CancellationToken cancellationToken)
    {
        progress.Report(IngestStage.Find, 0, 0, "");
        var found = FileWalk.Find(request.Paths, cancellationToken);
        var files = new List<FoundFile>(found.Length);
        foreach (var file in found)
        {
            files.Add(await FileHash.AddAsync(file, _stages.Limits.MaxBytes, cancellationToken));
            progress.Report(IngestStage.Find, files.Count, found.Length, file.Path);
        }

        var own = rows.Where(r => r.Info.Container is null && r.Info.Status != DocumentStatus.Quarantined)
            .GroupBy(r => (r.Info.Path, r.Info.Sha256))
            .ToDictionary(g => g.Key, g => g.First());
        var open = files
            .Select(f => f with { Batch = own.GetValueOrDefault((f.Path, f.Sha256))?.Batch })
            .Where(f => f.Batch is null || !IsCurrent(own[(f.Path, f.Sha256)]));
        var named = files.Select(f => (f.Path, f.Sha256)).ToHashSet();
        var stale = own
            .Values.Where(r => !IsCurrent(r) && !named.Contains((r.Info.Path, r.Info.Sha256)))
            .Select(r => new FoundFile(r.Info.Path, null, r.Info.Length) { Sha256 = r.Info.Sha256, Batch = r.Batch });
        return [.. open.Concat(stale).OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Sha256, StringComparer.Ordinal)];
    }

    private bool IsCurrent(StoredDocument row) => row.Info.Status == DocumentStatus.Duplicate || row.Version == _stages.ReadVersion;

    private async Task TakeAsync(ImmutableArray<FoundFile> files, Duplicates duplicates, int batch, CancellationToken cancellationToken)
    {
        var filing = new Filing(store, writer, _stages, await MachineClaims.LoadAsync(store, cancellationToken));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var turns = new SemaphoreSlim(Workers);
        var waiting = new Queue<(FoundFile File, Task<ImmutableArray<FiledDocument>> Result)>();
        var started = new HashSet<string>(StringComparer.Ordinal);
        var (bytes, done) = (0L, 0);
        try
        {
            foreach (var file in files)
            {
                while (waiting.Count >= Ahead || (waiting.Count > 0 && bytes + file.Length > MostBytes))
                {
                    bytes -= await StoreNextAsync();
                }

                // The bytes of an earlier file of this run or of an earlier run: nothing to read.
                var repeats =
                    file.Problem is null
                    && file.Sha256.Length > 0
                    && (IsOfEarlierRun(duplicates, file, batch) || !started.Add(file.Sha256));
                waiting.Enqueue((file, repeats ? Task.FromResult<ImmutableArray<FiledDocument>>([]) : TakeTurnAsync(file)));
                bytes += file.Length;
            }

            while (waiting.Count > 0)
            {
                bytes -= await StoreNextAsync();
            }
        }
        finally
        {
            await stop.CancelAsync();
            foreach (var (_, result) in waiting)
            {
                await result.ContinueWith(
                    _ => { },
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default
                );
            }
        }

        async Task<ImmutableArray<FiledDocument>> TakeTurnAsync(FoundFile file)
        {
            await turns.WaitAsync(stop.Token);
            try
            {
                return await Task.Run(() => filing.RunAsync(file, stop.Token), stop.Token);
            }
            finally
            {
                turns.Release();
            }
        }

        async Task<long> StoreNextAsync()
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (file, result) = waiting.Peek();
            var filed = await result;
            if (filed.IsEmpty)
            {
                filed = RepeatOrNull(file, duplicates) is { } repeat ? [repeat] : await TakeTurnAsync(file);
            }

            await StoreAsync(file, filed, duplicates, batch, cancellationToken);
            waiting.Dequeue();
            progress.Report(IngestStage.Read, ++done, files.Length, file.Path);
            return file.Length;
        }
    }

    private static bool IsOfEarlierRun(Duplicates duplicates, FoundFile file, int batch) =>
        duplicates.FirstOrNull(file.Sha256) is { } first && first.Batch < batch && first.Info.Path != file.Path;

    private FiledDocument? RepeatOrNull(FoundFile file, Duplicates duplicates)
    {
        if (duplicates.FirstOrNull(file.Sha256) is not { } first || (first.Info.Path == file.Path && first.Info.Container is null))
        {
            return null;
        }

        var info = first.Info with
        {
            Id = StableId.Of("d", file.Sha256, file.Path),
            Path = file.Path,
            Container = null,
            Status = DocumentStatus.Duplicate,
            DuplicateOf = first.Info.Id,
        };
        return new(new StoredDocument(info, Filing.IdOf(file), 0, _stages.ReadVersion, "", "", 0, ""), default, [], []);
    }

    private async Task StoreAsync(
        FoundFile file,
        ImmutableArray<FiledDocument> filed,
        Duplicates duplicates,
        int batch,
        CancellationToken cancellationToken
    )
    {
        string[] replaced = [.. filed.Select(f => f.Row.File).Append(Filing.IdOf(file)).Append(Filing.QuarantineIdOf(file)).Distinct()];
        duplicates.Forget(replaced);
        var (placed, demoted) = duplicates.Place([.. filed.Select(f => f with { Row = f.Row with { Batch = file.Batch ?? batch } })]);
        var change = new CaseChange
        {
            Replaced = [.. replaced],
            Filed = placed,
            Demoted = demoted,
            Entry = new AuditEntry(request.Actor, AuditActions.FileTaken, FileTaken.Of(file, placed, demoted)),
        };
        await writer.CommitAsync(change, cancellationToken);
    }

    private static string Payload(CaseSnapshot snapshot) =>
        JsonSerializer.Serialize(
            new
            {
                documents = snapshot.Documents.Length,
                claims = snapshot.Claims.Length,
                asOf = snapshot.AsOf,
                fingerprint = snapshot.Fingerprint,
            },
            CaseJson.Options
        );
}
