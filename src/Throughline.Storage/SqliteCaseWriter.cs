using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using Throughline.Cases;
using Throughline.Model;

namespace Throughline.Storage;

/// <summary>Writes to a case: one transaction a change.</summary>
internal sealed class SqliteCaseWriter : ICaseWriter
{
    private readonly CaseFolder _folder;
    private readonly TimeProvider _time;
    private readonly SqliteConnection _db;
    private readonly CaseLock _held;
    private bool? _isSynchronous;

    public SqliteCaseWriter(CaseFolder folder, TimeProvider time, SqliteConnection db, CaseLock held, SqliteLimits limits)
    {
        _folder = folder;
        _time = time;
        _db = db;
        _held = held;
        if (limits.MaxPages > 0)
        {
            db.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {limits.MaxPages}"));
        }
    }

    public Task KeepOriginalAsync(string sha256, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        KeepAsync(_folder.OriginalOf(sha256), () => new MemoryStream(content.ToArray(), writable: false), cancellationToken);

    public Task KeepListAsync(KeptList list, string source, CancellationToken cancellationToken)
    {
        var path =
            _folder.ListOrNull(list.Bundle, list.Path)
            ?? throw new CaseException(CaseFault.Damaged, $"the list file {list.Path} would leave the case's folder: rename it");
        return KeepAsync(path, () => File.OpenRead(source), cancellationToken);
    }

    public Task<AuditRecord?> CommitAsync(CaseChange change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            Synchronize(change);
            using var transaction = _db.BeginTransaction();
            Documents(change, transaction);
            Rest(change, transaction);
            var line = change.Entry is { } entry ? Append(_db, transaction, _time, entry) : null;
            transaction.Commit();
            return Task.FromResult(line);
        }
        catch (SqliteException fault) when (Faults.AreExpected(fault))
        {
            throw Faults.Of(fault, _folder.Root)!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Folds the log back in, so that a closed case is one file; a reader at work only delays that.
        try
        {
            await _db.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException fault) when (Faults.AreExpected(fault)) { }

        await _db.DisposeAsync();
        await _held.DisposeAsync();
    }

    /// <summary>Appends a line to the log within a transaction.</summary>
    internal static AuditRecord Append(SqliteConnection db, SqliteTransaction transaction, TimeProvider time, AuditEntry entry)
    {
        var last = db.QuerySingleOrDefault<SqliteCaseStore.AuditRow>(Sql.Query("audit-last"), transaction: transaction)?.ToRecord();
        var line = AuditChain.Next(last, Instant.FromDateTimeOffset(time.GetUtcNow()), entry);
        db.Execute(Sql.Query("audit-insert"), SqliteCaseStore.AuditRow.Of(line), transaction);
        return line;
    }

    // A decision is on the disk when it is confirmed. A file that was taken in need not be: should the power fail, the case is whole without it,
    // and the next run takes it in again.
    private void Synchronize(CaseChange change)
    {
        var isNeeded = change.Entry?.Action != AuditActions.FileTaken;
        if (isNeeded != _isSynchronous)
        {
            _db.Execute(isNeeded ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            _isSynchronous = isNeeded;
        }
    }

    private void Documents(CaseChange change, SqliteTransaction transaction)
    {
        foreach (var file in change.Replaced)
        {
            _db.Execute(Sql.Query("file-delete"), new { file }, transaction);
        }

        foreach (var row in change.Demoted)
        {
            _db.Execute(Sql.Query("document-clear"), new { id = row.Info.Id }, transaction);
            Insert(row, transaction);
        }

        foreach (var filed in change.Filed)
        {
            _db.Execute(Sql.Query("document-clear"), new { id = filed.Row.Info.Id }, transaction);
            Insert(filed.Row, transaction);
            if (!filed.Layer.IsEmpty)
            {
                _db.Execute(Sql.Query("layer-insert"), new { id = filed.Row.Info.Id, content = filed.Layer.ToArray() }, transaction);
            }

            InsertClaims(filed.Claims, transaction);
            InsertPassages(filed, transaction);
        }

        foreach (var revised in change.Revised)
        {
            Revise(revised, transaction);
        }
    }

    private void Revise(RevisedDocument revised, SqliteTransaction transaction)
    {
        var revision = new { id = revised.Row.Info.Id, row = CaseJson.Text(revised.Row) };
        _db.Execute(Sql.Query("document-revise"), revision, transaction);
        InsertClaims(revised.Claims, transaction);
    }

    private void Insert(StoredDocument row, SqliteTransaction transaction) =>
        _db.Execute(
            Sql.Query("document-insert"),
            new
            {
                id = row.Info.Id,
                file = row.File,
                path = row.Info.Path,
                sha256 = row.Info.Sha256,
                status = row.Info.Status.ToString(),
                row = CaseJson.Text(row),
            },
            transaction
        );

    private void InsertClaims(ImmutableArray<StoredClaim> claims, SqliteTransaction transaction)
    {
        using var insert = Command("claim-insert", transaction, "@id", "@document", "@place", "@json");
        foreach (var claim in claims)
        {
            Run(insert, claim.Id, claim.Document, claim.Place, claim.Json);
        }
    }

    private void InsertPassages(FiledDocument filed, SqliteTransaction transaction)
    {
        using var insert = Command("passage-insert", transaction, "@document", "@start", "@page", "@text");
        foreach (var passage in filed.Passages)
        {
            Run(insert, filed.Row.Info.Id, passage.Start, passage.Page, passage.Text);
        }
    }

    private void Rest(CaseChange change, SqliteTransaction transaction)
    {
        _db.Execute(Sql.Query("list-insert"), change.Lists, transaction);
        if (change.Settings is { } settings)
        {
            _db.Execute(Sql.Query("meta-set"), new { key = "settings", value = CaseJson.Text(settings) }, transaction);
        }

        foreach (var (claim, status) in change.Reviews)
        {
            var query = status == ReviewStatus.Unreviewed ? "review-delete" : "review-set";
            _db.Execute(Sql.Query(query), new { claim, status = status.ToString() }, transaction);
        }

        if (change.Judgements is { } judgements)
        {
            _db.Execute(Sql.Query("judgements-clear"), transaction: transaction);
            _db.Execute(
                Sql.Query("judgement-insert"),
                judgements.Select((j, i) => new { place = i, json = CaseJson.Text(j) }),
                transaction
            );
        }

        foreach (var derived in change.Derived)
        {
            _db.Execute(
                Sql.Query("derived-set"),
                new
                {
                    kind = derived.Kind,
                    fingerprint = derived.Fingerprint,
                    content = derived.Content.ToArray(),
                },
                transaction
            );
        }
    }

    private async Task KeepAsync(string path, Func<Stream> open, CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(path))
            {
                await using var content = open();
                await WriteOnce.WriteAsync(path, content, cancellationToken);
            }
        }
        catch (Exception fault) when (Faults.AreExpected(fault))
        {
            throw Faults.Of(fault, _folder.Root)!;
        }
    }

    private SqliteCommand Command(string query, SqliteTransaction transaction, params ReadOnlySpan<string> parameters)
    {
        var command = _db.CreateCommand();
        command.CommandText = Sql.Query(query);
        command.Transaction = transaction;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
