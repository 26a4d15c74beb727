using Throughline.Cases;

namespace Throughline.Storage;

/// <summary>The right to write to a case: an open file that nobody else can open. The system gives it back when a program dies.</summary>
internal sealed class CaseLock : IAsyncDisposable
{
    private readonly FileStream _file;

    private CaseLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="CaseException">Another program, or another part of this one, holds it.</exception>
    public static CaseLock Take(CaseFolder folder)
    {
        try
        {
            return new CaseLock(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (Exception fault) when (Faults.AreExpected(fault))
        {
            throw Faults.Of(fault, folder.Root)!;
        }
        catch (IOException fault)
        {
            throw new CaseException(
                CaseFault.Locked,
                $"{folder.Root} is being written to by another program: wait until it is done and try again",
                fault
            );
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
