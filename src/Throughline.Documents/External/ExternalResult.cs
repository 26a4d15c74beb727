namespace Throughline.Documents.External;

/// <summary>What a program gave.</summary>
/// <param name="ExitCode">Its exit code; 0 for success.</param>
/// <param name="IsLate">True where it was ended at the time limit.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">The start of its standard error.</param>
public sealed record ExternalResult(int ExitCode, bool IsLate, byte[] Output, string Errors)
{
    /// <summary>True where it ended in time with success.</summary>
    public bool IsDone => ExitCode == 0 && !IsLate;
}
