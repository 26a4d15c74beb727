namespace Throughline.Cases;

/// <summary>The one writer of a case. Disposing of it lets others write.</summary>
public interface ICaseWriter : IAsyncDisposable
{
    /// <summary>Keeps original bytes under their hash, once; safe to call from several threads. Nothing refers to them before a change that does.</summary>
    Task KeepOriginalAsync(string sha256, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Copies a watchlist file into the case.</summary>
    Task KeepListAsync(KeptList list, string source, CancellationToken cancellationToken);

    /// <summary>Makes a change, whole or not at all, and writes its line in the log.</summary>
    /// <returns>The line; null for a change without one.</returns>
    /// <exception cref="CaseException"><see cref="CaseFault.NoRoom"/> where the disk is full; everything before stays.</exception>
    Task<AuditRecord?> CommitAsync(CaseChange change, CancellationToken cancellationToken);
}
