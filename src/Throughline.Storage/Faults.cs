using Microsoft.Data.Sqlite;
using Throughline.Cases;

namespace Throughline.Storage;

/// <summary>Says in plain words what a database or the disk reports.</summary>
internal static class Faults
{
    // Result codes of SQLite, https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    // ENOSPC and EDQUOT of Linux, ERROR_DISK_FULL of Windows.
    private static readonly int[] s_noRoom = [28, 122, unchecked((int)0x80070070)];

    /// <summary>True for an exception that <see cref="Of"/> has a refusal for.</summary>
    public static bool AreExpected(Exception exception) => Of(exception, "") is not null;

    /// <summary>The refusal for an exception; null where it is none of those that can be expected.</summary>
    public static CaseException? Of(Exception exception, string folder) =>
        exception switch
        {
            SqliteException { SqliteErrorCode: Full } => NoRoom(folder, exception),
            IOException io when s_noRoom.Contains(io.HResult) => NoRoom(folder, exception),
            SqliteException { SqliteErrorCode: ReadOnly or CannotOpen } or UnauthorizedAccessException => new CaseException(
                CaseFault.NoRoom,
                $"{folder} cannot be written to: give yourself the right to write there, or copy the case elsewhere",
                exception
            ),
            SqliteException { SqliteErrorCode: Busy or Locked } => new CaseException(
                CaseFault.Locked,
                $"{folder} is being written to by another program: wait until it is done and try again",
                exception
            ),
            SqliteException { SqliteErrorCode: Corrupt or NotADatabase } => new CaseException(
                CaseFault.Damaged,
                $"{Path.Combine(folder, "case.db")} is damaged: restore it from a copy, or ingest the documents into a new case",
                exception
            ),
            _ => null,
        };

    private static CaseException NoRoom(string folder, Exception cause) =>
        new(CaseFault.NoRoom, $"the disk of {folder} is full: make room and run the same command again; what was finished is kept", cause);
}
