using System.Diagnostics;
using System.Globalization;

namespace Throughline.Benchmarks.Screening;

/// <summary>What a run of the program took.</summary>
/// <param name="WallSeconds">Time on the clock.</param>
/// <param name="CpuSeconds">Processor time of all its threads.</param>
/// <param name="PeakMegabytes">Most memory it had resident.</param>
/// <param name="MiddleMegabytes">Memory it had resident half-way.</param>
/// <param name="LastMegabytes">Memory it had resident at its last look.</param>
internal sealed record ProgramMeasure(
    double WallSeconds,
    double CpuSeconds,
    double PeakMegabytes,
    double MiddleMegabytes,
    double LastMegabytes
)
{
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the program, which keeps its lists and snapshots in a folder.</summary>
    public static async Task<ProgramMeasure> RunAsync(string home, string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "throughline.dll");
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [program, .. arguments])
            {
                UseShellExecute = false,
                Environment = { ["THROUGHLINE_HOME"] = home },
                RedirectStandardError = true,
            }
        )!;
        var said = process.StandardError.ReadToEndAsync();
        var (resident, peak, cpu) = (new List<double>(), 0.0, 0L);
        while (!process.HasExited)
        {
            cpu = Math.Max(cpu, CpuTime(process));
            if (Status(process.Id, "VmRSS:") is > 0 and var now)
            {
                resident.Add(now);
                peak = Math.Max(peak, Status(process.Id, "VmHWM:"));
            }

            await Task.Delay(s_between);
        }

        await process.WaitForExitAsync();
        if (process.ExitCode > 1)
        {
            throw new InvalidOperationException($"the program ended with {process.ExitCode}: {await said}");
        }

        return new(
            Stopwatch.GetElapsedTime(start).TotalSeconds,
            cpu / 1e9,
            peak,
            resident.Count > 0 ? resident[resident.Count / 2] : 0,
            resident.Count > 0 ? resident[^1] : 0
        );
    }

    private static long CpuTime(Process process)
    {
        try
        {
            return (long)process.TotalProcessorTime.TotalNanoseconds;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static double Status(int process, string key)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(line[key.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
