using System.Globalization;
using Dapper;
using Throughline.Cases;

namespace Throughline.Storage;

public sealed partial class SqliteCaseStore
{
    // "THLN": tells a case from other SQLite files.
    private const int ApplicationId = 0x54484C4E;

    /// <summary>Opens a case.</summary>
    /// <param name="folder">The case's folder.</param>
    /// <param name="create">True to create the case where the folder is absent or empty.</param>
    /// <param name="time">The clock for the log.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="CaseException">The folder holds no case, or one that this program cannot use.</exception>
    public static Task<SqliteCaseStore> OpenAsync(string folder, bool create, TimeProvider time, CancellationToken cancellationToken) =>
        OpenAsync(folder, create, time, SqliteLimits.None, cancellationToken);

    internal static async Task<SqliteCaseStore> OpenAsync(
        string folder,
        bool create,
        TimeProvider time,
        SqliteLimits limits,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var place = new CaseFolder(Path.GetFullPath(folder));
        try
        {
            Prepare(place, folder, create);
            var store = new SqliteCaseStore(place, time, limits);
            if (await store.SchemaVersionAsync(create, cancellationToken) < Sql.Migrations[^1].Number)
            {
                await store.MigrateAsync(cancellationToken);
            }

            return store;
        }
        catch (Exception fault) when (Faults.AreExpected(fault))
        {
            throw Faults.Of(fault, folder)!;
        }
    }

    private static void Prepare(CaseFolder place, string folder, bool create)
    {
        if (File.Exists(place.Database))
        {
            return;
        }

        if (File.Exists(place.Root))
        {
            throw NotACase($"{folder} is a file, not the folder of a case: name a folder");
        }

        if (!create)
        {
            throw NotACase(
                Directory.Exists(place.Root)
                    ? $"{folder} is not a case: it has no case.db. Make one with: throughline ingest PATH… --case {folder}"
                    : $"{folder} does not exist. Make a case with: throughline ingest PATH… --case {folder}"
            );
        }

        if (Directory.Exists(place.Root) && Directory.EnumerateFileSystemEntries(place.Root).Any(e => Path.GetFileName(e) != "case.lock"))
        {
            throw NotACase($"{folder} holds other files and no case: name a new or an empty folder for the case");
        }

        Directory.CreateDirectory(place.Root);
    }

    private async Task<int> SchemaVersionAsync(bool create, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        var (application, version) = (db.QuerySingle<int>("PRAGMA application_id"), db.QuerySingle<int>("PRAGMA user_version"));
        var isEmpty = application == 0 && db.QuerySingle<int>("SELECT count(*) FROM sqlite_master") == 0;
        if (application != ApplicationId && !(create && isEmpty))
        {
            throw NotACase($"{_folder.Database} is not the database of a case: name the folder of a case, or a new one for ingest");
        }

        return version <= Sql.Migrations[^1].Number
            ? version
            : throw new CaseException(
                CaseFault.NewerVersion,
                $"{_folder.Root} was written by a newer version of throughline (format {version}; this program knows up to {Sql.Migrations[^1].Number}): "
                    + "update throughline, or make a new case"
            );
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var held = CaseLock.Take(_folder);
        await using var db = await OpenAsync(cancellationToken);
        await db.ExecuteAsync("PRAGMA journal_mode = WAL");
        await using var transaction = db.BeginTransaction();
        var version = db.QuerySingle<int>("PRAGMA user_version", transaction: transaction);
        foreach (var (number, text) in Sql.Migrations.Where(m => m.Number > version))
        {
            db.Execute(text, transaction: transaction);
            // A pragma takes no parameters; the number comes from our own file's name.
            db.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"), transaction: transaction);
        }

        if (version == 0)
        {
            db.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"), transaction: transaction);
            SqliteCaseWriter.Append(db, transaction, _time, new AuditEntry("throughline", AuditActions.Created, "{}"));
        }

        transaction.Commit();
    }

    private static CaseException NotACase(string message) => new(CaseFault.NotACase, message);
}
