using System.Diagnostics;
using System.Globalization;

namespace Throughline.Documents;

/// <summary>
/// What a reading thread may still use: computing time, so that a busy machine refuses no honest document; and, against a thread that waits for ever, time on
/// the wall, of which there is far more.
/// </summary>
internal sealed class ReadingClock(ReadLimits limits)
{
    /// <summary>Time on the wall for each second of computing time.</summary>
    private const int Patience = 20;

    // Hundredths of a second, the unit of the kernel's account of a thread (proc_pid_stat(5), utime and stime).
    private const double TicksASecond = 100;

    private readonly Stopwatch _wall = new();
    private readonly TimeSpan _before = Environment.CpuUsage.TotalTime;
    private TimeSpan _allowed = limits.MaxTime;
    private volatile string? _account;

    /// <summary>Begins; to be called on the reading thread.</summary>
    public void Begin()
    {
        _account = OperatingSystem.IsLinux()
            ? File.ResolveLinkTarget("/proc/thread-self", returnFinalTarget: false)?.FullName + "/stat"
            : null;
        _wall.Start();
    }

    /// <summary>Gives more computing time.</summary>
    public void Extend(TimeSpan time) => _allowed += time;

    /// <summary>The least time that must pass before the limit can be reached; zero where it has been.</summary>
    public TimeSpan Left()
    {
        var wall = _wall.Elapsed;
        var left = _allowed - Used(wall);
        return left <= TimeSpan.Zero || wall >= _allowed * Patience ? TimeSpan.Zero : left;
    }

    /// <summary>The computing time of the thread. Where the system does not tell: of the whole program, which is at least as much.</summary>
    public TimeSpan Used(TimeSpan wall)
    {
        try
        {
            if (_account is { } account)
            {
                var fields = File.ReadAllText(account).Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                return TimeSpan.FromSeconds((Ticks(fields[11]) + Ticks(fields[12])) / TicksASecond);
            }
        }
        catch (IOException)
        {
            // The thread has ended.
        }

        var all = Environment.CpuUsage.TotalTime - _before;
        return all < wall ? all : wall;
    }

    private static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
