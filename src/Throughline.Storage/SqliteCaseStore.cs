using Throughline.Cases;

namespace Throughline.Storage;

/// <summary>A case in a folder: <c>case.db</c> (SQLite), <c>documents/</c> (originals by content), <c>lists/</c> (copies of watchlists).</summary>
public sealed class SqliteCaseStore : ICaseStore
{
    private SqliteCaseStore(string name) => Name = name;

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Opens a case.</summary>
    /// <param name="folder">The case's folder.</param>
    /// <param name="create">True to create the case where the folder is absent or empty.</param>
    /// <param name="time">The clock for the log.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="CaseException">The folder holds no case, or one that this program cannot use.</exception>
    public static Task<SqliteCaseStore> OpenAsync(string folder, bool create, TimeProvider time, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
