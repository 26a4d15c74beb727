using System.Globalization;
using System.Runtime.InteropServices;

namespace Throughline.Benchmarks.Compare;

/// <summary>CPU time used, in nanoseconds: of this process with all its threads, or of another.</summary>
internal static partial class CpuClock
{
    // CLOCK_PROCESS_CPUTIME_ID and CLOCK_THREAD_CPUTIME_ID of clock_gettime(2) on Linux.
    private const int ProcessClock = 2;
    private const int ThreadClock = 3;
    private const long NanosecondsATick = 10_000_000;

    /// <summary>This process: user and system time of all threads, the collector's and the compiler's too.</summary>
    public static long Here() =>
        OperatingSystem.IsLinux() && GetTime(ProcessClock, out var time) == 0
            ? (time.Seconds * 1_000_000_000) + time.Nanoseconds
            : (long)(Environment.CpuUsage.TotalTime.TotalMilliseconds * 1_000_000);

    /// <summary>This thread alone, in nanoseconds; the whole process where the system does not tell.</summary>
    public static long Thread() =>
        OperatingSystem.IsLinux() && GetTime(ThreadClock, out var time) == 0 ? (time.Seconds * 1_000_000_000) + time.Nanoseconds : Here();

    /// <summary>Another process of this machine, from the scheduler's account of it; 0 where it cannot be read.</summary>
    public static long Of(int process)
    {
        try
        {
            var account = File.ReadAllText($"/proc/{process}/schedstat");
            return long.Parse(account.AsSpan(0, account.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return Ticks(process);
        }
    }

    /// <summary>Ended programs that this one started and waited for; 0 where the system does not tell.</summary>
    public static long Children()
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        // Fields 16 and 17 of proc_pid_stat(5), in hundredths of a second.
        var fields = File.ReadAllText("/proc/self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture))
            * NanosecondsATick;
    }

    // Kernels without scheduler statistics: hundredths of a second.
    private static long Ticks(int process)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture))
                * NanosecondsATick;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out TimeOfClock time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeOfClock
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
