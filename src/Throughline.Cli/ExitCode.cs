namespace Throughline.Cli;

/// <summary>What the program's exit code says to a script.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, but something needs attention: a failed check, a quarantined file.</summary>
    public const int Attention = 1;

    /// <summary>Wrong usage or unreadable input.</summary>
    public const int Usage = 2;

    /// <summary>Internal fault.</summary>
    public const int Fault = 3;

    /// <summary>Stopped by the user (128 + SIGINT, as shells have it).</summary>
    public const int Stopped = 130;
}
