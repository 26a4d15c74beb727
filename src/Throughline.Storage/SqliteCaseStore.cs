using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Throughline.Cases;
using Throughline.Model;

namespace Throughline.Storage;

/// <summary>A case in a folder: <c>case.db</c> (SQLite), <c>documents/</c> (originals by content), <c>lists/</c> (copies of watchlists).</summary>
/// <remarks>Safe for several threads. Nothing in the folder depends on the machine; it can be packed and handed over when closed.</remarks>
public sealed partial class SqliteCaseStore : ICaseStore
{
    private readonly CaseFolder _folder;
    private readonly TimeProvider _time;
    private readonly string _connection;
    private readonly SqliteLimits _limits;

    private SqliteCaseStore(CaseFolder folder, TimeProvider time, SqliteLimits limits)
    {
        _folder = folder;
        _time = time;
        _limits = limits;
        _connection = ConnectionTo(folder);
    }

    /// <inheritdoc/>
    public string Name => _folder.Name;

    /// <inheritdoc/>
    public Task<long> VersionAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            db => db.QuerySingle<long>(Sql.Query("audit-version"), new { file = AuditActions.FileTaken, lists = AuditActions.ListsTaken }),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<CaseSettings> SettingsAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            db =>
            {
                var json = db.QuerySingleOrDefault<string>(Sql.Query("meta"), new { key = "settings" });
                return json is null ? new CaseSettings(null, 0) : CaseJson.Of<CaseSettings>(json);
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<StoredDocument>> DocumentsAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            db => db.Query<string>(Sql.Query("documents"), buffered: false).Select(CaseJson.Of<StoredDocument>).ToImmutableArray(),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> LayerOrNullAsync(string documentId, CancellationToken cancellationToken) =>
        ReadAsync<ReadOnlyMemory<byte>?>(
            db =>
                db.QuerySingleOrDefault<byte[]>(Sql.Query("layer"), new { id = documentId }) is { } bytes
                    ? bytes
                    : (ReadOnlyMemory<byte>?)null,
            cancellationToken
        );

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredClaim> ClaimsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        foreach (var row in db.Query<ClaimRow>(Sql.Query("claims"), buffered: false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredClaim(row.Id, row.Document, (int)row.Place, row.Json);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OriginalOrNullAsync(string sha256, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isHash = sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower);
        var path = isHash ? _folder.OriginalOf(sha256) : null;
        return Task.FromResult<Stream?>(File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read) : null);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<KeptList>> ListsAsync(CancellationToken cancellationToken) =>
        ReadAsync(db => db.Query<KeptList>(Sql.Query("lists")).ToImmutableArray(), cancellationToken);

    /// <inheritdoc/>
    public string PathOf(KeptList list) =>
        _folder.ListOrNull(list.Bundle, list.Path)
        ?? throw new CaseException(CaseFault.Damaged, $"the case names a list file outside its folder: {list.Path}");

    /// <inheritdoc/>
    public Task<ImmutableSortedDictionary<string, ReviewStatus>> ReviewsAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            db =>
                db.Query<(string Claim, string Status)>(Sql.Query("reviews"))
                    .ToImmutableSortedDictionary(r => r.Claim, r => Enum.Parse<ReviewStatus>(r.Status), StringComparer.Ordinal),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<Judgement>> JudgementsAsync(CancellationToken cancellationToken) =>
        ReadAsync(db => db.Query<string>(Sql.Query("judgements")).Select(CaseJson.Of<Judgement>).ToImmutableArray(), cancellationToken);

    /// <inheritdoc/>
    public Task<DerivedResult?> DerivedOrNullAsync(string kind, CancellationToken cancellationToken) =>
        ReadAsync(
            db =>
                db.QuerySingleOrDefault<DerivedRow>(Sql.Query("derived"), new { kind }) is { } row
                    ? new DerivedResult(kind, row.Fingerprint, row.Content)
                    : null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<SearchHit>> SearchAsync(string text, int limit, CancellationToken cancellationToken) =>
        ReadAsync(db => TextSearch.Run(db, text, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<AuditRecord>> AuditAsync(CancellationToken cancellationToken) =>
        ReadAsync(db => db.Query<AuditRow>(Sql.Query("audit")).Select(r => r.ToRecord()).ToImmutableArray(), cancellationToken);

    /// <inheritdoc/>
    public async Task<ICaseWriter> WriteAsync(CancellationToken cancellationToken)
    {
        var held = CaseLock.Take(_folder);
        try
        {
            var db = await OpenAsync(cancellationToken);
            return new SqliteCaseWriter(_folder, _time, db, held, _limits);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        using var db = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(db);
        return ValueTask.CompletedTask;
    }

    private async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await using var db = await OpenAsync(cancellationToken);
            return read(db);
        }
        catch (SqliteException fault) when (Faults.AreExpected(fault))
        {
            throw Faults.Of(fault, _folder.Root)!;
        }
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var db = new SqliteConnection(_connection);
        await db.OpenAsync(cancellationToken);
        return db;
    }

    private static string ConnectionTo(CaseFolder folder) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = folder.Database,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();

    private sealed record ClaimRow(string Id, string Document, long Place, string Json);

    private sealed record DerivedRow(string Fingerprint, byte[] Content);

    internal sealed record AuditRow(
        long Sequence,
        string Time,
        string Actor,
        string Action,
        string Payload,
        string PreviousHash,
        string Hash
    )
    {
        public AuditRecord ToRecord()
        {
            var time = InstantPattern.ExtendedIso.Parse(Time);
            return new(Sequence, time.Success ? time.Value : default, Actor, Action, Payload, PreviousHash, Hash);
        }

        public static AuditRow Of(AuditRecord record) =>
            new(
                record.Sequence,
                InstantPattern.ExtendedIso.Format(record.Time),
                record.Actor,
                record.Action,
                record.Payload,
                record.PreviousHash,
                record.Hash
            );
    }
}
